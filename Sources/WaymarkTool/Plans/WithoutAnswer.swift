import DigitalMaturity
import Investment

/// What a plan loses when a fund is switched off, as JSON.
struct WithoutAnswer {
    private let switched: SwitchedOff
    private let before: PlanSimulation
    private let after: PlanSimulation

    init(_ switched: SwitchedOff, _ result: PlanSimulation) {
        self.switched = switched
        before = result
        after = result.after(switched)
    }

    var json: JSON {
        .object([
            ("fund", .string(switched.line.fund)),
            ("from", .string(switched.line.from.description)),
            ("to", .optional(switched.line.to) { .string($0.description) }),
            ("envelopeStated", .bool(!switched.isUnstated)),
            ("schemes", .array(switched.shortfalls.flatMap(\.losses).map(loss))),
            ("short", .array(switched.shortfalls.map(shortfall))),
            ("years", .array(before.plan.years.indices.map(year))),
            ("needing", .array(switched.needing.map { .string($0.id.value) })),
            ("targets", .array(switched.targets.map { .string($0) })),
        ])
    }

    private func loss(_ loss: SwitchedOff.Loss) -> JSON {
        .object([
            ("id", .string(loss.scheme.id.value)), ("year", .string(loss.year.description)),
            ("kind", .string(loss.purpose.rawValue)), ("draws", .money(loss.drawn)),
            ("losesLeast", .money(loss.least)), ("losesMost", .money(loss.most)),
        ])
    }

    private func shortfall(_ short: SwitchedOff.Shortfall) -> JSON {
        .object([
            ("year", .string(short.year.description)), ("kind", .string(short.purpose.rawValue)),
            ("amount", .money(short.amount)),
        ])
    }

    private func year(_ index: Int) -> JSON {
        .object([
            ("year", .string(before.plan.years[index].description)),
            ("overCapital", pair { over(.capital, index, in: $0) }),
            ("overRevenue", pair { over(.revenue, index, in: $0) }),
            (
                "lapsed",
                pair { .money(Money(pence: $0.simulation.years[index].expectedLapse)) }
            ),
        ])
    }

    private func over(_ purpose: Plan.Purpose, _ index: Int, in result: PlanSimulation) -> JSON {
        .optional(result.over(purpose, index)) { .number($0.share) }
    }

    private func pair(_ value: (PlanSimulation) -> JSON) -> JSON {
        .object([("before", value(before)), ("after", value(after))])
    }
}
