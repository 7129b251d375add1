public import DigitalMaturity

/// A rule by which a fund is given out: who may have it, in what order or proportion, and within what
/// limits.
public struct AllocationPolicy: Sendable {
    /// What kind of body is given money.
    public enum Recipients: String, CaseIterable, Sendable {
        /// NHS trusts and foundation trusts.
        case trusts
        /// Integrated care boards.
        case boards

        /// Whom the facts that it may use are about.
        public var subject: FactSet.Subject { self == .trusts ? .trust : .icb }
    }

    /// In which order bodies are paid, one after the other.
    public enum Order: String, CaseIterable, Sendable {
        /// The lowest mark first.
        case leastMature = "least-mature"
        /// The highest mark first.
        case mostMature = "most-mature"
    }

    /// What money is given in proportion to.
    public enum Measure: Hashable, Sendable {
        /// The same for each.
        case equal
        /// The distance from the mark to the top of the scale.
        case need
        /// The mark.
        case maturity
        /// A number of `data/facts`, by its identifier.
        case fact(String)

        /// The word that policies write.
        public var word: String {
            switch self {
            case .equal: "equal"
            case .need: "need"
            case .maturity: "maturity"
            case .fact(let id): id
            }
        }
    }

    /// A measure and how much of the proportion it makes.
    public struct Weight: Sendable {
        /// What is measured.
        public let measure: Located<Measure>
        /// Its part of the whole.
        public let share: Percentage

        /// Creates a weight.
        public init(_ measure: Located<Measure>, share: Percentage) {
            self.measure = measure
            self.share = share
        }
    }

    /// How a part of the fund is given out.
    public enum Way: Sendable {
        /// Each in turn up to the cap, until the money has gone.
        case inTurn(Order)
        /// To all in proportion to a mix of measures, multiplied by another where one is given.
        case shared([Weight], times: Located<Measure>?)
    }

    /// A share of the fund with a way of its own.
    public struct Part: Sendable {
        /// How much of the fund it is.
        public let share: Located<Percentage>
        /// How it is given out.
        public let way: Way
        /// The only bodies that may have it; `nil` for any.
        public var codes: [Located<ODSCode>]?
        /// The kinds of trust that may have it; empty for any.
        public var kinds: [Trust.Kind] = []
        /// Whether those who were paid by an earlier part get nothing of this one.
        public var isForTheRest = false
        /// What each gets at least.
        public var floor: Located<Money>?
        /// What each gets at most.
        public var cap: Located<Money>?

        /// Creates a part for every body, without limits.
        public init(share: Located<Percentage>, way: Way) {
            self.share = share
            self.way = way
        }
    }

    /// The identifier, which is the name of its file.
    public let id: String
    /// The name for a page.
    public let title: String
    /// What it does and why, in a sentence or two.
    public let says: String
    /// Who gets the money.
    public var recipients: Recipients
    /// The parts, which come to the whole fund.
    public let parts: [Part]
    /// The fund that it was used for, of an example.
    public var amount: Located<Money>?
    /// What a reader must know of it.
    public var notes: [String] = []
    /// Who says that the fund was given out like this.
    public var citation: Citation?
    /// Where it is written.
    public let place: Place

    /// Creates a policy.
    public init(
        id: String,
        title: String,
        says: String,
        to recipients: Recipients,
        parts: [Part],
        at place: Place
    ) {
        self.id = id
        self.title = title
        self.says = says
        self.recipients = recipients
        self.parts = parts
        self.place = place
    }

    /// The same for bodies of another kind.
    public func given(to recipients: Recipients) -> AllocationPolicy {
        var copy = self
        copy.recipients = recipients
        return copy
    }

    /// The bodies that it names.
    public var named: [Located<ODSCode>] { parts.flatMap { $0.codes ?? [] } }
}

extension AllocationPolicy.Part {
    /// What is asked of each body.
    package var measures: [Located<AllocationPolicy.Measure>] {
        switch way {
        case .inTurn: []
        case .shared(let weights, let times):
            weights.map(\.measure) + [times].compactMap(\.self)
        }
    }
}
