/// Why an answer may be out of date.
public struct Staleness: Hashable, Sendable {
    /// The kinds of reason.
    public enum Kind: String, CaseIterable, Sendable {
        /// The rules should have been read again by now.
        case reviewPassed = "review-passed"
        /// The day asked about is later than anything the rules rest on.
        case beyondLastSource = "beyond-last-source"
        /// It is earlier than anything they rest on.
        case beforeFirstSource = "before-first-source"
        /// A rule changed within an interval that holds the day.
        case uncertainDate = "uncertain-date"
    }

    /// Which of the reasons it is.
    public let kind: Kind
    /// The rule; `nil` where it is the whole rulebook.
    public let rule: String?
    /// The reason in a sentence.
    public let words: String

    /// Creates a reason.
    public init(kind: Kind, rule: String?, words: String) {
        self.kind = kind
        self.rule = rule
        self.words = words
    }
}

extension Timeline {
    /// What an entry is on a day.
    public enum State: String, CaseIterable, Sendable {
        /// Known, and not yet in force.
        case announced
        /// It has effect on the day, beyond doubt.
        case inForce = "in force"
        /// It takes effect on a day not known, which may have come.
        case uncertain = "may be in force"
        /// A later entry took its place.
        case superseded
    }

    /// The states of the entries on `date`, in their order.
    public func states(on date: CivilDate) -> [State] {
        entries.indices.map { index in
            if let from = entries[index].from {
                if date < from.earliest { return .announced }
                if date < from.latest { return .uncertain }
            }
            guard let next = entries.dropFirst(index + 1).first?.from, date >= next.earliest else {
                return .inForce
            }
            return date < next.latest ? .uncertain : .superseded
        }
    }

    /// What was known on `day`; `nil` where nothing was.
    ///
    /// An entry published on a day not known counts as known from the last day it can have been:
    /// what was not certainly known is not used.
    public func known(at day: CivilDate) -> Timeline? {
        let known = entries.filter { ($0.known?.latest ?? day) <= day }
        return known.isEmpty ? nil : Timeline(known)
    }
}

extension SpendRule {
    /// What a rule is on a day.
    public enum State: String, CaseIterable, Sendable {
        /// Known, and not yet in force.
        case announced
        /// It has effect on the day, beyond doubt.
        case inForce = "in force"
        /// It begins, changes or ends on a day not known, which may have come.
        case uncertain = "changes on a day not known"
        /// No longer in force.
        case withdrawn
    }

    /// The state on `date`.
    public func state(on date: CivilDate) -> State {
        switch reading(on: date) {
        case .nothing: .announced
        case .certain(let entry, _): entry.value == .ceased ? .withdrawn : .inForce
        case .uncertain: .uncertain
        }
    }

    /// The states of its entries on `date`, in their order.
    public func states(on date: CivilDate) -> [Timeline<Limit>.State] {
        guard case .uncertain(_, let first, _) = reading(on: date), first.from == nil else {
            return limits.states(on: date)
        }
        return [.uncertain] + limits.states(on: date).dropFirst()
    }

    /// Whether the rule is in force on `date`, or may be where the date of a change is not known.
    public func isOrMayBeInForce(on date: CivilDate) -> Bool {
        switch reading(on: date) {
        case .nothing: false
        case .certain(let entry, _): entry.value != .ceased
        case .uncertain(let earlier, let later, _):
            later.value != .ceased || (earlier.map { $0.value != .ceased } ?? false)
        }
    }
}

extension Rulebook {
    /// The rulebook as it was known on `day`, so that an answer given then can be given again.
    ///
    /// What a limit is and when it holds goes back to that day. What is said about a rule (its
    /// title, reach and notes) is that of this edition, and review dates, which this edition set,
    /// are left out.
    public func known(at day: CivilDate) -> Rulebook {
        var copy = self
        copy.rules = rules.compactMap { rule in
            rule.limits.known(at: day).map { rule.with(\.limits, $0) }
        }
        guard let lastSource, day < lastSource else { return copy }
        copy.edition = day.description
        copy.reviewBy = nil
        copy.rules = copy.rules.map { $0.with(\.reviewBy, nil) }
        return copy
    }

    /// The day of the last source, where the edition names one.
    public var lastSource: CivilDate? { try? CivilDate(parsing: edition) }

    /// The first day on which anybody is known to have published a rule, or may have.
    public var firstSource: CivilDate? {
        rules.flatMap(\.limits.entries).compactMap(\.known?.earliest).min()
    }

    /// Why answers for `date` that rest on `tests` may be out of date.
    func staleness(on date: CivilDate, of tests: [RouteTest]) -> [Staleness] {
        let review = reviewBy.flatMap { $0 < date ? reviewPassed(nil, $0) : nil }
        let beyond = lastSource.flatMap { last -> Staleness? in
            guard last < date else { return nil }
            return Staleness(
                kind: .beyondLastSource,
                rule: nil,
                words: "The day is beyond the last source, \(last.words)."
            )
        }
        let before = firstSource.flatMap { first -> Staleness? in
            guard date < first else { return nil }
            return Staleness(
                kind: .beforeFirstSource,
                rule: nil,
                words: "The day is before the first source, \(first.words). What held then was not "
                    + "found."
            )
        }
        let reviews = tests.compactMap { test in
            test.rule.reviewBy.flatMap { $0 < date ? reviewPassed(test.rule.id, $0) : nil }
        }
        let changes = tests.compactMap { test in
            test.openDay.map {
                Staleness(kind: .uncertainDate, rule: test.rule.id, words: "\(test.rule.id) \($0).")
            }
        }
        return [review, beyond, before].compactMap(\.self) + reviews + changes
    }

    /// Why the rulebook may not be relied on for `date`, whatever is asked of it.
    public func staleness(on date: CivilDate) -> [Staleness] {
        staleness(on: date, of: [])
            + rules.compactMap { rule in
                rule.reviewBy.flatMap { $0 < date ? reviewPassed(rule.id, $0) : nil }
            }
    }

    private func reviewPassed(_ rule: String?, _ day: CivilDate) -> Staleness {
        Staleness(
            kind: .reviewPassed,
            rule: rule,
            words: "\(rule ?? "The rulebook") was to be read again by \(day.words)."
        )
    }
}

extension SpendRule {
    /// The same rule with one part replaced.
    package func with<Value>(_ path: WritableKeyPath<SpendRule, Value>, _ value: Value) -> SpendRule
    {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }
}

extension RouteTest {
    /// What is not known of the days of its rule, where the answer is for a day on which that matters.
    fileprivate var openDay: String? {
        if let change = readings.last?.change {
            return "changed on a day not known, \(change.words)"
        }
        guard doubts.contains(.start), let source = entry.known else { return nil }
        return "began on a day not known, no later than its first source, \(source.words)"
    }
}
