/// What forecasts are made of besides the events of records, and which are scored.
///
/// Few questions need it, so it is read only for those.
public struct ForecastData: Sendable {
    /// What is assumed, each number by its name.
    public let assumptions: [Assumption.ID: Assumption]
    /// What may hold up every trust alike.
    public let sharedDelay: SharedDelay
    /// The share below which a board is at risk.
    public let target: Located<Double>
    /// The events that lists of suppliers do not hold: earlier lists, and plans.
    public var events: [RecordEvent] = []
    /// How many had a record, and were to have one, as stated.
    public var counts: [PublishedCount] = []
    /// What locations of social care answered, by month and board.
    public var returns: [BoardAnswers] = []
    /// The shares of social care that were stated.
    public var published: [PublishedUptake] = []
    /// The past forecasts that are scored.
    public var backtests: [Backtest] = []
    /// Why some dates have no outcome.
    public var notPublished = ""
    /// How the forecasts of each measure are made.
    public var methods: [ForecastMeasure: String] = [:]
    /// What everyone who sees the numbers must know of the lists behind them.
    public var caution = ""

    /// Creates data without events or counts; every assumption has a value.
    public init(
        assumptions: [Assumption.ID: Assumption],
        sharedDelay: SharedDelay,
        target: Located<Double>
    ) {
        precondition(
            Assumption.ID.allCases.allSatisfy { assumptions[$0] != nil },
            "every number that forecasts assume has a value"
        )
        self.assumptions = assumptions
        self.sharedDelay = sharedDelay
        self.target = target
    }

    /// The assumptions of a measure, in order.
    public func assumed(for measure: ForecastMeasure) -> [Assumption] {
        Assumption.ID.allCases.filter { $0.measure == measure }.compactMap { assumptions[$0] }
    }

    /// What was stated of a measure, in order of the day that it is about.
    public func statements(of measure: ForecastMeasure) -> [PublishedCount] {
        let uptake = published.filter { $0.whole == .providers }.map { uptake in
            var count = PublishedCount(
                .count,
                of: .dscr,
                asAt: uptake.asAt,
                citation: uptake.citation,
                place: uptake.place
            )
            count.stated = uptake.fraction
            count.qualifier = uptake.qualifier
            return count
        }
        return (counts + uptake).filter { $0.measure == measure }.sorted {
            ($0.asAt.latest, $0.kind.rawValue, $0.known, $0.place)
                < ($1.asAt.latest, $1.kind.rawValue, $1.known, $1.place)
        }
    }

    /// The number that is assumed.
    func assumed(_ id: Assumption.ID) -> Double { assumptions[id]?.value ?? .nan }
}

/// A forecast for a day that has passed, made with what was known before, and what was published since.
public struct Backtest: Hashable, Sendable {
    /// What is forecast.
    public let measure: ForecastMeasure
    /// For which day.
    public let by: CivilDate
    /// With what was known on which day.
    public let knownAt: CivilDate
    /// The day of the count that it is scored against; `nil` where none was published.
    public let outcome: PartialDate?
    /// Where it is written.
    public let place: Place

    /// Creates a forecast to score.
    public init(
        _ measure: ForecastMeasure,
        by: CivilDate,
        knownAt: CivilDate,
        outcome: PartialDate?,
        place: Place
    ) {
        self.measure = measure
        self.by = by
        self.knownAt = knownAt
        self.outcome = outcome
        self.place = place
    }
}

extension ForecastData {
    /// What is wrong beyond the form: events of no organisation, and scores against no count.
    public func problems(in register: Register) -> [Diagnostic] {
        let unknown = events.compactMap { event -> Diagnostic? in
            let code = event.organisation
            guard register.organisation(code.value) == nil else { return nil }
            return .unknownOrganisation(
                code.value.text,
                of: "organisation",
                in: register,
                at: code.place
            )
        }
        let unscored = backtests.filter { $0.outcome != nil && outcome(of: $0, among: 1) == nil }
        return unknown + unscored.map { .noOutcome($0) }
    }
}
