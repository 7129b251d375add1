extension Rulebook {
    /// What is wrong with the examples of the rules: those that a rule answers otherwise, and the
    /// limits and changes that no example shows from both sides.
    public var exampleProblems: [Diagnostic] {
        rules.flatMap { $0.exampleProblems(where: switches.map(\.setting)) }
    }
}

extension SpendRule {
    fileprivate func exampleProblems(where settings: [Switch.Setting]) -> [Diagnostic] {
        let wrong = examples.compactMap { example -> Diagnostic? in
            let answer = answer(to: example, where: settings)
            return answer == example.answer ? nil : .wrongExample(example, of: id, answers: answer)
        }
        guard !examples.isEmpty else { return [.missingExample(of: id, at: place)] }
        return wrong + limits.entries.flatMap { missingLimit($0) + missingChange($0) }
    }

    private func answer(
        to example: RuleExample,
        where settings: [Switch.Setting]
    ) -> RuleExample.Answer {
        let spend = example.spend.with(\.settings, settings)
        guard effect != .exempt else { return exemption(of: spend, on: example.date) }
        let outcome = test(spend, on: example.date)?.outcome
        return outcome.flatMap { RuleExample.Answer(rawValue: $0.rawValue) } ?? .none
    }

    private func exemption(of spend: SpendCase, on date: CivilDate) -> RuleExample.Answer {
        switch state(on: date) {
        case .announced, .withdrawn: .none
        case .inForce: reach(of: spend) == nil ? .none : .exempt
        case .uncertain: reach(of: spend) == nil ? .none : .undetermined
        }
    }

    /// Where a limit lacks an example of the last amount within it or the first that it catches.
    private func missingLimit(_ entry: Timeline<Limit>.Entry) -> [Diagnostic] {
        guard case .amount(let limit) = entry.value else { return [] }
        let penny = Money(pence: 1)
        let (last, first) =
            comparison == .above ? (limit, limit + penny) : (limit - penny, limit)
        let inForce = examples.filter { example in
            guard case .certain(let held, _) = reading(on: example.date) else { return false }
            return held.place == entry.place
        }
        let isWithin =
            last < .zero || inForce.contains { $0.amount == last && $0.answer == .within }
        let isCaught = inForce.contains {
            $0.amount == first && ($0.answer == .exceeds || $0.answer == .undetermined)
        }
        guard isWithin && isCaught else {
            return [.missingExample(of: id, within: last, above: first, at: entry.place)]
        }
        return []
    }

    /// Where a change lacks a case with another answer before it than after it, and with none in
    /// between on a day that is not known.
    private func missingChange(_ entry: Timeline<Limit>.Entry) -> [Diagnostic] {
        guard let from = entry.from else { return [] }
        let isShown = Set(examples.map(\.spend)).contains { spend in
            let answers = Dictionary(
                examples.filter { $0.spend == spend }.map { ($0.date, $0.answer) }
            ) { first, _ in first }
            guard let before = answers[from.dayBefore], let after = answers[from.latest] else {
                return false
            }
            return before != after
                && from.openDays.allSatisfy { answers[$0] == .undetermined }
        }
        let days = [from.dayBefore] + from.openDays + [from.latest]
        return isShown ? [] : [.missingExample(of: id, on: days, at: entry.place)]
    }
}

extension PartialDate {
    /// The last day on which it certainly has not come.
    fileprivate var dayBefore: CivilDate { earliest.adding(days: -1) }

    /// The first and the last day on which it may have come or not; none for a day that is known.
    fileprivate var openDays: [CivilDate] {
        earliest == latest ? [] : [earliest, latest.adding(days: -1)]
    }
}
