import Foundation
import Testing

/// Bodies are dated as rules are, and a code is never taken for a slip of another.
@Suite struct BodiesTests {
    @Test(
        arguments: [
            (
                "QH8", "2025-06-01",
                "NHS Mid and South Essex Integrated Care Board (QH8), which closed"
            ),
            (
                "RRP", "2023-06-01",
                "Barnet, Enfield and Haringey Mental Health NHS Trust (RRP), which"
            ),
            (
                "RA7", "2026-06-30",
                "University Hospitals Bristol and Weston NHS Foundation Trust (RA7), "
            ),
        ]
    )
    func `a body is answered as of the day`(code: String, day: String, who: String) throws {
        try withFolder { folder in
            let route = ["route", "--body", code, "--capital", "26m", "--on", day]
            let answer = try Tool.run(route, in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.output.contains(who), "\(answer.output)")
        }
    }

    @Test(
        arguments: [
            (
                ["route", "--body", "D7T5G", "--capital", "26m", "--on", "2025-06-01"],
                "does not exist on 1 June 2025: not until 1 April 2026",
                "NHS Mid and South Essex Integrated Care Board (QH8)"
            ),
            (
                ["route", "--body", "RXQ1", "--capital", "26m"], "'RXQ1'",
                "give its ODS code, or part of its name"
            ),
            (
                ["route", "--body", "RXR", "--capital", "26m", "--programme", "front-line"],
                "there is no programme 'front-line'", ""
            ),
            (["score", "--england", "--icb", "Y62"], "'Y62'", "'Y62' is North West"),
            (["score", "--england", "--organisation", "RRX"], "'RRX'", "give its ODS code"),
            (
                ["score", "--england", "--icb", "QJG"], "closed on 31 March 2026",
                "Essex ICB (D7T5G), from 1 April 2026 (seen in a secondary source) and Norfolk"
            ),
            (
                ["init", "new", "--icb", "QNQ"], "closed on 31 March 2026",
                "Thames Valley ICB (S0E4D)"
            ),
            (
                ["benchmark", "--england", "--organisation", "University Hospitals"],
                "may be any of", "give the code, or more of the name"
            ),
            (["score", "--england", "--icb", "Atlantis"], "'Atlantis'", "organisations --name"),
            (
                ["score", "--england", "--framework", "dma-2024"],
                "there is no framework 'dma-2024'", "did you mean"
            ),
            (["benchmark", "--england", "--icb", "RXR"], "'RXR'", "is East Lancashire"),
            (["facts", "--for", "Y62"], "'Y62'", "'Y62' is North West"),
        ] as [([String], String, String)]
    )
    func `a code that answers for nobody is an error with who does`(
        command: [String],
        problem: String,
        help: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(command, in: folder)
            #expect(answer.code == 65)
            #expect(answer.output.isEmpty)
            #expect(answer.error.contains(problem), "\(answer.error)")
            #expect(help.isEmpty || answer.error.contains(help), "\(answer.error)")
        }
    }

    /// A name, a former name and a code that has closed, wherever a code is asked for.
    @Test(
        arguments: [
            (["route", "--body", "East Lancashire", "--capital", "26m"], "(RXR)", ""),
            (["route", "--body", "RRP", "--capital", "26m"], "(G6V2S)", "from 1 November 2024"),
            (
                ["route", "--body", "RM4", "--capital", "26m"], "(R0A)",
                "(seen in a copy of the publisher's text); followed by Manchester University"
            ),
            (
                ["score", "--england", "--icb", "QU9", "--format", "json"], "RTH",
                "Thames Valley ICB (S0E4D), from 1 April 2026"
            ),
            (["score", "--england", "--icb", "Greater Manchester", "--format", "json"], "RMC", ""),
            (
                ["score", "--england", "--format", "json", "--icb", "nhs mid & south essex icb"],
                "RAJ", "'QH8'"
            ),
            (
                ["benchmark", "--england", "--organisation", "RRP", "--format", "json"], "G6V2S",
                "'RRP'"
            ),
            (
                [
                    "reach", "--england", "--organisation", "bolton nhs ft", "--level", "2",
                    "--setting", "acute",
                ], "Bolton", ""
            ),
            (["facts", "--for", "University Hospitals Bristol"], "Bristol NHS", ""),
            (
                ["facts", "--for", "Essex ICB", "--format", "json"],
                "\"basis\": \"registered patients\"", ""
            ),
        ] as [([String], String, String)]
    )
    func `a name or an old code is answered by the body of today, with a note`(
        command: [String],
        answered: String,
        note: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(command, in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.output.contains(answered), "\(answer.output)")
            #expect(note.isEmpty || answer.error.contains(note))
        }
    }

    @Test func `a workspace under old codes is read as that of the bodies of today`() throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QH8"], in: folder)
            for file in ["w/waymark.yaml", "w/plans/plan.yaml"] {
                let path = folder.appending(path: file)
                let text = try String(contentsOf: path, encoding: .utf8)
                try text.replacingOccurrences(of: "icb: D7T5G", with: "icb: QH8")
                    .write(to: path, atomically: true, encoding: .utf8)
            }
            let check = try Tool.run(["check", "w"], in: folder)
            #expect(check.code == 0, "\(check.output)")
            #expect(check.output.contains("waymark.yaml:"))
            #expect(check.output.contains("Essex ICB (D7T5G) answers for it"))
            let appraised = try Tool.run(["plan", "routes", "w"], in: folder)
            #expect(appraised.code == 0, "\(appraised.error)")
        }
    }

    @Test(
        arguments: [
            (
                ["score", "--england", "--organisation", "RXR", "--icb", "QOP"],
                "is of Greater Manchester"
            ),
            (
                ["score", "--england", "--organisation", "RVN"],
                "RVN) has no return against dma-2025"
            ),
            (["benchmark", "--england", "--organisation", "RVN"], "has no return"),
            (
                [
                    "reach", "--england", "--organisation", "RXR", "--level", "3", "--setting",
                    "ambulance",
                ], "for ambulance; it has one for acute, community"
            ),
        ] as [([String], String)]
    )
    func `a filter that matches nothing is no empty table`(command: [String], why: String) throws {
        try withFolder { folder in
            let answer = try Tool.run(command, in: folder)
            #expect(answer.code == 66)
            #expect(answer.output.isEmpty)
            #expect(answer.error.contains(why), "\(answer.error)")
        }
    }

    @Test(
        arguments: [
            (["score", "--england", "--organisation", "RVJ"], "North Bristol NHS Trust"),
            (["benchmark", "--england", "--organisation", "RVJ"], "North Bristol NHS Trust"),
            (["reach", "--england", "--organisation", "RVJ", "--level", "3"], "North Bristol"),
            (["score", "--england", "--organisation", "QU9"], "Berkshire West"),
        ] as [([String], String)]
    )
    func `a return under an old code is found, and says whose it was and when`(
        command: [String],
        name: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(command, in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            #expect(!answer.output.isEmpty)
            #expect(answer.error.contains(name), "\(answer.error)")
            #expect(answer.error.contains("which closed on"), "\(answer.error)")
            #expect(answer.error.contains("between 1 April 2025 and 30 June 2025"))
        }
    }
}
