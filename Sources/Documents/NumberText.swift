package import DigitalMaturity

/// A number to a fixed count of decimal places, halves away from zero, with no grouping.
package func fixed(_ number: Double, places: Int) -> String {
    fixed(number, tens: 0, places: places)
}

/// A share of one in percent, to a fixed count of decimal places: `93.0%`.
package func percent(_ share: Double, places: Int) -> String {
    fixed(share, tens: 2, places: places) + "%"
}

/// A share of one in percent, to one place; one that rounds to none or all of it and is not is said
/// to be `under 0.1%` or `over 99.9%`.
func shareText(_ share: Double) -> String {
    let isNearly = { (whole: Double) in share != whole && abs(share - whole) < 0.0005 }
    if isNearly(0), share > 0 { return "under 0.1%" }
    if isNearly(1), share < 1 { return "over 99.9%" }
    return percent(share, places: 1)
}

/// A number times ten to the power `tens`, rounded as spreadsheets round what they show: to the
/// 15 digits that they keep and from there in decimal, so that 2.675 is 2.68 as written.
private func fixed(_ number: Double, tens: Int, places: Int) -> String {
    let scaled = decimal(number, times: tens + places)
    let unit = (0..<places).reduce(UInt64(1)) { unit, _ in unit * 10 }
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: unit)
    let text = (scaled < 0 ? "\u{2212}" : "") + String(whole)
    guard places > 0 else { return text }
    let digits = String(part)
    return text + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
}

/// `number` times ten to the power `tens` as a whole number, halves away from zero.
func decimal(_ number: Double, times tens: Int) -> Int64 {
    let scaled = number * (0..<tens).reduce(1.0) { power, _ in power * 10 }
    guard scaled.magnitude < 1e15 else { return Int64(max(-9e18, min(9e18, scaled))) }
    var unit = 1.0
    while scaled.magnitude * unit < 1e14, unit < 1e17 { unit *= 10 }
    let digits = Int64((scaled * unit).rounded(.toNearestOrAwayFromZero))
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: Int64(unit))
    return rest.magnitude * 2 >= UInt64(unit) ? whole + rest.signum() : whole
}

/// A number that always shows its sign; nothing at all is `0.00`, without one.
package func signed(_ number: Double, places: Int) -> String {
    let text = fixed(number, places: places)
    let isZero = text.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return isZero || number < 0 ? text : "+" + text
}

extension Money {
    /// The amount to the nearest £1,000, halves away from zero: as fine as a simulation is shown.
    package var toThousand: Money {
        let thousands = (pence.magnitude + 50_000) / 100_000
        return Money(pence: Int64(thousands) * (pence < 0 ? -100_000 : 100_000))
    }

    /// The amount in the shortest words that lose nothing, as readers see it: `−£26.3m`.
    package var words: String { (self < .zero ? "\u{2212}" : "") + magnitude.short }

    /// The amount in £m to one decimal, and below £100,000 to the nearest £1,000: `£59.6m`, `£45k`.
    package var inProse: String {
        guard magnitude >= .pounds(100_000) else { return toThousand.words }
        let tenths = (pence.magnitude + 5_000_000) / 10_000_000
        let text = "£\(groupedThousands(Int(tenths / 10))).\(tenths % 10)m"
        return (self < .zero ? "\u{2212}" : "") + text
    }

    /// The amount as `manner` has it.
    func text(_ manner: Figure.Manner) -> String {
        switch manner {
        case .short, .published: words
        case .prose: inProse
        case .thousand: toThousand.words
        case .pounds, .pence:
            (self < .zero ? "\u{2212}" : "") + magnitude.exact
                + (manner == .pence && self != .zero && pence.isMultiple(of: 100) ? ".00" : "")
        }
    }

    /// A standard error, as fine as what it is the error of.
    package var shortError: String {
        self == .zero || toThousand != .zero ? toThousand.short : "under £1k"
    }
}
