/// Makes forecasts by what was known on a day, and scores those of the past.
public struct Forecaster: Sendable {
    /// What is assumed and stated.
    public let data: ForecastData
    let events: [RecordEvent]
    /// Who there is and was.
    public let register: Register

    /// Creates a forecaster; `suppliers` has the events of records besides those of `data`.
    public init(_ data: ForecastData, _ suppliers: Suppliers, in register: Register) {
        self.data = data
        events = data.events + suppliers.events
        self.register = register
    }

    /// The forecast for one day by what was known on another.
    public func forecast(
        _ measure: ForecastMeasure,
        by day: CivilDate,
        knownAt: CivilDate
    ) throws(NoForecast) -> Forecast {
        guard day >= knownAt else { throw .past }
        switch measure {
        case .epr: return try records(by: day, knownAt: knownAt)
        case .dscr: return try care(by: day, knownAt: knownAt)
        }
    }

    private func records(by day: CivilDate, knownAt: CivilDate) throws(NoForecast) -> Forecast {
        let system = register.on(knownAt)
        guard let known = RecordKnowledge(events, data.counts, on: system) else {
            let lists = events.filter { [.inUse, .none].contains($0.kind) }
            throw .nothingKnown(first: lists.compactMap(\.known).min())
        }
        let model = RecordModel(known, by: day, assuming: data)
        let holding = known.trusts.count - known.waiting.count + known.unnamed
        let seen = known.latestCount?.asAt.latest ?? known.waiting.map(\.seen).max() ?? knownAt
        return Forecast(
            measure: .epr,
            by: day,
            knownAt: knownAt,
            last: (holding, seen),
            distribution: model.distribution,
            risks: known.waiting.map { trust in
                Forecast.Risk(
                    code: trust.code,
                    probability: model.risk(of: trust),
                    planned: trust.plan?.date,
                    isPutOff: trust.isPutOff
                )
            }.sorted { ($1.probability, $0.code) < ($0.probability, $1.code) },
            moves: model.moves,
            learned: known.lessons,
            inputs: known.inputs,
            leftOut: known.leftOut
        )
    }
}

extension RecordModel {
    /// What each quantity that is assumed or little known does to the expected count.
    var moves: [Forecast.Move] {
        func with(_ change: (inout RecordModel) -> Void) -> Double {
            var model = self
            change(&model)
            return model.distribution.mean
        }
        let longest = delays.map(\.years).max() ?? 0
        let moves = [
            Forecast.Move(
                what: "A delay that all trusts share: the longest, or none",
                low: with { $0.delays = [(longest, 1)] },
                high: with { $0.delays = [(0, 1)] }
            ),
            Forecast.Move(
                what: "How fast trusts without a plan go live: the slowest tenth, or the fastest",
                low: with { $0.paces = [(pace(at: 0.1), 1)] },
                high: with { $0.paces = [(pace(at: 0.9), 1)] }
            ),
            Forecast.Move(
                what: "Plans that are known: none kept by the day, or all kept",
                low: with { $0.slips.seen = 0 },
                high: with { $0.keepsPlans = true }
            ),
            Forecast.Move(
                what: "Trusts counted without a record later: as assumed, or none",
                low: distribution.mean,
                high: with { $0.recount = 0 }
            ),
        ]
        return moves.sorted { ($1.high - $1.low, $0.what) < ($0.high - $0.low, $1.what) }
    }

    private func pace(at share: Double) -> Double {
        var below = 0.0
        for (pace, chance) in paces {
            below += chance
            if below >= share { return pace }
        }
        return paces.last?.pace ?? 0
    }
}

extension RecordKnowledge {
    /// What was learned, in sentences for a reader.
    var lessons: [String] {
        let plans = waiting.count { $0.plan != nil }
        let count =
            latestCount.map { count in
                ["A count of \(count.asAt.words) says how many had none, but not which."]
            } ?? []
        return [
            "Without a record when last seen: \(waiting.count) trusts, of which \(plans) had a plan.",
            "Trusts seen to get a record: \(whole(live.seen)) in \(oneDecimal(live.years)) years of waiting.",
            "Programmes seen to go live after their planned day: \(whole(slips.seen)) in "
                + "\(oneDecimal(slips.years)) years after it.",
            "Trusts that a later list counted without a record: \(whole(recounted.seen)) in "
                + "\(oneDecimal(recounted.years)) years.",
        ] + count
    }

    /// The rows of lists by file, and the events that bear on trusts without a record and on plans.
    var inputs: [Forecast.Input] {
        let codes = Set(waiting.map(\.code))
        let listed = Dictionary(grouping: events.filter(\.isListed), by: \.place.file)
        let shown = events.filter { event in
            !event.isListed
                && (codes.contains(event.organisation.value) || event.kind == .planned
                    || event.kind == .delayed)
        }
        return listed.sorted { $0.key < $1.key }.map { file, rows in
            Forecast.Input(
                words: "\(rows.count) trusts, of which \(rows.count { $0.kind == .none }) without",
                place: Place(file: file)
            )
        }
            + shown.map { event in
                Forecast.Input(
                    words: "\(event.organisation.value): \(event.words)",
                    place: event.place
                )
            }
            + [latestCount].compactMap(\.self).map { count in
                Forecast.Input(words: "\(count.without ?? 0) without one", place: count.place)
            }
    }

    private func whole(_ number: Double) -> String { String(Int(number)) }

    private func oneDecimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
