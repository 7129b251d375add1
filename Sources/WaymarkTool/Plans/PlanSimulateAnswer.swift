import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark plan simulate`.
struct PlanSimulateAnswer {
    private let findings: Findings
    private let results: [PlanSimulation]
    private let without: [SwitchedOff]

    /// The answer for simulated plans; with `without` they are shown as they are without a fund.
    init(_ findings: Findings, _ results: [PlanSimulation], without: [SwitchedOff]? = nil) {
        self.findings = findings
        self.results = results
        self.without = without ?? []
    }

    /// One plan stands at the top; several are listed under `plans`.
    var answer: Answer {
        let on: (String, JSON) = ("on", .date(findings.date))
        let pairs =
            results.count == 1
            ? [on] + plan(results[0])
            : [on, ("plans", .array(results.map { .object(plan($0)) }))]
        let json = JSON.answer("plan-simulate", pairs)
        guard without.isEmpty else {
            return Answer(json: json, document: findings.withoutDocument(without, results))
        }
        let document = findings.simulationDocument(results)
        let brief = document.brief(tables: "capital", "revenue", "lapsed", "scheme-bands")
        return Answer(json: json, document: document, brief: brief)
    }

    /// The fields of one plan; without a fund those of the plan that is left, and what that breaks.
    private func plan(_ result: PlanSimulation) -> [(String, JSON)] {
        let switched = without.first { $0.before.plan.id == result.plan.id }
        return fields(switched.map(result.after) ?? result, id: result.plan.id) + [
            ("without", .optional(switched) { WithoutAnswer($0, result).json })
        ]
    }

    private func fields(_ result: PlanSimulation, id: String) -> [(String, JSON)] {
        let causes = Dictionary(grouping: result.lapses, by: \.scheme)
        return [
            ("plan", .string(id)), ("status", .string(result.plan.status.rawValue)),
            ("priceBase", .string(result.plan.priceBase.description)),
            ("seed", .string(String(result.seed))), ("draws", .count(result.draws)),
            ("method", .string("Philox4x32-10 keyed by seed, scheme, variable and draw")),
            ("years", .array(result.plan.years.indices.map { year($0, result) })),
            (
                "later",
                .object([
                    ("capital", band(result.simulation.laterCapital)),
                    ("revenue", band(result.simulation.laterRevenue)),
                ])
            ),
            ("lapsed", lapsed(result)),
            ("schemes", .array(result.plan.schemes.indices.map { scheme($0, causes, result) })),
            ("targets", .array(result.targets.indices.map { target($0, result) })),
            ("maturity", .array(maturity(result))),
            ("startsFrom", .starts(findings.worth(of: result.plan).climb)),
            (
                "tornado",
                .object(
                    PlanSimulation.Outcome.allCases.map { outcome in
                        (outcome.rawValue, .array(result.tornado(outcome).map(bar)))
                    }
                )
            ),
            ("notes", .array(result.notes.map { .string($0) })),
        ] + bridge(result, id: id)
    }

    private func bridge(_ result: PlanSimulation, id: String) -> [(String, JSON)] {
        findings.plans.first { $0.plan.id == id }.map {
            PlanBridge($0, $0.appraisal, result).pairs
        } ?? []
    }

    private func year(_ index: Int, _ result: PlanSimulation) -> JSON {
        let year = result.simulation.years[index]
        let total = result.plan.totals.years[index]
        return .object([
            ("year", .string(total.year.description)),
            (
                "planned",
                .object([
                    ("capital", .money(total.capital)), ("revenue", .money(total.revenue)),
                ])
            ),
            ("capital", band(year.capital)), ("revenue", band(year.revenue)),
            ("overCapital", .optional(result.over(.capital, index)) { .number($0.share) }),
            ("overRevenue", .optional(result.over(.revenue, index)) { .number($0.share) }),
            (
                "lapsed",
                .object(
                    [("expected", .money(Money(pence: year.expectedLapse)))]
                        + bandPairs(year.lapsed)
                )
            ),
        ])
    }

    private func lapsed(_ result: PlanSimulation) -> JSON {
        .object([
            ("expected", .money(result.expectedLapse)),
            (
                "byCause",
                .array(
                    result.lapsesByCause.map { kind, amount in
                        .object([
                            ("cause", .string(kind.slug)), ("title", .string(kind.words)),
                            ("expected", .money(amount)),
                        ])
                    }
                )
            ),
        ])
    }

    private func scheme(
        _ index: Int,
        _ causes: [String: [PlanSimulation.Cause]],
        _ result: PlanSimulation
    ) -> JSON {
        let activity = result.simulation.activities[index]
        let id = result.plan.schemes[index].id.value
        return .object([
            ("id", .string(id)),
            (
                "cost",
                .object([
                    ("capital", band(activity.capital)), ("revenue", band(activity.revenue)),
                ])
            ),
            (
                "goLive",
                .optional(activity.goLive) { drawn in
                    .object(
                        [10, 50, 90].map { ("p\($0)", .date(result.date(drawn.quantile($0)))) }
                    )
                }
            ),
            ("planned", .optional(result.plan.schemes[index].goLive?.firstDay) { .date($0) }),
            ("liveInPlan", .optional(result.liveInPlan(index)) { .number($0.share) }),
            (
                "lapsed",
                .object([
                    ("expected", .money(Money(pence: activity.expectedLapse))),
                    ("byYear", .array(activity.lapsed.map { .money(Money(pence: $0)) })),
                    (
                        "byCause",
                        .array(
                            causes[id, default: []].map { cause in
                                .object([
                                    ("cause", .string(cause.kind.slug)),
                                    ("expected", .money(cause.amount)),
                                ])
                            }
                        )
                    ),
                ])
            ),
            ("crosses", .array(crosses(id, result))),
        ])
    }

    private func crosses(_ id: String, _ result: PlanSimulation) -> [JSON] {
        zip(result.limits, result.simulation.crossed).filter { $0.0.schemes.contains(id) }
            .map { limit, chance in
                .object(
                    [
                        ("rule", .string(limit.test.rule.id)),
                        ("testedWith", .array(limit.schemes.map { .string($0) })),
                        ("limit", .optional(limit.test.limit) { .money($0) }),
                        ("basis", .string(limit.test.rule.basis.rawValue)),
                        ("applies", .string(limit.test.isDoubtful ? "undetermined" : "yes")),
                        ("planned", .string(limit.test.outcome.rawValue)),
                    ] + pairs(chance)
                )
            }
    }

    private func target(_ index: Int, _ result: PlanSimulation) -> JSON {
        let (target, chance) = (result.targets[index], result.simulation.met[index])
        return .object(
            [
                ("id", .string(target.id)), ("by", .date(target.by)),
                ("schemes", .array(target.schemes.map { .string($0) })),
            ] + pairs(chance)
        )
    }

    /// A chance, its standard error, and by the rule of three what it is at most where no draw shows
    /// it, at least where all do.
    private func pairs(_ chance: Chance) -> [(String, JSON)] {
        [
            ("probability", .number(chance.share)),
            ("standardError", .optional(chance.standardError) { .number($0) }),
            ("bound", .optional(chance.bound) { .number($0) }),
        ]
    }

    private func maturity(_ result: PlanSimulation) -> [JSON] {
        let simulation = result.simulation
        return simulation.model.standings.indices.flatMap { standing in
            result.plan.years.indices.map { year in
                let marks = simulation.marks[standing][year]
                return .object(
                    [
                        (
                            "organisation",
                            .string(simulation.model.standings[standing].organisation.text)
                        ),
                        ("year", .string(result.plan.years[year].description)),
                    ]
                        + [10, 50, 90].map {
                            ("p\($0)", .number(Double(marks.quantile($0)) / 1_000_000))
                        }
                )
            }
        }
    }

    private func bar(_ bar: PlanSimulation.Bar) -> JSON {
        .object([
            ("scheme", .optional(bar.scheme) { .string($0) }),
            ("variable", .string(bar.subject.kind)),
            ("id", .optional(bar.subject.id) { .string($0) }),
            ("low", .money(bar.low)), ("high", .money(bar.high)), ("swing", .money(bar.swing)),
            ("standardError", .money(bar.standardError)),
            ("withinNoise", .bool(bar.isWithinNoise)),
        ])
    }

    private func band(_ drawn: Drawn) -> JSON { .object(bandPairs(drawn)) }

    /// The quantiles, each with its standard error, and the mean with its own.
    private func bandPairs(_ drawn: Drawn) -> [(String, JSON)] {
        let percents = [10, 50, 80, 90]
        let errors = percents.map { percent in
            ("p\(percent)", error(drawn.quantileError(percent)))
        }
        return percents.map { ("p\($0)", .money(Money(pence: drawn.quantile($0)))) } + [
            ("mean", .money(Money(pence: drawn.mean))),
            (
                "standardError",
                .object(errors + [("mean", error(drawn.meanError))])
            ),
        ]
    }

    private func error(_ pence: Int64?) -> JSON { .optional(pence) { .money(Money(pence: $0)) } }
}
