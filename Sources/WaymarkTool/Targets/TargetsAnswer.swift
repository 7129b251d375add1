import DigitalMaturity

/// What was promised for the whole country, as JSON.
struct TargetsAnswer {
    let promises: [TargetOnDay]
    let on: CivilDate

    init(promises: [TargetOnDay], on: CivilDate) {
        self.promises = promises
        self.on = on
    }

    var json: JSON {
        .answer("targets", [("on", .date(on)), ("targets", .array(promises.map(promise)))])
    }

    private func promise(_ promise: TargetOnDay) -> JSON {
        let target = promise.target
        return .object([
            ("id", .string(target.id.value)), ("row", .string(target.row.id)),
            ("kind", .string(target.kind.rawValue)), ("title", .string(target.title)),
            ("statement", .string(target.statement)), ("metric", text(target.metric)),
            ("measure", text(target.measure?.rawValue)), ("value", text(target.valueWords)),
            ("deadline", date(target.deadline?.value)),
            ("deadlineNote", text(target.deadlineNote)),
            ("denominator", text(target.denominator)),
            ("promisedBy", .string(target.promise.by)),
            ("promisedOn", date(target.promise.on)),
            ("replacedBy", text(promise.replacements.last?.by.id.value)),
            ("replacements", .array(promise.replacements.map(replacement))),
            ("due", .bool(promise.isDue)), ("state", .string(promise.state.rawValue)),
            ("reachedLater", date(promise.reachedLater?.asAt)),
            ("outcome", .optional(promise.outcome, outcome)),
            ("outcomes", .array((promise.outcomes + promise.boards).map(outcome))),
            ("aims", .array(target.aims.map { .string($0.value) })),
            ("source", .citation(target.citation)),
        ])
    }

    private func replacement(
        _ replacement: (by: NationalTarget, how: NationalTarget.Replacement)
    ) -> JSON {
        .object([
            ("by", .string(replacement.by.id.value)),
            ("change", .string(replacement.how.change.rawValue)),
            ("on", date(replacement.how.on ?? replacement.by.promise.on)),
            ("note", text(replacement.how.note)),
        ])
    }

    private func outcome(_ outcome: TargetOutcome) -> JSON {
        .object([
            ("id", .string(outcome.id.value)), ("asAt", date(outcome.asAt)),
            ("value", .string(outcome.words)), ("met", .string(outcome.met.rawValue)),
            ("grade", .string(outcome.citation.grade.rawValue)),
            ("definition", text(outcome.definition)),
            ("numerator", .optional(outcome.part?.numerator) { .count($0) }),
            ("denominator", .optional(outcome.part?.denominator) { .count($0) }),
            ("forecast", .bool(outcome.isForecast)), ("board", text(outcome.board?.text)),
            ("source", .citation(outcome.citation)),
        ])
    }

    private func text(_ text: String?) -> JSON { .optional(text) { .string($0) } }

    private func date(_ date: PartialDate?) -> JSON { .optional(date) { .string($0.description) } }
}
