import DigitalMaturity
import TestSupport
import Testing

struct MoneyTests {
    @Test(
        arguments: [
            (100, 1, 3, 33, 33, 33),
            (100, 2, 3, 67, 67, 66),
            (1, 1, 2, 1, 0, 0),
            (3, 1, 2, 2, 2, 1),
            (5, 1, 2, 3, 2, 2),
            (7, 1, 4, 2, 2, 1),
            (-1, 1, 2, -1, 0, 0),
            (-3, 1, 2, -2, -2, -1),
            (-5, 1, 2, -3, -2, -2),
            (-7, 1, 4, -2, -2, -1),
            (-100, 2, 3, -67, -67, -66),
            (5, -1, 2, -3, -2, -2),
            (-5, -1, 2, 3, 2, 2),
            (0, 1, 7, 0, 0, 0),
            (100, 0, 7, 0, 0, 0),
            (90_000_000, 7, 12, 52_500_000, 52_500_000, 52_500_000),
            (
                100_000_000_000_000, 1500, 12, 12_500_000_000_000_000, 12_500_000_000_000_000,
                12_500_000_000_000_000
            ),
            (.max, 1, 1, .max, .max, .max),
            (.max, .max, .max, .max, .max, .max),
            (.min, 1, 1, .min, .min, .min),
        ] as [(Int64, Int64, Int64, Int64, Int64, Int64)]
    )
    func `take a part by each rule`(
        pence: Int64,
        numerator: Int64,
        denominator: Int64,
        away: Int64,
        even: Int64,
        toward: Int64
    ) {
        let money = Money(pence: pence)
        func part(_ rounding: Rounding) -> Int64 {
            money.part(numerator, of: denominator, rounding: rounding).pence
        }
        #expect(part(.halfAwayFromZero) == away)
        #expect(part(.halfToEven) == even)
        #expect(part(.towardZero) == toward)
    }

    @Test func `a part lies within half a penny of the exact share`() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<3000 {
            let pence = Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
            let whole = Int64.random(in: 1...1000, using: &random)
            let part = Int64.random(in: 0...whole, using: &random)
            let money = Money(pence: pence)
            let near = money.part(part, of: whole, rounding: .halfAwayFromZero)
            #expect(abs(near.pence * whole - pence * part) * 2 <= whole)
            let dropped = money.part(part, of: whole, rounding: .towardZero)
            #expect(dropped.magnitude <= near.magnitude)
            #expect((near - dropped).magnitude.pence <= 1)
        }
    }

    @Test func `twelve months come to the year whatever the odd pence`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<1000 {
            let yearly = Money(pence: Int64.random(in: -100_000...100_000, using: &random))
            let months = (0...12).map { yearly.part($0, of: 12, rounding: .halfAwayFromZero) }
            let steps = zip(months.dropFirst(), months).map { $0 - $1 }
            #expect(steps.total() == yearly)
        }
    }

    @Test(
        arguments: [
            ("£100", "50%", "£50"),
            ("£6m", "12.5%", "£750k"),
            ("£1.01", "50%", "£0.51"),
            ("-£1.01", "50%", "-£0.51"),
            ("£200", "-10%", "-£20"),
            ("£200", "135%", "£270"),
        ] as [(Money, Percentage, Money)]
    )
    func `take a share`(money: Money, share: Percentage, expected: Money) {
        #expect(money.share(share, rounding: .halfAwayFromZero) == expected)
    }

    @Test func `totals are exact and nothing totals to zero`() {
        let amounts: [Money] = ["£0.10", "£0.20", "-£0.05"]
        #expect(amounts.total() == "£0.25")
        #expect([Money]().total() == .zero)
        #expect(Money.pounds(3) * 4 == "£12")
        #expect(Money.pounds(-3).magnitude == "£3")
        #expect(Money.pounds(-3) < .zero)
    }

    @Test func `ninety thousand of the largest amount do not overflow`() {
        #expect(Money.bound.pence.multipliedReportingOverflow(by: 90_000).overflow == false)
        #expect(Money.bound == "£1000bn")
    }
}
