import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct PlanWorthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worth",
        abstract: "What each scheme raises in whose maturity, when, and for how much money.",
        discussion: """
            A level that two schemes raise counts once and is given to the scheme that completes it. \
            The levels given to the schemes add up to what the plan gains.

              waymark plan worth lancashire
              waymark plan worth --england       (the illustrative plans of all boards)
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
    var plan: String?

    @Option(help: ArgumentHelp("The framework, instead of the workspace's.", valueName: "id"))
    var framework: String?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings(against: framework)
            let plans = try findings.allPlans(called: plan, in: source)
            let ledgers = plans.map { (name: $0.name, ledger: findings.worth(of: $0.plan)) }
            let document = findings.worthDocument(ledgers)
            try answer.write(
                Answer(
                    json: .answer(
                        "plan-worth",
                        [
                            ("framework", .string(findings.framework.id)),
                            ("on", .date(findings.date)),
                            ("plans", .array(ledgers.map { ledger($0.ledger) })),
                        ]
                    ),
                    document: document,
                    brief: document.brief(tables: "worth-schemes", "worth-marks")
                )
            )
        }
    }

    private func ledger(_ ledger: WorthLedger) -> JSON {
        .object([
            ("plan", .string(ledger.plan.id)), ("status", .string(ledger.plan.status.rawValue)),
            ("gain", .levels(ledger.gain)), ("schemes", .array(ledger.entries.map(entry))),
            ("rungs", .array(ledger.steps.map { rung($0, of: ledger.plan) })),
            ("organisations", .array(ledger.courses.map { course($0, of: ledger.plan) })),
            ("blocked", .array(ledger.blocked.map(blocked))),
        ])
    }

    private func entry(_ entry: WorthLedger.Entry) -> JSON {
        .object([
            ("id", .string(entry.scheme.id.value)), ("title", .string(entry.scheme.title)),
            ("live", .optional(entry.scheme.goLive) { .string($0.description) }),
            ("given", .levels(entry.gain)), ("alone", .levels(entry.alone)),
            ("marginal", .levels(entry.marginal)),
            (
                "givenPerMillionCapital",
                .optional(entry.gainPerMillion(of: entry.scheme.knownCapital)) { .levels($0) }
            ),
            (
                "givenPerMillionWholeLife",
                .optional(entry.gainPerMillion(of: entry.scheme.wholeLifeCost)) { .levels($0) }
            ),
            ("sharedWith", .array(entry.sharedWith.map { .string($0) })),
            (
                "idle",
                .array(
                    entry.idle.map { raise, reason in
                        .object([
                            ("organisation", .string(raise.organisation.value.text)),
                            ("element", .string(raise.element.value)),
                            ("to", .count(raise.level.value)), ("reason", .string(reason.rawValue)),
                        ])
                    }
                )
            ),
        ])
    }

    private func rung(_ step: WorthLedger.Step, of plan: Plan) -> JSON {
        let names = { (positions: [Int]) -> JSON in
            .array(positions.map { .string(plan.schemes[$0].id.value) })
        }
        return .object([
            ("organisation", .string(step.ladder.organisation.text)),
            ("dimension", .string(step.ladder.dimension)),
            ("criterion", .optional(step.ladder.criterion) { .string($0) }),
            ("level", .count(step.rung.level)), ("gain", .levels(step.rung.gain)),
            ("from", .optional(step.from) { .string($0.description) }),
            ("completedBy", .string(plan.schemes[step.completedBy].id.value)),
            ("takes", names(step.takes)), ("repeats", names(step.repeats)),
            ("gates", .array(step.rung.gates.map { .string($0.element) })),
        ])
    }

    private func course(_ course: WorthLedger.Course, of plan: Plan) -> JSON {
        .object([
            ("organisation", .string(course.organisation.text)),
            ("dimension", .string(course.line.dimension)),
            ("careSetting", .optional(course.line.origin) { .string($0.setting.rawValue) }),
            ("return", .optional(course.line.origin) { .string($0.organisation.text) }),
            ("place", .optional(course.line.place) { .string("\($0)") }),
            ("today", .number(course.line.mark)), ("known", .bool(course.line.isKnown)),
            (
                "years",
                .array(
                    zip(plan.years, course.gains).map { year, gain in
                        .object([("year", .string(year.description)), ("gain", .levels(gain))])
                    }
                )
            ),
            ("allLive", .levels(course.final)),
        ])
    }

    private func blocked(_ blocked: WorthLedger.Blocked) -> JSON {
        .object([
            ("organisation", .string(blocked.ladder.organisation.text)),
            ("dimension", .string(blocked.ladder.dimension)),
            ("criterion", .optional(blocked.ladder.criterion) { .string($0) }),
            ("level", .count(blocked.rung.level)),
            ("missing", .array(blocked.missing.map { .string($0) })),
        ])
    }
}

extension JSON {
    /// Millionths of a level as levels.
    static func levels(_ millionths: Int) -> JSON { .number(Double(millionths) / 1_000_000) }
}

extension JSON {
    /// The returns from which the marks of a plan's organisations start, dimension by dimension.
    static func starts(_ climb: Climb) -> JSON {
        .array(
            climb.standings.flatMap { standing in
                standing.lines.map { line in
                    .object([
                        ("organisation", .string(standing.organisation.text)),
                        ("dimension", .string(line.dimension)), ("mark", .number(line.mark)),
                        ("known", .bool(line.isKnown)),
                        ("return", .optional(line.origin) { .string($0.organisation.text) }),
                        ("careSetting", .optional(line.origin) { .string($0.setting.rawValue) }),
                        ("place", .optional(line.place) { .string("\($0)") }),
                    ])
                }
            }
        )
    }
}
