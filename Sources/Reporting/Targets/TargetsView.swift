import DigitalMaturity
import Documents
import Investment

/// What was promised for the whole country and how it stood, as sentences and tables.
struct TargetsView {
    let findings: Findings
    let figures: TargetFigures
    /// The promises that are shown, which may be those of one row alone.
    let promises: [TargetOnDay]

    private let row: String

    /// Everything, or the promises of the row with this identifier.
    init(_ findings: Findings, row: String? = nil) {
        self.findings = findings
        self.row = row ?? TargetFigures.everyRow
        figures = TargetFigures(findings)
        promises = figures.promises.filter { row == nil || $0.target.row.id == row }
    }

    private var date: CivilDate { findings.date }

    // MARK: The answer

    /// How many promises have each status, in one sentence.
    var answer: [Inline] {
        let states: [(TargetFigures.Count, String)] = [
            (.met, "met"), (.partly, "partly met"), (.missed, "missed"), (.notDue, "not due yet"),
            (.open, "without a day"), (.applies, "requirements that apply"),
            (.unknown, "due with an outcome that is not known"),
        ]
        let counted = states.compactMap { count, words in
            figures[.count(row, count)].flatMap { figure in
                figure.number > 0 ? [Inline.figure(figure), .text(" \(words)")] : nil
            }
        }
        return [
            "Of ", figures.inline(.count(row, .all)),
            .text(" national promises made by \(date.words) these are: "),
        ] + counted.joined(separator: [", "]) + ["."]
    }

    // MARK: Every promise

    /// A table for each row of questions.
    var rowTables: [Table] {
        let rows = Dictionary(grouping: promises, by: \.target.row)
        return rows.sorted { $0.key.id < $1.key.id }.map { row, promises in
            table("targets-\(row.id.lowercased())", "\(row.id): \(row.title)", promises)
        }
    }

    /// Some of the promises, with the same facts.
    func namedTable(_ ids: Set<String>) -> Table {
        let named = promises.filter { ids.contains($0.target.id.value) }
        return table("targets-named", "Targets: what a plan may write after 'serves'", named)
    }

    private func table(_ id: String, _ title: String, _ promises: [TargetOnDay]) -> Table {
        Table(
            id: id,
            title: title,
            columns: [
                .words("Promise"), .words("Name"), .words("Value"), .words("Of what"),
                .words("By"), .words("Status"), .words("Latest outcome"),
                .words("As at, and how well known"),
            ],
            rows: promises.map(cells)
        )
    }

    private func cells(_ promise: TargetOnDay) -> [Cell] {
        let target = promise.target
        let since = !promise.replacements.isEmpty ? "replaced" : promise.hasEnded ? "ended" : nil
        return [
            .text("\(target.title), promised \(target.promise.on.words)"),
            .text(target.id.value), valueCell(of: target), .text(counted(target)),
            .text(target.deadline?.value.words ?? "no day set"),
            .text([promise.words, since].compactMap(\.self).joined(separator: ", ")),
            promise.outcome.map { outcomeCell($0, .latest(target.id.value)) }
                ?? .unknown("none known"),
            .text(
                promise.outcome.map { "\($0.asAt.words), \($0.citation.grade.words)" } ?? ""
            ),
        ]
    }

    /// What took the place of what, in order of the first promise of each chain.
    var replacementTable: Table {
        Table(
            id: "targets-replaced",
            title: "What took the place of what",
            columns: [
                .words("Promise"), .words("How"), .words("What took its place"), .words("When"),
                .words("Note"),
            ],
            rows: chains.joined().flatMap { promise in
                promise.replacements.map { by, how in
                    [
                        .text("\(promise.target.title) (\(promise.target.id.value))"),
                        .text(how.change.words), .text("\(by.title) (\(by.id.value))"),
                        .text((how.on ?? by.promise.on).words), .text(how.note ?? ""),
                    ]
                }
            }
        )
    }

    private func valueCell(of target: NationalTarget) -> Cell {
        guard let value = target.value else { return .text("no number") }
        return figures[.value(target.id.value)].map(Cell.figure) ?? .text(value.text)
    }

    private func outcomeCell(_ outcome: TargetOutcome, _ key: TargetFigures.Key) -> Cell {
        if let figure = figures[key] { return .figure(figure) }
        return outcome.isFound ? .text(outcome.value.text) : .unknown(outcome.value.text)
    }

    /// What a value is a number of, with what limits it.
    private func counted(_ target: NationalTarget) -> String {
        let limit = target.value.flatMap { $0.limit.isEmpty ? nil : "\($0.limit) this" }
        return [limit, target.unit, target.denominator].compactMap(\.self)
            .joined(separator: ", ")
    }

    private func deadline(of target: NationalTarget) -> String {
        let day = target.deadline?.value.words ?? "no day set"
        return target.deadlineNote.map { "\(day) (\($0))" } ?? day
    }

    private func replaced(
        _ replacement: (by: NationalTarget, how: NationalTarget.Replacement)
    ) -> String {
        let when = (replacement.how.on ?? replacement.by.promise.on).words
        let note = replacement.how.note.map { ": \($0)" } ?? ""
        return "\(replacement.how.change.words) \(replacement.by.id.value), \(when)\(note)"
    }

