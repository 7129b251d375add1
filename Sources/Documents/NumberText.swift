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
