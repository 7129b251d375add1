/// An amount of pounds sterling, held as whole pence.
///
/// There is no conversion from `Double`: money is never approximate. Amounts read from text lie
/// within `bound`, so that sums of ninety thousand of them cannot overflow; arithmetic past `Int64`
/// traps.
public struct Money: Hashable, Sendable {
    /// The amount in pence, negative for a saving or a shortfall.
    public let pence: Int64

    /// Creates an amount of `pence`.
    public init(pence: Int64) {
        self.pence = pence
    }

    /// No money at all; not the same as an amount that is not known, which is `nil`.
    public static let zero = Money(pence: 0)

    /// The largest amount that text may state: more than a thousand billion pounds is a mistake.
    public static let bound = Money(pence: 1_000_000_000_000_00)

    /// An amount of whole `pounds`.
    public static func pounds(_ pounds: Int64) -> Money {
        Money(pence: pounds * 100)
    }

    /// The amount without its sign.
    public var magnitude: Money { Money(pence: abs(pence)) }
}

extension Money: Comparable {
    /// By amount, so a larger shortfall comes before a smaller one.
    public static func < (lhs: Money, rhs: Money) -> Bool { lhs.pence < rhs.pence }
}

extension Money: AdditiveArithmetic {
    /// The exact sum.
    public static func + (lhs: Money, rhs: Money) -> Money { Money(pence: lhs.pence + rhs.pence) }
    /// The exact difference.
    public static func - (lhs: Money, rhs: Money) -> Money { Money(pence: lhs.pence - rhs.pence) }
}

extension Money {
    /// Multiplies by a whole number, such as a number of years.
    public static func * (lhs: Money, rhs: Int64) -> Money { Money(pence: lhs.pence * rhs) }

    /// The `numerator`/`denominator` part of the amount in whole pence, by the named rounding rule.
    ///
    /// The denominator must be positive.
    public func part(_ numerator: Int64, of denominator: Int64, rounding: Rounding) -> Money {
        precondition(denominator > 0, "a part is of a positive whole")
        let product = pence.multipliedFullWidth(by: numerator)
        let (quotient, remainder) = denominator.dividingFullWidth(product)
        return Money(pence: rounding.round(quotient, remainder: remainder, of: denominator))
    }
}

extension Sequence<Money> {
    /// The exact sum of the amounts, zero for none.
    public func total() -> Money { reduce(.zero, +) }
}
