public import DigitalMaturity

/// Everything that is worked out from a dataset for one day: the way from data to documents.
public struct Findings: Sendable {
    /// The data.
    public let dataset: Dataset
    /// The day on which everything speaks.
    public let date: CivilDate
    /// The returns, scored.
    public let assessment: Assessment
    /// The workspace's plans.
    public private(set) var plans: [PlanFindings]
    /// What was drawn and sought for plans, by the plan's identifier; empty until it is asked for.
    public private(set) var outcomes: [String: Outcome] = [:]
    /// What documents asked of these findings already.
    private(set) var worked = WorkedOnce()

    /// What takes longer than the rest: a plan drawn many times, and the best plan in its place.
    public struct Outcome: Sendable {
        /// What the plan may really do.
        public let simulation: PlanSimulation
        /// The best plan within the same limits; `nil` where none was sought.
        public let choice: ChoiceAnswer?

        /// Creates an outcome.
        public init(simulation: PlanSimulation, choice: ChoiceAnswer? = nil) {
            self.simulation = simulation
            self.choice = choice
        }
    }

    /// Works everything out on `date`, scoring against `framework`.
    public init(_ dataset: Dataset, on date: CivilDate, framework: Framework) {
        self.dataset = dataset.answered(on: date)
        self.date = date
        assessment = dataset.assessment(against: framework, on: date)
        let assessment = assessment
        plans = (dataset.workspace?.plans ?? []).map {
            dataset.findings(of: $0, on: date, assessment)
        }
    }

    private init(_ other: Findings, _ assessment: Assessment) {
        dataset = other.dataset
        date = other.date
        plans = other.plans
        outcomes = other.outcomes
        self.assessment = assessment
    }

    /// The same findings with what was drawn and sought for their plans.
    public func with(_ outcomes: [String: Outcome]) -> Findings {
        var copy = self
        copy.outcomes = outcomes
        copy.worked = WorkedOnce()
        return copy
    }

    /// The same findings with other plans.
    public func with(_ plans: [PlanFindings]) -> Findings {
        var copy = self
        copy.plans = plans
        copy.worked = WorkedOnce()
        return copy
    }

    /// The same findings, scored against another framework.
    public func against(_ framework: Framework) -> Findings {
        Findings(self, dataset.assessment(against: framework, on: date))
    }

    /// The same findings against each framework for which there is a return, the chosen one first.
    public var byFramework: [Findings] {
        let others = dataset.reference.maturity.frameworks.filter { $0.id != framework.id }.map(
            against
        )
        return [self] + others.filter { !$0.assessment.scorecards.isEmpty }
    }

    /// The framework that was scored against.
    public var framework: Framework { assessment.framework }
    /// Who there is on the day.
    public var system: RegisterDay { dataset.reference.register.on(date) }
}
