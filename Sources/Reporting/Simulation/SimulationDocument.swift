import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// What the simulations of plans came to, as a document.
    public func simulationDocument(_ results: [PlanSimulation]) -> Document {
        let sections = results.flatMap { result in
            plans.filter { $0.plan.id == result.plan.id }.flatMap { planned in
                SimulationView(
                    findings: self,
                    planned: planned,
                    result: result,
                    isAlone: results.count == 1
                ).sections
            }
        }
        let drawn = results.first.map { "\($0.draws) draws, seed \($0.seed), on \(date.words)" }
        return Document(
            slug: "simulation",
            title: results.count == 1
                ? "Simulation of \(results[0].plan.title)" : "Simulation of the plans",
            subtitle: drawn ?? "The workspace has no plan",
            date: date,
            marking: results.map(\.plan).marking,
            sections: sections
        )
    }
}

/// The tables of one simulated plan; reports use them too.
struct SimulationView {
    let findings: Findings
    let planned: PlanFindings
    let result: PlanSimulation
    let isAlone: Bool
    let figures: SimulationFigures

    init(findings: Findings, planned: PlanFindings, result: PlanSimulation, isAlone: Bool) {
        self.findings = findings
        self.planned = planned
        self.result = result
        self.isAlone = isAlone
        figures = SimulationFigures(planned: planned, result: result)
    }

    var plan: Plan { result.plan }

    var sections: [Section] {
        [
            section("years", "Money by year", Plan.Purpose.allCases.map { years($0) }),
            section(
                "bridge",
                "From the plan to what it may really spend",
                BridgeView(bridge: PlanBridge(planned, planned.appraisal, result)).blocks
            ),
            section("lapses", "Capital that lapses", lapses),
            section("schemes", "Schemes", schemes + limits),
            section("targets", "Targets and maturity", targets + marks + starts),
            section(
                "tornado",
                "What moves it most",
                PlanSimulation.Outcome.allCases.flatMap(tornado)
            ),
            section("method", "What to know first", notes),
        ]
    }

    /// What was assumed, what the plan does not say and how finely the draws are shown.
    var notes: [Block] {
        let inputs: [Inline] = [
            "The simulation has ", figures.inline(.inputs(scheme: nil)),
            " inputs: amounts, dates, ranges, risks and waits.",
        ]
        let precision: [Inline] = [
            .text(
                "Simulated amounts are shown to the nearest £1,000, so parts may not add up to their "
                    + "sum. The JSON answer of the command gives every penny."
            )
        ]
        let unseen: [Inline] =
            result.chanceOfTheUnseen == nil
            ? ["So few draws say nothing of a chance of 0% or 100%."]
            : [
                "A chance of 0% may still be up to 3 in ", figures.inline(.draws),
                ", and one of 100% as much less.",
            ]
        return [.list(result.notes.map { [.text($0)] } + [inputs, unseen, precision])]
    }

    private func section(_ id: String, _ heading: String, _ blocks: [Block]) -> Section {
        Section(
            isAlone ? id : "\(plan.id)-\(id)",
            isAlone ? heading : "\(plan.title): \(heading.lowercasedFirst)",
            blocks
        )
    }

    private func table(
        _ id: String,
        _ title: String,
        _ columns: [Table.Column],
        _ rows: [[Cell]],
        note: String? = nil
    ) -> Block {
        .table(
            Table(
                id: isAlone ? id : "\(plan.id)-\(id)",
                title: title,
                columns: columns,
                rows: rows,
                note: note
            )
        )
    }

    // MARK: Years

    /// Capital or revenue by year; beside a chart only what the chart does not show.
    func years(_ purpose: Plan.Purpose, isBesideChart: Bool = false) -> Block {
        let what = purpose.rawValue
        let rows = plan.years.map { year -> [Cell] in
            [.text(year.description)] + (isBesideChart ? [] : spread(purpose, in: year))
                + statistics([.mean, .error], of: .spent(purpose), in: year) + [
                    figures[.year(year, .spent(purpose), .over)].map(Cell.figure) ?? .blank
                ]
        }
        let headings = ["Planned", "P10", "P50", "P80", "P90", "Envelope"]
        return table(
            isBesideChart ? "\(what)-means" : what,
            isBesideChart
                ? "\(what.capitalised) by year, on average" : "\(what.capitalised) by year",
            [.words("Year")]
                + ((isBesideChart ? [] : headings) + ["Mean", "Its error", "Chance above envelope"])
                .map { .numbers($0) },
            rows,
            note: (isBesideChart ? "" : "P80: 80% of the draws are at or below this amount. ")
                + "The error is one standard error."
        )
    }

