/// Everything that is worked out from a dataset for one day: the way from data to documents.
public struct Findings: Sendable {
    /// A plan with what follows from it.
    public struct Planned: Sendable {
        /// The plan.
        public let plan: Plan
        /// Its totals.
        public let totals: PlanTotals
        /// The approval route of each scheme, in the order written.
        public let routes: [PlannedRoute]
    }

    /// The data.
    public let dataset: Dataset
    /// The day on which everything speaks.
    public let date: CivilDate
    /// The returns, scored.
    public let assessment: Assessment
    /// The workspace's plans.
    public let plans: [Planned]

    /// Works everything out on `date`, scoring against `framework`.
    public init(_ dataset: Dataset, on date: CivilDate, framework: Framework) {
        self.dataset = dataset
        self.date = date
        assessment = dataset.assessment(against: framework, on: date)
        plans = (dataset.workspace?.plans ?? []).map { plan in
            Planned(
                plan: plan,
                totals: plan.totals,
                routes: plan.routes(under: dataset.rulebook, on: date, facts: dataset.facts)
            )
        }
    }

    /// The framework that was scored against.
    public var framework: Framework { assessment.framework }
    /// Who there is.
    public var system: HealthSystem { dataset.system }
}
