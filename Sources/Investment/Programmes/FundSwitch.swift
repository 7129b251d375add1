public import DigitalMaturity

/// A fund or programme that gives nothing from a year on, or in some years alone:
/// `frontline-productivity@2027/28`, `frontline-productivity@2027/28..2027/28`.
public struct FundSwitch: Hashable, Sendable {
    /// The fund, by the name that envelopes and programmes have.
    public let fund: String
    /// The first year without it.
    public let from: FinancialYear
    /// The last year without it; `nil` where it never gives again.
    public let to: FinancialYear?

    /// Reads a fund, `@` and a year, or two years with `..` between them.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let parts = Substring(text).split(separator: "@", omittingEmptySubsequences: false)
        let years = parts.count == 2 ? Self.years(parts[1]) : []
        guard parts.count == 2, !parts[0].isEmpty, let first = years.first,
            years.count <= 2, years == years.sorted()
        else {
            throw ParseFailure(
                "'\(text)' is not a fund and a year",
                expected: "a fund, @ and a year, such as system-capital@2027/28 or "
                    + "system-capital@2027/28..2028/29"
            )
        }
        fund = String(parts[0])
        from = first
        to = years.count == 2 ? years[1] : nil
    }

    /// The years of `2027/28` or `2027/28..2028/29`; none where one cannot be read.
    private static func years(_ text: Substring) -> [FinancialYear] {
        let parts = text.split(separator: "..", omittingEmptySubsequences: false)
        let years = parts.compactMap { part in
            (try? FinancialYear(parsing: part)) ?? FinancialYear(slug: String(part))
        }
        return years.count == parts.count ? years : []
    }

    /// Whether it gives nothing in `year`.
    public func covers(_ year: FinancialYear) -> Bool {
        year >= from && to.map { year <= $0 } ?? true
    }

    /// The form for addresses: `frontline-productivity@2027-28`.
    public var slug: String { "\(fund)@\(from.slug)" + (to.map { "..\($0.slug)" } ?? "") }
}

extension FundSwitch: CustomStringConvertible {
    /// The form in which it is written.
    public var description: String { "\(fund)@\(from)" + (to.map { "..\($0)" } ?? "") }
}

extension Plan {
    /// The names of its envelopes' funds and of the programmes that its schemes draw on, in order.
    public var fundNames: [String] {
        Set(envelopes.map(\.fund) + schemes.flatMap(\.funding).compactMap(\.programme)).sorted()
    }

    /// The plan with nothing in the envelopes of a fund in the years without it. It keeps its schemes and gets
    /// the identifier `id`. Throws that the plan knows no such fund, or that the year is not its own.
    public func without(_ line: FundSwitch, as id: String) throws(Diagnostic) -> Plan {
        guard fundNames.contains(line.fund) else {
            throw .unknownName(line.fund, of: "fund or programme", among: fundNames, at: nil)
        }
        for year in [line.from, line.to].compactMap(\.self) where !years.contains(year) {
            throw .yearOutsidePlan("\(year)", plan: years, at: place)
        }
        var plan = self
        plan.id = id
        plan.envelopes = envelopes.map { envelope in
            guard envelope.fund == line.fund, line.covers(envelope.year.value) else {
                return envelope
            }
            var empty = envelope
            empty.isSwitchedOff = true
            empty.capital = envelope.capital.map { Located(.zero, at: $0.place) }
            empty.revenue = envelope.revenue.map { Located(.zero, at: $0.place) }
            return empty
        }
        return plan
    }
}