    private func spread(_ purpose: Plan.Purpose, in year: FinancialYear) -> [Cell] {
        let planned = PlanFigures(planned: planned)
        let isCapital = purpose == .capital
        return [planned.cell(.year(year, isCapital ? .capital : .revenue))]
            + statistics(quantiles(10, 50, 80, 90), of: .spent(purpose), in: year) + [
                planned.cell(
                    .year(year, isCapital ? .capitalEnvelope : .revenueEnvelope),
                    orElse: "none stated"
                )
            ]
    }

    private func quantiles(_ percents: Int...) -> [SimulationFigures.Statistic] {
        percents.map(SimulationFigures.Statistic.quantile)
    }

    private func statistics(
        _ statistics: [SimulationFigures.Statistic],
        of quantity: SimulationFigures.Quantity,
        in year: FinancialYear
    ) -> [Cell] {
        statistics.map { figures.cell(.year(year, quantity, $0), orElse: "not known") }
    }

    // MARK: Lapses

    var lapses: [Block] {
        guard !result.lapses.isEmpty else { return [.prose(["No capital lapses in any draw."])] }
        return [
            table(
                "lapsed",
                "Capital expected to lapse, by year",
                [
                    .words("Year"), .numbers("Expected"), .numbers("Its error"), .numbers("P50"),
                    .numbers("P80"), .numbers("P90"),
                ],
                plan.years.map { year in
                    [.text(year.description)]
                        + statistics(
                            [.expected, .error] + quantiles(50, 80, 90),
                            of: .lapsed,
                            in: year
                        )
                }
            ),
            table(
                "lapse-causes",
                "Why it lapses",
                [.words("Cause"), .words("Schemes"), .numbers("Expected")],
                result.lapsesByCause.map(\.kind).map { kind in
                    let schemes = result.lapses.filter { $0.kind == kind }.map(\.scheme)
                    return [
                        .text(kind.words), .text(plan.titles(schemes).joined(separator: ", ")),
                        figures.cell(.lapsed(kind.name)),
                    ]
                } + [["All causes", .blank, figures.cell(.lapsed(nil))]],
                note: "A negative amount is what faster work wins back after a late start."
            ),
            lapsesByScheme,
        ]
    }

    /// Each scheme's causes, most first, except those that round to nothing.
    private var lapsesByScheme: Block {
        let causes = result.greatestLapses.filter { $0.amount.toThousand != .zero }
        let shown = 12
        return table(
            "lapse-schemes",
            "Whose capital lapses, and why",
            [.words("Scheme"), .words("Cause"), .numbers("Expected")],
            causes.prefix(shown).map { cause in
                [
                    .text(plan.scheme(cause.scheme)?.title ?? cause.scheme),
                    .text(cause.kind.words),
                    figures.cell(.scheme(cause.scheme, .lapsed(cause.kind.name))),
                ]
            },
            note: causes.count > shown ? "The \(shown) greatest of \(causes.count)." : nil
        )
    }

    // MARK: Schemes

    var schemes: [Block] {
        plan.orNoSchemes([
            table(
                "scheme-bands",
                "Cost and going live",
                [
                    .words("Scheme"), .numbers("Capital P50"), .numbers("Capital P80"),
                    .words("Live as planned"), .words("P10"), .words("P50"), .words("P90"),
                    .numbers("Live in plan"), .numbers("Lapses"),
                ],
                plan.schemes.indices.map(scheme)
            )
        ])
    }

    private func scheme(_ index: Int) -> [Cell] {
        let scheme = plan.schemes[index]
        let id = scheme.id.value
        let goLive = result.simulation.activities[index].goLive
        func month(_ percent: Int) -> Cell {
            goLive.map {
                .text(CivilMonth(containing: result.date($0.quantile(percent))).words)
            } ?? .unknown("not known")
        }
        return [.text(scheme.title)]
            + [50, 80].map { figures.cell(.scheme(id, .capital(percent: $0))) }
            + [scheme.goLive.map { .text($0.words) } ?? .unknown("not known")]
            + [10, 50, 90].map(month) + [
                figures[.scheme(id, .live)].map(Cell.figure) ?? .blank,
                figures.cell(.scheme(id, .lapsed(nil))),
            ]
    }

