public import DigitalMaturity

/// What a system intends to spend on digital over some years, and on what.
public struct Plan: Hashable, Sendable {
    /// How far the plan may be believed.
    public enum Status: String, CaseIterable, Sendable {
        /// Made up to show the tool; every page and sheet says so.
        case illustrative
        /// Being written.
        case draft
        /// Put forward.
        case submitted
    }

    /// Money that one fund makes available in one year.
    public struct Envelope: Hashable, Sendable {
        /// The financial year, from April to March.
        public let year: Located<FinancialYear>
        /// The capital, where any is stated.
        public var capital: Located<Money>?
        /// The revenue, where any is stated.
        public var revenue: Located<Money>?
        /// The name of the fund, which schemes and programmes use too.
        public let fund: String
        /// The money that it gives in an amount not known yet.
        public var unconfirmed: [Plan.Purpose] = []
        /// Whether what it states was put to nothing to see what that breaks.
        public var isSwitchedOff = false

        /// Creates an envelope.
        public init(
            year: Located<FinancialYear>,
            capital: Located<Money>? = nil,
            revenue: Located<Money>? = nil,
            fund: String
        ) {
            self.year = year
            self.capital = capital
            self.revenue = revenue
            self.fund = fund
        }
    }

    /// The people available for delivery in one year.
    public struct Team: Hashable, Sendable {
        /// The financial year, from April to March.
        public let year: Located<FinancialYear>
        /// Whole-time equivalents.
        public let people: Int

        /// Creates a team.
        public init(year: Located<FinancialYear>, people: Int) {
            self.year = year
            self.people = people
        }
    }

    /// The return from which the marks of an organisation start, where it made several.
    public struct Start: Hashable, Sendable {
        /// The organisation that schemes raise.
        public let organisation: Located<ODSCode>
        /// The setting of the return.
        public let setting: CareSetting
        /// The code of the return, where it is a predecessor's.
        public var source: ODSCode?

        /// Creates a start from the returns for a setting.
        public init(organisation: Located<ODSCode>, setting: CareSetting) {
            self.organisation = organisation
            self.setting = setting
        }
    }

    /// The identifier.
    public package(set) var id: String
    /// The name that documents print.
    public let title: String
    /// How far it may be believed.
    public var status: Status = .draft
    /// The board whose plan it is.
    public package(set) var icb: Located<ODSCode>
    /// The other boards whose plan it is too, where boards plan together.
    public var partners: [Located<ODSCode>] = []
    /// Its number among the versions of the plan; `nil` where there is one only.
    public var version: Int?
    /// The years it covers, in order; never empty.
    public let years: [FinancialYear]
    /// The year whose prices its amounts are in.
    public let priceBase: FinancialYear
    /// The money available.
    public var envelopes: [Envelope] = []
    /// The people available.
    public var teams: [Team] = []
    /// The people available by role, beside the number in `teams`.
    public var roles: [Post] = []
    /// The returns from which marks start; else the least mark of all returns counts.
    public var starts: [Start] = []
    /// The schemes, in the order written.
    public var schemes: [Scheme] = []
    /// The schemes that are written but could not be read; they are no missing names.
    public var unreadable: [String] = []
    /// Targets, options, risks and the other terms of the plan.
    public var terms: Terms = Terms()
    /// Where it is written.
    public let place: Place

    /// Creates a plan without money, people or schemes; it must cover a year.
    public init(
        id: String,
        title: String,
        icb: Located<ODSCode>,
        years: [FinancialYear],
        priceBase: FinancialYear,
        place: Place
    ) {
        precondition(!years.isEmpty, "a plan covers a year")
        self.id = id
        self.title = title
        self.icb = icb
        self.years = years
        self.priceBase = priceBase
        self.place = place
    }

    /// Whether the marks of an organisation may start from the return of `card`.
    public func starts(from card: Scorecard) -> Bool {
        let stated = starts.filter { $0.organisation.value == card.organisation }
        return stated.isEmpty
            || stated.contains {
                $0.setting == card.careSetting
                    && ($0.source == nil || $0.source == card.source.organisation)
            }
    }

    /// The scheme with this identifier.
    public func scheme(_ id: String) -> Scheme? {
        // By index, because a scheme is large and would be copied to be looked at.
        schemes.indices.first { schemes[$0].id.value == id }.map { schemes[$0] }
    }

    /// The schemes that are tested together with `scheme`, itself among them, in the order written.
    public func linked(to scheme: Scheme) -> [Scheme] {
        guard let group = scheme.partOf else { return [scheme] }
        return schemes.filter { $0.partOf == group }
    }
}
