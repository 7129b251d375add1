import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct PlanSweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Try other limits for one approval rule: which schemes are caught and delayed.",
        discussion: """
            Each limit is tried with each length of review. They are assumptions: without options \
            they come from Frameworks/spend-controls/sweep.yaml. You state what a review achieves \
            with --compliance; it is not worked out, and without it nothing is said of it. For one plan \
            the answer also says what is not spent, and what breaks, where a review refuses a scheme.

            With --part the plans are shared out, on as many machines as there are, and --merge joins \
            what was written.

              waymark plan sweep lancashire --review 7/14/28 --review 28/77/335 --compliance 80%
              waymark plan sweep --england --limits £1m,£5m,£25m,£100m
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var parts: PartOptions

    @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
    var plan: String?

    @Option(help: ArgumentHelp("The rule whose limit to change.", valueName: "id"))
    var rule: String?

    @Option(
        help: ArgumentHelp("The limits to try, separated by commas.", valueName: "£,£…"),
        transform: parsed { (text) throws(ParseFailure) in try amounts(text) }
    )
    var limits: [Money]?

    @Option(
        help: ArgumentHelp(
            "How many days a review takes: lowest/most likely/highest. Repeat to try several.",
            valueName: "days"
        )
    )
    var review: [Review] = []

    @Option(
        help: ArgumentHelp(
            "The share of the schemes caught that meet every standard after the review.",
            valueName: "percent"
        ),
        transform: parsed(Percentage.init(parsing:))
    )
    var compliance: Percentage?

    @Option(help: "The seed of the random draws. The same seed gives the same answer.")
    var seed = PlanSimulation.usualSeed

    @Option(help: "How many random draws to make.")
    var draws = LimitSweep.usualDraws

    func validate() throws {
        guard (1...100_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 100000.")
        }
        if let compliance, compliance < .zero || compliance > .percent(100) {
            throw ValidationError("--compliance is from 0% to 100%.")
        }
        if let limits, limits.isEmpty || limits.contains(where: { $0 < .zero }) {
            throw ValidationError("--limits must be amounts of £0 or more.")
        }
    }

    func run() throws {
        try carryOut {
            let loader = try source.data.loader()
            let findings = try source.data.findings(by: loader)
            let question = try question(of: findings)
            let asked = asked(question, findings.date)
            if let part = parts.part {
                return try parts.write(
                    part,
                    of: findings.swept(part, of: question, by: WatchedThreads()),
                    asked: asked,
                    read: loader.inputs,
                    to: answer.output
                )
            }
            let sweep =
                parts.merge.isEmpty
                ? findings.sweep(question, by: WatchedThreads())
                : try joined(question, asked, findings, loader)
            try answer.write(
                Answer(json: json(sweep, findings.date), document: findings.sweepDocument(sweep))
            )
        }
    }

    private func question(of findings: Findings) throws -> LimitSweep.Question {
        let rulebook = findings.dataset.reference.rulebook
        let settings = rulebook.sweep
        let id = rule ?? settings?.rule.value ?? ""
        guard let moved = rulebook.rule(id) else {
            throw Failure.input(
                [.unknownName(id, of: "rule", among: rulebook.rules.map(\.id), at: nil)],
                workspace: source.path
            )
        }
        let reviews =
            review.isEmpty
            ? settings?.reviews.map(ApprovalPath.Days.init) ?? [] : review.map(\.days)
        return LimitSweep.Question(
            moved,
            over: limits ?? settings?.limits ?? [],
            trades: reviews.map { LimitSweep.Trade(review: $0, compliance: compliance) },
            plans: try findings.allPlans(called: plan, in: source).map(\.plan),
            draws: draws,
            seed: seed
        )
    }

    /// What is asked, in words that are the same for each part.
    private func asked(_ question: LimitSweep.Question, _ date: CivilDate) -> String {
        let reviews = question.trades.map { trade in
            "\(trade.review.low)/\(trade.review.likely)/\(trade.review.high) \(trade.review.kind.rawValue)"
        }
        let share = compliance.map { " --compliance \($0.millionths)" } ?? ""
        return
            "plan sweep \(question.plans.map(\.id).joined(separator: " ")) --rule \(question.rule.id) "
            + "--limits \(question.limits.map { "\($0.pence)" }.joined(separator: ",")) "
            + "--review \(reviews.joined(separator: ", "))\(share) --seed \(seed) --draws \(draws) --on \(date)"
    }

    private func joined(
        _ question: LimitSweep.Question,
        _ asked: String,
        _ findings: Findings,
        _ loader: Loader
    ) throws -> LimitSweep {
        let files = try [PartFile](
            reading: parts.merge,
            of: parts.question(asked, loader.inputs)
        )
        guard let sweep = findings.sweep(question, joining: { files.batches(of: $0.id) }) else {
            throw PartFile.unfit(files[0].path, "plans are missing in it")
        }
        return sweep
    }

    private func json(_ sweep: LimitSweep, _ date: CivilDate) -> JSON {
        .answer(
            "plan-sweep",
            [
                ("on", .date(date)), ("rule", .string(sweep.rule.id)),
                ("hypothetical", .bool(true)),
                ("seed", .number(Double(sweep.seed))), ("draws", .count(sweep.draws)),
                ("plans", .array(sweep.plans.map { .string($0.id) })),
                ("schemes", .count(sweep.schemes)),
                ("refused", .array(sweep.refusals.map { refused($0, in: sweep.plans[0]) })),
                (
                    "trades",
                    .array(
                        zip(sweep.without, sweep.points).map { without, points in
                            .object([
                                ("review", days(without.trade.review)),
                                (
                                    "compliance",
                                    .optional(without.trade.compliance) {
                                        .number(Double($0.millionths) / 1_000_000)
                                    }
                                ),
                                ("without", point(without)), ("points", .array(points.map(point))),
                            ])
                        }
                    )
                ),
            ]
        )
    }

    private func refused(_ refusal: LimitSweep.Refusal, in plan: Plan) -> JSON {
        func spent(_ purpose: Plan.Purpose) -> JSON {
            .money(plan.years.map { refusal.scheme.spent(on: purpose, in: $0) }.total())
        }
        return .object([
            ("id", .string(refusal.scheme.id.value)), ("caughtTo", .money(refusal.limit)),
            ("capital", spent(.capital)), ("revenue", spent(.revenue)),
            ("needing", .array(refusal.needing.map { .string($0.id.value) })),
            ("targets", .array(refusal.scheme.effects.serves.map { .string($0) })),
        ])
    }

    private func days(_ days: ApprovalPath.Days) -> JSON {
        .object([
            ("low", .count(days.low)), ("likely", .count(days.likely)), ("high", .count(days.high)),
            ("kind", .string(days.kind.rawValue)),
        ])
    }

    private func point(_ point: LimitSweep.Point) -> JSON {
        .object([
            ("limit", .optional(point.limit) { .money($0) }), ("caught", .count(point.caught)),
            ("undetermined", .count(point.doubtful)), ("capital", .money(point.capital)),
            ("delayDays", .optional(point.delay) { .number($0) }), ("lapsed", .money(point.lapsed)),
            ("levels", .levels(point.levels)),
            ("compliant", .optional(point.compliant) { .number($0) }),
        ])
    }
}

/// How long a review takes: `7/14/28`, or one number for always.
struct Review: ExpressibleByArgument {
    let days: ApprovalPath.Days

    init(low: Int, likely: Int, high: Int) {
        days = ApprovalPath.Days(stated: low, likely: likely, high: high)
    }

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        let numbers = parts.compactMap(\.self)
        guard numbers.count == parts.count, numbers == numbers.sorted(),
            numbers.allSatisfy({ (0...3650).contains($0) })
        else { return nil }
        switch numbers.count {
        case 1: self.init(low: numbers[0], likely: numbers[0], high: numbers[0])
        case 3: self.init(low: numbers[0], likely: numbers[1], high: numbers[2])
        default: return nil
        }
    }

}

private func amounts(_ text: String) throws(ParseFailure) -> [Money] {
    var amounts: [Money] = []
    for part in text.split(separator: ",") { amounts.append(try Money(parsing: part)) }
    return amounts
}
