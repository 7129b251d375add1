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
}
