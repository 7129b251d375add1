package import DigitalMaturity
import Foundation

/// A number of people, days or things: zero or more.
func countingNumber(_ text: String) throws(ParseFailure) -> Int {
    let count = try wholeNumber(text)
    guard count >= 0 else {
        throw ParseFailure("'\(text)' is negative", expected: "nought or more")
    }
    return count
}

/// A plan's count of years: one to twenty.
func yearCount(_ text: String) throws(ParseFailure) -> Int {
    let count = try wholeNumber(text)
    guard (1...20).contains(count) else {
        throw ParseFailure("a plan cannot cover \(count) years", expected: "1 to 20")
    }
    return count
}

/// For how many years beyond a plan its gains count.
func horizon(_ text: String) throws(ParseFailure) -> Int {
    let count = try countingNumber(text)
    guard count <= 30 else {
        throw ParseFailure("'\(text)' is too far beyond a plan", expected: "0 to 30")
    }
    return count
}

/// A weight from zero to a thousand. Sums of worth stay exact.
func weight(_ text: String) throws(ParseFailure) -> Int {
    let weight = try countingNumber(text)
    guard weight <= 1000 else {
        throw ParseFailure("'\(text)' is too great a weight", expected: "nought to 1000")
    }
    return weight
}

/// An amount that is spent: zero or more.
package func spending(_ text: String) throws(ParseFailure) -> Money {
    let money = try Money(parsing: text)
    guard money >= .zero else {
        throw ParseFailure(
            "'\(text)' is negative",
            expected: "an amount that is spent; a plan states savings as 'benefits'"
        )
    }
    return money
}

/// An amount `a year`.
func yearlyAmount(_ text: String) throws(ParseFailure) -> Money {
    try amount(text, each: "a year", example: "£0.9m a year")
}

/// An amount `a month`.
func monthlyAmount(_ text: String) throws(ParseFailure) -> Money {
    try amount(text, each: "a month", example: "£50k a month")
}

private func amount(
    _ text: String,
    each period: String,
    example: String
) throws(ParseFailure) -> Money {
    let suffix = " " + period
    guard text.hasSuffix(suffix) else {
        throw ParseFailure(
            "'\(text)' is not an amount \(period)",
            expected: "an amount such as \(example)"
        )
    }
    return try spending(String(text.dropLast(suffix.count)))
}

/// A share of a whole: 0% to 100%.
func portion(_ text: String) throws(ParseFailure) -> Percentage {
    let share = try Percentage(parsing: text)
    guard share >= .zero, share <= .percent(100) else {
        throw ParseFailure("'\(text)' is not a share", expected: "0% to 100%")
    }
    return share
}

/// A correlation: −100% to 100%.
func correlation(_ text: String) throws(ParseFailure) -> Percentage {
    let share = try Percentage(parsing: text)
    guard share >= .percent(-100), share <= .percent(100) else {
        throw ParseFailure("'\(text)' is not a correlation", expected: "-100% to 100%")
    }
    return share
}

/// Reads a decimal number such as 2.8; no exponents, no words.
func decimalNumber(_ text: String) throws(ParseFailure) -> Double {
    let isPlain = text.utf8.allSatisfy {
        $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    guard isPlain, let number = Double(text), number.isFinite else {
        throw ParseFailure("'\(text)' is not a number", expected: "a number such as 2.8")
    }
    return number
}

/// Reads the levels of the criteria of a dimension: `2 3 3 2`.
func levelList(_ text: String) throws(ParseFailure) -> [Int] {
    var levels: [Int] = []
    for part in text.split(separator: " ") { levels.append(try wholeNumber(String(part))) }
    guard !levels.isEmpty else {
        throw ParseFailure("'\(text)' holds no levels", expected: "levels such as 2 3 3 2")
    }
    return levels
}

/// Reads a segment of the NHS Oversight Framework.
func oversightSegment(_ text: String) throws(ParseFailure) -> Int {
    let segment = try wholeNumber(text)
    guard (1...5).contains(segment) else {
        throw ParseFailure("\(segment) is not an oversight segment", expected: "1 to 5")
    }
    return segment
}

/// Reads by `parse`, and refuses what `measure` finds outside `bounds`: within them the arithmetic of
/// dates and money cannot overflow, whatever else a plan says.
func within<Value, Measure: Comparable & Sendable>(
    _ bounds: ClosedRange<Measure>,
    _ measure: @escaping @Sendable (Value) -> Measure,
    _ parse: @escaping @Sendable (String) throws(ParseFailure) -> Value
) -> @Sendable (String) throws(ParseFailure) -> Value {
    { (text) throws(ParseFailure) in
        let value = try parse(text)
        guard bounds.contains(measure(value)) else {
            throw ParseFailure(
                "'\(text)' is beyond what can be worked with",
                expected: "\(bounds.lowerBound) to \(bounds.upperBound)"
            )
        }
        return value
    }
}

/// The most that one amount of a plan may be: more than a hundred billion pounds is a mistake.
let plannedMoney = Money.pounds(-100_000_000_000)...Money.pounds(100_000_000_000)

/// The calendar years of plans.
let plannedYears = 1950...2100

/// Reads the day that is answered for, which may be long past.
package func answeredDay(_ text: String) throws(ParseFailure) -> CivilDate {
    try within(1900...2100, \.year, CivilDate.init(parsing:))(text)
}

/// A number without an exponent.
func plainDecimal(_ number: Double) -> String {
    let text = number == number.rounded() ? String(format: "%.0f", number) : "\(number)"
    guard text.contains("e") else { return text }
    var long = String(format: "%.40f", number)
    while long.hasSuffix("0") { long.removeLast() }
    return long
}
