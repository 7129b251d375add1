import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PayersTests {
    @Test func `each pays its share, bodies first and then each programme`() {
        let plan = Plan.costed([
            .costed(
                capital: ["2026/27": "£100.01"],
                revenue: ["2027/28": "£10"],
                funding: [
                    Scheme.Share(
                        source: .central,
                        programme: "fund",
                        share: Located("50%", line: 1),
                        obligation: "Live by March 2028"
                    ), .of(.own, "50%"),
                ]
            ),
            .costed("network", capital: ["2026/27": "£3"]),
        ])
        let payers = plan.payers
        #expect(payers.lines.map(\.source) == [.own, .central])
        #expect(payers.lines.map(\.programme) == [nil, "fund"])
        #expect(
            payers.lines.map { $0.years.map(\.capital) } == [
                ["£53", "£0", "£0"], ["£50.01", "£0", "£0"],
            ]
        )
        #expect(payers.lines.map(\.revenue) == ["£5", "£5"])
        #expect(payers.obligations.map(\.text) == ["Live by March 2028"])
        #expect(payers.obligations.map(\.scheme) == ["epr"])
    }

    @Test func `what each pays for a scheme has the share it comes from`() throws {
        let plan = Plan.costed([
            .costed(
                capital: ["2026/27": "£100"],
                funding: [.of(.central, "25%", programme: "fund"), .of(.own, "75%")]
            ),
            .costed("network", capital: ["2026/27": "£3"]),
        ])
        let parts = plan.payers.lines[0].parts.filter { $0.capital != .zero }
        #expect(parts.map(\.scheme.id.value) == ["epr", "network"])
        #expect(parts.map(\.capital) == ["£75", "£3"])
        #expect(parts.map(\.share?.share.value) == ["75%", nil])
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what all pay in a year is what the plan spends in it`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func money() -> Money { Money(pence: .random(in: 0...10_000_000_00, using: &random)) }
        let schemes = (0..<4).map { index in
            let first = Percentage(millionths: .random(in: 0...1_000_000, using: &random))
            return Scheme.costed(
                "s\(index)",
                capital: ["2026/27": money(), "2027/28": money()],
                revenue: ["2027/28": money()],
                runCost: money(),
                start: "2026-10",
                takes: "12 months",
                funding: [
                    .of(.central, first, programme: "fund"), .of(.system, .percent(100) - first),
                ]
            )
        }
        let plan = Plan.costed(schemes)
        for (index, year) in plan.totals.years.enumerated() {
            let paid = plan.payers.lines.map { $0.years[index] }
            #expect(paid.map(\.capital).total() == year.capital)
            #expect(paid.map(\.revenue).total() == year.revenue)
        }
    }
}
