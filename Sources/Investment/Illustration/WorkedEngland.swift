public import DigitalMaturity

/// The rules by which an illustrative plan is made for every board, out of its trusts' real needs.
///
/// Everything that is a figure is data and made up; what makes a scheme appear is published fact.
public struct WorkedEngland: Sendable {
    /// A size that grows with the staff it is for.
    public struct Size: Sendable {
        /// The fixed part, before any staff.
        public let each: Money
        /// What every whole-time equivalent adds.
        public let perHead: Money
        /// The most it comes to, if anything.
        public let most: Money?

        /// Creates a size.
        public init(each: Money, perHead: Money, most: Money? = nil) {
            self.each = each
            self.perHead = perHead
            self.most = most
        }
    }

    /// Money that one fund makes available for each whole-time equivalent, by year of the plan.
    public struct Fund: Sendable {
        /// The fund.
        public let id: String
        /// Capital by year; empty where it gives none.
        public let capital: [Money]
        /// Revenue by year; empty where it gives none.
        public let revenue: [Money]

        /// Creates a fund.
        public init(id: String, capital: [Money], revenue: [Money]) {
            self.id = id
            self.capital = capital
            self.revenue = revenue
        }
    }

    /// Whether a scheme is made for every trust in need or for all of them together.
    public enum Scope: String, CaseIterable, Sendable {
        /// One scheme for each trust, led by the trust.
        case trust
        /// One scheme for all of them, led by the board.
        case board
    }

    /// What makes a trust need a scheme; all that is stated must hold.
    public struct Need: Sendable {
        /// The groups of the national record of electronic patient records.
        public let recordGroups: [Int]?
        /// The dimension whose mark decides.
        public let dimension: Located<String>?
        /// The mark below which it must lie.
        public let below: Double?
        /// The mark that it must have at the least.
        public let atLeast: Double?

        /// Creates a need.
        public init(
            recordGroups: [Int]? = nil,
            dimension: Located<String>? = nil,
            below: Double? = nil,
            atLeast: Double? = nil
        ) {
            self.recordGroups = recordGroups
            self.dimension = dimension
            self.below = below
            self.atLeast = atLeast
        }
    }

    /// What a scheme raises by one level, up to the most.
    public struct Gain: Sendable {
        /// The dimension.
        public let element: Located<String>
        /// The highest level that it is raised to.
        public let most: Int

        /// Creates a gain.
        public init(element: Located<String>, most: Int) {
            self.element = element
            self.most = most
        }
    }

    /// A risk whose cost is a share of the scheme's capital.
    public struct Risk: Sendable {
        /// The identifier.
        public let id: String
        /// How likely it is.
        public let chance: Percentage
        /// The share of the capital that it costs.
        public let share: Percentage
        /// The time it costs.
        public let delay: Months?

        /// Creates a risk.
        public init(id: String, chance: Percentage, share: Percentage, delay: Months? = nil) {
            self.id = id
            self.chance = chance
            self.share = share
            self.delay = delay
        }
    }

    /// A benefit whose worth a year is a share of the scheme's capital.
    public struct Benefit: Sendable {
        /// The class of benefit in the Green Book.
        public let kind: Scheme.Benefit.Kind
        /// The share of the capital that it is worth a year; `nil` where it has no price.
        public let share: Percentage?
        /// The benefit in words.
        public let text: String

        /// Creates a benefit.
        public init(kind: Scheme.Benefit.Kind, share: Percentage?, text: String) {
            self.kind = kind
            self.share = share
            self.text = text
        }
    }

    /// The year in the names of the plans, such as 2026.
    public let edition: Int
    /// The title of every plan, before the board's name.
    public let title: String
    /// The years that the plans cover.
    public let years: [FinancialYear]
    /// The year whose prices their amounts are in.
    public let priceBase: FinancialYear
    /// The framework whose dimensions are raised.
    public let framework: String
    /// The amount to whose multiples every amount is rounded.
    public let unit: Money
    /// The money available.
    public var funds: [Fund] = []
    /// The people available for each thousand whole-time equivalents, by year of the plan.
    public var teams: [Int] = []
    /// What schemes share.
    public var causes: [Plan.Cause] = []
    /// What every plan says besides: its sections, meetings and options without schemes.
    public var terms = Plan.Terms()
    /// What carrying on as today costs a year; `nil` where plans say nothing of it.
    public var continuing: Size?
    /// The kinds of scheme, in the order in which plans hold them.
    public var templates: [Template] = []
    /// Where the rules are written.
    public let place: Place

    /// Creates rules that make no scheme; they must cover a year and round to something.
    public init(
        edition: Int,
        title: String,
        years: [FinancialYear],
        priceBase: FinancialYear,
        framework: String,
        unit: Money,
        place: Place
    ) {
        precondition(!years.isEmpty && unit > .zero, "plans cover a year and round to something")
        self.edition = edition
        self.title = title
        self.years = years
        self.priceBase = priceBase
        self.framework = framework
        self.unit = unit
        self.place = place
    }
}

extension WorkedEngland.Size {
    /// Zero for any number of staff.
    public static let nothing = WorkedEngland.Size(each: .zero, perHead: .zero, most: nil)

    /// What it comes to for so many tenths of a whole-time equivalent, to the nearest `unit`.
    func amount(forTenths tenths: Int64, unit: Money) -> Money {
        let whole = each + perHead.part(tenths, of: 10, rounding: .halfAwayFromZero)
        let held = most.map { min($0, whole) } ?? whole
        return held.rounded(to: unit)
    }
}

extension Money {
    /// The nearest multiple of `unit`, the greater of two as near; not for negative amounts.
    func rounded(to unit: Money) -> Money {
        unit * ((pence + unit.pence / 2) / unit.pence)
    }
}
