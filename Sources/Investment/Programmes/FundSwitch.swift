public import DigitalMaturity

/// A fund or programme that gives nothing from a year on: `frontline-productivity@2027/28`.
public struct FundSwitch: Hashable, Sendable {
    /// The fund, by the name that envelopes and programmes have.
    public let fund: String
    /// The first year without it.
    public let from: FinancialYear

    /// Reads a fund, `@` and a year.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let parts = Substring(text).split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty,
            let year = (try? FinancialYear(parsing: parts[1]))
                ?? FinancialYear(slug: String(parts[1]))
        else {
            throw ParseFailure(
                "'\(text)' is not a fund and a year",
                expected: "a fund, @ and the first year without it, such as system-capital@2027/28"
            )
        }
        fund = String(parts[0])
        from = year
    }

    /// The form for addresses: `frontline-productivity@2027-28`.
    public var slug: String { "\(fund)@\(from.slug)" }
}

extension FundSwitch: CustomStringConvertible {
    /// The form in which it is written.
    public var description: String { "\(fund)@\(from)" }
}

extension Plan {
    /// The names of its envelopes' funds and of the programmes that its schemes draw on, in order.
    public var fundNames: [String] {
        Set(envelopes.map(\.fund) + schemes.flatMap(\.funding).compactMap(\.programme)).sorted()
    }

    /// The plan with nothing in the envelopes of a fund from a year on. It keeps its schemes and gets
    /// the identifier `id`. Throws that the plan knows no such fund, or that the year is not its own.
    public func without(_ line: FundSwitch, as id: String) throws(Diagnostic) -> Plan {
        guard fundNames.contains(line.fund) else {
            throw .unknownName(line.fund, of: "fund or programme", among: fundNames, at: nil)
        }
        guard years.contains(line.from) else {
            throw .yearOutsidePlan("\(line.from)", plan: years, at: place)
        }
        var plan = self
        plan.id = id
        plan.envelopes = envelopes.map { envelope in
            guard envelope.fund == line.fund, envelope.year.value >= line.from else {
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
