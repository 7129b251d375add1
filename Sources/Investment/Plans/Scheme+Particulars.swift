public import DigitalMaturity

extension Scheme {
    /// What a plan may say of a scheme beyond its cost, its time and its effects; all of it may be left out.
    public struct Particulars: Hashable, Sendable {
        /// The rule that decides whether VAT comes back.
        public var vatRule: Located<String>?
        /// What is bought, item by item, where that is stated.
        public var purchases: [Purchase] = []
        /// Whose machines it runs on.
        public var delivery: Located<Delivery>?
        /// Who supplies it; two schemes have the same supplier when the identifiers are equal.
        public var supplier: Located<String>?
        /// What its supplier's contract takes the place of; `nil` where nobody has said.
        public var supplies: Contract.Service?
        /// The value of its contract over the contract's life, without VAT.
        public var contractValue: Located<Money>?
        /// Whether the public uses it; `nil` when not stated.
        public var isPublicFacing: Bool?
        /// What sort of service it is, where rules for central government ask.
        public var service: SpendCase.Service?
        /// What was approved, once something was.
        public var approved: Approved?
        /// The class and the mitigation of its optimism bias.
        public var bias: Bias?
        /// The years in which it may start; empty means those in which all its capital stays within
        /// the plan.
        public var mayStart: [Located<FinancialYear>] = []

        /// Creates particulars that say nothing.
        public init() {}
    }

    /// Some items of one sort.
    public struct Purchase: Hashable, Sendable {
        /// What they are.
        public let what: String
        /// How many.
        public let count: Int
        /// The cost of one, with the VAT that does not come back.
        public let each: Located<Money>
        /// Whether they work only together, are bought and disposed of together and have one manager.
        public var isGrouped: Bool = false

        /// Creates a purchase.
        public init(what: String, count: Int, each: Located<Money>, isGrouped: Bool = false) {
            self.what = what
            self.count = count
            self.each = each
            self.isGrouped = isGrouped
        }
    }

    /// Whose machines a scheme runs on, which decides whether money buys an asset or a service.
    public enum Delivery: String, CaseIterable, Sendable {
        /// The body's own.
        case owned
        /// A supplier's, set aside for the body.
        case hosted
        /// A supplier's, shared: software as a service.
        case cloud
    }

    /// The cost that was approved, and how far it may grow before approval must be asked again.
    public struct Approved: Hashable, Sendable {
        /// The capital approved.
        public let capital: Located<Money>
        /// The growth that the approval allows.
        public let margin: Percentage
        /// The day of the approval, where stated.
        public var date: CivilDate?

        /// Creates an approval that was given.
        public init(capital: Located<Money>, margin: Percentage, date: CivilDate? = nil) {
            self.capital = capital
            self.margin = margin
            self.date = date
        }
    }

    /// How far the estimate of capital is taken to be optimistic.
    public struct Bias: Hashable, Sendable {
        /// The class of project, by its identifier in the appraisal parameters.
        public let projectClass: Located<String>
        /// The share of the way from the upper bound to the lower that shown mitigation has earned,
        /// 0% to 100%.
        public let mitigated: Percentage

        /// Creates a bias.
        public init(projectClass: Located<String>, mitigated: Percentage) {
            self.projectClass = projectClass
            self.mitigated = mitigated
        }
    }
}
