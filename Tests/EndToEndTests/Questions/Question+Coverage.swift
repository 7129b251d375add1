extension Question {
    static let coverage: [Question] = [
        Question(
            11,
            "How many had no electronic record, and when did that change?",
            "waymark coverage --measure epr --format csv -o t/ && cat t/*.csv",
            says: [
                "about a quarter", "one in seven", "27,", "21,", "20, all acute", "19,206",
                "all but two",
            ]
        ),
        Question(
            11,
            "How many had none by the groups of May 2023 and the list of October 2024?",
            "for day in 2023-05-26 2024-10-01; do waymark coverage --measure epr --on $day "
                + "--format json; done",
            says: [
                "\"counted\": 185", "\"denominator\": 212", "\"counted\": 189",
                "\"denominator\": 209",
            ]
        ),
        Question(
            12,
            "A third of social care largely on paper: then and since?",
            "waymark report social-care-tracker --england --output a.md 2>&1 && cat a.md",
            says: ["40.0%", "63.0%", "75.0%", "85.0%", "December 2021", "June 2023"]
        ),
        Question(
            12,
            "By integrated care board?",
            "waymark coverage --measure dscr --icb QE1",
            says: ["said that they have one", "sent no return", "July 2023"]
        ),
        Question(
            22,
            "How many trusts have a record, and which have none?",
            "waymark coverage --measure epr",
            says: [
                "187 of 206", "at", "least 184 of 202", "no later status found", "RP5", "RXL",
            ]
        ),
        Question(
            22,
            "Why can 90%, 91%, 93%, 94%, 96%, 97% and all but two all be true?",
            "waymark report epr-tracker --england --output a.md 2>&1 && cat a.md",
            says: [
                "90%:", "91%:", "93%:", "94%:", "96%:", "97%:", "All but two:",
                "All can be true at once",
            ]
        ),
        Question(
            23,
            "Was March 2026 met?",
            "waymark coverage --measure epr --on 2026-07-01 --format markdown",
            says: [
                "the official count was not found", "28 November 2025",
                "or implementation in progress", "198", "206", "all but two",
            ]
        ),
        Question(
            26,
            "How far have digital social care records got?",
            "waymark coverage --measure dscr --format markdown",
            says: ["63%", "75% of providers", "85%", "52.4%", "about December 2025", "No money"]
        ),
        Question(
            4,
            "How far have shared care records got?",
            "waymark coverage --measure shared-record",
            says: ["Not published", "each has some form"]
        ),
    ]
}
