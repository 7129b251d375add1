import Foundation
import Testing

@Suite struct ExplainTests {
    @Test func `the mean of England's acute trusts is explained by its file`() throws {
        try withFolder { folder in
            let answer = try Tool.run(
                ["explain", "mean/england/acute/overall", "--england", "--format", "json"],
                in: folder
            )
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.output.contains("2.4572"))
            #expect(answer.output.contains("data/assessments/dma-2025-providers.csv"))
        }
    }

    @Test func `every line of the walk from a plan to its draws can be explained`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let report = ["report", "board-paper", "w", "--output", "paper.md"]
            #expect(try Tool.run(report, in: folder).code == 0)
            let annex = folder.appendingPathComponent("paper-annex.md")
            let text = try String(contentsOf: annex, encoding: .utf8)
            let printed = text.matches(of: /bridge\/[a-z0-9-]+\/[a-z]+\/[a-z-]+/)
            let addresses = Set(printed.map { String($0.output) }).sorted()
            for step in ["capital/range", "capital/risk", "revenue/delay"] {
                #expect(addresses.contains { $0.hasSuffix(step) }, "\(addresses)")
            }
            for address in addresses {
                let answer = try Tool.run(["explain", address, "w"], in: folder)
                #expect(answer.code == 0, "\(address): \(answer.error)")
            }
        }
    }
}
