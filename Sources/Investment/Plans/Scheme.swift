public import DigitalMaturity

/// One thing a plan would spend money on.
public struct Scheme: Hashable, Sendable {
    /// An amount in one year.
    public struct Amount: Hashable, Sendable {
        /// The financial year in which the money is spent.
        public let year: Located<FinancialYear>
        /// The amount.
        public let money: Located<Money>

        /// Creates an amount.
        public init(year: Located<FinancialYear>, money: Located<Money>) {
            self.year = year
            self.money = money
        }
    }

    /// Who pays what share of it.
    public struct Share: Hashable, Sendable {
        /// Whose money.
        public let source: Source
        /// The national programme, where one pays.
        public var programme: String?
        /// How much of the whole.
        public let share: Located<Percentage>
        /// What whoever takes the money binds itself to, where stated.
        public var obligation: String?

        /// Creates a share.
        public init(
            source: Source,
            programme: String? = nil,
            share: Located<Percentage>,
            obligation: String? = nil
        ) {
            self.source = source
            self.programme = programme
            self.share = share
            self.obligation = obligation
        }
    }

    /// Whose money pays.
    public enum Source: String, CaseIterable, Sendable {
        /// The lead organisation's own.
        case own = "self"
        /// The system's allocation.
        case system
        /// A partner's match funding.
        case match
        /// A national programme.
        case central
        /// Nobody has said whose.
        case unknown = "TBC"
    }

    /// Whether VAT comes back; it does not by default.
    public enum VAT: String, CaseIterable, Sendable {
        /// It does not.
        case irrecoverable
        /// It does.
        case recoverable
    }

    /// The identifier, unique in its plan.
    public let id: Located<String>
    /// The name that documents print.
    public let title: String
    /// The organisation that answers for it.
    public package(set) var lead: Located<ODSCode>
    /// The organisations it is for.
    public var beneficiaries: [Located<ODSCode>] = []
    /// What is bought.
    public let kind: SpendCase.Kind
    /// How far its business case has come.
    public let stage: BusinessCase.Stage
    /// Whether it is novel, contentious or repercussive.
    public var novelty: SpendCase.Novelty = .ordinary
    /// Who pays; empty means the lead organisation alone.
    public var funding: [Share] = []
    /// Capital by year, in the order written.
    public var capital: [Amount] = []
    /// Revenue by year until it is live, in the order written.
    public var revenue: [Amount] = []
    /// What it costs a year once live.
    public var runCost: Located<Money>?
    /// The amounts that the plan says are not known yet; the others leave them out.
    public var unconfirmed: [Unconfirmed] = []
    /// What of the yearly cost of carrying on as today ends while it is live; `nil` where nobody has
    /// said, which saves nothing.
    public var replaces: Located<Money>?
    /// How long it lives from going live.
    public var life: Located<Months>?
    /// Whether VAT comes back.
    public var vat: VAT = .irrecoverable
    /// The month it starts.
    public var start: Located<CivilMonth>?
    /// How long until it is live.
    public var takes: Located<Months>?
    /// The linked whole it is part of.
    public var partOf: String?
    /// What it depends on and shuts out.
    public var relations: Relations = Relations()
    /// What is uncertain about it.
    public var uncertainty: Uncertainty = Uncertainty()
    /// What it is meant to achieve.
    public var effects: Effects = Effects()
    /// What is said of it besides.
    public var particulars: Particulars = Particulars()
    /// Who runs it and how it is going.
    public var management: Management = Management()
    /// Its money by line, as spent and as now expected.
    public var outturn: Outturn = Outturn()
    /// Where it is written.
    public let place: Place

    /// Creates a scheme that states nothing besides.
    public init(
        id: Located<String>,
        title: String,
        lead: Located<ODSCode>,
        kind: SpendCase.Kind,
        stage: BusinessCase.Stage,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.lead = lead
        self.kind = kind
        self.stage = stage
        self.place = place
    }
}

extension Scheme.Source {
    /// Whose money it is, in words.
    package var words: String {
        switch self {
        case .own: "the bodies' own money"
        case .system: "the system's allocation"
        case .match: "partners' match funding"
        case .central: "national money"
        case .unknown: "money that nobody has named yet"
        }
    }
}
