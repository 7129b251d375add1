extension Money {
    /// What share of `whole` this is, in whole ten-thousandths of a percent.
    ///
    /// `nil` where the whole is not above nothing, or is so small that the share means nothing.
    package func share(of whole: Money, roundingUp: Bool = false) -> Percentage? {
        guard whole > .zero, pence.magnitude / whole.pence.magnitude < 1_000_000 else { return nil }
        let product = pence.multipliedFullWidth(by: 1_000_000)
        let (quotient, remainder) = whole.pence.dividingFullWidth(product)
        return Percentage(millionths: roundingUp && remainder > 0 ? quotient + 1 : quotient)
    }
}
