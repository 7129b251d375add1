import DigitalMaturity
import Documents
import Ledger
import Reporting

/// A recorded run as a document.
struct RunDocument {
    private let number: Int64
    private let record: RunRecord

    init(_ number: Int64, _ record: RunRecord) {
        self.number = number
        self.record = record
    }

    var document: Document {
        let run = record.run
        return Document(
            slug: "run",
            title: "Run \(number) of \(run.workspaceTitle ?? "England")",
            subtitle: "Speaks on \(run.onDate.words); recorded at \(run.recordedAt)"
                + " by version \(run.toolVersion)" + hypothetical,
            date: run.onDate,
            sections: record.plans.map { plan in
                let own = record.only(plan.plan)
                return Section(
                    plan.plan,
                    plan.title,
                    [schemes(own, plan), options(own, plan)]
                        + simulation(own, plan) + optimum(own, plan)
                )
            } + [Section("inputs", "Inputs", [inputs])]
        )
    }

    private var hypothetical: String {
        let rules = record.hypotheticalRules.joined(separator: ", ")
        return rules.isEmpty ? "" : "; hypothetical: it tries limits that nobody set (\(rules))"
    }
}

// MARK: - Tables

extension RunDocument {
    private func schemes(_ own: RunRecord, _ plan: PlanRow) -> Block {
        table(
            "schemes-\(plan.plan)",
            "Schemes",
            [
                .words("Scheme"), .numbers("Capital"), .words("Approvers"), .words("Undetermined"),
                .words("Reported to"),
            ],
            own.schemes.map { scheme in
                return [
                    .text(scheme.scheme), .text(scheme.capital.short),
                    .text(own.approvers(of: scheme.scheme).joined(separator: "; ")),
                    .text(own.undetermined(of: scheme.scheme).joined(separator: ", ")),
                    .text(own.recipients(of: scheme.scheme).joined(separator: "; ")),
                ]
            }
        )
    }

    private func options(_ own: RunRecord, _ plan: PlanRow) -> Block {
        table(
            "options-\(plan.plan)",
            "Options",
            [
                .words("Option"), .numbers("Capital"), .numbers("Revenue"),
                .numbers("Net present social value"), .numbers("Benefits by costs"),
                .words("Pays back beyond doing nothing in"),
            ],
            own.appraisals.map { option in
                [
                    .text(option.title), .text(option.capital.short), .text(option.revenue.short),
                    .text(option.npsv.short), cell(option.bcr.map { fixed($0, places: 2) }),
                    cell(option.payback),
                ]
            }
        )
    }

    private func simulation(_ own: RunRecord, _ plan: PlanRow) -> [Block] {
        own.simulations.map { simulation in
            table(
                "years-\(plan.plan)",
                "Capital in \(simulation.draws) draws of seed \(simulation.seed)",
                [
                    .words("Year"), .numbers("P10"), .numbers("P50"), .numbers("P80"),
                    .numbers("P90"), .numbers("Chance over"), .numbers("Expected lapse"),
                ],
                own.simulatedYears.map { year in
                    [.text(year.year.description)]
                        + [year.capitalP10, year.capitalP50, year.capitalP80, year.capitalP90].map {
                            .text($0.short)
                        } + [
                            cell(year.chanceOver.map { percent($0, places: 1) }),
                            .text(year.expectedLapse.short),
                        ]
                }
            )
        } + [
            table(
                "live-\(plan.plan)",
                "Going live",
                [.words("Scheme"), .words("P10"), .words("P50"), .words("P90")],
                own.simulatedSchemes.map { scheme in
                    [.text(scheme.scheme)]
                        + [scheme.goLiveP10, scheme.goLiveP50, scheme.goLiveP90].map {
                            cell($0?.description)
                        }
                }
            )
        ]
    }

    private func optimum(_ own: RunRecord, _ plan: PlanRow) -> [Block] {
        own.optima.map { optimum in
            table(
                "optimum-\(plan.plan)",
                "Best choice: \(optimum.status)" + (optimum.conflict.map { ", \($0)" } ?? ""),
                [.words("Scheme"), .words("Start"), .words("Why it is left out")],
                own.optimumSchemes.map { scheme in
                    let start = scheme.startMonth?.description ?? scheme.startYear?.description
                    return [
                        .text(scheme.scheme), scheme.chosen ? cell(start) : .blank,
                        scheme.why.map { .text($0) } ?? .blank,
                    ]
                }
            )
        }
    }

    private var inputs: Block {
        table(
            "inputs",
            "Files that went in",
            [.words("File"), .numbers("Bytes"), .words("SHA-256")],
            record.inputs.map { [.text($0.path), "\($0.size)", .text($0.sha256.text)] }
        )
    }

    private func table(
        _ id: String,
        _ title: String,
        _ columns: [Table.Column],
        _ rows: [[Cell]]
    ) -> Block {
        .table(Table(id: id, title: title, columns: columns, rows: rows))
    }

    private func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .unknown("none") }
}
