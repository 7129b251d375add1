/// How one rule answered for one case on one day, with everything that led to the answer.
public struct RouteTest: Sendable {
    /// The answer.
    public enum Outcome: String, CaseIterable, Sendable {
        /// The amount stays within the limit, or the rule would not catch it in any reading.
        case within
        /// The rule catches it: its approver must be asked, or told.
        case exceeds
        /// It cannot be said; `reasons` says why.
        case undetermined
    }

    /// What the rule answers if the change whose day is not known had not yet come, or had.
    public struct Reading: Sendable {
        /// The side of the change.
        public let side: Side
        /// When the change came, as far as is known.
        public let change: PartialDate?
        /// The answer; `nil` when the rule is then not in force, or does not reach the case.
        public let outcome: Outcome?
    }

    /// Before or after a change.
    public enum Side: String, CaseIterable, Sendable {
        /// The change had not come.
        case before
        /// It had.
        case after
    }

    /// What keeps an answer from being determined.
    public enum Doubt: String, CaseIterable, Sendable {
        /// The amount of the limit is not known.
        case limit
        /// When the limit began was not found, and the day is before its first source.
        case start
        /// The rule changed on a day not known.
        case change
        /// The amount that is compared is not stated.
        case amount
        /// Whether the body is in financial distress is not stated.
        case distress
        /// Its segment is not stated.
        case segment
        /// What sort of service is bought is not stated.
        case service
        /// Whether the public uses it is not stated.
        case publicFacing = "public-facing"
        /// The rule reaches it, unless an exception does too.
        case exception
        /// The published text does not say whether the rule reaches it.
        case reach
    }

    /// The rule that was tried on the case.
    public let rule: SpendRule
    /// The entry of its timeline that was read.
    public let entry: Timeline<SpendRule.Limit>.Entry
    /// When the entry ends, where that is known.
    public let until: PartialDate?
    /// The clauses by which the rule reaches the case, or may.
    public let clauses: [SpendRule.Clause]
    /// The amount that was compared; where it was not stated, the most or least it can be, and
    /// `nil` where neither settles it.
    public let amount: Money?
    /// Whether it is in doubt that the rule reaches the case, or that this entry is in force.
    public fileprivate(set) var isDoubtful: Bool
    /// The answer.
    public fileprivate(set) var outcome: Outcome
    /// What keeps it from being determined; empty where it is determined.
    public fileprivate(set) var doubts: [Doubt]
    /// Why this case has this answer, in sentences; empty for a plain comparison.
    public fileprivate(set) var reasons: [String]
    /// Both answers, on a day inside the interval in which the rule changed; else empty.
    public fileprivate(set) var readings: [Reading] = []

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
    /// How this rule answers for `spend` decided on `date`; `nil` when it was not in force, does
    /// not reach such a case, exempts from a control or is a lever that nobody gave an amount.
    public func test(_ spend: SpendCase, on date: CivilDate) -> RouteTest? {
        test(spend, on: date, in: [:])
    }

    /// The same, where the changes in `sides` are taken to have come or not.
    func test(
        _ spend: SpendCase,
        on date: CivilDate,
        in sides: [String: RouteTest.Side]
    ) -> RouteTest? {
        guard effect != .exempt else { return nil }
        switch reading(on: date) {
        case .nothing: return nil
        case .certain(let entry, let until): return test(spend, entry, until: until)
        case .uncertain(_, let later, let until) where later.from == nil:
            return test(spend, later, until: until)?.beforeFirstSource
        case .uncertain(let earlier, let later, let until):
            switch sides[change(later)] {
            case .before: return earlier.flatMap { test(spend, $0, until: later.from) }
            case .after: return test(spend, later, until: until)
            case nil: return test(spend, earlier: earlier, later: later, until: until)
            }
        }
    }

