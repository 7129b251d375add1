import DigitalMaturity

/// An error as the value of a formula, named as Excel names it.
struct ErrorValue: Error, Hashable {
    let text: String

    static let value = ErrorValue(text: "#VALUE!")
    static let division = ErrorValue(text: "#DIV/0!")
    static let missing = ErrorValue(text: "#N/A")
    static let reference = ErrorValue(text: "#REF!")
    static let number = ErrorValue(text: "#NUM!")

    /// All that a formula may write out.
    static let all = ["#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#NULL!"]
}

/// The value that `body` works out, or the error that it meets.
func value(_ body: () throws(ErrorValue) -> CellValue?) -> CellValue? {
    do throws(ErrorValue) { return try body() } catch { return .error(error.text) }
}

// MARK: - What a value is read as

extension CellValue? {
    /// The number that arithmetic takes it for; a blank is zero, and a text a number if it writes one.
    func asNumber() throws(ErrorValue) -> Double {
        switch self {
        case nil: return 0
        case .number(let number): return number
        case .boolean(let isTrue): return isTrue ? 1 : 0
        case .error(let error): throw ErrorValue(text: error)
        case .text(let text):
            guard let number = Double(text.filter { $0 != " " }), number.isFinite,
                text.utf8.allSatisfy({ $0.isASCIIDigit || " +-.eE".utf8.contains($0) })
            else { throw .value }
            return number
        }
    }

    /// The text that joining takes it for.
    func asText() throws(ErrorValue) -> String {
        switch self {
        case nil: return ""
        case .number(let number): return generalText(number)
        case .boolean(let isTrue): return isTrue ? "TRUE" : "FALSE"
        case .error(let error): throw ErrorValue(text: error)
        case .text(let text): return text
        }
    }

    /// The truth that a condition takes it for.
    func asTruth() throws(ErrorValue) -> Bool {
        guard case .text(let text) = self else { return try asNumber() != 0 }
        switch text.uppercased() {
        case "TRUE": return true
        case "FALSE": return false
        default: throw .value
        }
    }

    var error: ErrorValue? {
        if case .error(let text) = self { ErrorValue(text: text) } else { nil }
    }

    /// The number, if it is one and no text that looks like one.
    var number: Double? { if case .number(let number) = self { number } else { nil } }
}

extension CellValue {
    /// A finite number, or the error of one that is not.
    static func finite(_ number: Double) -> CellValue {
        number.isFinite ? .number(number == 0 ? 0 : number) : .error(ErrorValue.number.text)
    }
}

// MARK: - Arithmetic as spreadsheets have it

/// Whether two numbers differ by no more than their last bits, so that they count as equal.
func isNear(_ one: Double, _ other: Double) -> Bool {
    one == other || abs(one - other) < max(abs(one), abs(other)) * 0x1p-48
}

/// The sum, which is zero where nothing but the last bits is left of two numbers.
func added(_ one: Double, _ other: Double) -> Double {
    (one < 0) != (other < 0) && isNear(one, -other) ? 0 : one + other
}

/// The sum in which the last bits that each step loses are kept (Neumaier 1974).
func exactSum(_ numbers: some Sequence<Double>) -> Double {
    var (sum, lost) = (0.0, 0.0)
    for number in numbers {
        let next = sum + number
        lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum
        sum = next
    }
    return sum + lost
}

/// The number rounded to `places` after the point, halves away from zero; what is a half but for its
/// last bits is one.
func rounded(_ number: Double, places: Double) -> Double {
    scaled(number, places) { magnitude in
        let half = magnitude.rounded(.down) + 0.5
        let isUp = magnitude >= half || isNear(magnitude, half)
        return magnitude.rounded(.down) + (isUp ? 1 : 0)
    }
}

/// The number with `round` done to its magnitude at `places` after the point.
func scaled(_ number: Double, _ places: Double, _ round: (Double) -> Double) -> Double {
    let places = max(-300, min(300, places.rounded(.towardZero)))
    let power = power(of: 10, abs(places))
    let magnitude = places < 0 ? abs(number) / power : abs(number) * power
    guard magnitude < 0x1p52 else { return number }
    let whole = round(magnitude)
    let result = places < 0 ? whole * power : whole / power
    return number < 0 ? -result : result
}

/// A number as it is joined to text: fifteen digits, and no more than it needs.
func generalText(_ number: Double) -> String {
    let digits = fifteenDigits(number)
    guard let mark = digits.firstIndex(of: "E") else { return digits }
    let exponent = digits[digits.index(after: mark)...]
    let sign = exponent.hasPrefix("-") ? "-" : "+"
    let size = exponent.drop { "+-0".contains($0) }
    return digits[..<mark] + "E" + sign + (size.count < 2 ? "0" : "") + size
}
