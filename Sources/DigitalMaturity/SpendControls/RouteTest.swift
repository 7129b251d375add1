/// How one rule answered for one case on one day, with everything that led to the answer.
public struct RouteTest: Sendable {
    /// The answer.
    public enum Outcome: String, CaseIterable, Sendable {
        /// The amount stays within the limit, or the rule would not catch it in any reading.
        case within
        /// The rule catches it: its approver must be asked.
        case exceeds
        /// It cannot be said; `reasons` says why.
        case undetermined
    }

    /// The rule.
    public let rule: SpendRule
    /// The entry of its timeline that was read.
    public let entry: Timeline<SpendRule.Limit>.Entry
    /// When the entry ends, where that is known.
    public let until: PartialDate?
    /// The amount that was compared; where it was not stated, the most or least it can be, and
    /// `nil` where neither settles it.
    public let amount: Money?
    /// The answer.
    public let outcome: Outcome
    /// Why this case has this answer, in sentences; empty for a plain comparison.
    public let reasons: [String]

    /// The reasons, then what a reader must know of the rule.
    public var notes: [String] { reasons + rule.notes }

    /// The limit, where it is a known amount.
    public var limit: Money? {
        guard case .amount(let limit) = entry.value else { return nil }
        return limit
    }

    /// The limit less the amount: what is left below it, negative when the amount is above.
    public var headroom: Money? {
        guard let limit, let amount else { return nil }
        return limit - amount
    }
}

extension SpendRule {
    /// How this rule answers for `spend` decided on `date`; `nil` when it was not in force or does
    /// not reach such a case.
    public func test(_ spend: SpendCase, on date: CivilDate) -> RouteTest? {
        switch limits.reading(on: date) {
        case .nothing: return nil
        case .certain(let entry, let until): return test(spend, entry, until: until)
        case .uncertain(let earlier, let later, let until):
            return test(spend, earlier: earlier, later: later, until: until)
        }
    }

    /// On a day inside an uncertain date both entries are tried; where they disagree, nothing is
    /// determined and both outcomes are told.
    private func test(
        _ spend: SpendCase,
        earlier: Timeline<Limit>.Entry?,
        later: Timeline<Limit>.Entry,
        until: PartialDate?
    ) -> RouteTest? {
        let before = earlier.flatMap { test(spend, $0, until: later.from) }
        let after = test(spend, later, until: until)
        guard let shown = after ?? before else { return nil }
        let words = later.from?.words ?? "no bounds"
        let told = [before, after].map { $0?.outcome.rawValue ?? "not in force" }
        let remark =
            "This changed on a day not known (\(words)): before it \(told[0]), after it \(told[1])."
        let agreed = (before?.outcome ?? .within) == (after?.outcome ?? .within)
        return RouteTest(
            rule: self,
            entry: shown.entry,
            until: shown.until,
            amount: shown.amount,
            outcome: agreed ? shown.outcome : .undetermined,
            reasons: [remark] + shown.reasons
        )
    }

    private func test(
        _ spend: SpendCase,
        _ entry: Timeline<Limit>.Entry,
        until: PartialDate?
    ) -> RouteTest? {
        guard entry.value != .ceased, let reach = reach(of: spend) else { return nil }
        let comparison = compare(spend.amounts, with: entry.value)
        let isDoubtful = reach.isDoubtful && comparison.outcome != .within
        return RouteTest(
            rule: self,
            entry: entry,
            until: until,
            amount: comparison.amount,
            outcome: isDoubtful ? .undetermined : comparison.outcome,
            reasons: reach.notes + comparison.notes
        )
    }

    private func compare(
        _ amounts: Amounts,
        with limit: Limit
    ) -> (outcome: RouteTest.Outcome, amount: Money?, notes: [String]) {
        let (least, most) = amounts.range(on: basis)
        let exact = least == most ? least : nil
        switch limit {
        case .ceased, .any:
            return (.exceeds, exact, ["There is no threshold: every amount is caught."])
        case .unknown: return (.undetermined, exact, ["The amount of this limit is not known."])
        case .amount(let limit):
            if catches(least, limit) {
                return (.exceeds, least, exact == nil ? [atLeast(least)] : [])
            }
            guard let most, !catches(most, limit) else {
                return (.undetermined, nil, ["The \(basis.words.lowercased()) cost is not stated."])
            }
            return (.within, most, exact == nil ? [atMost(most)] : [])
        }
    }

    private func catches(_ amount: Money, _ limit: Money) -> Bool {
        switch comparison {
        case .above: amount > limit
        case .atLeast: amount >= limit
        }
    }

    private func atLeast(_ amount: Money) -> String {
        "The \(basis.words.lowercased()) cost is not stated; it is at least \(amount.short)."
    }

    private func atMost(_ amount: Money) -> String {
        "The \(basis.words.lowercased()) cost is not stated; the whole life leaves at most "
            + "\(amount.short)."
    }
}