    /// The name of the change that `entry` is part of: its event, or its own.
    func change(_ entry: Timeline<Limit>.Entry) -> String {
        entry.event ?? "\(id) \(entry.from?.description ?? "")"
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
        guard var test = after ?? before else { return nil }
        let words = later.from?.words ?? "no bounds"
        let told = [before, after].map { $0?.outcome.rawValue ?? "not in force" }
        let remark =
            "This changed on a day not known (\(words)): before it \(told[0]), after it \(told[1])."
        let agreed = (before?.outcome ?? .within) == (after?.outcome ?? .within)
        if !agreed {
            (test.outcome, test.isDoubtful) = (.undetermined, true)
            test.doubts = [.change] + ((after ?? before)?.doubts ?? [])
        }
        test.reasons.insert(remark, at: 0)
        test.readings = [
            RouteTest.Reading(side: .before, change: later.from, outcome: before?.outcome),
            RouteTest.Reading(side: .after, change: later.from, outcome: after?.outcome),
        ]
        return test
    }

    private func test(
        _ spend: SpendCase,
        _ entry: Timeline<Limit>.Entry,
        until: PartialDate?
    ) -> RouteTest? {
        let isUntried = standing == .hypothetical && entry.value == .unknown
        guard entry.value != .ceased, !isUntried, let reach = reach(of: spend) else { return nil }
        let comparison = compare(spend.amounts, with: entry.value)
        let isOpen = !reach.doubts.isEmpty && comparison.outcome != .within
        return RouteTest(
            rule: self,
            entry: entry,
            until: until,
            clauses: reach.clauses,
            amount: comparison.amount,
            isDoubtful: !reach.doubts.isEmpty,
            outcome: isOpen ? .undetermined : comparison.outcome,
            doubts: comparison.doubts + (isOpen ? reach.doubts : []),
            reasons: reach.notes + comparison.notes
        )
    }

    private func compare(
        _ amounts: Amounts,
        with limit: Limit
    ) -> (outcome: RouteTest.Outcome, amount: Money?, doubts: [RouteTest.Doubt], notes: [String]) {
        let (least, most) = amounts.range(on: basis)
        let exact = amounts.stated(on: basis)
        switch limit {
        case .ceased, .any:
            return (.exceeds, exact, [], ["There is no threshold: every amount is caught."])
        case .unknown:
            return (.undetermined, exact, [.limit], ["The amount of this limit is not known."])
        case .amount(let limit):
            if catches(least, limit) {
                return (.exceeds, least, [], exact == nil ? [atLeast(least)] : [])
            }
            guard let most, !catches(most, limit) else {
                return (.undetermined, nil, [.amount], ["The \(basis.amount) is not stated."])
            }
            return (.within, most, [], exact == nil ? [atMost(most)] : [])
        }
    }

    private func catches(_ amount: Money, _ limit: Money) -> Bool {
        switch comparison {
        case .above: amount > limit
        case .atLeast: amount >= limit
        }
    }

    private func atLeast(_ amount: Money) -> String {
        "The \(basis.amount) is not stated; it is at least \(amount.short)."
    }

    private func atMost(_ amount: Money) -> String {
        "The \(basis.amount) is not stated; the whole life leaves at most "
            + "\(amount.short)."
    }
}

extension SpendRule {
    /// What the rule says on `date`.
    ///
    /// A limit whose start was not found holds from the day of its first source: before that nobody
    /// is known to have said it, and it may have been another. An exemption has no such day, because
    /// who says that a control let bodies off until some day speaks of all the days before.
    func reading(on date: CivilDate) -> Timeline<Limit>.Reading {
        let reading = limits.reading(on: date)
        guard effect != .exempt, case .certain(let entry, let until) = reading, entry.from == nil,
            let source = entry.known, date < source.latest
        else { return reading }
        return .uncertain(nil, entry, until: until)
    }
}

extension RouteTest {
    /// The same on a day before anybody is known to have published the limit.
    fileprivate var beforeFirstSource: RouteTest {
        var copy = self
        (copy.outcome, copy.isDoubtful) = (.undetermined, true)
        copy.doubts = [.start] + doubts
        let source = entry.known.map { " Its first source is of \($0.words)." } ?? ""
        copy.reasons.insert("When this limit began was not found.\(source)", at: 0)
        return copy
    }
}
