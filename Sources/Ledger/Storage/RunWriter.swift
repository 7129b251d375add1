import DigitalMaturity
import GRDB
import Investment

/// Writes one run, inside a transaction.
///
/// Each statement is compiled once and kept by the connection.
struct RunWriter {
    private let db: Database
    private let run: Int64

    /// Takes the next number.
    init(_ db: Database) throws {
        self.db = db
        run = try Int64.fetchOne(db, sql: "SELECT coalesce(max(run), 0) + 1 FROM run") ?? 1
    }

    /// Writes everything that belongs to the run and then its own line, which closes it; returns
    /// its number.
    func write(_ record: RunRecord) throws -> Int64 {
        try write(record.inputs)
        try write(record.organisations)
        try write(record.scores)
        try write(record.plans)
        try close(record)
        return run
    }

    private func close(_ record: RunRecord) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO run (run, on_date, recorded_at, tool_version, reference_edition,
                    rulebook_edition, workspace_title)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        try add.execute(arguments: [
            run, record.on.description, record.recordedAt, record.toolVersion,
            record.referenceEdition.description, record.rulebookEdition, record.workspaceTitle,
        ])
    }

    private func write(_ inputs: [RunRecord.Input]) throws {
        let add = try db.cachedStatement(
            sql: "INSERT INTO input (run, path, size, sha256) VALUES (?, ?, ?, ?)"
        )
        for input in inputs {
            try add.execute(arguments: [run, input.path, input.size, input.fingerprint.text])
        }
    }

    private func write(_ organisations: [RunRecord.Organisation]) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO organisation (run, organisation, name, icb, region)
                VALUES (?, ?, ?, ?, ?)
                """
        )
        for organisation in organisations {
            try add.execute(arguments: [
                run, organisation.code.text, organisation.name, organisation.icb?.text,
                organisation.region?.text,
            ])
        }
    }

    private func write(_ scores: [ScoreRecord]) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO score (run, framework, source, care_setting, organisation, overall,
                    answered, lower, upper)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        let addMark = try db.cachedStatement(
            sql: """
                INSERT INTO dimension_score (run, framework, source, care_setting, dimension, mark)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        for score in scores {
            try add.execute(arguments: [
                run, score.framework, score.source.text, score.careSetting.rawValue,
                score.organisation.text, score.overall, score.answered, score.bounds.lowerBound,
                score.bounds.upperBound,
            ])
            for mark in score.marks {
                try addMark.execute(arguments: [
                    run, score.framework, score.source.text, score.careSetting.rawValue,
                    mark.dimension, mark.mark,
                ])
            }
        }
    }
}

// MARK: - Plans

extension RunWriter {
    private func write(_ plans: [PlanRecord]) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO plan (run, plan, title, status, icb, price_base)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        for plan in plans {
            try add.execute(arguments: [
                run, plan.id, plan.title, plan.status.rawValue, plan.icb.text,
                plan.priceBase.description,
            ])
            try write(plan.years, of: plan.id)
            try write(plan.schemes, of: plan.id)
        }
    }

    private func write(_ years: [PlanRecord.Year], of plan: String) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO plan_year (run, plan, year, capital_pence, implementation_pence,
                    running_pence, unknown_running, capital_envelope_pence, revenue_envelope_pence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for year in years {
            try add.execute(arguments: [
                run, plan, year.year.description, year.capital.pence, year.implementation.pence,
                year.running.pence, year.unknownRunning, year.capitalEnvelope?.pence,
                year.revenueEnvelope?.pence,
            ])
        }
    }

    private func write(_ schemes: [SchemeRecord], of plan: String) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO scheme (run, plan, scheme, title, lead, lead_body, part_of,
                    capital_pence, revenue_pence, whole_life_pence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for scheme in schemes {
            try add.execute(arguments: [
                run, plan, scheme.id, scheme.title, scheme.lead.text, scheme.leadBody?.rawValue,
                scheme.partOf, scheme.capital.pence, scheme.revenue.pence, scheme.wholeLife?.pence,
            ])
            try write(scheme.answers, of: scheme.id, in: plan)
            try write(scheme.approvals, of: scheme.id, in: plan)
        }
    }

    private func write(_ answers: [RuleAnswer], of scheme: String, in plan: String) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO route (run, plan, scheme, rule, approver, outcome, basis, comparison,
                    amount_pence, limit_pence, in_force_from, in_force_until, citation, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for answer in answers {
            try add.execute(arguments: [
                run, plan, scheme, answer.rule, answer.approver, answer.outcome.rawValue,
                answer.basis.rawValue, answer.comparison.rawValue, answer.amount?.pence,
                answer.limit?.pence, answer.from?.description, answer.until?.description,
                answer.citation, answer.note,
            ])
        }
    }

    private func write(
        _ approvals: [SchemeRecord.Approval],
        of scheme: String,
        in plan: String
    ) throws {
        let add = try db.cachedStatement(
            sql: """
                INSERT INTO approval (run, plan, scheme, step, approver, title)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        for approval in approvals {
            try add.execute(arguments: [
                run, plan, scheme, approval.step, approval.approver, approval.title,
            ])
        }
    }
}
