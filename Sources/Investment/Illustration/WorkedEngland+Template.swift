public import DigitalMaturity

extension WorkedEngland {
    /// One kind of scheme: whoever has the need gets one, in size with its staff.
    public struct Template: Sendable {
        /// The identifier, from which the schemes' are made.
        public let id: Located<String>
        /// The title.
        public let title: String
        /// For each trust, or for all.
        public let scope: Scope
        /// Who gets one.
        public let need: Need
        /// What is bought.
        public let kind: SpendCase.Kind
        /// How far the business cases have come: the first is that of the neediest trust, the last
        /// that of all beyond.
        public let stages: [BusinessCase.Stage]
        /// Whether it is novel.
        public let novelty: SpendCase.Novelty
        /// Who pays.
        public let funding: [Scheme.Share]
        /// The capital.
        public let capital: Size
        /// The revenue until it is live.
        public let revenue: Size
        /// What it costs a year once live; `nil` for nothing.
        public let runCost: Size?
        /// How long it lives.
        public let life: Months?
        /// The month in which the neediest starts.
        public let start: CivilMonth
        /// How much later each next one starts.
        public let stagger: Months?
        /// How long until it is live.
        public let takes: Months
        /// What is uncertain of its cost and time, without risks.
        public let uncertainty: Scheme.Uncertainty
        /// What may happen.
        public let risks: [Risk]
        /// The people that it takes: so many, and so many more for each thousand staff.
        public let people: (each: Int, perThousand: Int)
        /// The templates whose schemes for the same trust, or for all, must be there for it.
        public let needs: [Located<String>]
        /// Whether it must be chosen.
        public let obligation: Scheme.Obligation
        /// The targets it serves.
        public let serves: [String]
        /// What it raises.
        public let raises: [Gain]
        /// How it stands to standards.
        public let standards: [Scheme.Standard]
        /// Where it is written.
        public let place: Place

        /// Creates a template; it must name a stage.
        public init(
            id: Located<String>,
            title: String,
            scope: Scope,
            need: Need,
            kind: SpendCase.Kind,
            stages: [BusinessCase.Stage],
            novelty: SpendCase.Novelty,
            funding: [Scheme.Share],
            capital: Size,
            revenue: Size,
            runCost: Size?,
            life: Months?,
            start: CivilMonth,
            stagger: Months?,
            takes: Months,
            uncertainty: Scheme.Uncertainty,
            risks: [Risk],
            people: (each: Int, perThousand: Int),
            needs: [Located<String>],
            obligation: Scheme.Obligation,
            serves: [String],
            raises: [Gain],
            standards: [Scheme.Standard],
            place: Place
        ) {
            precondition(!stages.isEmpty, "a template names a stage")
            self.id = id
            self.title = title
            self.scope = scope
            self.need = need
            self.kind = kind
            self.stages = stages
            self.novelty = novelty
            self.funding = funding
            self.capital = capital
            self.revenue = revenue
            self.runCost = runCost
            self.life = life
            self.start = start
            self.stagger = stagger
            self.takes = takes
            self.uncertainty = uncertainty
            self.risks = risks
            self.people = people
            self.needs = needs
            self.obligation = obligation
            self.serves = serves
            self.raises = raises
            self.standards = standards
            self.place = place
        }
    }
}
