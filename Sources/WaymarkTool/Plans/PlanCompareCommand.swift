import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct PlanCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two plans side by side, each difference given to a scheme and a cause.",
        discussion: """
            A plan is named by its identifier, one of its options as plan/option. The second plan may \
            be of another workspace. Of several versions of a plan the highest has the plan's name, an \
            earlier one is named with its number. Schemes are matched by identifier; the parts sum to the penny.

              waymark plan compare lancashire-2026 lancashire-2026/do-minimum lancashire
              waymark plan compare lancashire-2026 lancashire-2026 before --against after
              waymark plan compare lancashire-2026@1 lancashire-2026 lancashire
            """
    )

    @Argument(help: "The first plan.")
    var first: String

    @Argument(help: "The second plan.")
    var second: String

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("The workspace of the second plan.", valueName: "dir"))
    var against: String?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let other = DataSource(
                workspace: against ?? source.path,
                date: source.on,
                isStrict: source.strict
            )
            let others = against == nil ? findings : try other.findings()
            let compared = findings.comparison(
                of: try findings.plan(first, in: source.path),
                with: try others.plan(second, in: other.workspace).of(workspace: against),
                in: others
            )
            try answer.write(
                Answer(
                    json: json(findings, compared),
                    document: findings.comparisonDocument(compared)
                )
            )
        }
    }

    private func json(_ findings: Findings, _ compared: ComparedPlans) -> JSON {
        let (comparison, approvals) = (compared.comparison, compared.approvers)
        return .answer(
            "plan-compare",
            [
                ("on", .date(findings.date)), ("framework", .string(findings.framework.id)),
                ("first", .string(first)), ("second", .string(second)),
                ("years", .array(comparison.years.map(year))),
                ("wholeLife", difference(comparison.wholeLife)),
                ("carryingOn", difference(comparison.carryingOnForLife)),
                ("appraised", .array(compared.appraised.map(appraised))),
                (
                    "gain",
                    .object([
                        ("first", .levels(comparison.first.gain)),
                        ("second", .levels(comparison.second.gain)),
                        ("difference", .levels(comparison.gain)),
                    ])
                ),
                (
                    "schemes",
                    .array(comparison.entries.map { scheme($0, comparison, approvals[$0.id]) })
                ),
            ]
        )
    }

    private func year(_ year: PlanComparison.Year) -> JSON {
        let sides = { (pair: (first: Money, second: Money)) -> JSON in
            .object([
                ("first", .money(pair.first)), ("second", .money(pair.second)),
                ("difference", .money(pair.second - pair.first)),
            ])
        }
        return .object([
            ("year", .string(year.year.description)), ("capital", sides(year.capital)),
            ("revenue", sides(year.revenue)), ("carryingOn", sides(year.carryingOn)),
        ])
    }

    /// What one of the two is worth, with the names that `plan appraise` uses.
    private func appraised(_ appraisal: Appraisal, _ result: Appraisal.Result) -> JSON {
        .object([
            ("plan", .string(appraisal.plan.id)), ("id", .string(result.option.id)),
            ("horizon", .count(appraisal.horizon)),
            ("capital", .money(result.flows.total(CashFlows.Group.capital.estimated))),
            ("revenue", .money(result.flows.total(CashFlows.Group.revenue.estimated))),
            ("npsv", .money(result.own.present.net)),
            ("increment", .optional(result.increment?.present.net) { .money($0) }),
        ])
    }

    private func scheme(
        _ entry: PlanComparison.Entry,
        _ comparison: PlanComparison,
        _ approvals: (first: [String]?, second: [String]?)?
    ) -> JSON {
        let names = { (names: [String]?) -> JSON in
            .optional(names) { .array($0.map { .string($0) }) }
        }
        return .object([
            ("id", .string(entry.id)), ("title", .string(entry.title)),
            ("inFirst", .bool(entry.first != nil)), ("inSecond", .bool(entry.second != nil)),
            ("capital", difference(entry.allCapital)), ("revenue", difference(entry.allRevenue)),
            (
                "years",
                .array(
                    comparison.years.enumerated().map { index, year in
                        .object([
                            ("year", .string(year.year.description)),
                            ("capital", difference(entry.capital[index])),
                            ("revenue", difference(entry.revenue[index])),
                        ])
                    }
                )
            ),
            ("wholeLife", difference(entry.wholeLife)), ("gain", .levels(entry.gain)),
            ("approversFirst", names(approvals?.first)),
            ("approversSecond", names(approvals?.second)),
        ])
    }

    private func difference(_ difference: PlanComparison.Difference) -> JSON {
        .object([
            ("total", .money(difference.total)), ("presence", .money(difference.presence)),
            ("cost", .money(difference.cost)), ("time", .money(difference.time)),
        ])
    }
}
