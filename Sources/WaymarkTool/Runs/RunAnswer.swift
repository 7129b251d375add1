import DigitalMaturity
import Investment
import Ledger
import Reporting

/// The answer of `waymark runs show`.
struct RunAnswer {
    private let number: Int64
    private let record: RunRecord

    init(_ number: Int64, _ record: RunRecord) {
        self.number = number
        self.record = record
    }

    var answer: Answer {
        Answer(json: json, document: RunDocument(number, record).document)
    }

    private var json: JSON {
        let run = record.run
        return .answer(
            "runs-show",
            [
                ("run", .integer(number)), ("on", .date(run.onDate)),
                ("recordedAt", .string(run.recordedAt)),
                ("toolVersion", .string(run.toolVersion)),
                ("referenceEdition", .date(run.referenceEdition)),
                ("rulebookEdition", .string(run.rulebookEdition)),
                ("workspace", .optional(run.workspaceTitle) { .string($0) }),
                (
                    "inputs",
                    .array(
                        record.inputs.map { input in
                            .object([
                                ("path", .string(input.path)), ("bytes", .count(input.size)),
                                ("sha256", .string(input.sha256.text)),
                            ])
                        }
                    )
                ),
                ("returns", .count(record.scores.count)),
                ("plans", .array(record.plans.map { plan(record.only($0.plan), $0) })),
                ("hypothetical", .array(record.hypotheticalRules.map { .string($0) })),
            ]
        )
    }

    /// A plan and `own`, the record with the rows of that plan alone.
    private func plan(_ own: RunRecord, _ plan: PlanRow) -> JSON {
        .object([
            ("plan", .string(plan.plan)), ("status", .string(plan.status.rawValue)),
            (
                "years",
                .array(
                    own.planYears.map { year in
                        .object([
                            ("year", .string(year.year.description)),
                            ("capital", .money(year.capital)),
                            ("revenue", .money(year.implementation + year.running)),
                        ])
                    }
                )
            ),
            ("schemes", .array(own.schemes.map { scheme($0, own) })),
            ("options", .array(own.appraisals.map(option))),
            ("simulation", .optional(own.simulations.first) { simulation($0, own) }),
            ("optimum", .optional(own.optima.first) { optimum($0, own) }),
        ])
    }

    private func scheme(_ scheme: SchemeRow, _ own: RunRecord) -> JSON {
        let reports = own.reportingDuties.filter { $0.scheme == scheme.scheme }
        return .object([
            ("id", .string(scheme.scheme)), ("capital", .money(scheme.capital)),
            ("wholeLife", .optional(scheme.wholeLife) { .money($0) }),
            ("approvers", .array(own.approvers(of: scheme.scheme).map { .string($0) })),
            ("undetermined", .array(own.undetermined(of: scheme.scheme).map { .string($0) })),
            (
                "reports",
                .array(
                    reports.map { duty in
                        .object([
                            ("to", .string(duty.title)), ("because", .string(duty.rule)),
                            ("outcome", .string(duty.outcome.rawValue)),
                        ])
                    }
                )
            ),
        ])
    }
}

// MARK: - What a plan is worth and may come to

extension RunAnswer {
    private func option(_ option: AppraisalRow) -> JSON {
        .object([
            ("id", .string(option.option)), ("title", .string(option.title)),
            ("capital", .money(option.capital)), ("revenue", .money(option.revenue)),
            ("npsv", .money(option.npsv)), ("bcr", .optional(option.bcr) { .number($0) }),
            ("payback", .optional(option.payback) { .string($0) }),
        ])
    }

    private func simulation(_ simulation: SimulationRow, _ own: RunRecord) -> JSON {
        .object([
            ("seed", .string(simulation.seed)), ("draws", .count(simulation.draws)),
            ("years", .array(own.simulatedYears.map(year))),
            ("schemes", .array(own.simulatedSchemes.map(goLive))),
        ])
    }

