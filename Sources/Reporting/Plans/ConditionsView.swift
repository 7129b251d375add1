import DigitalMaturity
import Documents
import Investment

/// Who pays each cost line of a plan and what they ask for it, as tables.
struct ConditionsView {
    let planned: PlanFindings

    private var plan: Plan { planned.plan }

    /// Every cost line with its payer and what is owed for it, then what programmes ask.
    var blocks: [Block] {
        [.table(lines)] + (planned.conditions.isEmpty ? [] : [.table(conditions)])
    }

    private var lines: Table {
        let figures = PayerFigures(planned: planned)
        return Table(
            id: "cost-lines-\(plan.id)",
            title: "Who pays each scheme, and what is owed for it",
            columns: [.words("Scheme"), .words("Payer"), .words("Owed for it")]
                + plan.years.flatMap { [.numbers("Capital \($0)"), .numbers("Revenue \($0)")] },
            rows: plan.schemes.flatMap { scheme in
                planned.payers.lines.filter { line in
                    line.parts.contains {
                        $0.scheme.id.value == scheme.id.value && $0.amount != .zero
                    }
                }.map { line in
                    [
                        .text(scheme.title), .text(line.words.capitalised),
                        owed(scheme.id.value, line),
                    ]
                        + plan.years.flatMap { year in
                            Plan.Purpose.allCases.map { purpose in
                                figures.cell(
                                    .init(
                                        payer: line.id,
                                        year: year,
                                        purpose: purpose,
                                        scheme: scheme.id.value
                                    ),
                                    orElse: "none"
                                )
                            }
                        }
                }
            },
            note: "Owed is what the plan states under 'obligation'."
        )
    }

    private func owed(_ scheme: String, _ line: Payers.Line) -> Cell {
        let texts = planned.payers.obligations.filter {
            $0.scheme == scheme && $0.source == line.source && $0.programme == line.programme
        }.map(\.text)
        return texts.isEmpty ? .unknown("none stated") : .text(texts.joined(separator: "; "))
    }

    private var conditions: Table {
        ConditionsView.table(planned.conditions, id: "programme-conditions-\(plan.id)")
    }

    /// What programmes ask, and whether it is met.
    static func table(_ findings: [ConditionFinding], id: String) -> Table {
        Table(
            id: id,
            title: "What programmes ask of the schemes that take their money",
            columns: [
                .words("Scheme"), .words("Programme"), .words("Condition"),
                .words("What is asked"), .words("Met"), .words("Why"),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.scheme.title), .text(finding.programme.title),
                    .text(finding.name.text), .text(finding.asks), .text(finding.state.words),
                    .text("\(finding.because) (\(finding.place))"),
                ]
            },
            note: "Unknown: neither the plan nor the programme says enough."
        )
    }
}
