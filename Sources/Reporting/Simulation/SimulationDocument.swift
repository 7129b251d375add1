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
    var isAlone = true

    var plan: Plan { result.plan }
    var figures: SimulationFigures { SimulationFigures(result: result) }

    var sections: [Section] {
        let all = [
            section("years", "Money by year", [years("capital"), years("revenue")]),
            section("lapses", "Capital that lapses", lapses),
            section("schemes", "Schemes", schemes + limits),
            section("targets", "Targets and maturity", targets + marks),
            section(
                "tornado",
                "What moves it most",
                PlanSimulation.Outcome.allCases.flatMap(tornado)
            ),
            section("method", "What to know first", notes),
        ]
        return all.filter { !$0.blocks.isEmpty }
    }

    /// What was assumed, what the plan does not say and how finely the draws are shown.
    var notes: [Block] {
        let precision =
            "Simulated amounts are shown to the nearest £1,000, so that parts may not add up to "
            + "their sum; the machine-readable answer of the command holds every penny."
        return [.list((result.notes + [precision]).map { [.text($0)] })]
    }

    private func section(_ id: String, _ heading: String, _ blocks: [Block]) -> Section {
        Section(
            id: isAlone ? id : "\(plan.id)-\(id)",
            heading: isAlone ? heading : "\(plan.title): \(heading.lowercasedFirst)",
            blocks: blocks
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

    /// Capital or revenue by year; beside a chart that tells the rest, only what the chart does not.
    func years(_ what: String, isBesideChart: Bool = false) -> Block {
        let planned = PlanFigures(planned: planned)
        let isCapital = what == "capital"
        let rows = self.planned.totals.years.enumerated().map { index, year -> [Cell] in
            let simulated = result.simulation.years[index]
            let drawn = isCapital ? simulated.capital : simulated.revenue
            let chance = isCapital ? result.overCapital(index) : result.overRevenue(index)
            let envelope = planned[
                .year(year.year, isCapital ? .capitalEnvelope : .revenueEnvelope)
            ]
            let spread: [Cell] =
                [planned.cell(.year(year.year, isCapital ? .capital : .revenue))]
                + [10, 50, 80, 90].map {
                    .figure(figures.quantile($0, drawn, what, year.year))
                } + [envelope.map(Cell.figure) ?? .unknown("none stated")]
            return [.text(year.year.description)] + (isBesideChart ? [] : spread) + [
                .figure(figures.mean(drawn, what, year.year)),
                .text("± " + figures.error(drawn.meanError)),
                figures.over(chance, what, year.year).map(Cell.figure) ?? .blank,
            ]
        }
        let spread = ["Planned", "P10", "P50", "P80", "P90", "Envelope"]
        return table(
            isBesideChart ? "\(what)-means" : what,
            isBesideChart
                ? "\(what.capitalised) by year, on average" : "\(what.capitalised) by year",
            [.words("Year")]
                + ((isBesideChart ? [] : spread) + ["Mean", "Its error", "Chance above envelope"])
                .map { .numbers($0) },
            rows,
            note: (isBesideChart ? "" : "P80 is what 80% of the draws do not exceed. ")
                + "The error is one standard error."
        )
    }

    // MARK: Lapses

    var lapses: [Block] {
        guard !result.lapses.isEmpty else {
            return [.prose(["In no draw does any capital lapse."])]
        }
        let years = plan.years.indices.map { year -> [Cell] in
            let drawn = result.simulation.years[year].lapsed
            return [
                .text(plan.years[year].description), .figure(figures.expectedLapse(year)),
                .text("± " + figures.error(drawn.meanError)),
            ]
                + [50, 80, 90].map {
                    .figure(figures.quantile($0, drawn, "lapsed", plan.years[year]))
                }
        }
        let causes = result.lapsesByCause.map { kind, amount -> [Cell] in
            [
                .text(kind.words),
                .text(
                    result.lapses.filter { $0.kind == kind }.map(\.scheme).joined(separator: ", ")
                ),
                .figure(figures.lapse(kind, amount)),
            ]
        }
        return [
            table(
                "lapsed",
                "Capital expected to lapse, by year",
                [
                    .words("Year"), .numbers("Expected"), .numbers("Its error"), .numbers("P50"),
                    .numbers("P80"), .numbers("P90"),
                ],
                years
            ),
            table(
                "lapse-causes",
                "Why it lapses",
                [.words("Cause"), .words("Schemes"), .numbers("Expected")],
                causes + [["All causes", .blank, .figure(figures.expectedLapse)]],
                note: "A negative amount is what faster work wins back after a late start."
            ),
            lapsesByScheme,
        ]
    }

    /// Each scheme's causes, most first, but for what would be shown as nothing.
    private var lapsesByScheme: Block {
        let causes = result.lapses.enumerated().filter { $1.amount.toThousand != .zero }
            .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
        let shown = 12
        return table(
            "lapse-schemes",
            "Whose capital lapses, and why",
            [.words("Scheme"), .words("Cause"), .numbers("Expected")],
            causes.prefix(shown).map { _, cause in
                [
                    .text(plan.scheme(cause.scheme)?.title ?? cause.scheme),
                    .text(cause.kind.words), .figure(figures.lapse(cause)),
                ]
            },
            note: causes.count > shown ? "The \(shown) greatest of \(causes.count)." : nil
        )
    }

    // MARK: Schemes

    var schemes: [Block] {
        let rows = plan.schemes.indices.map { index -> [Cell] in
            let activity = result.simulation.activities[index]
            let days = [10, 50, 90].map { percent -> Cell in
                activity.goLive.map { .text(month(result.date($0.quantile(percent)))) }
                    ?? .unknown("not known")
            }
            return [
                .text(plan.schemes[index].title), .figure(figures.capital(50, index)),
                .figure(figures.capital(80, index)),
                plan.schemes[index].goLive.map { .text($0.words) }
                    ?? .unknown("not known"),
            ] + days + [
                figures.liveInPlan(index).map(Cell.figure) ?? .blank,
                .figure(figures.lapse(index)),
            ]
        }
        return [
            table(
                "scheme-bands",
                "Cost and going live",
                [
                    .words("Scheme"), .numbers("Capital P50"), .numbers("Capital P80"),
                    .words("Live as planned"), .words("P10"), .words("P50"), .words("P90"),
                    .numbers("Live in plan"), .numbers("Lapses"),
                ],
                rows
            )
        ]
    }

    private func month(_ date: CivilDate) -> String { CivilMonth(containing: date).words }

    var limits: [Block] {
        let rows = result.limits.indices.filter { index in
            let chance = result.simulation.crossed[index]
            return chance.count > 0
        }.map { index -> [Cell] in
            let limit = result.limits[index]
            return [
                .text(limit.schemes.joined(separator: ", ")), .text(limit.test.rule.title),
                .text(limit.test.rule.basis.words), .text(limit.test.limit?.short ?? ""),
                .text(limit.test.outcome == .exceeds ? "crosses it" : "stays within"),
                .figure(figures.crosses(index)),
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            table(
                "crossings",
                "Limits that may be crossed",
                [
                    .words("Schemes"), .words("Limit"), .words("Basis"), .numbers("Amount"),
                    .words("As planned"), .numbers("Chance"),
                ],
                rows
            )
        ]
    }

    // MARK: Targets and marks

    var targets: [Block] {
        guard !result.targets.isEmpty else { return [] }
        let rows = result.targets.indices.map { index -> [Cell] in
            let target = result.targets[index]
            return [
                .text(target.title), .text(target.by.words),
                .text(target.schemes.joined(separator: ", ")), .figure(figures.met(index)),
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

    var marks: [Block] {
        let standings = result.simulation.model.standings
        guard !standings.isEmpty else { return [] }
        let rows = standings.indices.flatMap { standing in
            plan.years.indices.map { year -> [Cell] in
                [
                    .text(findings.system.name(of: standings[standing].organisation.text)),
                    .text(plan.years[year].description),
                ] + [10, 50, 90].map { .figure(figures.mark($0, standing, year)) }
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
        let bars = result.tornado(outcome).filter { !$0.isWithinNoise }.prefix(10)
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
                    [
                        .text(bar.words), .figure(figures.end(bar, outcome, isHigh: false)),
                        .figure(figures.end(bar, outcome, isHigh: true)),
                        .figure(figures.swing(bar, outcome)),
                        .text("± " + figures.error(bar.standardError.pence)),
                    ]
                },
                note:
                    "Low and high are the lowest and the highest third of the draws of each, a risk "
                    + "being high when it happens. Differences within two standard errors are left out."
            )
        ]
    }
}
