import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PlanComparisonTests {
    private static let framework = Framework.sample(
        .gated,
        scale: 1...5,
        dimensions: ["well-led", "improve-care"].map { .sample($0) }
    )

    private func ledger(_ plan: Plan) -> WorthLedger {
        WorthLedger(
            of: plan,
            climb: Climb(
                of: plan,
                framework: Self.framework,
                cards: [Self.framework.card(published: [3, 2.4])]
            )
        )
    }

    private func compare(_ first: [Scheme], _ second: [Scheme]) -> PlanComparison {
        PlanComparison(ledger(.sample(first)), with: ledger(.sample(second)))
    }

    @Test func `a scheme in one plan alone is the whole of its cost`() throws {
        let comparison = compare(
            [.sample("a", capital: ["2026/27": .pounds(5)])],
            [.sample("b", capital: ["2027/28": .pounds(7)])]
        )
        #expect(comparison.entries.map(\.id) == ["a", "b"])
        #expect(comparison.entries.map(\.allCapital.presence) == [.pounds(-5), .pounds(7)])
        #expect(comparison.entries.map(\.allCapital.total) == [.pounds(-5), .pounds(7)])
    }

    @Test func `money that moves is time, and money that grows lies as it lay`() throws {
        let entry = try #require(
            compare(
                [.sample(capital: ["2026/27": .pounds(30), "2027/28": .pounds(10)])],
                [.sample(capital: ["2027/28": .pounds(30), "2028/29": .pounds(30)])]
            ).entries.first
        )
        // £20 more, £15 of it in the first year and £5 in the second; then £45 leaves the first year
        // for £15 in the second and £30 in the third.
        #expect(entry.capital.map(\.cost) == [.pounds(15), .pounds(5), .zero])
        #expect(entry.capital.map(\.time) == [.pounds(-45), .pounds(15), .pounds(30)])
        #expect(entry.allCapital.time == .zero)
    }

    @Test func `running cost differs by what it costs and by when it begins`() throws {
        let entry = try #require(
            compare(
                [.sample(runCost: .pounds(1200), start: "2026-04", takes: Months(6))],
                [.sample(runCost: .pounds(2400), start: "2026-04", takes: Months(9))]
            ).entries.first
        )
        // Six months of £100 become six of £200, of which three fall away.
        #expect(entry.revenue.map(\.cost) == [.pounds(600), .pounds(1200), .pounds(1200)])
        #expect(entry.revenue.map(\.time) == [.pounds(-600), .zero, .zero])
    }

    @Test func `a longer life is time`() throws {
        let entry = try #require(
            compare(
                [.sample(runCost: .pounds(1200), life: Months(60))],
                [.sample(runCost: .pounds(2400), life: Months(120))]
            ).entries.first
        )
        #expect(entry.wholeLife.cost == .pounds(6000))
        #expect(entry.wholeLife.time == .pounds(12_000))
    }

    @Test func `levels differ by the scheme to which they are given`() {
        let comparison = compare(
            [.sample("a", raises: [.of("RXR", "improve-care", to: 3)])],
            [
                .sample("a", raises: [.of("RXR", "improve-care", to: 3)]),
                .sample("b", raises: [.of("RXR", "well-led", to: 4)]),
            ]
        )
        #expect(comparison.gain == 1_000_000)
        #expect(comparison.entries.map(\.gain) == [0, 1_000_000])
    }

    @Test func `a plan does not differ from itself`() {
        let schemes: [Scheme] = [
            .sample(
                capital: ["2026/27": .pounds(30)],
                runCost: .pounds(7),
                start: "2026-05",
                takes: Months(3),
                raises: [.of("RXR", "well-led", to: 4)]
            )
        ]
        #expect(compare(schemes, schemes).entries.contains(where: \.isChanged) == false)
    }

    @Test func `the parts come to the difference of the totals in every year, to the penny`() {
        let wrong = (0..<300 as Range<UInt64>).filter { seed in
            var random = SplitMix64(seed: seed)
            let comparison = compare(schemes(&random), schemes(&random))
            let (first, second) = (comparison.first.plan.totals, comparison.second.plan.totals)
            let years = comparison.years.enumerated().allSatisfy { index, year in
                comparison.entries.map { $0.capital[index].total }.total()
                    == year.capital.second - year.capital.first
                    && comparison.entries.map { $0.revenue[index].total }.total()
                        == year.revenue.second - year.revenue.first
            }
            return !years
                || comparison.years.map(\.capital.second).total() != second.capital
                || comparison.years.map(\.revenue.first).total() != first.revenue
                || comparison.wholeLife.total != second.wholeLife - first.wholeLife
                || comparison.entries.reduce(0) { $0 + $1.gain } != comparison.gain
        }
        #expect(wrong == [])
    }

    private func schemes(_ random: inout SplitMix64) -> [Scheme] {
        ["a", "b", "c", "d"].filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map { id in
            let amount = { (random: inout SplitMix64) in
                Money(pence: Int64.random(in: 0...1_000_000, using: &random))
            }
            return Scheme.sample(
                id,
                capital: ["2026/27": amount(&random), "2028/29": amount(&random)],
                revenue: ["2027/28": amount(&random)],
                runCost: Bool.random(using: &random) ? amount(&random) : nil,
                life: Bool.random(using: &random)
                    ? Months(Int.random(in: 1...90, using: &random)) : nil,
                start: Bool.random(using: &random) ? "2026-06" : nil,
                takes: Months(Int.random(in: 1...30, using: &random)),
                raises: [.of("RXR", "improve-care", to: Int.random(in: 1...5, using: &random))]
            )
        }
    }
}
