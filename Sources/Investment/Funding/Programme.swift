public import DigitalMaturity

/// A national programme that pays for something.
public struct Programme: Sendable {
    /// What its money may buy.
    public enum Gives: String, CaseIterable, Sendable {
        /// Capital alone.
        case capital
        /// Revenue alone.
        case revenue
        /// Capital and revenue.
        case both
        /// Looked for and not found.
        case unknown
    }

    /// Whether an organisation that takes its money must add its own.
    public enum Match: String, CaseIterable, Sendable {
        /// It does.
        case required
        /// It does not.
        case none
        /// Looked for and not found.
        case unknown
    }

    /// Money of one year, or of the whole programme.
    public struct Amount: Sendable {
        /// What the figure is.
        public enum Kind: String, CaseIterable, Sendable {
            /// What was said would come.
            case announced
            /// What a later announcement made of it.
            case revised
            /// Money that has been handed over, as accounts report it.
            case paid
        }

        /// The year; `nil` for the whole programme.
        public let year: FinancialYear?
        /// What it may buy.
        public let gives: Gives
        /// What the figure is.
        public let kind: Kind
        /// The amount, which is approximate where the note says so.
        public let money: Located<Money>
        /// Who says so.
        public let citation: Citation

        /// Creates an amount.
        public init(
            year: FinancialYear?,
            gives: Gives,
            kind: Kind,
            money: Located<Money>,
            citation: Citation
        ) {
            self.year = year
            self.gives = gives
            self.kind = kind
            self.money = money
            self.citation = citation
        }
    }

    /// The identifier: `frontline-digitisation`.
    public let id: String
    /// The name as its publisher prints it.
    public let title: String
    /// What its money may buy.
    public let gives: Gives
    /// Whether it asks for match funding.
    public let match: Match
    /// What else it asks.
    public var conditions: [String] = []
    /// Its money, as announced and as paid, in the order written.
    public var amounts: [Amount] = []
    /// Who describes it.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates a programme without conditions or money.
    public init(
        id: String,
        title: String,
        gives: Gives,
        match: Match,
        citation: Citation,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.gives = gives
        self.match = match
        self.citation = citation
        self.place = place
    }
}
