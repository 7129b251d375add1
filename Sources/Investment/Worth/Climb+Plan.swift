public import DigitalMaturity

extension Climb {
    /// The ladders of every organisation that `plan` raises, from where its latest returns in
    /// `assessment` leave it.
    public init(of plan: Plan, framework: Framework, assessment: Assessment) {
        self.init(of: plan, framework: framework, cards: assessment.cards(of:))
    }

    /// The same from the scorecards that `cards` gives for an organisation.
    public init(of plan: Plan, framework: Framework, cards: (ODSCode) -> [Scorecard]) {
        let raisings = plan.schemes.enumerated().flatMap { position, scheme in
            scheme.effects.raises.enumerated().map {
                Raising(scheme: position, position: $0, raise: $1)
            }
        }
        let organisations = Set(raisings.map(\.raise.organisation.value)).sorted()
        let climbers = organisations.map { organisation in
            Climber(
                framework: framework,
                organisation: organisation,
                raisings: raisings.filter { $0.raise.organisation.value == organisation },
                cards: cards(organisation).filter { plan.starts(from: $0) }
            )
        }
        self.init(
            ladders: climbers.flatMap(\.ladders),
            standings: climbers.map(\.standing),
            idle: climbers.flatMap(\.idle).sorted { ($0.scheme, $0.raise) < ($1.scheme, $1.raise) }
        )
    }
}

/// A raise and the scheme that makes it.
struct Raising {
    /// The position of the scheme in the plan.
    let scheme: Int
    /// The position of the raise in the scheme.
    let position: Int
    /// The level that is promised, and to whom.
    let raise: Scheme.Raise
}

extension Scheme.Raise {
    /// Whether it takes `element`: it names the element, its criterion or its dimension, and goes as
    /// high as `level`, the level or points that the element is to have.
    func takes(
        _ element: Criterion.Element,
        of criterion: Criterion,
        in dimension: Dimension,
        to level: Int?
    ) -> Bool {
        [element.id, criterion.id, dimension.id].contains(self.element.value)
            && (level ?? self.level.value) <= self.level.value
    }
}
