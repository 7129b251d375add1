import DigitalMaturity
import Investment

/// The answer of `waymark plan appraise` for scripts.
struct PlanAppraiseAnswer {
    let findings: Findings
    let inflation: Percentage?

    /// With one plan its fields are also at the top, as the contract has them.
    func json(_ appraisals: [(planned: PlanFindings, appraisal: Appraisal)]) -> JSON {
        let plans = appraisals.map {
            pairs($0.appraisal) + PlanBridge($0.planned, $0.appraisal, nil).pairs
        }
        let first = plans.count == 1 ? plans[0] : []
        return .answer(
            "plan-appraise",
            [("on", .date(findings.date))] + first + [("plans", .array(plans.map { .object($0) }))]
        )
    }

    private func pairs(_ appraisal: Appraisal) -> [(String, JSON)] {
        let plan = appraisal.plan
        return [
            ("plan", .string(plan.id)), ("priceBase", .string(plan.priceBase.description)),
            ("schedule", .string(appraisal.schedule.id)),
            ("appraisedGoLive", .string(appraisal.goLive.rawValue)),
            ("citation", .citation(appraisal.edition.citation)),
            ("yearZero", .string(appraisal.years[0].description)),
            ("horizon", .count(appraisal.horizon)),
            (
                "discounting",
                .array(
                    zip(appraisal.years, appraisal.factors.general).map { year, factor in
                        .object([("year", .string(year.description)), ("factor", .number(factor))])
                    }
                )
            ),
            ("inflation", .optional(course(appraisal), prices)),
            ("options", .array(appraisal.results.map { option($0, appraisal) })),
            (
                "sensitivities",
                .array(
                    appraisal.results.flatMap { result in
                        result.sensitivities.map { sensitivity($0, of: result) }
                    }
                )
            ),
            ("payers", .array(plan.payers.lines.map(payer))),
            ("obligations", .array(plan.payers.obligations.map(obligation))),
            (
                "gaps",
                .array(
                    appraisal.gaps.map {
                        .object([
                            ("kind", .string($0.id)),
                            ("subjects", .array($0.subjects.map { .string($0) })),
                            ("text", .string(appraisal.words($0))),
                        ])
                    }
                )
            ),
        ]
    }

    private func option(_ result: Appraisal.Result, _ appraisal: Appraisal) -> JSON {
        let present = result.own.present
        return .object([
            ("id", .string(result.option.id)), ("title", .string(result.option.title)),
            ("origin", .string(result.option.origin.rawValue)),
            ("schemes", .array(result.option.schemes.map { .string($0.id.value) })),
            ("capital", .money(result.flows.total([.capital]))),
            ("revenue", .money(result.flows.total([.revenue, .running, .continuing]))),
            ("optimismBias", .money(result.flows.total([.capitalBias, .runningBias]))),
            ("present", parts { present[$0] }),
            ("presentCosts", .money(present.costs)), ("presentBenefits", .money(present.benefits)),
            ("npsv", .money(present.net)), ("bcr", .optional(present.ratio) { .number($0) }),
            ("payback", payback(result.own)),
            ("increment", .optional(result.increment) { increment($0, result) }),
            ("switching", .array(result.switching.map(switching))),
            ("sensitivities", .array(result.sensitivities.map { sensitivity($0, of: result) })),
            (
                "unmonetised",
                .array(
                    result.unmonetised.map {
                        .object([
                            ("scheme", .string($0.scheme.id.value)),
                            ("text", .optional($0.text) { .string($0) }),
                        ])
                    }
                )
            ),
            ("years", .array(result.flows.years.indices.map { year($0, result, appraisal) })),
        ])
    }

    private func parts(_ amount: (CashFlows.Part) -> Money) -> JSON {
        .object(CashFlows.Part.allCases.map { ($0.rawValue, .money(amount($0))) })
    }

    private func payback(_ measures: Appraisal.Measures) -> JSON {
        .object([
            ("simple", .optional(measures.payback.year) { .string($0.description) }),
            ("discounted", .optional(measures.discountedPayback.year) { .string($0.description) }),
            ("hasCost", .bool(measures.payback != .noCost)),
        ])
    }

    private func increment(_ measures: Appraisal.Measures, _ result: Appraisal.Result) -> JSON {
        .object([
            ("npsv", .money(measures.present.net)),
            ("bcr", .optional(result.ratio?.value) { .number($0) }),
            ("whyNoRatio", .optional(result.ratio?.why) { .string($0) }),
            ("payback", payback(measures)), ("lasts", .string(result.lasts.description)),
            ("annual", .optional(result.annual) { .money($0) }),
        ])
    }

    /// The course of prices as asked, else as published.
    private func course(_ appraisal: Appraisal) -> Inflation? {
        inflation.map { Inflation(rate: $0, base: appraisal.plan.priceBase) } ?? appraisal.published
    }

    private func prices(_ inflation: Inflation) -> JSON {
        switch inflation.source {
        case .stated(let rate):
            .object([("source", .string("stated")), ("rate", .string("\(rate)"))])
        case .published(let index):
            .object([
                ("source", .string("published")), ("last", .string(index.last.description)),
                ("citation", .citation(index.citation)),
            ])
        }
    }

    private func switching(_ value: SwitchingValue) -> JSON {
        .object([
            ("subject", .string(value.subject.id)),
            ("share", .optional(value.share) { .number($0) }),
            ("months", .optional(value.months) { .count($0) }),
            ("possible", .bool(value.isPossible)), ("left", .money(value.left)),
        ])
    }

    private func sensitivity(_ test: Appraisal.Sensitivity, of result: Appraisal.Result) -> JSON {
        .object([
            ("option", .string(result.option.id)),
            ("id", .string(test.id)), ("title", .string(test.title)), ("npsv", .money(test.net)),
            ("increment", .money(test.increment)),
        ])
    }

    /// One year's amounts; in cash too where a course of prices is stated or published.
    private func year(_ index: Int, _ result: Appraisal.Result, _ appraisal: Appraisal) -> JSON {
        let year = result.flows.years[index]
        let rise = course(appraisal)
        return .object(
            [
                ("year", .string(year.description)), ("real", parts { result.flows[$0][index] }),
                ("net", .money(result.flows.net[index])),
            ]
                + (rise.map { rise in
                    [
                        ("cash", parts { rise.nominal(result.flows[$0][index], in: year) }),
                        ("netCash", .money(rise.nominal(result.flows.net[index], in: year))),
                    ]
                } ?? [])
        )
    }

    private func payer(_ line: Payers.Line) -> JSON {
        .object([
            ("source", .string(line.source.rawValue)),
            ("programme", .optional(line.programme) { .string($0) }),
            ("capital", .money(line.capital)), ("revenue", .money(line.revenue)),
            (
                "years",
                .array(
                    line.years.map {
                        .object([
                            ("year", .string($0.year.description)), ("capital", .money($0.capital)),
                            ("revenue", .money($0.revenue)),
                        ])
                    }
                )
            ),
        ])
    }

    private func obligation(_ obligation: Payers.Obligation) -> JSON {
        .object([
            ("scheme", .string(obligation.scheme)), ("source", .string(obligation.source.rawValue)),
            ("programme", .optional(obligation.programme) { .string($0) }),
            ("text", .string(obligation.text)),
        ])
    }
}

extension Appraisal.Ratio {
    /// Why no ratio is shown; `nil` where one is.
    fileprivate var why: String? {
        switch self {
        case .of: nil
        case .noNetCost: "no-net-cost"
        case .smallNetCost: "small-net-cost"
        }
    }
}
