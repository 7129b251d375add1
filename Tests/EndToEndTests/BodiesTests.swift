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
                ["route", "--body", "RRP", "--capital", "26m"], "closed on 31 October 2024",
                "North London NHS Foundation Trust (G6V2S), from 1 November 2024"
            ),
            (
                ["route", "--body", "RM4", "--capital", "26m"], "closed on 31 March 2012",
                "(recalled, not checked); followed by Manchester University"
            ),
            (
                ["route", "--body", "RXQ1", "--capital", "26m"], "'RXQ1'",
                "give its ODS code, or part of its name"
            ),
            (
                ["route", "--body", "East Lancashire", "--capital", "26m"], "'East Lancashire'",
                "did you mean East Lancashire Hospitals NHS Trust (RXR)?"
            ),
            (
                ["route", "--body", "RXR", "--capital", "26m", "--programme", "front-line"],
                "there is no programme 'front-line'", ""
            ),
            (["score", "--england", "--icb", "Y62"], "'Y62'", "'Y62' is North West"),
            (
                ["score", "--england", "--icb", "QU9"], "closed on 31 March 2026",
                "Thames Valley ICB (S0E4D), from 1 April 2026"
            ),
            (["score", "--england", "--icb", "devon"], "'devon'", "did you mean Devon ICB (QJK)?"),
            (["score", "--england", "--organisation", "RRX"], "'RRX'", "give its ODS code"),
            (
                ["score", "--england", "--framework", "dma-2024"],
                "there is no framework 'dma-2024'", "did you mean"
            ),
            (["benchmark", "--england", "--organisation", "RRP"], "closed on 31 October 2024", ""),
            (["benchmark", "--england", "--icb", "RXR"], "'RXR'", "is East Lancashire"),
            (["facts", "--for", "Y62"], "'Y62'", "'Y62' is North West"),
            (
                ["form", "export", "--england", "--organisation", "RVJ", "--output", "a.xlsx"],
                "closed on 30 June 2026", "Bristol NHS Foundation Trust (RA7)"
            ),
            (["init", "new", "--icb", "QH8"], "closed on 31 March 2026", "Essex ICB (D7T5G)"),
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
