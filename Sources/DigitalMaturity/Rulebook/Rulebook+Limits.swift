/// The limit that a case met from some day on.
public struct LimitStep: Sendable {
    /// The day; `nil` where it is not known.
    public let from: PartialDate?
    /// The day of the next step; `nil` for the last.
    public let next: PartialDate?
    /// The rule and its entry that set the limit; `nil` where there was none.
    public let limit: (rule: SpendRule, entry: Timeline<SpendRule.Limit>.Entry)?
}

extension Rulebook {
    /// The lowest limit on `basis` that `spend` may have met over time, among the rules of the approvers
    /// for whom `isAsked` holds.
    ///
    /// A limit that is not known may be the lowest, so that it counts before any amount.
    public func lowestLimits(
        on basis: SpendRule.Basis,
        for spend: SpendCase,
        asking isAsked: (Approver) -> Bool
    ) -> [LimitStep] {
        let found = rules.filter { rule in
            rule.basis == basis && rule.effect == .approve && rule.standing == .published
                && isAsked(rule.approver) && rule.reach(of: spend) != nil
        }
        let days = Set(found.flatMap { $0.limits.entries.compactMap(\.from) })
            .sorted { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
        let limits = days.map { day in (day, lowest(of: found, on: day.latest)) }
        let changes = limits.indices.filter { index in
            index == 0 || !isSame(limits[index - 1].1, limits[index].1)
        }
        return changes.enumerated().map { place, index in
            let next = changes.dropFirst(place + 1).first.map { limits[$0].0 }
            return LimitStep(from: limits[index].0, next: next, limit: limits[index].1)
        }
    }

    private typealias Held = (rule: SpendRule, entry: Timeline<SpendRule.Limit>.Entry)

    private func lowest(of rules: [SpendRule], on day: CivilDate) -> Held? {
        let held = rules.compactMap { rule -> Held? in
            switch rule.limits.reading(on: day) {
            case .nothing: nil
            case .certain(let entry, _), .uncertain(_, let entry, _):
                entry.value == .ceased ? nil : (rule, entry)
            }
        }
        return held.min { order(of: $0.entry.value) < order(of: $1.entry.value) }
    }

    private func order(of limit: SpendRule.Limit) -> Money {
        switch limit {
        case .unknown: Money(pence: -2)
        case .any: Money(pence: -1)
        case .amount(let money): money
        case .ceased: Money(pence: .max)
        }
    }

    private func isSame(_ one: Held?, _ other: Held?) -> Bool {
        one?.entry.value == other?.entry.value
    }
}
