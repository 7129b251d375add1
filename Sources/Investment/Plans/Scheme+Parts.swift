public import DigitalMaturity

extension Scheme {
    /// What a scheme depends on and shuts out.
    public struct Relations: Sendable {
        /// Schemes that must be there for it.
        public let needs: [Located<String>]
        /// Schemes that cannot be chosen beside it.
        public let excludes: [Located<String>]
        /// The set of which only one scheme is chosen.
        public let oneOf: String?
        /// Whether it must be chosen.
        public let obligation: Obligation
        /// The people it takes while it is delivered, in whole-time equivalents.
        public let people: Int?

        /// Creates the relations.
        public init(
            needs: [Located<String>],
            excludes: [Located<String>],
            oneOf: String?,
            obligation: Obligation,
            people: Int?
        ) {
            self.needs = needs
            self.excludes = excludes
            self.oneOf = oneOf
            self.obligation = obligation
            self.people = people
        }
    }

    /// Whether a plan may leave a scheme out.
    public enum Obligation: String, Sendable {
        /// It must be in every plan.
        case mandatory
        /// It competes with the others.
        case optional
    }

    /// What is uncertain about a scheme's cost and time.
    public struct Uncertainty: Sendable {
        /// How far capital may fall short of and go beyond the estimate.
        public let capital: ClosedRange<Percentage>?
        /// How far revenue until it is live may fall short of and go beyond the estimate.
        public let revenue: ClosedRange<Percentage>?
        /// How far the time may fall short of and go beyond the estimate.
        public let time: ClosedRange<Percentage>?
        /// What may happen to it.
        public let risks: [Risk]
        /// What it shares with other schemes.
        public let loadings: [Loading]

        /// Creates the uncertainty.
        public init(
            capital: ClosedRange<Percentage>?,
            revenue: ClosedRange<Percentage>? = nil,
            time: ClosedRange<Percentage>?,
            risks: [Risk],
            loadings: [Loading] = []
        ) {
            self.capital = capital
            self.revenue = revenue
            self.time = time
            self.risks = risks
            self.loadings = loadings
        }
    }

    /// Something that may happen once and then costs money or time.
    public struct Risk: Sendable {
        /// The identifier, unique in its scheme.
        public let id: String
        /// How likely it is.
        public let chance: Percentage
        /// The capital it costs.
        public let capital: Money
        /// The revenue it costs.
        public let revenue: Money
        /// The time it costs.
        public let delay: Months?

        /// Creates a risk.
        public init(
            id: String,
            chance: Percentage,
            capital: Money,
            revenue: Money = .zero,
            delay: Months?
        ) {
            self.id = id
            self.chance = chance
            self.capital = capital
            self.revenue = revenue
            self.delay = delay
        }
    }

    /// What a scheme is meant to achieve.
    public struct Effects: Sendable {
        /// The targets and commitments it serves.
        public let serves: [String]
        /// What it raises in whose maturity.
        public let raises: [Raise]
        /// What it saves or gives.
        public let benefits: [Benefit]
        /// How it stands to the standards that money is tied to.
        public let standards: [Standard]

        /// Creates the effects.
        public init(
            serves: [String],
            raises: [Raise],
            benefits: [Benefit],
            standards: [Standard]
        ) {
            self.serves = serves
            self.raises = raises
            self.benefits = benefits
            self.standards = standards
        }
    }

    /// A level that one organisation is to reach.
    public struct Raise: Sendable {
        /// The organisation.
        public let organisation: Located<ODSCode>
        /// The dimension, criterion or element, by its identifier in the framework.
        public let element: Located<String>
        /// The level.
        public let level: Located<Int>

        /// Creates a raise.
        public init(
            organisation: Located<ODSCode>,
            element: Located<String>,
            level: Located<Int>
        ) {
            self.organisation = organisation
            self.element = element
            self.level = level
        }
    }

    /// One of the Green Book's four classes of benefit.
    public struct Benefit: Sendable {
        /// The class.
        public enum Kind: String, CaseIterable, Sendable {
            /// Money that can be taken out of a budget.
            case cashReleasing = "cash-releasing"
            /// Time or capacity freed, with no budget cut.
            case nonCashReleasing = "non-cash-releasing"
            /// A gain to patients or the public.
            case societal
            /// A gain that nobody has priced.
            case unmonetised
        }

        /// The class.
        public let kind: Kind
        /// The first year.
        public let from: FinancialYear?
        /// The amount a year; `nil` for an unmonetised benefit.
        public let yearly: Money?
        /// What it is.
        public let text: String?
        /// Where its amount is written, or the benefit itself where it has none.
        public var place: Place?

        /// Creates a benefit.
        public init(kind: Kind, from: FinancialYear?, yearly: Money?, text: String?) {
            self.kind = kind
            self.from = from
            self.yearly = yearly
            self.text = text
        }
    }

    /// How a scheme stands to one standard.
    public struct Standard: Sendable {
        /// Whether the standard is met.
        public enum State: String, CaseIterable, Sendable {
            /// It is.
            case yes
            /// It is not.
            case no
            /// It is being worked on.
            case inProgress = "in-progress"
        }

        /// The standard: `nhs-number`.
        public let name: String
        /// Whether it is met.
        public let state: State

        /// Creates a standing to a standard.
        public init(name: String, state: State) {
            self.name = name
            self.state = state
        }
    }
}
