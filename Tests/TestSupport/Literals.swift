public import DigitalMaturity

// Values written as text in tests, by the same readers that read a user's files. A literal that
// cannot be read is a mistake in the test and stops it.

extension Money: ExpressibleByStringLiteral {
    /// Reads `"£6m"`.
    public init(stringLiteral text: String) { self = literal(text, Money.init(parsing:)) }
}

extension Percentage: ExpressibleByStringLiteral {
    /// Reads `"12.5%"`.
    public init(stringLiteral text: String) { self = literal(text, Percentage.init(parsing:)) }
}

extension CivilDate: ExpressibleByStringLiteral {
    /// Reads `"2026-04-01"`.
    public init(stringLiteral text: String) { self = literal(text, CivilDate.init(parsing:)) }
}

extension PartialDate: ExpressibleByStringLiteral {
    /// Reads `"2023-02"`.
    public init(stringLiteral text: String) { self = literal(text, PartialDate.init(parsing:)) }
}

extension CivilMonth: ExpressibleByStringLiteral {
    /// Reads `"2026-10"`.
    public init(stringLiteral text: String) { self = literal(text, CivilMonth.init(parsing:)) }
}

extension FinancialYear: ExpressibleByStringLiteral {
    /// Reads `"2026/27"`.
    public init(stringLiteral text: String) { self = literal(text, FinancialYear.init(parsing:)) }
}

extension Months: ExpressibleByStringLiteral {
    /// Reads `"18 months"`.
    public init(stringLiteral text: String) { self = literal(text, Months.init(parsing:)) }
}

extension CQCCode: ExpressibleByStringLiteral {
    /// Reads `"1-120634924"`.
    public init(stringLiteral text: String) { self = literal(text, CQCCode.init(parsing:)) }
}

extension ODSCode: ExpressibleByStringLiteral {
    /// Reads `"RXR"`.
    public init(stringLiteral text: String) { self = literal(text, ODSCode.init(parsing:)) }
}

private func literal<Value>(
    _ text: String,
    _ read: (String) throws(ParseFailure) -> Value
) -> Value {
    do throws(ParseFailure) {
        return try read(text)
    } catch {
        preconditionFailure("\(error.reason); expected \(error.expected)")
    }
}
