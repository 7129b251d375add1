public import DigitalMaturity

/// One thing a plan would spend money on.
public struct Scheme: Sendable {
    /// An amount in one year.
    public struct Amount: Sendable {
        /// The year.
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
    public struct Share: Sendable {
        /// Whose money.
        public let source: Source
        /// The national programme, where one pays.
        public let programme: String?
        /// How much of the whole.
        public let share: Located<Percentage>
        /// What whoever takes the money binds itself to, where stated.
        public let obligation: String?

        /// Creates a share.
        public init(
            source: Source,
            programme: String?,
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
    /// The title.
    public let title: String
    /// The organisation that answers for it.
    public let lead: Located<ODSCode>
    /// The organisations it is for.
    public let beneficiaries: [Located<ODSCode>]
    /// What is bought.
    public let kind: SpendCase.Kind
    /// How far its business case has come.
    public let stage: BusinessCase.Stage
    /// Whether it is novel, contentious or repercussive.
    public let novelty: SpendCase.Novelty
    /// Who pays; empty means the lead organisation alone.
    public let funding: [Share]
    /// Capital by year, in the order written.
    public let capital: [Amount]
    /// Revenue by year until it is live, in the order written.
    public let revenue: [Amount]
    /// What it costs a year once live.
    public let runCost: Located<Money>?
    /// How long it lives from going live.
    public let life: Located<Months>?
    /// Whether VAT comes back.
    public let vat: VAT
    /// The month it starts.
    public let start: Located<CivilMonth>?
    /// How long until it is live.
    public let takes: Located<Months>?
    /// The linked whole it is part of.
    public let partOf: String?
    /// What it depends on and shuts out.
    public let relations: Relations
    /// What is uncertain about it.
    public let uncertainty: Uncertainty
    /// What it is meant to achieve.
    public let effects: Effects
    /// What is said of it besides.
    public let particulars: Particulars
    /// Where it is written.
    public let place: Place

    /// Creates a scheme.
    public init(
        id: Located<String>,
        title: String,
        lead: Located<ODSCode>,
        beneficiaries: [Located<ODSCode>],
        kind: SpendCase.Kind,
        stage: BusinessCase.Stage,
        novelty: SpendCase.Novelty,
        funding: [Share],
        capital: [Amount],
        revenue: [Amount],
        runCost: Located<Money>?,
        life: Located<Months>?,
        vat: VAT,
        start: Located<CivilMonth>?,
        takes: Located<Months>?,
        partOf: String?,
        relations: Relations,
        uncertainty: Uncertainty,
        effects: Effects,
        particulars: Particulars = Particulars(),
        place: Place
    ) {
        self.id = id
        self.title = title
        self.lead = lead
        self.beneficiaries = beneficiaries
        self.kind = kind
        self.stage = stage
        self.novelty = novelty
        self.funding = funding
        self.capital = capital
        self.revenue = revenue
        self.runCost = runCost
        self.life = life
        self.vat = vat
        self.start = start
        self.takes = takes
        self.partOf = partOf
        self.relations = relations
        self.uncertainty = uncertainty
        self.effects = effects
        self.particulars = particulars
        self.place = place
    }
}
