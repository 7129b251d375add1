import DigitalMaturity
import Investment
import TestSupport
import Testing

struct FundsTests {
    private static let shared = Scheme.sample(
        funding: [.of(.central, "50%", programme: "frontline"), .of(.own, "50%")],
        capital: ["2026/27": "£6m"]
    )

    private func plan(_ schemes: [Scheme]) -> Plan {
        .sample(
            envelopes: [
                .of("2026/27", capital: "£16m", revenue: "£4m"),
                .of("2026/27", capital: "£4m", fund: "frontline"),
                .of("2027/28", capital: "£1m", fund: "charity"),
            ],
            schemes
        )
    }

    private func draws(_ amount: Money, _ purpose: Plan.Purpose, by scheme: Scheme) -> [String] {
        plan([scheme]).draws(of: amount, purpose, by: scheme).map {
            "\($0.fund) \($0.amount.exact)"
        }
    }

    @Test func `a central share draws on its programme's envelope and the rest on the pool`() {
        #expect(
            draws("£6m", .capital, by: FundsTests.shared) == [
                "pooled funds £3,000,000", "frontline £3,000,000",
            ]
        )
    }

    @Test func `a draw has the shares that the fund pays`() throws {
        let lines = plan([FundsTests.shared, .sample("own", capital: ["2026/27": "£1m"])]).fundLines
        let capital = lines.filter { $0.purpose == .capital && $0.year == "2026/27" }
        #expect(capital.map(\.fund) == [.pooled, .programme("frontline")])
        #expect(capital.map { $0.draws.map(\.amount) } == [["£3m", "£1m"], ["£3m"]])
        #expect(
            capital.map { $0.draws.map { $0.shares.map(\.source) } } == [
                [[.own], []], [[.central]],
            ]
        )
    }

    @Test func `a fund overdrawn within all the money of its year is an error`() {
        let other = Scheme.sample(
            "app",
            funding: [.of(.central, "100%", programme: "frontline")],
            capital: ["2026/27": "£1.5m"]
        )
        #expect(
            plan([FundsTests.shared, other]).fundProblems.map(\.description) == [
                """
                test.yaml:5: error: the schemes draw £500k more capital from frontline in 2026/27 \
                than it offers [fund-overdrawn]
                    help: move or shrink a scheme, raise the envelope, or change who pays
                """
            ]
        )
        #expect(plan([FundsTests.shared]).fundProblems == [])
    }

    @Test func `an odd penny is paid once, by the pool first`() {
        #expect(
            draws(Money(pence: 3), .capital, by: FundsTests.shared) == [
                "pooled funds £0.02", "frontline £0.01",
            ]
        )
    }

    @Test func `a programme that gives capital alone pays no revenue`() {
        #expect(draws("£1m", .revenue, by: FundsTests.shared) == ["pooled funds £1,000,000"])
    }

    @Test func `who pays and what each fund gives are one split`() {
        let schemes = (0..<3).map { index in
            Scheme.sample(
                "s\(index)",
                funding: [
                    .of(.central, "33.3333%", programme: "frontline"), .of(.system, "33.3333%"),
                    .of(.own, "33.3334%"),
                ],
                capital: ["2026/27": Money(pence: 100_000_01 + Int64(index))],
                revenue: ["2026/27": Money(pence: 1_000_01 + Int64(index))]
            )
        }
        let plan = plan(schemes)
        let payers = plan.payers.lines
        #expect(payers.map(\.source) == [.own, .system, .central])
        // The programme gives capital alone, so the others bear all revenue, once.
        #expect(payers[2].revenue == .zero)
        #expect(payers.map(\.revenue).total() == plan.totals.revenue)
        for purpose in Plan.Purpose.allCases {
            let lines = plan.fundLines.filter { $0.purpose == purpose }
            let claimed = lines.filter { $0.fund != .pooled }.map(\.drawn).total()
            #expect(claimed == (purpose == .capital ? payers[2].capital : .zero))
            let drawn = lines.map(\.drawn).total()
            #expect(drawn == (purpose == .capital ? plan.totals.capital : plan.totals.revenue))
        }
    }

    @Test func `a scheme that says nothing of its funding draws on the pool`() {
        #expect(draws("£1m", .capital, by: .sample()) == ["pooled funds £1,000,000"])
    }

    @Test func `a programme without an envelope draws on the pool`() {
        let scheme = Scheme.sample(funding: [.of(.central, "100%", programme: "elsewhere")])
        #expect(draws("£1m", .capital, by: scheme) == ["pooled funds £1,000,000"])
    }

    @Test func `a match does not draw on the programme's envelope`() {
        let scheme = Scheme.sample(funding: [.of(.match, "100%", programme: "frontline")])
        #expect(draws("£1m", .capital, by: scheme) == ["pooled funds £1,000,000"])
    }

    @Test func `the pool is every envelope that no programme claims`() {
        let plan = plan([FundsTests.shared])
        #expect(plan.funds == [.pooled, .programme("frontline")])
        #expect(plan.available(.capital, from: .pooled, in: "2026/27") == "£16m")
        #expect(plan.available(.capital, from: .programme("frontline"), in: "2026/27") == "£4m")
        #expect(plan.available(.capital, from: .pooled, in: "2027/28") == "£1m")
        #expect(plan.available(.revenue, from: .pooled, in: "2027/28") == nil)
        #expect(plan.available(.revenue, from: .programme("frontline"), in: "2026/27") == nil)
    }

    @Test func `a fund that no scheme names is part of the pool`() {
        let plan = plan([.sample()])
        #expect(plan.funds == [.pooled])
        #expect(plan.available(.capital, from: .pooled, in: "2026/27") == "£20m")
    }

    @Test func `what the funds pay comes to the amount, and what they hold to the envelopes`() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let share = Int64.random(in: 0...1_000_000, using: &random)
            let scheme = Scheme.sample(
                funding: [
                    .of(.central, Percentage(millionths: share), programme: "frontline"),
                    .of(.own, Percentage(millionths: 1_000_000 - share)),
                ]
            )
            let plan = plan([scheme])
            let amount = Money(pence: .random(in: -1_000_000...100_000_000, using: &random))
            for purpose in Plan.Purpose.allCases {
                let draws = plan.draws(of: amount, purpose, by: scheme)
                #expect(draws.map(\.amount).total() == amount)
            }
            let held = plan.funds.compactMap { plan.available(.capital, from: $0, in: "2026/27") }
            #expect(held.total() == "£20m")
        }
    }
}
