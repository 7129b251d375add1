import DigitalMaturity

/// A function that formulas call.
///
/// What each does is from OpenDocument part 4 (ISO/IEC 26300-4), and from Excel's own help where a blank,
/// a text or a truth is among its arguments.
struct FormulaFunction: Sendable {
    /// How a function is given its arguments.
    enum Body: Sendable {
        /// Value by value; over arrays for each of their values.
        case scalar(@Sendable ([CellValue?]) throws(ErrorValue) -> CellValue?)
        /// All at once, ranges as ranges.
        case whole(@Sendable ([Argument]) throws(ErrorValue) -> CellValue?)
        /// As operands, which may be cells to choose from.
        case choosing(@Sendable (Recalculation, [Operand]) throws(ErrorValue) -> Operand)
    }

    let arguments: ClosedRange<Int>
    let body: Body
    /// Whether its arguments are worked out value by value, as for SUMPRODUCT.
    var takesArrays = false

    /// An argument with its values; cells and arrays keep text and truths apart from numbers.
    struct Argument {
        let grid: ValueGrid
        let isRange: Bool
    }

    /// The functions by name.
    static let all: [String: FormulaFunction] = mathematics.merging(texts) { one, _ in one }
        .merging(aggregates) { one, _ in one }.merging(lookups) { one, _ in one }

    static func scalar(
        _ arguments: ClosedRange<Int>,
        _ body: @escaping @Sendable ([CellValue?]) throws(ErrorValue) -> CellValue?
    ) -> FormulaFunction { FormulaFunction(arguments: arguments, body: .scalar(body)) }

    /// A function of one number.
    static func ofNumber(
        _ body: @escaping @Sendable (Double) -> Double
    ) -> FormulaFunction {
        scalar(1...1) { (values) throws(ErrorValue) in .finite(body(try values[0].asNumber())) }
    }

    /// A function of a number and, if they are stated, places after the point.
    static func ofPlaces(
        _ least: Int,
        _ body: @escaping @Sendable (Double, Double) -> Double
    ) -> FormulaFunction {
        scalar(least...2) { (values) throws(ErrorValue) in
            let places = values.count > 1 ? try values[1].asNumber() : 0
            return .finite(body(try values[0].asNumber(), places))
        }
    }

    /// A test of one value, whatever it is.
    static func test(_ body: @escaping @Sendable (CellValue?) -> Bool) -> FormulaFunction {
        scalar(1...1) { .boolean(body($0[0])) }
    }
}

extension FormulaFunction {
    fileprivate static let mathematics: [String: FormulaFunction] = [
        "ABS": ofNumber(abs),
        "SIGN": ofNumber { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 },
        "INT": ofNumber { isNear($0, $0.rounded()) ? $0.rounded() : $0.rounded(.down) },
        "SQRT": ofNumber { $0 < 0 ? .nan : $0.squareRoot() },
        "EXP": ofNumber { power(of: 2.718281828459045, $0) },
        "ROUND": ofPlaces(2, rounded),
        "ROUNDUP": ofPlaces(2) { number, places in
            scaled(number, places) { isNear($0, $0.rounded()) ? $0.rounded() : $0.rounded(.up) }
        },
        "ROUNDDOWN": ofPlaces(2, truncated),
        "TRUNC": ofPlaces(1, truncated),
        "POWER": scalar(2...2) { (values) throws(ErrorValue) in
            try raised(values[0].asNumber(), values[1].asNumber())
        },
        "MOD": scalar(2...2) { (values) throws(ErrorValue) in
            let (number, divisor) = (try values[0].asNumber(), try values[1].asNumber())
            guard divisor != 0 else { throw .division }
            return .finite(number - divisor * (number / divisor).rounded(.down))
        },
        "NOT": scalar(1...1) { (values) throws(ErrorValue) in .boolean(try !values[0].asTruth()) },
        "TRUE": scalar(0...0) { _ in .boolean(true) },
        "FALSE": scalar(0...0) { _ in .boolean(false) },
        "NA": scalar(0...0) { (_) throws(ErrorValue) in throw .missing },
        "N": scalar(1...1) { (values) throws(ErrorValue) in
            if let error = values[0].error { throw error }
            if case .boolean(let isTrue) = values[0] { return .number(isTrue ? 1 : 0) }
            return .number(values[0].number ?? 0)
        },
        "ISBLANK": test { $0 == nil },
        "ISNUMBER": test { $0.number != nil },
        "ISTEXT": test { if case .text = $0 { true } else { false } },
        "ISLOGICAL": test { if case .boolean = $0 { true } else { false } },
        "ISERROR": test { $0.error != nil },
        "ISERR": test { $0.error != nil && $0.error != .missing },
        "ISNA": test { $0.error == .missing },
    ]

    fileprivate static let texts: [String: FormulaFunction] = [
        "LEN": scalar(1...1) { (values) throws(ErrorValue) in
            .number(Double(try values[0].asText().utf16.count))
        },
        "TRIM": scalar(1...1) { (values) throws(ErrorValue) in
            .text(try values[0].asText().split(separator: " ").joined(separator: " "))
        },
        "UPPER": scalar(1...1) { (values) throws(ErrorValue) in
            .text(try values[0].asText().uppercased())
        },
        "LOWER": scalar(1...1) { (values) throws(ErrorValue) in
            .text(try values[0].asText().lowercased())
        },
        "LEFT": scalar(1...2) { (values) throws(ErrorValue) in
            .text(String(try values[0].asText().prefix(try length(values))))
        },
        "RIGHT": scalar(1...2) { (values) throws(ErrorValue) in
            .text(String(try values[0].asText().suffix(try length(values))))
        },
        "EXACT": scalar(2...2) { (values) throws(ErrorValue) in
            .boolean(try values[0].asText() == values[1].asText())
        },
    ]

    private static func length(_ values: [CellValue?]) throws(ErrorValue) -> Int {
        let length = values.count > 1 ? try values[1].asNumber() : 1
        guard length >= 0, length < 1e6 else { throw .value }
        return Int(length)
    }

    private static let truncated = { @Sendable (number: Double, places: Double) in
        scaled(number, places) { isNear($0, $0.rounded()) ? $0.rounded() : $0.rounded(.down) }
    }
}

/// A number raised to a power; nought to the power of nought is an error, as in Excel.
func raised(_ base: Double, _ exponent: Double) throws(ErrorValue) -> CellValue {
    if base == 0, exponent == 0 { throw .number }
    if base == 0, exponent < 0 { throw .division }
    return .finite(power(of: base, exponent))
}
