import Foundation

/// `base` to the power of `exponent`.
func power(of base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Fifteen significant digits without the noughts at their end; an exponent where there are many more.
func fifteenDigits(_ number: Double) -> String {
    let size = abs(number)
    guard size != 0, size < 1e-4, size >= 1e-9 else { return String(format: "%.15G", number) }
    let text = String(format: "%.*f", 14 - Int(log10(size).rounded(.down)), number)
    return String(text.reversed().drop { $0 == "0" }.reversed())
}
