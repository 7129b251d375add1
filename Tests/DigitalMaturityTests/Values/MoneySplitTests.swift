import DigitalMaturity
import TestSupport
import Testing

struct MoneySplitTests {
    @Test(
        arguments: [
            ("£1", ["50%", "50%"], ["£0.50", "£0.50"]),
            ("£0.01", ["50%", "50%"], ["£0.01", "£0"]),
            ("-£0.01", ["50%", "50%"], ["-£0.01", "£0"]),
            ("£1", ["33.3333%", "33.3333%", "33.3334%"], ["£0.33", "£0.33", "£0.34"]),
            ("£0.05", ["60%", "30%", "10%"], ["£0.03", "£0.02", "£0"]),
            ("£10", ["25%", "0%", "75%"], ["£2.50", "£0", "£7.50"]),
            ("£9", ["20%", "10%"], ["£6", "£3"]),
            ("£0", ["40%", "60%"], ["£0", "£0"]),
        ] as [(Money, [Percentage], [Money])]
    )
    func `give the odd pennies to the parts that lost most`(
        amount: Money,
        shares: [Percentage],
        parts: [Money]
    ) {
        #expect(amount.split(by: shares) == parts)
    }

    @Test(arguments: 0..<500 as Range<UInt64>)
    func `parts come to the whole, each within a penny of its share`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let amount = Money(
            pence: .random(in: -Money.bound.pence...Money.bound.pence, using: &random)
        )
        let shares = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            Percentage(millionths: .random(in: 0...1_000_000, using: &random))
        }
        let whole = shares.reduce(.zero, +).millionths
        guard whole > 0 else { return }
        let parts = amount.split(by: shares)
        #expect(parts.total() == amount, "\(amount) by \(shares)")
        for (part, share) in zip(parts, shares) {
            let exact = amount.part(share.millionths, of: whole, rounding: .towardZero)
            #expect(abs(part.pence - exact.pence) <= 1, "\(part) of \(amount) for \(share)")
        }
    }
}
