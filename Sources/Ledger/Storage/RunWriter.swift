import DigitalMaturity
import GRDB

/// Writes one run, inside a transaction.
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
        for plan in record.plans {
            try write(plan.years, of: plan)
            try write(plan.schemes, of: plan)
            for scheme in plan.schemes {
                try write(scheme.answers, of: scheme, in: plan)
                try write(scheme.approvals, of: scheme, in: plan)
            }
        }
        try insert(
            "run",
            """
            run, on_date, recorded_at, tool_version, reference_edition, rulebook_edition,
            workspace_title
            """,
            [
                run, record.on.description, record.recordedAt, record.toolVersion,
                record.referenceEdition.description, record.rulebookEdition,
                record.workspaceTitle,
            ]
        )
        return run
    }

    private func write(_ inputs: [RunRecord.Input]) throws {
        for input in inputs {
            try insert(
                "input",
                "run, path, size, sha256",
                [run, input.path, input.size, input.fingerprint.text]
            )
        }
    }

    private func write(_ organisations: [RunRecord.Organisation]) throws {
        for organisation in organisations {
            try insert(
                "organisation",
                "run, organisation, name, icb, region",
                [
                    run, organisation.code.text, organisation.name, organisation.icb?.text,
                    organisation.region?.text,
                ]
            )
        }
    }

    private func write(_ scores: [ScoreRecord]) throws {
        for score in scores {
            try insert(
                "score",
                """
                run, framework, source, care_setting, organisation, overall, answered, lower, upper
                """,
                [
                    run, score.framework, score.source.text, score.careSetting.rawValue,
                    score.organisation.text, score.overall, score.answered,
                    score.bounds.lowerBound, score.bounds.upperBound,
                ]
            )
            for mark in score.marks {
                try insert(
                    "dimension_score",
                    "run, framework, source, care_setting, dimension, mark",
                    [
                        run, score.framework, score.source.text, score.careSetting.rawValue,
                        mark.dimension, mark.mark,
                    ]
                )
            }
        }
    }

    /// Adds a row; each statement is compiled once and kept by the connection.
    private func insert(
        _ table: String,
        _ columns: String,
        _ values: [(any DatabaseValueConvertible)?]
    ) throws {
        let places = values.map { _ in "?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
            .execute(arguments: StatementArguments(values))
    }
}

// MARK: - Plans

extension RunWriter {
    private func write(_ plans: [PlanRecord]) throws {
        for plan in plans {
            try insert(
                "plan",
                "run, plan, title, status, icb, price_base",
                [
                    run, plan.id, plan.title, plan.status.rawValue, plan.icb.text,
                    plan.priceBase.description,
                ]
            )
        }
    }

    private func write(_ years: [PlanRecord.Year], of plan: PlanRecord) throws {
        for year in years {
            try insert(
                "plan_year",
                """
                run, plan, year, capital_pence, implementation_pence, running_pence,
                unknown_running, capital_envelope_pence, revenue_envelope_pence
                """,
                [
                    run, plan.id, year.year.description, year.capital.pence,
                    year.implementation.pence, year.running.pence, year.unknownRunning,
                    year.capitalEnvelope?.pence, year.revenueEnvelope?.pence,
                ]
            )
        }
    }

    private func write(_ schemes: [SchemeRecord], of plan: PlanRecord) throws {
        for scheme in schemes {
            try insert(
                "scheme",
                """
                run, plan, scheme, title, lead, lead_body, part_of, capital_pence, revenue_pence,
                whole_life_pence
                """,
                [
                    run, plan.id, scheme.id, scheme.title, scheme.lead.text,
                    scheme.leadBody?.rawValue, scheme.partOf, scheme.capital.pence,
                    scheme.revenue.pence, scheme.wholeLife?.pence,
                ]
            )
        }
    }

    private func write(
        _ answers: [RuleAnswer],
        of scheme: SchemeRecord,
        in plan: PlanRecord
    ) throws {
        for answer in answers {
            try insert(
                "route",
                """
                run, plan, scheme, rule, approver, outcome, basis, comparison, amount_pence,
                limit_pence, in_force_from, in_force_until, citation, note
                """,
                [
                    run, plan.id, scheme.id, answer.rule, answer.approver,
                    answer.outcome.rawValue, answer.basis.rawValue, answer.comparison.rawValue,
                    answer.amount?.pence, answer.limit?.pence, answer.from?.description,
                    answer.until?.description, answer.citation, answer.note,
                ]
            )
        }
    }

    private func write(
        _ approvals: [SchemeRecord.Approval],
        of scheme: SchemeRecord,
        in plan: PlanRecord
    ) throws {
        for approval in approvals {
            try insert(
                "approval",
                "run, plan, scheme, step, approver, title",
                [run, plan.id, scheme.id, approval.step, approval.approver, approval.title]
            )
        }
    }
}
