import DigitalMaturity

/// The unit in which a sheet states money.
package enum AmountUnit: String, CaseIterable, Sendable {
    /// Single pounds.
    case pounds
    /// Thousands of pounds.
    case thousands
    /// Millions of pounds.
    case millions

    /// The unit as headings say it.
    package var sign: String {
        switch self {
        case .pounds: "£"
        case .thousands: "£000"
        case .millions: "£m"
        }
    }

    /// How many pence one is.
    var pence: Double {
        switch self {
        case .pounds: 100
        case .thousands: 100_000
        case .millions: 100_000_000
        }
    }

    /// How many places after the point cells show; they hold all.
    var decimals: Int {
        switch self {
        case .pounds: 0
        case .thousands: 1
        case .millions: 3
        }
    }

    /// The unit that a heading states in brackets, such as `Capital (£k)`.
    init?(in heading: String) {
        let words = heading.lowercased().split { " ()[],:".contains($0) }.map(String.init)
        let signs: [(AmountUnit, Set<String>)] = [
            (.thousands, ["£000", "£000s", "£'000", "£k", "£’000", "000s", "£thousand"]),
            (.millions, ["£m", "£mn", "£million", "£millions"]), (.pounds, ["£", "gbp", "£s"]),
        ]
        guard let found = signs.first(where: { !$0.1.isDisjoint(with: words) }) else { return nil }
        self = found.0
    }

    /// The amount that so many are, to the nearest penny.
    func money(_ count: Double) -> Money? {
        let pence = (count * self.pence).rounded()
        return abs(pence) < 1e17 ? Money(pence: Int64(pence)) : nil
    }

    /// How many an amount is.
    func count(_ money: Money) -> Double { Double(money.pence) / pence }
}

/// The units that a heading states for the numbers below it.
struct HeadingUnits: Hashable, Sendable {
    /// The unit of amounts; `nil` where it states none.
    var amount: AmountUnit?
    /// The unit of lengths of time; months where it states none.
    let length: LengthUnit

    init(in heading: String, orElse unit: AmountUnit? = nil) {
        amount = AmountUnit(in: heading) ?? unit
        length = LengthUnit(in: heading)
    }
}

/// The unit in which a sheet states lengths of time.
enum LengthUnit: Hashable, Sendable {
    case months
    case years
    /// One that no whole number of months is, such as weeks.
    case other(String)

    init(in heading: String) {
        let words = Set(heading.lowercased().split { !$0.isLetter }.map(String.init))
        let others = ["days", "weeks", "wks", "quarters"]
        self =
            if !words.isDisjoint(with: ["years", "yrs"]) { .years } else {
                others.first(where: words.contains).map(LengthUnit.other) ?? .months
            }
    }
}
