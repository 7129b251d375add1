import DigitalMaturity
import GRDB

/// Reads runs back, as the values that were written.
struct RunReader {
    let db: Database

    /// Every run in a line, first to last.
    func summaries() throws -> [RunSummary] {
        try Row.fetchAll(db, sql: "SELECT * FROM run_overview ORDER BY run").map { row in
            RunSummary(
                id: row["run"],
                on: try row.date("on_date"),
                recordedAt: row["recorded_at"],
                toolVersion: row["tool_version"],
                referenceEdition: try row.date("reference_edition"),
                rulebookEdition: row["rulebook_edition"],
                workspaceTitle: row["workspace_title"],
                inputs: row["inputs"],
                returns: row["returns"],
                plans: row["plans"],
                schemes: row["schemes"],
                undetermined: row["undetermined"]
            )
        }
    }

    /// The run with this number, if there is one.
    func run(_ id: Int64) throws -> RunDetail? {
        guard let row = try rows("run", of: id).first else { return nil }
        let record = RunRecord(
            on: try row.date("on_date"),
            recordedAt: row["recorded_at"],
            toolVersion: row["tool_version"],
            referenceEdition: try row.date("reference_edition"),
            rulebookEdition: row["rulebook_edition"],
            workspaceTitle: row["workspace_title"],
            inputs: try inputs(of: id),
            organisations: try organisations(of: id),
            scores: try scores(of: id),
            plans: try plans(of: id)
        )
        return RunDetail(id: id, record: record)
    }

    private func inputs(of run: Int64) throws -> [RunRecord.Input] {
        try rows("input", of: run).map { row in
            RunRecord.Input(
                path: row["path"],
                size: row["size"],
                fingerprint: Fingerprint(kept: row["sha256"])
            )
        }
    }

    private func organisations(of run: Int64) throws -> [RunRecord.Organisation] {
        try rows("organisation", of: run).map { row in
            RunRecord.Organisation(
                code: try row.code("organisation"),
                name: row["name"],
                icb: try row.codeOrNil("icb"),
                region: try row.codeOrNil("region")
            )
        }
    }

    private func scores(of run: Int64) throws -> [ScoreRecord] {
        let key = ["framework", "source", "care_setting"]
        let marks = try grouped("dimension_score", of: run, by: key)
        return try rows("score", of: run).map { row in
            let lower: Double = row["lower"]
            return ScoreRecord(
                framework: row["framework"],
                organisation: try row.code("organisation"),
                source: try row.code("source"),
                careSetting: try row.word("care_setting"),
                overall: row["overall"],
                answered: row["answered"],
                bounds: lower...row["upper"],
                marks: marks[row.texts(key), default: []].map {
                    ScoreRecord.Mark(dimension: $0["dimension"], mark: $0["mark"])
                }
            )
        }
    }

    private func rows(_ table: String, of run: Int64) throws -> [Row] {
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) WHERE run = ?", arguments: [run])
    }

    /// The rows of a run by the texts of their `key`.
    private func grouped(
        _ table: String,
        of run: Int64,
        by key: [String]
    ) throws -> [[String]: [Row]] {
        Dictionary(grouping: try rows(table, of: run)) { $0.texts(key) }
    }
}

// MARK: - Plans

extension RunReader {
    private func plans(of run: Int64) throws -> [PlanRecord] {
        let years = try grouped("plan_year", of: run, by: ["plan"])
        let schemes = Dictionary(grouping: try schemes(of: run), by: \.plan)
        return try rows("plan", of: run).map { row in
            PlanRecord(
                id: row["plan"],
                title: row["title"],
                status: try row.word("status"),
                icb: try row.code("icb"),
                priceBase: try row.year("price_base"),
                years: try years[row.texts(["plan"]), default: []].map(year),
                schemes: schemes[row["plan"], default: []].map(\.scheme)
            )
        }
    }

    private func year(_ row: Row) throws -> PlanRecord.Year {
        PlanRecord.Year(
            year: try row.year("year"),
            capital: row.money("capital_pence"),
            implementation: row.money("implementation_pence"),
            running: row.money("running_pence"),
            unknownRunning: row["unknown_running"],
            capitalEnvelope: row.moneyOrNil("capital_envelope_pence"),
            revenueEnvelope: row.moneyOrNil("revenue_envelope_pence")
        )
    }

    private func schemes(of run: Int64) throws -> [(plan: String, scheme: SchemeRecord)] {
        let key = ["plan", "scheme"]
        let answers = try grouped("route", of: run, by: key)
        let approvals = try grouped("approval", of: run, by: key)
        return try rows("scheme", of: run).map { row in
            let scheme = SchemeRecord(
                id: row["scheme"],
                title: row["title"],
                lead: try row.code("lead"),
                leadBody: try row.wordOrNil("lead_body"),
                partOf: row["part_of"],
                capital: row.money("capital_pence"),
                revenue: row.money("revenue_pence"),
                wholeLife: row.moneyOrNil("whole_life_pence"),
                answers: try answers[row.texts(key), default: []].map(answer),
                approvals: approvals[row.texts(key), default: []].map(approval)
            )
            return (row["plan"], scheme)
        }
    }

    private func answer(_ row: Row) throws -> RuleAnswer {
        RuleAnswer(
            rule: row["rule"],
            approver: row["approver"],
            outcome: try row.word("outcome"),
            basis: try row.word("basis"),
            comparison: try row.word("comparison"),
            amount: row.moneyOrNil("amount_pence"),
            limit: row.moneyOrNil("limit_pence"),
            from: try row.partialDateOrNil("in_force_from"),
            until: try row.partialDateOrNil("in_force_until"),
            citation: row["citation"],
            note: row["note"]
        )
    }

    private func approval(_ row: Row) -> SchemeRecord.Approval {
        SchemeRecord.Approval(step: row["step"], approver: row["approver"], title: row["title"])
    }
}

extension Row {
    fileprivate func texts(_ columns: [String]) -> [String] { columns.map { self[$0] } }
}
