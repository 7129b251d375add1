import DigitalMaturity
import Documents
import Investment

/// Forecasts, their scores and what was stated: `forecast/epr/2026-03-31/2025-05-31/p50`.
struct ForecastFigures: FigureFamily {
    /// Which forecast.
    struct Subject: AddressPart, Hashable {
        let measure: ForecastMeasure
        let by: CivilDate
        let knownAt: CivilDate
    }

    /// A forecast with its scores where it is one of the past.
    struct Made {
        let forecast: Forecast
        var scored: ScoredForecast?
    }

    enum Key: FigureKey {
        /// A number of a forecast or of its scores.
        case number(Subject, Number)
        /// The share of all that a quantile is.
        case share(Subject, Number)
        /// The probability that at least so many in a hundred have a record.
        case chance(Subject, Int)
        /// The probability that a trust has none, or that a board is below the target.
        case risk(Subject, ODSCode)
        /// The expected count at one end of what moves it, the most moving first, from 1.
        case move(Subject, Int, End)
        /// The share of a statement, by its row in the list, from 1.
        case stated(ForecastMeasure, Int)
    }

    enum Number: String, AddressPart, CaseIterable {
        case p05, p10, p50, p90, p95, of, last, planned, outcome, brier
        case skillAsPlanned = "skill-as-planned"
        case skillAsLastYear = "skill-as-last-year"

        /// Whether it rests on what was published since.
        var isScore: Bool {
            [.outcome, .brier, .skillAsPlanned, .skillAsLastYear].contains(self)
        }

        /// The share of outcomes at or below it; `nil` where it is no quantile.
        var quantile: Double? {
            switch self {
            case .p05: 0.05
            case .p10: 0.1
            case .p50: 0.5
            case .p90: 0.9
            case .p95: 0.95
            default: nil
            }
        }
    }

    enum End: String, AddressPart { case low, high }

    let data: ForecastData
    let made: [Subject: Made]
    let root = ["forecast"]
    private let kept = KeptFigures<Key>()

    init(data: ForecastData, made: [Subject: Made]) { (self.data, self.made) = (data, made) }

    func figure(_ key: Key) -> Figure? { kept.figure(key) { worked(key) } }

    private func worked(_ key: Key) -> Figure? {
        switch key {
        case .number(let subject, let number):
            made[subject].flatMap { self.number(key, subject, $0, number) }
        case .share(let subject, let number): share(key, subject, number)
        case .chance(let subject, let percent): chance(key, subject, percent)
        case .risk(let subject, let code): risk(key, subject, code)
        case .move(let subject, let row, let end): move(key, subject, row, end)
        case .stated(let measure, let row): stated(key, measure, row)
        }
    }

    // MARK: Forecasts

    private func number(_ key: Key, _ subject: Subject, _ made: Made, _ number: Number) -> Figure? {
        let forecast = made.forecast
        let value: Figure.Value? =
            switch number {
            case .of: .count(forecast.denominator)
            case .last: .count(forecast.last.count)
            case .planned: made.scored?.planned.map { .share($0) }
            case .outcome: made.scored?.outcome.map { .count($0.count) }
            case .brier: made.scored?.brier.map { .share($0) }
            case .skillAsPlanned: made.scored?.skillAsPlanned.map { .share($0) }
            case .skillAsLastYear: made.scored?.skillAsLastYear.map { .share($0) }
            default: number.quantile.map { .count(forecast.quantile($0)) }
            }
        guard let value else { return nil }
        let outcome = number.isScore ? made.scored?.outcome : nil
        let published = outcome.map { [self.outcome($0)] } ?? []
        return self.made(
            key,
            value,
            "\(number.words) of \(subject.words)",
            .worked(
                number.method,
                from: (number == .outcome ? [] : terms(of: subject, besides: key)) + published
            ),
            basis: subject.basis,
            rule: outcome.map { "\($0.citation)" } ?? data.methods[subject.measure]
        )
    }

    private func share(_ key: Key, _ subject: Subject, _ number: Number) -> Figure? {
        guard let forecast = made[subject]?.forecast, let quantile = number.quantile else {
            return nil
        }
        let all = Double(forecast.denominator)
        let bounds =
            number == .p50
            ? Double(forecast.quantile(0.1)) / all...Double(forecast.quantile(0.9)) / all : nil
        return made(
            key,
            .share(Double(forecast.quantile(quantile)) / all),
            bounds: bounds,
            "\(number.words) of \(subject.words), as a share",
            .worked(number.method, from: terms(of: subject, besides: key)),
            basis: subject.basis,
            rule: data.methods[subject.measure]
        )
    }

    private func chance(_ key: Key, _ subject: Subject, _ percent: Int) -> Figure? {
        guard let forecast = made[subject]?.forecast, (0...100).contains(percent) else {
            return nil
        }
        return made(
            key,
            .share(forecast.probability(atLeast: Double(percent) / 100)),
            "Probability that at least \(percent)% of \(subject.measure.counted) have a record on "
                + subject.by.words,
            .worked(
                "sum of the probabilities of those counts",
                from: terms(of: subject, besides: key)
            ),
            basis: subject.basis,
            rule: data.methods[subject.measure]
        )
    }

