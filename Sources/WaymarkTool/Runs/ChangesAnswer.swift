import DigitalMaturity
import Documents
import Ledger
import Reporting

/// What moved between two runs, as JSON and as a document.
struct ChangesAnswer {
    private let from: (number: Int64, record: RunRecord)
    private let to: (number: Int64, record: RunRecord)
    private let changes: RunChanges

    init(
        _ from: (Int64, RunRecord),
        _ to: (Int64, RunRecord),
        _ changes: RunChanges
    ) {
        (self.from, self.to, self.changes) = (from, to, changes)
    }

    var answer: Answer { Answer(json: json, document: document) }

    // MARK: JSON

    private var json: JSON {
        .answer(
            "changes",
            [
                ("from", .integer(from.number)), ("to", .integer(to.number)),
                ("moved", .array(changes.moved.map(movement))),
                ("appeared", .array(changes.appeared.map(known))),
                ("gone", .array(changes.gone.map(known))),
                ("inputs", .array(changes.inputs.map(input))),
                ("newDay", .bool(changes.hasNewDay)), ("newTool", .bool(changes.hasNewTool)),
            ]
        )
    }

    private func movement(_ movement: RunChanges.Movement) -> JSON {
        .object([
            ("figure", .string(address(movement.address))),
            ("before", value(movement.before)), ("after", value(movement.after)),
            (
                "parts",
                .object(
                    ["data", "rules", "plan", "method"].map { name in
                        let part = RunChanges.Kind(rawValue: name).flatMap { movement.parts[$0] }
                        return (name, value(part ?? movement.before.nothing))
                    }
                )
            ),
            ("together", .array(movement.together.map { .string($0.rawValue) })),
        ])
    }

    private func known(_ figure: RecordedFigure) -> JSON {
        .object([
            ("figure", .string(address(figure.address))),
            ("value", .optional(figure.value, value)),
        ])
    }

    private func input(_ input: RunChanges.Input) -> JSON {
        .object([
            ("path", .string(input.path)), ("change", .string(input.change.rawValue)),
            ("kind", .optional(input.kind) { .string($0.rawValue) }),
        ])
    }

    private func value(_ value: RecordedFigure.Value) -> JSON {
        switch value {
        case .money(let money): .money(money)
        case .number(let number): .number(number)
        }
    }

    /// The address as `explain` takes it, which names no framework that the later run scored.
    private func address(_ address: String) -> String {
        let own = (to.record.scores.first?.framework).map { $0 + "/" } ?? ""
        return !own.isEmpty && address.hasPrefix(own)
            ? String(address.dropFirst(own.count)) : address
    }

    // MARK: Document

    private var document: Document {
        Document(
            slug: "changes",
            title: "What moved between run \(from.number) and run \(to.number)",
            subtitle: "\(from.record.run.onDate.words) to \(to.record.run.onDate.words)",
            date: to.record.run.onDate,
            sections: [
                Section("answer", "Answer", [.prose([.text(sentence)])]),
                Section("moved", "What moved", [.table(movedTable)]),
                Section(
                    "new",
                    "Only in one of the runs",
                    [
                        table("appeared", "New", changes.appeared),
                        table("gone", "Gone", changes.gone),
                    ]
                ),
                Section("inputs", "What was different", [.table(inputTable)]),
            ]
        )
    }

    private var sentence: String {
        let counts = RunChanges.Kind.allCases.map { kind in
            (kind, changes.moved.count { $0.parts[kind] != nil })
        }
        let why = counts.filter { $0.1 > 0 }.map { "\($0.1) by \($0.0.words)" }
        let unparted = changes.moved.count { !$0.together.isEmpty }
        let moved = count(changes.moved.count, "figure")
        let day = changes.hasNewDay ? " The runs are for different days." : ""
        let tool = changes.hasNewTool ? " The runs are by different versions of the tool." : ""
        return "Between run \(from.number) and run \(to.number), \(moved) moved"
            + (why.isEmpty ? "" : ": \(why.joined(separator: ", "))")
            + ". \(changes.appeared.count) are new and \(changes.gone.count) are gone." + day + tool
            + (unparted == 0
                ? ""
                : " For \(unparted) several kinds of input changed at once. Their inputs are not kept,"
                    + " so the whole change is put down to the first of plan, data, rules and method.")
    }

    private var movedTable: Table {
        let kinds = RunChanges.Kind.allCases.filter { kind in
            changes.moved.contains { $0.parts[kind] != nil }
        }
        let isParted = changes.moved.allSatisfy(\.together.isEmpty)
        return Table(
            id: "moved-table",
            title: "Every figure that moved",
            columns: [.words("Figure"), .numbers("Before"), .numbers("After")]
                + kinds.map { .numbers("By " + $0.words) }
                + (isParted ? [] : [.words("Changed at once")]),
            rows: changes.moved.map { movement in
                [
                    .text(address(movement.address)), .text(movement.before.words),
                    .text(movement.after.words),
                ]
                    + kinds.map { kind in movement.parts[kind].map { .text($0.words) } ?? .blank }
                    + (isParted
                        ? [] : [.text(movement.together.map(\.words).joined(separator: ", "))])
            }
        )
    }

    private func table(_ id: String, _ title: String, _ figures: [RecordedFigure]) -> Block {
        .table(
            Table(
                id: id + "-table",
                title: title,
                columns: [.words("Figure"), .numbers(title)],
                rows: figures.map {
                    [.text(address($0.address)), .text($0.value?.words ?? "not known")]
                }
            )
        )
    }

    private var inputTable: Table {
        Table(
            id: "inputs-table",
            title: "Files that are not as they were",
            columns: [.words("File"), .words("How"), .words("Kind")],
            rows: changes.inputs.map { input in
                [
                    .text(input.path), .text(input.change.rawValue),
                    .text(input.kind?.words ?? "words, which move no figure"),
                ]
            }
        )
    }
}

extension Answer {
    /// The answer where there is one run alone.
    static func only(_ run: RunSummary, of workspace: String) -> Answer {
        let sentence =
            "Only run \(run.run) is recorded in '\(workspace)', so nothing can be compared."
        return Answer(
            json: .answer(
                "changes",
                [
                    ("from", .null), ("to", .integer(run.run)),
                    ("moved", .array([])), ("note", .string(sentence)),
                ]
            ),
            document: Document(
                slug: "changes",
                title: "What moved",
                subtitle: "",
                date: run.onDate,
                sections: [Section("answer", "Answer", [.prose([.text(sentence)])])]
            )
        )
    }
}

extension RunChanges.Kind {
    /// The words for a table.
    var words: String {
        switch self {
        case .plan: "the plan"
        case .data: "the data"
        case .rules: "the rules"
        case .method: "the method"
        }
    }
}

extension RecordedFigure.Value {
    /// The value as a reader sees it.
    var words: String {
        switch self {
        case .money(let money): money.short
        case .number(let number): fixed(number, places: 2)
        }
    }

    /// No change of the same kind.
    fileprivate var nothing: RecordedFigure.Value {
        switch self {
        case .money: .money(.zero)
        case .number: .number(0)
        }
    }
}
