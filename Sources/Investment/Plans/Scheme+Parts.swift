public import DigitalMaturity

extension Scheme {
    /// What a scheme depends on and shuts out.
    public struct Relations: Hashable, Sendable {
        /// Schemes that must be there for it.
        public var needs: [Located<String>] = []
        /// Schemes that cannot be chosen beside it.
        public var excludes: [Located<String>] = []
        /// The set of which only one scheme is chosen.
        public var oneOf: String?
        /// Whether it must be chosen.
        public var obligation: Obligation = .optional
        /// The people it takes while it is delivered, in whole-time equivalents.
        public var people: Located<Int>?

        /// Creates relations to nothing.
        public init() {}
    }

    /// Whether a plan may leave a scheme out.
    public enum Obligation: String, Sendable {
        /// It must be in every plan.
        case mandatory
        /// It competes with the others.
        case optional
    }

    /// What is uncertain about a scheme's cost and time.
    public struct Uncertainty: Hashable, Sendable {
        /// How far capital may fall short of and go beyond the estimate.
        public var capital: Located<ClosedRange<Percentage>>?
        /// How far revenue until it is live may fall short of and go beyond the estimate.
        public var revenue: Located<ClosedRange<Percentage>>?
        /// How far the time may fall short of and go beyond the estimate.
        public var time: Located<ClosedRange<Percentage>>?
        /// What may happen to it.
        public var risks: [Risk] = []
        /// What it shares with other schemes.
        public var loadings: [Loading] = []

        /// Creates the uncertainty of an exact estimate.
        public init() {}
    }

    /// Something that may happen once and then costs money or time.
    public struct Risk: Hashable, Sendable {
        /// The identifier, unique in its scheme.
        public let id: String
        /// How likely it is.
        public let chance: Percentage
        /// The capital it costs.
        public var capital: Money = .zero
        /// The revenue it costs.
        public var revenue: Money = .zero
        /// The time it costs.
        public var delay: Months?
        /// What may happen, in the author's words.
        public var text: String?
        /// Who answers for it; `nil` where nobody has said.
        public var owner: String?
        /// What is done about it.
        public var mitigation: String?
        /// Where it is written.
        public var place: Place?

        /// Creates a risk.
        public init(
            id: String,
            chance: Percentage,
            capital: Money = .zero,
            revenue: Money = .zero,
            delay: Months? = nil
        ) {
            self.id = id
            self.chance = chance
            self.capital = capital
            self.revenue = revenue
            self.delay = delay
        }
    }

    /// What a scheme is meant to achieve.
    public struct Effects: Hashable, Sendable {
        /// The targets and commitments it serves.
        public var serves: [String] = []
        /// What it raises in whose maturity.
        public var raises: [Raise] = []
        /// What it saves or gives.
        public var benefits: [Benefit] = []
        /// Whether it meets the standards that money is tied to.
        public var standards: [Standard] = []

        /// Creates no effects.
        public init() {}

        /// Whether nothing is said that it gains.
        public var isSilent: Bool { serves.isEmpty && raises.isEmpty && benefits.isEmpty }
    }

    /// A level that one organisation is to reach.
    public struct Raise: Hashable, Sendable {
        /// The code of the organisation whose mark rises.
        public let organisation: Located<ODSCode>
        /// The dimension, criterion or element, by its identifier in the framework.
        public let element: Located<String>
        /// The number of the level in the framework's scale.
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
    public struct Benefit: Hashable, Sendable {
        /// The class.
        public enum Kind: String, CaseIterable, Sendable {
            /// Money that can be taken out of a budget.
            case cashReleasing = "cash-releasing"
            /// Time or capacity freed, with no budget cut.
            case nonCashReleasing = "non-cash-releasing"
            /// A gain to patients or the public.
            case societal
            /// A gain without a price.
            case unmonetised
        }

        /// The class.
        public let kind: Kind
        /// The first year.
        public var from: FinancialYear?
        /// The amount a year; `nil` for an unmonetised benefit.
        public var yearly: Money?
        /// The benefit in the author's words.
        public var text: String?
        /// Who answers for it; `nil` where nobody has said.
        public var owner: String?
        /// What was measured before the scheme.
        public var baseline: Measure?
        /// When it is measured again, and what was found.
        public var followUp: Measure?
        /// Whether it is an effect on health or life, which has a discount rate of its own.
        public var isHealth: Bool = false
        /// Where it is written.
        public var place: Place?

        /// Creates a benefit.
        public init(
            kind: Kind,
            from: FinancialYear? = nil,
            yearly: Money? = nil,
            text: String? = nil
        ) {
            self.kind = kind
            self.from = from
            self.yearly = yearly
            self.text = text
        }
    }

    /// Whether a scheme meets one standard.
    public struct Standard: Hashable, Sendable {
        /// Whether the standard is met.
        public enum State: String, CaseIterable, Sendable {
            /// Met in full.
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