    private func risk(_ key: Key, _ subject: Subject, _ code: ODSCode) -> Figure? {
        guard let forecast = made[subject]?.forecast,
            let risk = forecast.risks.first(where: { $0.code == code })
        else { return nil }
        let what = subject.measure == .epr ? "has no record" : "is below the target"
        return made(
            key,
            .share(risk.probability),
            "Probability that \(code) \(what) on \(subject.by.words)",
            .worked(
                "mean over the grid of delays and paces",
                from: terms(of: subject, besides: key)
            ),
            basis: subject.basis,
            rule: data.methods[subject.measure]
        )
    }

    private func move(_ key: Key, _ subject: Subject, _ row: Int, _ end: End) -> Figure? {
        guard let forecast = made[subject]?.forecast,
            forecast.moves.indices.contains(row - 1)
        else { return nil }
        let move = forecast.moves[row - 1]
        return made(
            key,
            .count(Int((end == .low ? move.low : move.high).rounded())),
            "Expected count, \(end.rawValue) end: \(move.what)",
            .worked(
                "the same forecast with that alone changed",
                from: terms(of: subject, besides: key)
            ),
            basis: subject.basis,
            rule: data.methods[subject.measure]
        )
    }

    /// What a figure rests on: the inputs, which are listed under the median alone.
    private func terms(of subject: Subject, besides key: Key) -> [Formula.Term] {
        let median = Key.number(subject, .p50)
        guard key == median else {
            return figure(median).map { [.reference($0)] } ?? []
        }
        let inputs = made[subject]?.forecast.inputs ?? []
        let assumed = data.assumed(for: subject.measure).map { assumption in
            Trace.Input(
                assumption.title,
                value: assumption.value.inFewDigits,
                place: assumption.place
            )
        }
        return (inputs.map { Trace.Input($0.words, place: $0.place) } + assumed).map { .input($0) }
    }

    private func outcome(_ outcome: ScoredForecast.Outcome) -> Formula.Term {
        .input(
            Trace.Input(
                "as published",
                value: percent(outcome.share, places: 1),
                place: outcome.place
            )
        )
    }

    // MARK: Statements

    private func stated(_ key: Key, _ measure: ForecastMeasure, _ row: Int) -> Figure? {
        let statements = data.statements(of: measure)
        guard statements.indices.contains(row - 1), let share = statements[row - 1].share else {
            return nil
        }
        let statement = statements[row - 1]
        return made(
            key,
            .share(share),
            "Share of \(measure.counted) with a record, \(statement.kind.words), "
                + statement.asAt.words,
            .written(
                Trace.Input("share", value: percent(share, places: 1), place: statement.place)
            ),
            rule: "\(statement.citation)"
        )
    }
}

extension ForecastFigures.Number {
    var words: String {
        switch self {
        case .of: "All that are counted"
        case .last: "Last known count"
        case .planned: "What the plan promised"
        case .outcome: "What was published, among those that the forecast counts"
        case .brier: "Brier score"
        case .skillAsPlanned: "Skill against the plan"
        case .skillAsLastYear: "Skill against no change"
        default: rawValue.uppercased()
        }
    }

    var method: String {
        switch self {
        case .of: "count of those known on the day"
        case .last: "the count when it was last known"
        case .planned: "the target last set for the day"
        case .outcome: "those forecast less those published without, or times the published share"
        case .brier: "mean squared error over every whole per cent"
        case .skillAsPlanned, .skillAsLastYear: "1 − its Brier score ÷ that of the other"
        default: "quantile of the distribution of the count"
        }
    }
}

extension ForecastFigures.Subject {
    init(_ forecast: Forecast) {
        measure = forecast.measure
        by = forecast.by
        knownAt = forecast.knownAt
    }

    var parts: [String] { [measure.rawValue, "\(by)", "\(knownAt)"] }

    var words: String { "\(measure.counted) with \(measure.record) on \(by.words)" }

    var basis: String { "known at \(knownAt.words)" }

    init?(reading parts: inout ArraySlice<String>) {
        guard let measure = ForecastMeasure(reading: &parts),
            let by = CivilDate(reading: &parts), let knownAt = CivilDate(reading: &parts)
        else { return nil }
        self.measure = measure
        self.by = by
        self.knownAt = knownAt
    }
}

extension ForecastFigures.Key {
    var path: [String] {
        switch self {
        case .number(let subject, let number): subject.parts + [number.rawValue]
        case .share(let subject, let number): subject.parts + [number.rawValue, "share"]
        case .chance(let subject, let percent): subject.parts + ["at-least", "\(percent)"]
        case .risk(let subject, let code): subject.parts + ["risk", code.text]
        case .move(let subject, let row, let end):
            subject.parts + ["move", "\(row)", end.rawValue]
        case .stated(let measure, let row): ["stated", measure.rawValue, "\(row)"]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("stated/*/*", stated), KeyForm("*/*", number), KeyForm("*/*/share", share),
            KeyForm("*/at-least/*", chance), KeyForm("*/risk/*", risk),
            KeyForm("*/move/*/*", move),
        ]
    }
}

extension Double {
    /// A whole number without a point, any other as it is.
    var inFewDigits: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}

extension ForecastMeasure: AddressPart {}
extension CivilDate: ParsedPart {}
