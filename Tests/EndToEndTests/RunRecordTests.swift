import Foundation
import TestSupport
import Testing

/// What a run records of itself, from outside.
@Suite struct RunRecordTests {
    @Test func `a run forgets no input and says that it tried a limit`() throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let trial = """
                overrides:
                  - { rule: CAP-2025-HMT, from: 2026-04-01, value: £1m, because: a trial }

                """
            let file = folder.appendingPathComponent("w/overrides.yaml")
            try Data(trial.utf8).write(to: file)
            let run = try Tool.run(["run", "w", "--output", "out", "--quiet"], in: folder)
            #expect(run.code == 0, "\(run.error)")
            let shown = try Tool.run(["runs", "show", "1", "w", "--format", "json"], in: folder)
            let answer = try JSONDecoder().decode(Shown.self, from: Data(shown.output.utf8))

            let own = try contents(of: folder.appendingPathComponent("w")).keys
                .filter { $0.contains(".") && !$0.contains("_format") && !$0.contains("schema") }
                .sorted()
            let paths = answer.inputs.map(\.path)
            #expect(own.count == 6)
            #expect(own.filter { !paths.contains($0) } == [])
            for text in ["board-paper/narrative.md", "site/page.mustache", "site/style.css"] {
                #expect(paths.contains("Reports/" + text))
            }
            // The digest that sha256sum prints of the text above.
            let digest = answer.inputs.first { $0.path == "overrides.yaml" }?.sha256
            let sum = try Tool.shell("sha256sum < w/overrides.yaml", in: folder).output
            #expect(digest.map { sum.hasPrefix($0) } == true)

            #expect(answer.hypothetical == ["CAP-2025-HMT"])
            let plan = try #require(answer.plans.first)
            #expect(plan.options.map(\.id) == ["do-minimum", "do-nothing", "preferred"])
            #expect(plan.simulation?.draws == 10_000)
            #expect(plan.simulation?.years.map(\.year) == ["2026/27", "2027/28", "2028/29"])
            let schemes = plan.schemes.map(\.id)
            let decided = (plan.optimum?.chosen ?? []) + (plan.optimum?.left ?? [])
            #expect(decided.map(\.id).sorted() == schemes)
            #expect(schemes.count == 8)
            #expect(plan.schemes.contains { !$0.reports.isEmpty })
            let words = try Tool.run(["runs", "show", "1", "w"], in: folder).output
            #expect(words.contains("hypothetical"))
        }
    }
}

/// The part of the answer of `runs show` that is looked at.
private struct Shown: Decodable {
    struct Named: Decodable { let id: String }
    struct Input: Decodable { let path, sha256: String }
    struct Year: Decodable { let year: String }
    struct Simulation: Decodable {
        let draws: Int
        let years: [Year]
    }
    struct Optimum: Decodable { let chosen, left: [Named] }
    struct Report: Decodable { let because: String }
    struct Scheme: Decodable {
        let id: String
        let reports: [Report]
    }
    struct Plan: Decodable {
        let schemes: [Scheme]
        let options: [Named]
        let simulation: Simulation?
        let optimum: Optimum?
    }

    let inputs: [Input]
    let plans: [Plan]
    let hypothetical: [String]
}