    // MARK: Outcomes

    /// Every outcome that was known, by every definition, with who says so.
    func outcomeTable(of promises: [TargetOnDay], id: String) -> Table {
        Table(
            id: id,
            title: "Outcomes by every definition",
            columns: [
                .words("Promise"), .words("As at"), .words("What was counted"),
                .words("Outcome"), .numbers("Number"), .numbers("Of"), .words("Met"),
                .words("Source and grade"), .words("Note"),
            ],
            rows: promises.flatMap { promise in
                promise.outcomes.map { row(of: $0, promise.target) }
            }
        )
    }

    private func row(of outcome: TargetOutcome, _ target: NationalTarget) -> [Cell] {
        let (id, name) = (target.id.value, outcome.id.value)
        return [
            .text(target.title), .text(outcome.asAt.words), .text(counted(outcome, target)),
            outcomeCell(outcome, .outcome(id, name)),
            figures[.part(id, name, .numerator)].map(Cell.figure) ?? .blank,
            figures[.part(id, name, .denominator)].map(Cell.figure) ?? .blank,
            .text(outcome.isForecast ? "forecast: \(outcome.met)" : outcome.met.rawValue),
            .text(outcome.citation.graded), .text(outcome.citation.note ?? ""),
        ]
    }

    private func counted(_ outcome: TargetOutcome, _ target: NationalTarget) -> String {
        let limit = outcome.value.limit.isEmpty ? nil : "\(outcome.value.limit) this"
        let what = outcome.definition ?? target.metric ?? target.denominator
        return [limit, outcome.unit, what].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: One promise

    /// What one promise is, what took its place and how it turned out.
    func blocks(of promise: TargetOnDay) -> [Block] {
        let target = promise.target
        let note = target.citation.note.map { " \($0)." } ?? ""
        return [
            .prose(status(of: promise)),
            .list(
                [
                    [.text("\(target.statement).")],
                    [.text("Promised by \(target.promise.by), \(target.promise.on.words).")],
                    [.text("Source: \(target.citation.graded).\(note)")],
                ] + chain(of: target).map { [.text($0)] }
            ),
            .table(outcomeTable(of: [promise], id: "outcomes-\(target.id.value)")),
        ] + (promise.boards.isEmpty ? [] : [.table(boardTable([promise], of: nil))])
    }

    /// The status of a promise, in one sentence with its day.
    private func status(of promise: TargetOnDay) -> [Inline] {
        let target = promise.target
        let outcome = promise.outcome
        let found: [Inline] =
            outcome.map { outcome in
                let value =
                    figures[.latest(target.id.value)].map(Inline.figure)
                    ?? .text(outcome.value.text)
                let limit = outcome.value.limit
                return [
                    .text(
                        ". Outcome at \(outcome.asAt.words): \(limit)\(limit.isEmpty ? "" : " ")"
                    ),
                    value, .text(outcome.unit.map { " \($0)." } ?? "."),
                ]
            } ?? [". No outcome is known."]
        return [
            .text("On \(date.words) the status of \u{201C}\(target.title)\u{201D} is: "),
            .strong(promise.words), .text("; due \(deadline(of: target))"),
        ] + found
    }

    /// What took whose place, from the first promise to the last.
    private func chain(of target: NationalTarget) -> [String] {
        let chain = chains.first { $0.contains { $0.target.id.value == target.id.value } } ?? []
        return chain.flatMap { link in
            link.replacements.map { "\(link.target.id.value) was \(replaced($0))." }
        }
    }

    /// The promises that took each other's place, as far as they had been made.
    var chains: [[TargetOnDay]] {
        let shown = Dictionary(promises.map { ($0.target.id.value, $0) }) { first, _ in first }
        let all = findings.dataset.reference.targets?.chains ?? []
        return all.map { $0.compactMap { shown[$0.id.value] } }.filter { !$0.isEmpty }
    }

    // MARK: Boards

    /// What was counted for single boards, or for those in `codes`.
    func boardTable(_ promises: [TargetOnDay], of codes: [ODSCode]?) -> Table {
        Table(
            id: "targets-boards",
            title: "National targets by board",
            columns: [
                .words("Promise"), .words("Board"), .words("As at"), .words("Outcome"),
                .words("What was counted"), .words("Met"), .words("Source and grade"),
            ],
            rows: promises.flatMap { promise in
                promise.boards.filter { board in
                    codes.map { codes in board.board.map(codes.contains) ?? false } ?? true
                }.map { outcome in
                    let key = TargetFigures.Key.outcome(promise.target.id.value, outcome.id.value)
                    return [
                        .text(promise.target.title),
                        .text(outcome.board.map(findings.system.fullName) ?? ""),
                        .text(outcome.asAt.words), outcomeCell(outcome, key),
                        .text(counted(outcome, promise.target)), .text(outcome.met.rawValue),
                        .text(outcome.citation.graded),
                    ]
                }
            }
        )
    }
}
