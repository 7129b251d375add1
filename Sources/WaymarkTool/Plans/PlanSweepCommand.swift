import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct PlanSweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract:
            "What moving one approval limit does: who is caught, what is delayed, lost, gained.",
        discussion: """
            The limit is tried at each amount and for each length of review; nobody made it. What a
            review gains is stated by you, as --compliance, and is no finding.

              waymark plan sweep lancashire --review 7/14/28 --review 28/77/335 --compliance 80%
              waymark plan sweep --england --limits £1m,£5m,£25m,£100m
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
    var plan: String?

    @Option(help: ArgumentHelp("The rule whose limit is moved.", valueName: "id"))
    var rule = "NHSX-PROPOSAL"

    @Option(
        help: ArgumentHelp("The limits, with commas between.", valueName: "£,£…"),
        transform: parsed { (text) throws(ParseFailure) in try amounts(text) }
    )
    var limits: [Money] = [1, 2, 5, 10, 15, 20, 25, 30, 50, 75, 100].map { .pounds($0 * 1_000_000) }

    @Option(
        help: ArgumentHelp(
            "How many days a review takes, least/likely/most; may be given again.",
            valueName: "days"
        )
    )
    var review: [Review] = [
        Review(low: 7, likely: 14, high: 28), Review(low: 28, likely: 77, high: 335),
    ]

    @Option(
        help: ArgumentHelp(
            "The share of the schemes caught that then meet every standard.",
            valueName: "percent"
        ),
        transform: parsed(Percentage.init(parsing:))
    )
    var compliance = Percentage.percent(100)

    @Option(help: "The number on which every draw depends.")
    var seed: UInt64 = 1

    @Option(help: "How often chance is drawn.")
    var draws = 1000

    func validate() throws {
        guard (1...100_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 100000.")
        }
        guard compliance >= .zero, compliance <= .percent(100) else {
            throw ValidationError("--compliance is from 0% to 100%.")
        }
        guard !limits.isEmpty, limits.allSatisfy({ $0 >= .zero }) else {
            throw ValidationError("--limits are amounts of nought or more.")
        }
    }

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let rulebook = findings.dataset.reference.rulebook
            guard let moved = rulebook.rule(rule) else {
                throw Failure.input(
                    [.unknownName(rule, of: "rule", among: rulebook.rules.map(\.id), at: nil)],
                    workspace: source.path
                )
            }
            let plans = try findings.allPlans(called: plan, in: source).map(\.plan)
            let sweep = findings.sweep(
                moved,
                over: limits,
                trades: review.map { LimitSweep.Trade(review: $0.days, compliance: compliance) },
                plans: plans,
                seed: seed,
                draws: draws,
                by: Threads()
            )
            try answer.write(
                Answer(json: json(sweep, findings.date), document: findings.sweepDocument(sweep))
            )
        }
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
                (
                    "trades",
                    .array(
                        zip(sweep.without, sweep.points).map { without, points in
                            .object([
                                ("review", days(without.trade.review)),
                                (
                                    "compliance",
                                    .number(Double(without.trade.compliance.millionths) / 1_000_000)
                                ),
                                ("without", point(without)), ("points", .array(points.map(point))),
                            ])
                        }
                    )
                ),
            ]
        )
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
            ("levels", .levels(point.levels)), ("compliant", .number(point.compliant)),
        ])
    }
}

/// How long a review takes: `7/14/28`, or one number for always.
struct Review: ExpressibleByArgument {
    let days: ApprovalPath.Days

    init(low: Int, likely: Int, high: Int) {
        days = ApprovalPath.Days(
            low: low,
            likely: likely,
            high: high,
            kind: .assumption,
            reason: "stated for this sweep"
        )
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

    var defaultValueDescription: String { "\(days.low)/\(days.likely)/\(days.high)" }
}

private func amounts(_ text: String) throws(ParseFailure) -> [Money] {
    var amounts: [Money] = []
    for part in text.split(separator: ",") { amounts.append(try Money(parsing: part)) }
    return amounts
}
