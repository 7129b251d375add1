extension Question {
    static let targets: [Question] = [
        Question(
            1,
            "what was promised for March 2015 and what came of it",
            "waymark targets --row S1 --format json",
            says: [
                "\"98.7%\"", "\"97.4%\"", "\"96.8%\"", "7566", "7813", "\"4.5%\"",
                "GP practices in England", "of all patients", "\"2015-03\"",
            ]
        ),
        Question(
            1,
            "the record is met as offered and not as used",
            "waymark targets gp-record-2015",
            says: ["is: met", "96.8%", "4.5%", "7,566", "7,813", "seen in a"]
        ),
        Question(
            3,
            "what went before",
            "waymark targets national-programme-2002 --format markdown",
            says: ["£12.7bn", "dismantled", "replaced by local-bids-2013"]
        ),
        Question(
            3,
            "what took its place",
            "waymark targets local-bids-2013 --format markdown",
            says: ["half of £1bn", "local services that bid"]
        ),
        Question(
            4,
            "sharing between hospitals, practices and out-of-hours",
            "waymark targets share-records-2013 --format markdown",
            says: [
                "no day set", "records-urgent-2014", "linked-records-2021", "shared-record-2021",
                "shared-record-partners-2023", "single-record-2028",
            ]
        ),
        Question(
            4,
            "the state of its successor",
            "waymark targets shared-record-2021 --format markdown",
            says: ["37", "42", "88", "Reached after its day"]
        ),
        Question(
            5,
            "what had been promised on the day of the announcement",
            "waymark targets --on 2013-09-04",
            says: ["On 4 September 2013", "gp-record-2015", "not due yet", "share-records-2013"]
        ),
        Question(
            5,
            "who there was and which rules bound",
            "waymark organisations --on 2013-09-04 --format json && waymark controls on 2013-09-04",
            says: ["\"on\": \"2013-09-04\"", "Approval rules", "On 4 September 2013"]
        ),
        Question(
            10,
            "the commitments of 2016 with dates and outcomes",
            "waymark targets --row S2 --format csv -o t/ && cat t/*.csv",
            says: [
                "academy-2016", "online-111-2016", "nhs-uk-2016", "app-library-2016",
                "7 September 2016", "closed", "partly met",
            ]
        ),
        Question(
            10,
            "what is not known of the academy",
            "waymark targets academy-2016 --format markdown",
            says: ["300", "100", "whether 300 were trained by 2021 was not found"]
        ),
        Question(
            16,
            "the standards with the day on which each applied",
            "waymark targets --row S3 --format json",
            says: [
                "nhs-number", "\"2015-10-01\"", "open-interfaces", "\"2014-05\"",
                "social-care-core-record", "\"2021-03\"", "\"2024-04-15\"",
            ]
        ),
        Question(
            18,
            "every target of the guidance with value, deadline, denominator and outcome",
            "waymark targets --row S4 --format json",
            says: [
                "\"60%\"", "\"2023-03\"", "digital-first-2024", "e-referral-2025", "core-2025",
                "\"22.6 beds per 100,000 aged 16 and over\"", "ct-two-a-site",
                "connected-imaging", "shared-record-partners-2023",
                "people aged 16 and over on GP lists", "at least 10,000 beds",
                "not published",
            ]
        ),
        Question(
            18,
            "virtual wards: 3 of 42 boards at 40 or more",
            "waymark targets virtual-wards-2023 --format markdown",
            says: ["**missed**", "22.6", "boards with 40 beds or more"]
        ),
        Question(
            25,
            "the ten commitments of 2024, each with its state",
            "waymark targets --row S5 --format csv -o t/ && cat t/*.csv",
            says: [
                "budget-app", "budget-prevention", "budget-ai-office", "budget-staff-passport",
                "budget-data-platform", "budget-devices", "budget-records-2026", "budget-mri",
                "budget-transfers", "budget-online", "not published", "77106066",
            ]
        ),
        Question(
            25,
            "the schemes of a plan that serve them",
            "waymark init w --icb QE1 >/dev/null && waymark report three-year-plan w --output p.md "
                + "&& cat p*.md",
            says: [
                "national promises that are open", "budget-devices", "left: no scheme",
                "epr-in-progress-2026",
            ]
        ),
    ]
}