    private func year(_ year: SimulatedYearRow) -> JSON {
        .object([
            ("year", .string(year.year.description)),
            (
                "capital",
                .object([
                    ("p10", .money(year.capitalP10)), ("p50", .money(year.capitalP50)),
                    ("p80", .money(year.capitalP80)), ("p90", .money(year.capitalP90)),
                ])
            ),
            ("overCapital", .optional(year.chanceOver) { .number($0) }),
            ("lapsed", .object([("expected", .money(year.expectedLapse))])),
        ])
    }

    private func goLive(_ scheme: SimulatedSchemeRow) -> JSON {
        let days = [scheme.goLiveP10, scheme.goLiveP50, scheme.goLiveP90].compactMap(\.self)
        return .object([
            ("id", .string(scheme.scheme)),
            (
                "goLive",
                days.isEmpty
                    ? .null : .object(zip(["p10", "p50", "p90"], days).map { ($0, .date($1)) })
            ),
        ])
    }

    private func optimum(_ optimum: OptimumRow, _ own: RunRecord) -> JSON {
        .object([
            ("status", .string(optimum.status)),
            ("objective", .optional(optimum.objective) { .number($0) }),
            ("bound", .optional(optimum.bound) { .number($0) }),
            ("gap", .optional(optimum.gap) { .number($0) }),
            (
                "chosen",
                .array(
                    own.optimumSchemes.filter(\.chosen).map { scheme in
                        .object([
                            ("id", .string(scheme.scheme)),
                            ("start", .optional(scheme.startYear) { .string($0.description) }),
                            ("month", .optional(scheme.startMonth) { .string($0.description) }),
                        ])
                    }
                )
            ),
            (
                "left",
                .array(
                    own.optimumSchemes.filter { !$0.chosen }.map { scheme in
                        .object([
                            ("id", .string(scheme.scheme)),
                            ("why", .optional(scheme.why) { .string($0) }),
                        ])
                    }
                )
            ),
            ("conflict", .optional(optimum.conflict) { .string($0) }),
        ])
    }
}

// MARK: - Rows that belong together

extension RunRecord {
    /// The same record with the rows of one plan alone.
    func only(_ plan: String) -> RunRecord {
        var own = self
        own.planYears.removeAll { $0.plan != plan }
        own.schemes.removeAll { $0.plan != plan }
        own.routes.removeAll { $0.plan != plan }
        own.approvals.removeAll { $0.plan != plan }
        own.reportingDuties.removeAll { $0.plan != plan }
        own.appraisals.removeAll { $0.plan != plan }
        own.simulations.removeAll { $0.plan != plan }
        own.simulatedYears.removeAll { $0.plan != plan }
        own.simulatedSchemes.removeAll { $0.plan != plan }
        own.optima.removeAll { $0.plan != plan }
        own.optimumSchemes.removeAll { $0.plan != plan }
        return own
    }

    /// Who approves a scheme, by name, in order.
    func approvers(of scheme: String) -> [String] {
        approvals.filter { $0.scheme == scheme }.map(\.title)
    }

    /// The rules that may add an approver to a scheme.
    func undetermined(of scheme: String) -> [String] {
        routes.filter { $0.scheme == scheme && $0.outcome == .undetermined }.map(\.rule)
    }

    /// To whom a scheme is reported, or may have to be, by name.
    func recipients(of scheme: String) -> [String] {
        let duties = reportingDuties.filter { $0.scheme == scheme }
        let certain = Set(duties.filter { $0.outcome == .exceeds }.map(\.title))
        let possible = Set(duties.map(\.title)).subtracting(certain)
        return certain.sorted() + possible.sorted().map { "\($0) (perhaps)" }
    }

    /// The rules that nobody made and that were tried.
    var hypotheticalRules: [String] {
        let tried =
            routes.filter { $0.standing == .hypothetical }.map(\.rule)
            + reportingDuties.filter { $0.standing == .hypothetical }.map(\.rule)
        return Set(tried).sorted()
    }
}
