public import DigitalMaturity

extension WorkedEngland {
    /// One kind of scheme: each organisation with the need gets one, sized by its staff.
    public struct Template: Sendable {
        /// The identifier, from which the schemes' are made.
        public let id: Located<String>
        /// The name of each scheme that is made from it.
        public let title: String
        /// For each trust, or for all.
        public let scope: Scope
        /// Who gets one; everyone by default.
        public var need = Need()
        /// What is bought.
        public let kind: SpendCase.Kind
        /// How far the business cases have come: the first is that of the neediest trust, the last
        /// that of all beyond.
        public let stages: [BusinessCase.Stage]
        /// Whether it is novel.
        public var novelty: SpendCase.Novelty = .ordinary
        /// Who pays.
        public var funding: [Scheme.Share] = []
        /// An amount for each scheme, and more for each member of staff.
        public var capital = Size.nothing
        /// The revenue until it is live.
        public var revenue = Size.nothing
        /// What it costs a year once live; `nil` for nothing.
        public var runCost: Size?
        /// How long it lives.
        public var life: Located<Months>?
        /// When each is delivered.
        public let timing: Timing
        /// What is uncertain of its cost and time, without risks.
        public var uncertainty = Scheme.Uncertainty()
        /// What may happen.
        public var risks: [Risk] = []
        /// The people that it takes: so many, and so many more for each thousand staff.
        public var people = (each: 0, perThousand: 0)
        /// The templates whose schemes for the same trust, or for all, must be there for it.
        public var needs: [Located<String>] = []
        /// Whether it must be chosen.
        public var obligation: Scheme.Obligation = .optional
        /// The targets it serves.
        public var serves: [String] = []
        /// The levels that a scheme brings the organisation to.
        public var raises: [Gain] = []
        /// What it saves or gives.
        public var benefits: [Benefit] = []
        /// Whether it meets standards.
        public var standards: [Scheme.Standard] = []
        /// Where it is written.
        public let place: Place

        /// Creates a template; it must name a stage.
        public init(
            id: Located<String>,
            title: String,
            scope: Scope,
            kind: SpendCase.Kind,
            stages: [BusinessCase.Stage],
            timing: Timing,
            place: Place
        ) {
            precondition(!stages.isEmpty, "a template names a stage")
            self.id = id
            self.title = title
            self.scope = scope
            self.kind = kind
            self.stages = stages
            self.timing = timing
            self.place = place
        }
    }

    /// When the schemes of a template start, and how long each takes.
    public struct Timing: Sendable {
        /// The month in which the neediest starts.
        public let start: CivilMonth
        /// How long until it is live.
        public let takes: Months
        /// How much later each next one starts.
        public var stagger: Months?

        /// Creates a timing.
        public init(start: CivilMonth, takes: Months, stagger: Months? = nil) {
            self.start = start
            self.takes = takes
            self.stagger = stagger
        }
    }
}
