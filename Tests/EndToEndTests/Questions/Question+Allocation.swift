extension Question {
    static let allocation: [Question] = [
        Question(
            8,
            "Did money to the most mature spread? Marks today against peers, with an interval",
            "waymark allocate --policy acute-exemplars",
            says: [
                "16 trusts", "+0.15 (−0.10 to +0.39)", "This is not the effect of the money",
                "£10m was the most that each could get",
            ]
        ),
        Question(
            9,
            "The same fund to the most mature first against the least mature first",
            "waymark allocate --amount £250m --policy most-mature --policy least-mature",
            says: [
                "'Most mature first' would give £250m to 25 trusts",
                "'Least mature first' would give £250m to 25 trusts", "Spread of marks",
                "Assumed, not found: £1m raises a mark by 0.02 (0 to 0.05)",
            ]
        ),
        Question(
            19,
            "£250m to the least mature: who would get what",
            "waymark allocate --programme least-mature-2022 --policy least-mature-2022",
            says: [
                "would give £250m to 25 trusts", "RA9", "Torbay and South Devon", "£10m",
                "What was really paid to each trust or board of the £250m",
                "not published",
            ]
        ),
        Question(
            19,
            "£200m for virtual wards by head of population",
            "waymark allocate --programme virtual-wards --year 2022/23 --policy per-head",
            says: [
                "would give £200m to 36 boards", "not residents",
                "What was really paid to each trust or board",
            ]
        ),
        Question(
            19,
            "The amounts under every rule come to the fund, to the penny",
            """
            for rule in least-mature most-mature exemplar-with-spread equal need per-head; do \
            waymark allocate --amount £250m --policy $rule --format json | python3 -c \
            'import json,sys; a = json.load(sys.stdin); \
            print(a["policy"], sum(r["amount"]["pence"] for r in a["recipients"]))'; done
            """,
            says: [
                "least-mature 25000000000", "most-mature 25000000000",
                "exemplar-with-spread 25000000000", "equal 25000000000", "need 25000000000",
                "per-head 25000000000",
            ]
        ),
    ]
}
