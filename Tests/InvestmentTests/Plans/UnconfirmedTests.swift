import DigitalMaturity
import TestSupport
import Testing

@testable import Investment

/// What follows from amounts that a plan says are not known yet.
struct UnconfirmedTests {
    private static let years: [FinancialYear] = ["2026/27", "2027/28"]

    /// A plan of one scheme with £2m of known capital in its first year, and what is not known.
    private func plan(_ unconfirmed: [Scheme.Unconfirmed]) -> Plan {
        var scheme = Scheme(
            id: Located("epr", at: .line(8)),
            title: "A record",
            lead: Located("RXR", at: .line(9)),
            kind: .digital,
            stage: .outline,
            place: .line(8)
        )
        scheme.capital = [
            Scheme.Amount(
                year: Located(Self.years[0], at: .line(10)),
                money: Located("£2m", at: .line(10))
            )
        ]
        scheme.unconfirmed = unconfirmed
        var plan = Plan(
            id: "a",
            title: "A plan",
            icb: Located("QE1", at: .line(1)),
            years: Self.years,
            priceBase: Self.years[0],
            place: .line(1)
        )
        plan.schemes = [scheme]
        return plan
    }

    private static let capital = Scheme.Unconfirmed(.capital, in: years[1], at: .line(10))

    @Test func `totals name the scheme and count what is known`() {
        let totals = plan([Self.capital]).totals
        #expect(totals.capital == "£2m")
        #expect(totals.years.map(\.unknownCapital) == [[], ["epr"]])
        #expect(totals.unknownCapital == ["epr"])
        #expect(totals.wholeLife == .zero)
        #expect(totals.unknownWholeLife == ["epr"])
        #expect(plan([]).totals.unknownCapital == [])
        #expect(plan([]).totals.wholeLife == "£2m")
    }

    @Test func `a running cost that is not known is nothing before the scheme is live`() {
        var scheme = plan([Scheme.Unconfirmed(.running, at: .line(11))]).schemes[0]
        #expect(scheme.running(in: Self.years[0]) == nil, "no start is stated")
        scheme.start = Located("2026-10", at: .line(12))
        scheme.takes = Located(Months(12), at: .line(13))
        #expect(scheme.goLive == "2027-10")
        #expect(scheme.running(in: Self.years[0]) == .zero)
        #expect(scheme.running(in: Self.years[1]) == nil)
        #expect(scheme.isSpendingKnown(on: .revenue, in: Self.years[0]))
        #expect(!scheme.isSpendingKnown(on: .revenue, in: Self.years[1]))
        scheme.life = Located(Months(6), at: .line(14))
        #expect(scheme.running(in: "2028/29") == .zero, "its life ends in March 2028")
    }

    @Test func `a payer who is not known is no other payer, and a warning`() {
        var plan = plan([])
        let share = Located(Percentage.percent(100), at: .line(15))
        plan.schemes[0].funding = [Scheme.Share(source: .unknown, share: share)]
        let lines = plan.payers.lines
        #expect(lines.map(\.source) == [.unknown])
        #expect(lines.map(\.capital) == ["£2m"])
        let problems = plan.unconfirmedProblems()
        #expect(problems.map(\.code) == [.amountNotKnown])
        #expect(problems[0].summary == "who pays 100% of 'epr' is not known")
    }

    @Test func `each cost that is not known leaves the whole life unknown`() {
        for cost in Scheme.Unconfirmed.Cost.allCases {
            let year = cost == .running ? nil : Self.years[1]
            let scheme = plan([Scheme.Unconfirmed(cost, in: year, at: .line(10))]).schemes[0]
            #expect(scheme.wholeLifeCost == nil, "\(cost)")
            #expect(scheme.isKnown(cost) == false, "\(cost)")
            #expect((scheme.knownCapital == nil) == (cost == .capital), "\(cost)")
            #expect((scheme.wholeLifeRevenue == nil) == (cost != .capital), "\(cost)")
        }
        #expect(Scheme.Unconfirmed.Cost.allCases.count == 3)
    }

    @Test func `a fund that gives an amount not known has no total`() {
        var open = plan([])
        open.envelopes = [
            Plan.Envelope(
                year: Located(Self.years[0], at: .line(3)),
                capital: Located("£1m", at: .line(3)),
                fund: "own"
            ),
            Plan.Envelope(year: Located(Self.years[0], at: .line(4)), fund: "system"),
        ]
        #expect(open.totals.years[0].capitalLeft == "-£1m")
        open.envelopes[1].unconfirmed = [.capital]
        #expect(open.totals.years[0].capitalEnvelope == nil)
        #expect(open.available(.capital, from: .pooled, in: Self.years[0]) == nil)
    }

    @Test func `an approval that asks for capital is open, unless the known part is enough`() {
        var amounts = Amounts(capital: "£2m", revenue: .zero, wholeLife: nil)
        #expect(amounts.stated(on: .capital) == "£2m")
        amounts.isCapitalOpen = true
        #expect(amounts.range(on: .capital).least == "£2m")
        #expect(amounts.range(on: .capital).most == nil)
        #expect(amounts.stated(on: .capital) == nil)
        let grown = amounts.growing(by: "£1m", on: .capital)
        #expect(grown.isCapitalOpen)
    }
}
