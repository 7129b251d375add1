extension Money {
    /// Reads `£6m`, `£500k`, `£2.1bn`, `£1,234.56`, `-£20` or `6000000` (pounds).
    ///
    /// The amount must come to whole pence and lie within `bound`; anything else is a failure,
    /// never a rounded amount.
    ///
    /// ```swift
    /// try Money(parsing: "£26.3m").pence     // 2_630_000_000
    /// try Money(parsing: "£0.005")           // throws: no such amount in whole pence
    /// ```
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let failure = ParseFailure(
            "'\(text)' is not an amount of money",
            expected: "an amount such as £6m, £500k, £1,234.56 or 6000000"
        )
        var rest = Substring(text).utf8
        let negative = rest.removePrefix("-")
        _ = rest.removePrefix("£")
        let scale = rest.removeScale()
        guard let digits = Digits(rest, allowsGrouping: scale == 1) else { throw failure }
        let tooLarge = ParseFailure(
            "'\(text)' is too large",
            expected: "at most \(Money.bound.exact)"
        )
        guard digits.whole <= Money.bound.pence / 100 / scale else { throw tooLarge }
        guard let pence = digits.pence(times: scale) else { throw failure }
        guard pence <= Money.bound.pence else { throw tooLarge }
        self.init(pence: negative ? -pence : pence)
    }

    /// The amount to the penny, with no pence shown when there are none: `£1,234.56`, `£26,300,000`.
    public var exact: String {
        let (pounds, pennies) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = pence < 0 ? "-" : ""
        let fraction = pennies == 0 ? "" : "." + (pennies < 10 ? "0" : "") + String(pennies)
        return sign + "£" + groupedThousands(pounds) + fraction
    }

    /// The amount in the shortest words that lose nothing: `£26.3m`, `£500k`, `£12,345`.
    public var short: String {
        let units: [(UInt64, String)] = [
            (1_000_000_000_00, "bn"), (1_000_000_00, "m"), (1000_00, "k"),
        ]
        for (size, suffix) in units where pence.magnitude >= size {
            let thousandths = pence.magnitude.quotientAndRemainder(dividingBy: size / 1000)
            guard thousandths.remainder == 0 else { return exact }
            let (whole, part) = thousandths.quotient.quotientAndRemainder(dividingBy: 1000)
            let scaled = (pence < 0 ? "-£" : "£") + String(whole) + decimals(part) + suffix
            return scaled.count < exact.count ? scaled : exact
        }
        return exact
    }
}

extension Money: CustomStringConvertible {
    /// The amount to the penny.
    public var description: String { exact }
}

/// The digits before and after the point of an amount.
private struct Digits {
    /// The number before the point; any number past a thousand million million stands for all.
    let whole: Int64
    let fraction: ArraySlice<UInt8>

    init?(_ text: Substring.UTF8View, allowsGrouping: Bool) {
        let bytes = Array(text)
        let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        guard let whole = wholeNumber(bytes[..<point], allowsGrouping: allowsGrouping) else {
            return nil
        }
        let fraction = bytes[point...].dropFirst()
        guard fraction.allSatisfy(\.isASCIIDigit), fraction.count <= 11 else { return nil }
        guard point == bytes.endIndex || !fraction.isEmpty else { return nil }
        self.whole = whole
        self.fraction = fraction
    }

    /// The pence of these digits times `scale`, or nothing when a part of a penny would be left;
    /// `whole` times `scale` must lie within the bound of money.
    func pence(times scale: Int64) -> Int64? {
        var unit = scale * 100
        var total = whole * unit
        for digit in fraction {
            unit /= 10
            guard unit > 0 || digit == UInt8(ascii: "0") else { return nil }
            total += Int64(digit - UInt8(ascii: "0")) * unit
        }
        return total
    }
}

/// Reads `1234` or, where grouping is allowed, `1,234`, whose groups must be of three.
private func wholeNumber(_ bytes: ArraySlice<UInt8>, allowsGrouping: Bool) -> Int64? {
    let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isGrouped = groups.count > 1
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard !isGrouped || (allowsGrouping && first.count <= 3) else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    guard groups.joined().allSatisfy(\.isASCIIDigit) else { return nil }
    return groups.joined().reduce(0) { number, digit in
        min(number, 1_000_000_000_000_000) * 10 + Int64(digit - UInt8(ascii: "0"))
    }
}

/// Thousandths as decimals without trailing noughts: 300 is `.3`, 25 is `.025`, 0 is nothing.
private func decimals(_ thousandths: UInt64) -> String {
    guard thousandths > 0 else { return "" }
    var digits = Array(String(thousandths + 1000).utf8.dropFirst())
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + String(decoding: digits, as: UTF8.self)
}

extension Substring.UTF8View {
    fileprivate mutating func removePrefix(_ prefix: String) -> Bool {
        guard starts(with: prefix.utf8) else { return false }
        removeFirst(prefix.utf8.count)
        return true
    }

    fileprivate mutating func removeScale() -> Int64 {
        for (suffix, scale) in [("bn", 1_000_000_000), ("m", 1_000_000), ("k", 1000)]
            as [(String, Int64)]
        {
            guard reversed().starts(with: suffix.utf8.reversed()) else { continue }
            removeLast(suffix.utf8.count)
            return scale
        }
        return 1
    }
}
