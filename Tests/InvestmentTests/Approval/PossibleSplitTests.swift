import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Schemes that pass alone and would not pass together are pointed out, and no others.
struct PossibleSplitTests {
    private static let date: CivilDate = "2024-05-01"

    private func judged(_ schemes: [Scheme]) -> (splits: [PossibleSplit], unjudged: [String]) {
        let plan = Plan.sample(schemes)
        let routes = plan.routes(under: .published, on: Self.date) { _ in .sound }
        return (plan.possibleSplits(among: routes), plan.unjudgedForSplitting(among: routes))
    }

    private func scheme(
        _ id: String,
        _ capital: Money,
        supplier: String? = "acme",
        lead: ODSCode = "RXN",
        kind: SpendCase.Kind = .digital,
        partOf: String? = nil
    ) -> Scheme {
        var particulars = Scheme.Particulars()
        particulars.supplier = supplier.map { Located($0, line: 20) }
        return .sample(
            id,
            lead: lead,
            kind: kind,
            capital: ["2026/27": capital],
            partOf: partOf,
            particulars: particulars
        )
    }

    @Test func `two of 16 million are within 30 million each and not together`() throws {
        let splits = judged([scheme("one", "£16m"), scheme("two", "£16m")]).splits
        #expect(splits.map(\.rule.id) == ["COM-2023-20", "DIG-2023-03", "DIG-2023-04"])
        let split = try #require(splits.first { $0.rule.id == "DIG-2023-03" })
        #expect(split.lead == "RXN")
        #expect(split.kind == .digital)
        #expect(split.supplier.value == "acme")
        #expect(split.limit == "£30m")
        #expect(split.parts.map(\.schemes) == [["one"], ["two"]])
        #expect(split.parts.map(\.amount) == ["£16m", "£16m"])
        #expect(split.sum == "£32m")
    }

    @Test func `at the limit together nothing is pointed out, and a penny more is`() {
        func rules(_ second: Money) -> [String] {
            judged([scheme("one", "£15m"), scheme("two", second)]).splits.map(\.rule.id)
        }
        #expect(!rules("£15m").contains("DIG-2023-03"))
        #expect(rules("£15000000.01").contains("DIG-2023-03"))
    }

    @Test func `another lead, kind or supplier makes another scheme`() {
        let one = scheme("one", "£16m")
        #expect(judged([one, scheme("two", "£16m", supplier: "other")]).splits.isEmpty)
        #expect(judged([one, scheme("two", "£16m", lead: "RXR")]).splits.isEmpty)
        #expect(judged([one, scheme("two", "£16m", kind: .imaging)]).splits.isEmpty)
    }

    @Test func `without a supplier nothing can be said, and that is said`() {
        let both = judged([
            scheme("one", "£16m"), scheme("two", "£16m", supplier: nil),
            scheme("three", "£1m", supplier: nil, kind: .imaging),
        ])
        #expect(both.splits.isEmpty)
        #expect(both.unjudged == ["two"])
    }

    @Test func `what is linked is tested together already`() {
        let linked = judged([
            scheme("one", "£10m", partOf: "joint"), scheme("two", "£9m", partOf: "joint"),
        ])
        #expect(linked.splits.isEmpty)
        let third = judged([
            scheme("one", "£10m", partOf: "joint"), scheme("two", "£9m", partOf: "joint"),
            scheme("three", "£12m"),
        ])
        let split = third.splits.first { $0.rule.id == "DIG-2023-03" }
        #expect(split?.parts.map(\.schemes) == [["one", "two"], ["three"]])
        #expect(split?.sum == "£31m")
    }

    @Test func `what a rule catches already is no part of a split`() {
        let splits = judged([scheme("big", "£31m"), scheme("small", "£1m")]).splits
        #expect(!splits.contains { $0.rule.id == "DIG-2023-03" })
    }

    @Test func `a split is pointed out exactly when each is within and the sum is not`() {
        var random = SplitMix64(seed: 48)
        let limit = Money.pounds(30_000_000)
        for _ in 0..<300 {
            let amounts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                Money.pounds(Int64.random(in: 0...35_000_000, using: &random))
            }
            let schemes = amounts.enumerated().map { scheme("scheme-\($0)", $1) }
            let within = amounts.filter { $0 <= limit }
            let expected = within.count > 1 && within.total() > limit
            let splits = judged(schemes).splits.filter { $0.rule.id == "DIG-2023-03" }
            #expect(splits.count == (expected ? 1 : 0), "\(amounts.map(\.short))")
            if expected { #expect(splits.first?.sum == within.total()) }
        }
    }
}
