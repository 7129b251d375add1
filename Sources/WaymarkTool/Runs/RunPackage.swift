import DigitalMaturity
import Documents
import Foundation
import Investment
import Ledger

extension DataPackage {
    /// What one run found: what the ledger keeps of it, every figure of its reports, and their tables.
    ///
    /// The number of the run and the time of recording are left out, so that the same input gives the
    /// same bytes.
    init(
        _ record: RunRecord,
        kept tables: [RecordedTable],
        reports: [Document],
        sources: [Provenance],
        licences: [Licence]
    ) {
        let said = sources.map(\.licence)
        self.init(
            name: "waymark-run",
            title: "Waymark: \(record.run.workspaceTitle ?? "England"), \(record.run.onDate.words)",
            description: "What one run found, as tables. Amounts that end in _pence are in pence, "
                + "others in pounds. Nothing between two commas means that it is not known or that "
                + "there is none; a column that ends in _reason says which. A column that ends in "
                + "_figure names a row of the table figures.",
            facts: record.facts,
            sources: sources,
            licences: licences.filter { licence in said.contains { $0.contains(licence.title) } },
            tables: tables.map(DataTable.init) + [DataTable(figuresOf: reports)]
                + reports.flatMap { report in
                    report.tables.map { DataTable($0, of: report) }
                }
        )
    }

    /// Every run of a ledger, with every number that it recorded.
    init(ledgerOf title: String, _ tables: [RecordedTable], _ runs: [(Int64, RunRecord)]) {
        self.init(
            name: "waymark-ledger",
            title: "Waymark: the runs of \(title)",
            description:
                "What each run recorded, as tables that the number of the run joins. Amounts "
                + "that end in _pence are in pence, others in pounds. Nothing between two commas "
                + "means that it is not known or that there is none.",
            tables: tables.map(DataTable.init) + [DataTable(figuresOf: runs)]
        )
    }
}

extension RunRecord {
    /// What the tables of the run were made from and by.
    fileprivate var facts: [(String, JSON)] {
        [
            (
                "run",
                .object([
                    ("on", .date(run.onDate)), ("toolVersion", .string(run.toolVersion)),
                    ("referenceEdition", .date(run.referenceEdition)),
                    ("rulebookEdition", .string(run.rulebookEdition)),
                    ("workspace", .optional(run.workspaceTitle) { .string($0) }),
                    ("plans", .array(plans.map(facts))),
                ])
            )
        ]
    }

    private func facts(of plan: PlanRow) -> JSON {
        let simulation = simulations.first { $0.plan == plan.plan }
        return .object([
            ("plan", .string(plan.plan)), ("status", .string(plan.status.rawValue)),
            ("version", .optional(plan.version, JSON.count)),
            ("seed", .optional(simulation) { .string($0.seed) }),
            ("draws", .optional(simulation) { .count($0.draws) }),
        ])
    }
}
