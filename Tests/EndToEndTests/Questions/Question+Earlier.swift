extension Question {
    private static let lancashire = "waymark init w --icb QE1 >/dev/null 2>&1 && "

    private static let laptops =
        "mkdir -p w/estate && printf '%s\\n' organisation,cohort,kind,count,bought,"
        + "log_ins_a_day,log_in_seconds,log_in_seconds_after "
        + "RXR,ward,laptop,500,2019-06,5000,105,10 > w/estate/devices.csv && "

    /// Questions that estates, suppliers and plans answer.
    static let earlier: [Question] = [
        Question(
            13,
            "What is known of England's old laptops?",
            "waymark estate --england --format markdown",
            says: ["1,376,310", "42.7%", "1,232,867"]
        ),
        Question(
            13,
            "How old are an organisation's devices, and when must they be replaced?",
            lancashire + laptops + "waymark estate w --organisation RXR",
            says: ["Overdue now", "£450k"]
        ),
        Question(
            14,
            "What would a much lower threshold with a quicker process do?",
            lancashire + "waymark plan sweep w --limits £5m,£25m --review 14 --draws 50",
            says: ["£5m", "£25m", "14 days", "Nobody has said what a review gains"]
        ),
        Question(
            21,
            "Has a three-year plan the sections that were asked for?",
            lancashire + "waymark report three-year-plan w --output p.md 2>/dev/null && cat p*.md",
            says: ["what the plan must say", "Who pays each scheme"]
        ),
        Question(
            28,
            "How many hours of staff time does a faster log-in free a day?",
            lancashire + laptops + "waymark estate w --organisation RXR --format markdown",
            // 5,000 log-ins of 95 seconds less, by hand: 131.9 hours.
            says: ["475,000", "132"]
        ),
        Question(
            30,
            "Which approvals does a plan need, and when can each be had?",
            lancashire
                + "waymark report approvals-pipeline w --output a.md 2>/dev/null && cat a*.md",
            says: ["NHS England", "chance"]
        ),
        Question(
            32,
            "When do contracts end across a system, and is a new supplier brought in?",
            lancashire + "waymark suppliers w",
            says: ["7 July 2028", "northern-networks"]
        ),
        Question(
            33,
            "When must procurement start?",
            "waymark suppliers --icb QE1",
            says: ["When procurement must start", "7 January 2027"]
        ),
        Question(
            35,
            "What does the whole plan cost, beyond the supplier's price?",
            lancashire + "waymark plan routes w",
            says: ["Whole-life cost", "£102.34m"]
        ),
        Question(
            36,
            "What do trusts still spend on paper records?",
            "waymark report suppliers --england --output s.md 2>/dev/null && cat s*.md",
            says: ["£244,655,329", "2023/24"]
        ),
    ]
}
