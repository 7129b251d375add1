extension Question {
    static let forecasts: [Question] = [
        Question(
            22,
            "How many trusts will have an electronic record by a date, by what was known before?",
            "waymark forecast --measure epr --by 2026-03-31 --known-at 2025-05-31",
            says: [
                "By what was known on 31 May 2025", "of 205 NHS trusts",
                "20 trusts, of which 8 had",
                "planned", "RA9",
            ]
        ),
        Question(
            22,
            "What was counted, and what was expected by March 2026?",
            "waymark forecast record --format markdown",
            says: ["20 of 209", "19 of 208", "19 of 206", "8 of 206"]
        ),
        Question(
            22,
            "How did forecasts for March 2026 turn out?",
            "waymark forecast record --format markdown",
            says: ["The official count at 31 March 2026 was not found", "not published"]
        ),
        Question(
            26,
            "What was forecast of social care records, and what was reached?",
            "waymark forecast record --format markdown",
            says: ["63.0%", "75.0%", "80.0%", "DSCR", "promised"]
        ),
        Question(
            26,
            "Was 80% of social care likely by May 2025, by what was known in June 2023?",
            "waymark forecast --measure dscr --by 2025-05-31 --known-at 2023-06-30 --format json",
            says: ["\"measure\": \"dscr\"", "\"share\": 0.8"]
        ),
    ]
}
