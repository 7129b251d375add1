import DigitalMaturity
import Documents
import Investment

/// What was promised for the whole country and how it turned out:
/// `target/epr-90-2023/value`, `target/epr-90-2023/outcome`.
struct TargetFigures: FigureFamily {
    /// The promises as they stood on the day.
    let promises: [TargetOnDay]
    let date: CivilDate

    init(_ findings: Findings) {
        date = findings.date
        promises = findings.dataset.reference.targets?.on(date) ?? []
    }

    enum Key: FigureKey {
        /// The value to reach.
        case value(String)
        /// The latest outcome by the target's own definition.
        case latest(String)
        /// One outcome.
        case outcome(String, String)
        /// A part of an outcome.
        case part(String, String, Part)
        /// How many promises, of a row or of all, have a status.
        case count(String, Count)
    }

    enum Part: String, AddressPart { case numerator, denominator }

    enum Count: String, AddressPart {
        case all, replaced, due
        case met, partly, missed, unknown
        case notDue = "not-due"
        case open, applies
    }

    let root = ["target"]

    func figure(_ key: Key) -> Figure? {
        stated(key).map { figure in
            // What is promised with decimals, such as beds for each 100,000, is no mark.
            figure.unit == .marks ? figure.measured(in: .count) : figure
        }
    }

    private func stated(_ key: Key) -> Figure? {
        switch key {
        case .value(let id): promise(id).flatMap { value(key, $0.target) }
        case .latest(let id):
            promise(id).flatMap { promise in
                promise.outcome.flatMap { figure(key, $0, of: promise.target) }
            }
        case .outcome(let id, let outcome):
            found(id, outcome).flatMap { figure(key, $1, of: $0) }
        case .part(let id, let outcome, let part):
            found(id, outcome).flatMap { self.part(key, part, $1, of: $0) }
        case .count(let row, let count): self.count(key, count, row)
        }
    }

    /// The promise with this identifier, where it had been made.
    func promise(_ id: String) -> TargetOnDay? { promises.first { $0.target.id.value == id } }

    private func found(_ id: String, _ outcome: String) -> (NationalTarget, TargetOutcome)? {
        promise(id).flatMap { promise in
            (promise.outcomes + promise.boards).first { $0.id.value == outcome }
                .map { (promise.target, $0) }
        }
    }

    private func value(_ key: Key, _ target: NationalTarget) -> Figure? {
        target.value.flatMap { value in
            value.figureValue.map {
                made(
                    key,
                    $0,
                    "\(target.title): what was promised",
                    .written(Trace.Input("value", value: value.text, place: target.id.place)),
                    basis: target.denominator.map { "of \($0)" },
                    rule: target.citation.graded
                )
            }
        }
    }

    private func figure(_ key: Key, _ outcome: TargetOutcome, of target: NationalTarget) -> Figure?
    {
        outcome.value.figureValue.map { stated in
            let working = share(outcome, of: target)
            return made(
                key,
                working?.share ?? stated,
                "\(target.title): outcome at \(outcome.asAt.words)",
                working?.formula
                    ?? .written(
                        Trace.Input("value", value: outcome.value.text, place: outcome.place)
                    ),
                basis: outcome.definition ?? target.metric ?? target.denominator,
                rule: outcome.citation.graded
            )
        }
    }

    /// The share worked out from the part and the whole, where both were published: a share that a
    /// source rounded is not shown as if it had more places.
    private func share(
        _ outcome: TargetOutcome,
        of target: NationalTarget
    ) -> (share: Figure.Value, formula: Formula)? {
        let (id, name) = (target.id.value, outcome.id.value)
        guard outcome.value.form == .share, outcome.value.number != nil, let part = outcome.part,
            part.denominator > 0, let numerator = figure(.part(id, name, .numerator)),
            let denominator = figure(.part(id, name, .denominator))
        else { return nil }
        let share = Double(part.numerator) / Double(part.denominator)
        return (.share(share), .quotient(.figure(numerator), .figure(denominator)))
    }

    private func part(
        _ key: Key,
        _ part: Part,
        _ outcome: TargetOutcome,
        of target: NationalTarget
    ) -> Figure? {
        outcome.part.map { whole in
            let number = part == .numerator ? whole.numerator : whole.denominator
            return made(
                key,
                .count(number),
                "\(target.title): \(part.rawValue) at \(outcome.asAt.words)",
                .written(Trace.Input(part.rawValue, value: "\(number)", place: outcome.place)),
                rule: outcome.citation.graded
            )
        }
    }

    /// The name for every row together.
    static let everyRow = "all"

    private func count(_ key: Key, _ count: Count, _ row: String) -> Figure {
        let counted = promises.filter { promise in
            [TargetFigures.everyRow, promise.target.row.id].contains(row) && count.holds(promise)
        }
        let rows = counted.map { Trace.Input($0.target.title, place: $0.target.id.place) }
        let none = [Trace.Input("none", file: "Frameworks/targets", lines: [])]
        return made(
            key,
            .count(counted.count),
            "National promises made by \(date.words)"
                + (row == TargetFigures.everyRow ? "" : ", row \(row)") + count.words,
            .count(rows.isEmpty ? none : rows)
        )
    }
}

extension TargetFigures.Count {
    /// Whether a promise is counted.
    fileprivate func holds(_ promise: TargetOnDay) -> Bool {
        switch self {
        case .all: true
        case .replaced: !promise.replacements.isEmpty
        case .due: promise.isDue
        default: promise.state.rawValue == rawValue
        }
    }

    fileprivate var words: String {
        switch self {
        case .all: ""
        case .replaced: ", and replaced since"
        case .due: ", and due"
        default: ": \(TargetOnDay.State(rawValue: rawValue)?.words ?? "")"
        }
    }
}

extension TargetFigures.Key {
    var path: [String] {
        switch self {
        case .value(let id): [id, "value"]
        case .latest(let id): [id, "outcome"]
        case .outcome(let id, let outcome): [id, "outcome", outcome]
        case .part(let id, let outcome, let part): [id, "outcome", outcome, part.rawValue]
        case .count(let row, let count): ["count", row, count.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*/value", value), KeyForm("*/outcome", latest),
            KeyForm("*/outcome/*", outcome), KeyForm("*/outcome/*/*", part),
            KeyForm("count/*/*", count),
        ]
    }
}

extension StatedValue {
    /// The number as a figure; `nil` where there are only words.
    fileprivate var figureValue: Figure.Value? {
        number.map { number in
            switch form {
            case .share: .share(number)
            case .count: .count(Int(number))
            case .decimal: .score(number)
            }
        }
    }
}

extension Citation {
    /// The publication and how well the fact is established by it.
    var graded: String { "\(self), \(grade.words)" }
}
