import DigitalMaturity
import TestSupport
import Testing

/// What holds of every framework and every answer, by each of the four scorers.
struct ScoringPropertyTests {
    private static let seeds: Range<UInt64> = 0..<60

    /// What failed, with the seed that shows it.
    private func failures(
        _ scorer: Framework.Scorer,
        blanks: Int = 3,
        _ check: (Framework, [String: Response.Reply]) -> [String]
    ) -> [String] {
        Self.seeds.flatMap { seed -> [String] in
            var draw = SmallFrameworks(seed: seed)
            let framework = draw.framework(scorer)
            let replies = draw.replies(to: framework, blanks: blanks)
            return check(framework, replies).map { "seed \(seed): \($0)" }
        }
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `a better answer lowers no mark and no bound`(scorer: Framework.Scorer) {
        let falls = failures(scorer) { framework, replies in
            let before = framework.states(replies)
            return framework.elements.flatMap { element -> [String] in
                let answers = framework.answers(to: element)
                guard let reply = replies[element.id], let now = answers.firstIndex(of: reply)
                else { return [] }
                return answers[now...].dropFirst().compactMap { better in
                    let after = framework.states(
                        replies.merging([element.id: better]) { _, new in new }
                    )
                    return zip(before, after).allSatisfy { $0.isAtMost($1) }
                        ? nil : "\(element.id) \(better.word)"
                }
            }
        }
        #expect(falls == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `answering only narrows bounds, so a blank never scores`(scorer: Framework.Scorer) {
        let escapes = failures(scorer, blanks: 1) { framework, replies in
            let before = framework.states(replies)
            return replies.keys.sorted().compactMap { id in
                guard let element = framework.elements.first(where: { $0.id == id }),
                    let reply = replies[id], framework.answers(to: element).contains(reply)
                else { return nil }
                let without = framework.states(replies.filter { $0.key != id })
                return zip(before, without).allSatisfy { $0.bounds.isWithin($1.bounds) }
                    ? nil : "without \(id)"
            }
        }
        #expect(escapes == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `taking back an answer of any kind never raises the least it could be`(
        scorer: Framework.Scorer
    ) {
        let rises = failures(scorer, blanks: 1) { framework, replies in
            let before = framework.card(replies: replies).bounds.lowerBound
            return replies.keys.sorted().filter { id in
                let without = framework.card(replies: replies.filter { $0.key != id })
                return without.state.bounds.map { $0.lowerBound > before } ?? false
                    && framework.card(replies: replies).state.bounds != nil
            }
        }
        #expect(rises == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `no mark, bound or interval leaves the scale or what holds it`(
        scorer: Framework.Scorer
    ) {
        let strays = failures(scorer) { framework, replies in
            let card = framework.scorecard(
                of: .sample(replies: replies),
                organisation: "RXR",
                icb: nil,
                region: nil,
                confidence: .sample
            )
            let states = card.lines.map(\.state) + [card.state]
            let areHeld = states.allSatisfy { state in
                guard let bounds = state.bounds else { return state.value == nil }
                return bounds.isWithin(0...4) && (state.value.map(bounds.contains) ?? true)
            }
            let areWide = card.bounds.isWithin(card.interval) && card.interval.isWithin(0...4)
            return areHeld && areWide ? [] : ["\(card.bounds) \(card.interval)"]
        }
        #expect(strays == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `the bounds hold every completion, and the least and the greatest are reached`(
        scorer: Framework.Scorer
    ) {
        let loose = failures(scorer) { framework, replies in
            let card = framework.card(replies: replies)
            guard let bounds = card.state.bounds else { return [] }
            let marks = framework.completions(of: replies).compactMap {
                framework.card(replies: $0).overall
            }
            // Where most does not apply no completion has a mark.
            if marks.isEmpty, card.tally.notApplicable > 0 { return [] }
            let isHeld = marks.allSatisfy(bounds.contains)
            let isTight = marks.min() == bounds.lowerBound && marks.max() == bounds.upperBound
            return isHeld && isTight ? [] : ["\(bounds) of \(marks.sorted())"]
        }
        #expect(loose == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `when everything is answered nothing is left open`(scorer: Framework.Scorer) {
        let open = failures(scorer, blanks: 0) { framework, replies in
            let card = framework.card(replies: replies)
            let isSettled = card.lines.allSatisfy { line in
                line.state.bounds.map { $0.lowerBound == $0.upperBound } ?? true
            }
            return isSettled && card.tally.notAnswered == 0 ? [] : [card.tally.words]
        }
        #expect(open == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `no order changes a bit`(scorer: Framework.Scorer) {
        let differences = failures(scorer) { framework, replies in
            var draw = SmallFrameworks(seed: 4)
            let marks = framework.card(replies: replies).byDimension
            return (0..<5).compactMap { _ in
                let other = Framework.sample(
                    scorer,
                    dimensions: draw.shuffled(framework.dimensions.map { $0.shuffled(by: &draw) })
                )
                let inOrder = Dictionary(
                    uniqueKeysWithValues: draw.shuffled(replies.map { ($0.key, $0.value) })
                )
                let found = other.card(replies: inOrder).byDimension
                return found == marks ? nil : "\(found) for \(marks)"
            }
        }
        #expect(differences == [])
    }

    @Test(arguments: [Framework.Scorer.gated, .cumulative])
    func `what is missing below is never made good above`(scorer: Framework.Scorer) {
        let escapes = failures(scorer) { framework, replies in
            let card = framework.card(replies: replies)
            return framework.dimensions.flatMap { dimension in
                zip(dimension.criteria, framework.marks(of: dimension, in: card.source))
                    .flatMap { criterion, mark in
                        criterion.missing(in: replies).compactMap { level in
                            let least = [mark.value] + (scorer == .gated ? [] : [card.overall])
                            return least.allSatisfy { ($0 ?? 0) < Double(level) }
                                ? nil : "\(criterion.id) lacks \(level)"
                        }
                    }
            }
        }
        #expect(escapes == [])
    }
}

extension Criterion {
    /// The levels above the lowest of which something is not met or not answered.
    fileprivate func missing(in replies: [String: Response.Reply]) -> [Int] {
        guard isAsked(in: .acute) else { return [] }
        return elements.compactMap { element in
            guard let level = element.level, level > 0 else { return nil }
            return [nil, .notMet].contains(replies[element.id]) ? level : nil
        }
    }
}

extension Framework {
    /// The marks of the criteria, the dimensions and the whole.
    fileprivate func states(_ replies: [String: Response.Reply]) -> [Mark] {
        let card = card(replies: replies)
        return dimensions.flatMap { marks(of: $0, in: card.source) } + card.lines.map(\.state)
            + [card.state]
    }
}

extension Dimension {
    fileprivate func shuffled(by draw: inout SmallFrameworks) -> Dimension {
        Dimension(
            id: id,
            labels: labels,
            summary: summary,
            weight: weight,
            citation: citation,
            criteria: draw.shuffled(criteria).map { criterion in
                Criterion(
                    id: criterion.id,
                    title: criterion.title,
                    settings: criterion.settings,
                    weight: criterion.weight,
                    citation: criterion.citation,
                    elements: draw.shuffled(criterion.elements)
                )
            }
        )
    }
}

extension Scorecard {
    /// The marks by dimension, and the overall mark under no name.
    fileprivate var byDimension: [String: Mark] {
        Dictionary(uniqueKeysWithValues: lines.map { ($0.dimension, $0.state) } + [("", state)])
    }
}

extension Mark {
    /// Whether neither the mark nor a bound is above that of `other`, of the same kind.
    fileprivate func isAtMost(_ other: Mark) -> Bool {
        switch (self, other) {
        case (.marked(let mark, let bounds), .marked(let above, let others)):
            mark <= above && bounds.lowerBound <= others.lowerBound
                && bounds.upperBound <= others.upperBound
        case (.notAnswered(let bounds), .notAnswered(let others)),
            (.tooLittle(_, _, let bounds), .tooLittle(_, _, let others)):
            bounds.lowerBound <= others.lowerBound && bounds.upperBound <= others.upperBound
        case (.notApplicable, .notApplicable), (.outOfScope, .outOfScope): true
        default: false
        }
    }
}

extension ClosedRange<Double> {
    /// Whether all of it lies in `other`.
    fileprivate func isWithin(_ other: ClosedRange<Double>) -> Bool {
        other.lowerBound <= lowerBound && upperBound <= other.upperBound
    }
}

extension ClosedRange<Double>? {
    /// Whether all of it lies in `other`; what counts nowhere lies nowhere, and only there.
    fileprivate func isWithin(_ other: ClosedRange<Double>?) -> Bool {
        guard let self, let other else { return (self == nil) == (other == nil) }
        return self.isWithin(other)
    }
}
