import Documents
import Testing

struct FormulaTests {
    private let limit = Formula.Term.input(Trace.Input("limit", file: "rule.yaml", lines: [4]))
    private let amount = Formula.Term.input(Trace.Input("amount", file: "plan.yaml", lines: [12]))

    private func figure(_ name: String, _ working: Formula) -> Formula.Term {
        .figure(
            Figure(
                .count(1),
                trace: Trace(Address(["f", name]), meaning: "What is \(name)", working: working)
            )
        )
    }

    @Test func `words name the terms and the operation between them`() {
        #expect(Formula.difference(limit, amount).words == "limit − amount")
        #expect(Formula.quotient(limit, amount).words == "limit ÷ amount")
        #expect(Formula.product([limit, .constant("12")]).words == "limit × 12")
        #expect(Formula.sum([limit, amount]).words == "limit + amount")
        let left = figure("left", .difference(limit, amount))
        #expect(Formula.quotient(left, limit).words == "what is left ÷ limit")
    }

    @Test func `a long sum says how many amounts it adds`() {
        #expect(
            Formula.sum(Array(repeating: amount, count: 24)).words == "sum of 24 amounts"
        )
    }

    @Test func `the mean of one mark is that mark, and of more it says how many`() {
        #expect(Formula.mean([amount]).words == "amount")
        #expect(Formula.mean([amount, limit]).words == "mean of 2 marks")
    }

    @Test func `inputs are the leaves of the tree, each once, in order`() {
        let left = figure("left", .difference(limit, amount))
        let inputs = Formula.quotient(left, limit).inputs
        #expect(inputs.map(\.label) == ["limit", "amount"])
    }
}
