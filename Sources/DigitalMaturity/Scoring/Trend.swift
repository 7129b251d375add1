/// How the marks of one body for one setting moved from return to return.
///
/// Two marks are joined only over the elements that both returns answered and that ask the same;
/// between any others there is a break, which is said and never drawn as a line.
public struct Trend: Sendable {
    /// How two neighbouring marks relate.
    public enum Join: Hashable, Sendable {
        /// The marks over the elements that both answered, of which there are `count`.
        case comparable(earlier: Double, later: Double, count: Int)
        /// Why they cannot be compared.
        case broken(String)
    }

    /// The scorecards, oldest first, of the framework and of the edition that it follows, into which
    /// nothing is carried back.
    public let cards: [Scorecard]
    /// How each relates to the next; one fewer than the cards.
    public let joins: [Join]
    /// The marks over comparable questions that the publisher printed for two years, if it did.
    public let published: ComparableMarks?

    /// Whether both returns of the pair at `index` answered the same questions and no others.
    public func isWhole(_ index: Int) -> Bool {
        guard case .comparable(_, _, let count) = joins[index] else { return false }
        return cards[index].tally.answered == count && cards[index + 1].tally.answered == count
    }
}

extension MaturityData {
    /// The trend of the body and setting of `card`, which stands in `assessment`.
    public func trend(
        of card: Scorecard,
        in assessment: Assessment,
        on date: CivilDate,
        system: RegisterDay
    ) -> Trend {
        let older = assessment.framework.follows.flatMap(framework).map { previous -> [Scorecard] in
            let own = returns.filter { $0.framework == previous.id }
            let past = self.assessment(of: own, against: previous, on: date, in: system)
            let last = past.cards(of: card.organisation)
                .filter { $0.careSetting == card.careSetting }
            return (last.first.map(past.history) ?? []) + last
        }
        let cards = (older ?? []) + assessment.history(of: card) + [card]
        return Trend(
            cards: cards,
            joins: zip(cards, cards.dropFirst()).map(join),
            published: assessment.comparable(of: [card]).first
        )
    }

    private func join(_ earlier: Scorecard, _ later: Scorecard) -> Trend.Join {
        guard let before = framework(earlier.source.framework),
            let after = framework(later.source.framework)
        else { return .broken("a framework is not held") }
        if earlier.source.responses.isEmpty || later.source.responses.isEmpty {
            return .broken("answered by dimension, so which questions changed cannot be seen")
        }
        guard before.scale == after.scale, before.scorer == after.scorer else {
            return .broken("\(before.id) and \(after.id) are marked in different ways")
        }
        let pairs = sameElements(before, after).filter { pair in
            earlier.source.hasMark(for: pair.before) && later.source.hasMark(for: pair.after)
        }
        let first = before.overall(of: earlier.source, over: Set(pairs.map(\.before)))
        let second = after.overall(of: later.source, over: Set(pairs.map(\.after)))
        guard let first, let second else { return .broken("no element was answered both times") }
        return .comparable(earlier: first, later: second, count: pairs.count)
    }

    /// The elements that ask the same in two editions, or in one.
    private func sameElements(
        _ before: Framework,
        _ after: Framework
    ) -> [(before: String, after: String)] {
        if before.id == after.id { return before.elements.map { ($0.id, $0.id) } }
        let known = Set(after.elements.map(\.id))
        return (crosswalks.map(from: before.id, to: after.id)?.rows ?? []).compactMap { row in
            guard row.relation == .equal, let to = row.to, known.contains(to) else { return nil }
            return (row.from, to)
        }
    }
}

extension MaturityReturn {
    /// Whether an element was answered here with something that counts; what was carried from another
    /// return would be compared with itself.
    fileprivate func hasMark(for element: String) -> Bool {
        guard let response = responses[element], response.carried == nil else { return false }
        return switch response.reply {
        case .met, .notMet, .choice: true
        case .notApplicable, .outOfScope: false
        }
    }
}

extension Framework {
    /// The overall mark over some elements alone, everything else being out of scope.
    fileprivate func overall(of source: MaturityReturn, over kept: Set<String>) -> Double? {
        var responses: [String: Response] = [:]
        for element in elements {
            responses[element.id] =
                kept.contains(element.id)
                ? source.responses[element.id] : Response(.outOfScope, at: source.place)
        }
        let only = MaturityReturn(
            organisation: source.organisation,
            careSetting: source.careSetting,
            framework: id,
            date: source.date,
            responses: responses,
            place: source.place
        )
        return scorecard(
            of: only,
            organisation: source.organisation,
            icb: nil,
            region: nil,
            confidence: nil
        )
        .overall
    }
}
