import DigitalMaturity
import Documents
import Investment
import Ledger
import Reporting

/// The answer of `waymark runs show`.
struct RunAnswer {
    private let id: Int64
    private let record: RunRecord

    init(_ run: RunDetail) {
        id = run.id
        record = run.record
    }

    var answer: Answer { Answer(json: json, document: document) }

    private var json: JSON {
        .answer(
            "runs-show",
            [
                ("run", .integer(id)), ("on", .date(record.on)),
                ("recordedAt", .string(record.recordedAt)),
                ("toolVersion", .string(record.toolVersion)),
                ("referenceEdition", .date(record.referenceEdition)),
                ("rulebookEdition", .string(record.rulebookEdition)),
                ("workspace", .optional(record.workspaceTitle) { .string($0) }),
                (
                    "inputs",
                    .array(
                        record.inputs.map { input in
                            .object([
                                ("path", .string(input.path)), ("bytes", .count(input.size)),
                                ("sha256", .string(input.fingerprint.text)),
                            ])
                        }
                    )
                ),
                ("returns", .count(record.scores.count)),
                ("plans", .array(record.plans.map(plan))),
            ]
        )
    }

    private func plan(_ plan: PlanRecord) -> JSON {
        .object([
            ("plan", .string(plan.id)), ("status", .string(plan.status.rawValue)),
            (
                "years",
                .array(
                    plan.years.map { year in
                        .object([
                            ("year", .string(year.year.description)),
                            ("capital", .money(year.capital)),
                            ("revenue", .money(year.implementation + year.running)),
                        ])
                    }
                )
            ),
            (
                "schemes",
                .array(
                    plan.schemes.map { scheme in
                        .object([
                            ("id", .string(scheme.id)), ("capital", .money(scheme.capital)),
                            ("wholeLife", .optional(scheme.wholeLife) { .money($0) }),
                            ("approvers", .array(scheme.approvals.map { .string($0.title) })),
                            ("undetermined", .array(undetermined(scheme).map { .string($0) })),
                        ])
                    }
                )
            ),
        ])
    }

    private func undetermined(_ scheme: SchemeRecord) -> [String] {
        scheme.answers.filter { $0.outcome == .undetermined }.map(\.rule)
    }

    private var document: Document {
        Document(
            slug: "run",
            title: "Run \(id) of \(record.workspaceTitle ?? "England")",
            subtitle:
                "Speaks on \(record.on.words); recorded at \(record.recordedAt) by version \(record.toolVersion)",
            date: record.on,
            sections: record.plans.map { plan in
                Section(id: plan.id, heading: plan.title, blocks: [.table(schemeTable(plan))])
            } + [Section(id: "inputs", heading: "Inputs", blocks: [.table(inputTable)])]
        )
    }

    private func schemeTable(_ plan: PlanRecord) -> Table {
        Table(
            id: "schemes-\(plan.id)",
            title: "Schemes",
            columns: [
                .words("Scheme"), .numbers("Capital"), .words("Approvers"), .words("Undetermined"),
            ],
            rows: plan.schemes.map { scheme in
                [
                    .text(scheme.id), .text(scheme.capital.short),
                    .text(scheme.approvals.map(\.title).joined(separator: "; ")),
                    .text(undetermined(scheme).joined(separator: ", ")),
                ]
            }
        )
    }

    private var inputTable: Table {
        Table(
            id: "inputs",
            title: "Files that went in",
            columns: [.words("File"), .numbers("Bytes"), .words("SHA-256")],
            rows: record.inputs.map { [.text($0.path), "\($0.size)", .text($0.fingerprint.text)] }
        )
    }
}
