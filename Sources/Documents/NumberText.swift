package import DigitalMaturity

/// A number to a fixed count of decimal places, halves away from zero, with no grouping.
package func fixed(_ number: Double, places: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int64((number * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
    let sign = scaled < 0 ? "\u{2212}" : ""
    guard places > 0 else { return sign + String(whole) }
    let fraction = String(part)
    return sign + String(whole) + "." + String(repeating: "0", count: places - fraction.count)
        + fraction
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

    /// A standard error, as fine as what it is the error of.
    package var shortError: String {
        self == .zero || toThousand != .zero ? toThousand.short : "under £1k"
    }
}
