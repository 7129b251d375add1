import DigitalMaturity
import Investment

/// How the schemes of one plan go, for scripts; what nobody has said is null.
struct ProgressAnswer {
    let plan: Plan
    let date: CivilDate

    var json: JSON {
        .object([
            ("plan", .string(plan.id)), ("title", .string(plan.title)),
            ("version", .optional(plan.version) { .count($0) }),
            ("boards", .array(plan.boards.map { .string($0.text) })),
            ("schemes", .array(plan.schemes.map(scheme))),
            ("variance", .array(Plan.Purpose.allCases.map { variance(plan.variance($0)) })),
            ("roles", .array(plan.roleNeeds.map(need))),
        ])
    }

    private func scheme(_ scheme: Scheme) -> JSON {
        let management = scheme.management
        return .object([
            ("id", .string(scheme.id.value)), ("title", .string(scheme.title)),
            ("description", .text(management.description)),
            ("owner", .text(management.owner?.value)),
            ("supplier", .text(scheme.particulars.supplier?.value)),
            ("contractEnds", .day(management.contractEnds)),
            ("rag", .text(management.rating?.rawValue)),
            ("ragBecause", .text(management.ratingReason)),
            ("costOfDelay", .optional(management.delayCost?.value) { .money($0) }),
            ("milestones", .array(management.milestones.map(milestone))),
            ("risks", .array(scheme.uncertainty.risks.map(risk))),
            ("benefits", .array(scheme.effects.benefits.map(benefit))),
            ("lines", .array(scheme.outturn.lines.map(line))),
        ])
    }

    private func milestone(_ milestone: Scheme.Milestone) -> JSON {
        .object([
            ("name", .string(milestone.name)), ("due", .date(milestone.due.value)),
            ("done", .day(milestone.done)), ("forecast", .day(milestone.forecast)),
            ("state", .string(milestone.state(on: date).rawValue)),
        ])
    }

    private func risk(_ risk: Scheme.Risk) -> JSON {
        .object([
            ("id", .string(risk.id)), ("text", .text(risk.text)), ("owner", .text(risk.owner)),
            ("mitigation", .text(risk.mitigation)), ("chance", .string("\(risk.chance)")),
            ("capital", .money(risk.capital)), ("revenue", .money(risk.revenue)),
            ("delay", .text(risk.delay.map { "\($0)" })),
        ])
    }

    private func benefit(_ benefit: Scheme.Benefit) -> JSON {
        .object([
            ("kind", .string(benefit.kind.rawValue)), ("text", .text(benefit.text)),
            ("owner", .text(benefit.owner)),
            ("yearly", .optional(benefit.yearly) { .money($0) }),
            ("baseline", .optional(benefit.baseline, measure)),
            ("followUp", .optional(benefit.followUp, measure)),
        ])
    }

    private func measure(_ measure: Scheme.Measure) -> JSON {
        .object([
            ("on", .date(measure.date.value)),
            ("value", .optional(measure.value) { .number($0) }), ("unit", .text(measure.unit)),
        ])
    }

    private func line(_ line: Scheme.Line) -> JSON {
        .object([
            ("for", .string(line.name.value)), ("money", .string(line.purpose.rawValue)),
            ("payer", .text(line.payer?.rawValue)), ("programme", .text(line.programme?.value)),
            ("obligation", .text(line.obligation)),
            (
                "amounts",
                .array(
                    line.amounts.map {
                        .object([
                            ("year", .string($0.year.value.description)),
                            ("amount", .money($0.money.value)),
                        ])
                    }
                )
            ),
        ])
    }

    // MARK: Money and people

    private func variance(_ variance: PlanVariance) -> JSON {
        let years = variance.years.map { year in
            JSON.object([("year", .string(year.description))] + sum(variance.sum(year)))
        }
        return .object(
            [
                ("money", .string(variance.purpose.rawValue)),
                ("lines", .array(variance.lines.map(line))), ("years", .array(years)),
                ("all", .object(sum(variance.sum()))),
                ("unknown", .array(variance.silent.map { .string($0.id.value) })),
            ]
        )
    }

    private func line(_ line: PlanVariance.Line) -> JSON {
        .object([
            ("scheme", .string(line.scheme.id.value)), ("year", .string(line.year.description)),
            ("plan", .money(line.planned)), ("actual", .optional(line.actual) { .money($0) }),
            ("forecast", .optional(line.forecast) { .money($0) }),
            ("variance", .optional(line.variance) { .money($0) }),
        ])
    }

    private func sum(_ sum: PlanVariance.Sum) -> [(String, JSON)] {
        [
            ("plan", .money(sum.planned)), ("actual", .optional(sum.actual) { .money($0) }),
            ("forecast", .optional(sum.forecast) { .money($0) }),
            ("variance", .optional(sum.variance) { .money($0) }),
        ]
    }

    private func need(_ need: RoleNeed) -> JSON {
        .object([
            ("role", .string(need.role)), ("year", .string(need.year.description)),
            ("needed", .optional(need.needed) { .count($0) }),
            ("available", .optional(need.available) { .count($0) }),
        ])
    }
}

extension JSON {
    fileprivate static func text(_ text: String?) -> JSON { .optional(text) { .string($0) } }

    fileprivate static func day(_ day: Located<CivilDate>?) -> JSON {
        .optional(day) { .date($0.value) }
    }
}
