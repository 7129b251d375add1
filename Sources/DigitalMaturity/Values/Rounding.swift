/// What happens to the part of a penny that cannot be paid.
public enum Rounding: Sendable {
    /// Halves go away from zero, as invoices and HM Treasury's published tables round.
    case halfAwayFromZero
    /// Halves go to the even neighbour, so that many roundings do not drift.
    case halfToEven
    /// Everything past the penny is dropped.
    case towardZero

    /// Rounds `quotient` + `remainder`/`divisor`, where the remainder has the sign of the dividend.
    func round(_ quotient: Int64, remainder: Int64, of divisor: Int64) -> Int64 {
        let doubled = remainder.magnitude * 2
        let half = divisor.magnitude
        let up =
            switch self {
            case .halfAwayFromZero: doubled >= half
            case .halfToEven: doubled > half || (doubled == half && quotient & 1 == 1)
            case .towardZero: false
            }
        return up ? quotient + remainder.signum() : quotient
    }
}
