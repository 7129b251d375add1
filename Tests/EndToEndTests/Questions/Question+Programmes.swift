extension Question {
    static let programmes: [Question] = [
        Question(
            2,
            "the first technology fund: paid, and what was taken back",
            "waymark programmes safer-hospitals",
            says: ["£90m", "£170m", "£195m", "taken back £60m", "31 March 2015"]
        ),
        Question(
            2,
            "the second technology fund: announced and revised by year",
            "waymark programmes idcf --format csv -o t/ && cat t/*.csv",
            says: [
                "announced,2014/15", "160000000.00", "80000000.00", "revised,2014/15",
                "20000000.00",
                "23000000.00", "Match funding",
            ]
        ),
        Question(
            2,
            "the £1bn as announced, the rest unknown",
            "waymark programmes technology-2013 --on 2013-09-04",
            says: ["£1bn", "£260m", "£240m", "No list was found"]
        ),
        Question(
            3,
            "what went before",
            "waymark programmes npfit",
            says: ["£11.4bn", "£6.4bn", "September 2011", "local bids"]
        ),
        Question(
            5,
            "the programmes known on the day of the announcement",
            "waymark programmes --on 2013-09-04",
            says: ["On 4 September 2013", "npfit", "£1bn", "£260m"]
        ),
        Question(
            6,
            "who the exemplars are today",
            "waymark programmes global-digital-exemplars --format csv -o t/ && cat t/*.csv",
            says: [
                "City Hospitals Sunderland NHS Foundation Trust (RLN)",
                "South Tyneside and Sunderland NHS Foundation Trust (R0B) from 1 April 2019",
                "Liverpool University Hospitals NHS Foundation Trust (REM) from 1 October 2019",
                "Northern Care Alliance NHS Foundation Trust (RM3) from 1 October 2021",
                "Wirral University Teaching Hospital NHS Foundation Trust (RBL)",
            ]
        ),
        Question(
            7,
            "what each exemplar got, and four totals for one programme",
            "waymark programmes global-digital-exemplars",
            says: [
                "£295m", "£385m", "£395m", "£302m", "£10m", "Blackpool", "The four totals differ",
            ]
        ),
        Question(
            15,
            "who pays what, what is owed, and what the programme asks",
            "waymark init w --icb QE1 >&2 && waymark report three-year-plan w --output x.md >&2 && cat x*.md",
            says: [
                "Who pays each scheme, and what is owed for it",
                "What programmes ask of the schemes that take their money", "Match funding",
                "frontline-productivity",
            ]
        ),
        Question(
            17,
            "who the aspirants were",
            "waymark programmes digital-aspirants --format csv -o t/ && cat t/*.csv",
            says: [
                "The Walton Centre NHS Foundation Trust (RET)", "6000000.00",
                "Sussex Community NHS Foundation Trust (RDR)", "250000.00",
                "Gloucestershire Hospitals NHS Foundation Trust (RTE)",
            ]
        ),
        Question(
            17,
            "which of them are not known",
            "waymark programmes digital-aspirants",
            says: ["59 trusts in all", "not named"]
        ),
        Question(
            20,
            "£23.8bn of capital against known programmes",
            "waymark programmes capital-2022",
            says: [
                "£23.8bn", "£2.1bn", "£2.3bn", "£393m", "No publication was found that says which",
            ]
        ),
        Question(
            24,
            "the £3.4bn by year",
            "waymark programmes spring-budget-2024",
            says: ["£3.4bn", "not published", "No split by year was published", "£10bn"]
        ),
        Question(
            34,
            "a funding line switched off",
            "waymark init w --icb QE1 >&2 && waymark plan simulate w --draws 200 "
                + "--without frontline-productivity@2027/28",
            says: [
                "nobody pays £8.75m of capital in 2027/28", "100.0%", "epr-coverage",
            ]
        ),
        Question(
            37,
            "progress against what programme money required",
            "waymark init w --icb QE1 >&2 && waymark programmes frontline-productivity --workspace w",
            says: ["Match funding", "unknown", "the others pay"]
        ),
        Question(
            37,
            "the records of those who got the money",
            "waymark programmes global-digital-exemplars --format csv -o t/ && cat t/*.csv",
            says: ["Blackpool Teaching Hospitals NHS Foundation Trust (RXL),\"no record"]
        ),
    ]
}
