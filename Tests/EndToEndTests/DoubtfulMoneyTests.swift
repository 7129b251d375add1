import Foundation
import Testing

/// A plan that counts on money which may not come, as a board reads of it.
struct DoubtfulMoneyTests {
    @Test func `the first fact says what a programme asks in vain, and which fund nobody states`()
        throws
    {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let plan = folder.appending(path: "w/plans/plan.yaml")
            let ended = try String(contentsOf: plan, encoding: .utf8)
                .replacing("frontline-productivity", with: "frontline-digitisation")
            try Data(ended.utf8).write(to: plan)
            let fact = try firstFact(in: folder)
            #expect(fact.contains("**Some of the money is against the terms of its programmes.**"))
            #expect(fact.contains("it draws £8.5m in 2026/27 or later, after 31 March 2026"))
            #expect(fact.contains("it draws £8.625m in 2026/27 or later, after 31 March 2026"))

            let line = "  - { year: 2027/28, capital: £8.75m, fund: frontline-digitisation }\n"
            #expect(ended.contains(line))
            try Data(ended.replacing(line, with: "").utf8).write(to: plan)
            #expect(
                try firstFact(in: folder)
                    .contains("What there is of capital from Frontline digitisation is not stated")
            )
            let check = try Tool.run(["check", "w", "--format", "json"], in: folder)
            #expect(check.output.contains("fund-not-stated"))
        }
    }

    private func firstFact(in folder: URL) throws -> String {
        let made = try Tool.run(["report", "board-summary", "w", "--output", "b.md"], in: folder)
        #expect(made.code == 0, "\(made.error)")
        let text = try String(contentsOf: folder.appending(path: "b.md"), encoding: .utf8)
        return try #require(text.split(separator: "\n").first { $0.hasPrefix("1.") }).description
    }
}