    /// The limits that certainly apply, then apart from them those that may not.
    var limits: [Block] { limits(isDoubtful: false) + limits(isDoubtful: true) }

    private func limits(isDoubtful: Bool) -> [Block] {
        let rows = result.crossings(isDoubtful: isDoubtful).map { index -> [Cell] in
            let limit = result.limits[index]
            let rule = limit.test.rule
            return [
                .text(plan.titles(limit.schemes).joined(separator: ", ")), .text(rule.title),
                .text(rule.basis.words),
                RouteFigures(planned: planned).cell(.init(limit.schemes[0], rule.id, .limit)),
                .text(limit.isCrossedAsPlanned ? "crosses it" : "stays within"),
                figures.cell(.crosses(rule: rule.id, schemes: limit.schemes)),
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            table(
                isDoubtful ? "doubtful-crossings" : "crossings",
                isDoubtful
                    ? "Limits that may not apply, and would be crossed if they did"
                    : "Limits that may be crossed",
                [
                    .words("Schemes"), .words("Limit"), .words("Basis"), .numbers("Amount"),
                    .words("As planned"), .numbers("Chance"),
                ],
                rows,
                note: isDoubtful
                    ? "The chance that a limit is crossed if it applies at all." : nil
            )
        ]
    }

    // MARK: Targets and marks

    var targets: [Block] {
        guard !result.targets.isEmpty else { return [] }
        let rows = result.targets.map { target -> [Cell] in
            [
                .text(isStated(target) ? target.title : spoken(target.title).capitalised),
                day(of: target),
                .text(plan.titles(target.schemes).joined(separator: ", ")),
                figures.cell(.target(target.id)),
            ]
        }
        return [
            table(
                "target-chances",
                "Chance that all that serves a target is live in time",
                [.words("Target"), .words("By"), .words("Schemes"), .numbers("Chance")],
                rows
            )
        ]
    }

    /// The day by which a target is to be met; the plan's end, and that it is, where it states none.
    private func day(of target: PlanSimulation.Target) -> Cell {
        isStated(target)
            ? .text(target.by.words) : .unknown("no day stated; plan ends \(target.by.words)")
    }

    private func isStated(_ target: PlanSimulation.Target) -> Bool {
        plan.terms.targets.contains { $0.id.value == target.id }
    }

    /// The returns from which the marks start; none where no mark is drawn.
    var starts: [Block] {
        marks.isEmpty
            ? [] : figures.planned.worth.climb.starts(of: figures.planned.plan, in: findings)
    }

    var marks: [Block] {
        let standings = result.simulation.model.standings
        guard !standings.isEmpty else { return [] }
        let rows = standings.map(\.organisation.text).flatMap { organisation in
            plan.years.map { year -> [Cell] in
                [
                    .text(findings.system.name(of: organisation)), .text(year.description),
                ]
                    + [10, 50, 90].map {
                        figures.cell(.mark(organisation: organisation, year, percent: $0))
                    }
            }
        }
        return [
            table(
                "marks",
                "Marks at the end of each year",
                [
                    .words("Organisation"), .words("Year"), .numbers("P10"), .numbers("P50"),
                    .numbers("P90"),
                ],
                rows
            )
        ]
    }

    // MARK: Tornado

    func tornado(_ outcome: PlanSimulation.Outcome) -> [Block] {
        let bars = result.movers(outcome).prefix(10)
        guard !bars.isEmpty else { return [] }
        return [
            table(
                "tornado-\(outcome.rawValue)",
                outcome.words,
                [
                    .words("What is uncertain"), .numbers("Mean when low"),
                    .numbers("Mean when high"), .numbers("Difference"), .numbers("Its error"),
                ],
                bars.map { bar in
                    let measures: [SimulationFigures.BarMeasure] = [.low, .high, .swing, .error]
                    return [.text(result.words(bar))]
                        + measures.map { figures.cell(.tornado(outcome, bar.name, $0)) }
                },
                note:
                    "Low and high: the mean over the third of draws in which the input was lowest and "
                    + "highest; for a risk, when it did not and did happen. Differences within two "
                    + "standard errors are left out."
            )
        ]
    }
}
