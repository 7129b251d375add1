import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What holds of every framework, return and plan, by each of the four scorers.
struct ClimbPropertyTests {
    private static let seeds: Range<UInt64> = 0..<150

    private func failures(
        _ scorer: Framework.Scorer,
        _ check: (inout RandomClimb) -> String?
    ) -> [String] {
        Self.seeds.compactMap { seed in
            var sample = RandomClimb(seed: seed, scorer: scorer)
            return check(&sample).map { "seed \(seed): \($0)" }
        }
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `the mark today and the rungs climbed make the mark that the scorer gives`(
        scorer: Framework.Scorer
    ) {
        let misses = failures(scorer) { sample in
            for _ in 0..<6 {
                let live = sample.someSchemes()
                let expected = sample.marks(when: live)
                let found = sample.climbed(live)
                // Each ladder rounds once, by at most half a millionth.
                let slack = 0.5e-6 * Double(sample.climb.ladders.count) + 1e-9
                for (dimension, mark) in found.sorted(by: { $0.key < $1.key })
                where abs((expected[dimension] ?? -1) - mark) > slack {
                    return "\(dimension) \(mark), not \(expected[dimension] ?? -1), by \(live)"
                }
            }
            return nil
        }
        #expect(misses == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `more schemes never climb fewer rungs`(scorer: Framework.Scorer) {
        let falls = failures(scorer) { sample in
            let live = sample.someSchemes()
            let more = live.union(sample.someSchemes())
            return sample.climb.ladders.allSatisfy { ladder in
                ladder.climbed(live.contains) <= ladder.climbed(more.contains)
            } ? nil : "\(live) \(more)"
        }
        #expect(falls == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `a scheme that raises what another raises adds nothing to it`(scorer: Framework.Scorer) {
        let doubles = failures(scorer) { sample in
            let twice = sample.repeatingSchemes()
            let alone = Set(0..<sample.plan.schemes.count)
            let both = Set(0..<twice.plan.schemes.count)
            return sample.climbed(alone) == twice.climbed(both) ? nil : "\(sample.climb.told)"
        }
        #expect(doubles == [])
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `every rung gains, and schemes help with what it asks`(scorer: Framework.Scorer) {
        let empty = failures(scorer) { sample in
            sample.climb.ladders.flatMap(\.rungs).allSatisfy { rung in
                rung.gain > 0
                    && (rung.gates.isEmpty || rung.gates.contains { !$0.schemes.isEmpty })
            } ? nil : "\(sample.climb.told)"
        }
        #expect(empty == [])
    }
}

/// A random framework and return, and schemes that raise parts of it to levels of any height.
private struct RandomClimb {
    let framework: Framework
    let source: MaturityReturn
    let plan: Plan
    let climb: Climb
    private var random: SplitMix64

    init(seed: UInt64, scorer: Framework.Scorer) {
        let model = RandomModel(seed: seed, scorer: scorer)
        var random = SplitMix64(seed: seed &+ 1_000_000)
        let names = model.framework.names
        let schemes = (0..<Int.random(in: 1...4, using: &random)).map { index in
            Scheme.sample(
                "s\(index)",
                raises: (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    .of(
                        "RXR",
                        names.randomElement(using: &random) ?? "",
                        to: Int.random(in: model.framework.scale, using: &random)
                    )
                }
            )
        }
        self.init(framework: model.framework, source: model.source, schemes, random)
    }

    private init(
        framework: Framework,
        source: MaturityReturn,
        _ schemes: [Scheme],
        _ random: SplitMix64
    ) {
        self.framework = framework
        self.source = source
        self.random = random
        plan = .sample(schemes)
        climb = Climb(of: plan, framework: framework, cards: [framework.card(source)])
    }

    /// The same where every scheme stands twice.
    func repeatingSchemes() -> RandomClimb {
        RandomClimb(
            framework: framework,
            source: source,
            plan.schemes + plan.schemes,
            random
        )
    }

    mutating func someSchemes() -> Set<Int> {
        Set(plan.schemes.indices.filter { _ in Bool.random(using: &random) })
    }

    /// The marks by dimension, by the climb.
    func climbed(_ live: Set<Int>) -> [String: Double] {
        var marks: [String: Double] = [:]
        for line in climb.standings.flatMap(\.lines) { marks[line.dimension] = line.mark }
        for ladder in climb.ladders {
            let gain = ladder.gain(climbing: ladder.climbed(live.contains))
            marks[ladder.dimension, default: -9] += Double(gain) / 1_000_000
        }
        return marks
    }

    /// The least certain marks by dimension, by the scorer, once everything is answered as the live
    /// schemes make it.
    func marks(when live: Set<Int>) -> [String: Double] {
        let raises = live.flatMap { plan.schemes[$0].effects.raises }
        var raised = MaturityReturn(
            organisation: source.organisation,
            careSetting: source.careSetting,
            framework: source.framework,
            date: source.date,
            answers: answers(after: raises),
            responses: responses(after: raises),
            place: source.place
        )
        raised.icb = source.icb
        let card = framework.card(raised)
        if framework.scorer == .cumulative {
            return [framework.id: card.state.bounds?.lowerBound ?? -1]
        }
        return Dictionary(
            uniqueKeysWithValues: card.lines.map {
                ($0.dimension, $0.state.bounds?.lowerBound ?? -1)
            }
        )
    }

    private func answers(after raises: [Scheme.Raise]) -> [String: Located<MaturityReturn.Answer>] {
        var answers = source.answers
        for raise in raises {
            guard case .published(let mark) = answers[raise.element.value]?.value else { continue }
            let raised = max(mark, Double(raise.level.value))
            answers[raise.element.value] = Located(.published(raised), line: 9)
        }
        return answers
    }

    private func responses(after raises: [Scheme.Raise]) -> [String: Response] {
        let goals = goals(of: raises)
        var responses = source.responses
        for (id, goal) in goals where waitsFor(id).allSatisfy({ isBest(goals[$0], $0) }) {
            responses[id] = Response(goal, at: .line(9))
        }
        return responses
    }

    /// What the raises make of each element, whatever it waits for.
    private func goals(of raises: [Scheme.Raise]) -> [String: Response.Reply] {
        var goals: [String: Response.Reply] = [:]
        for dimension in framework.dimensions {
            for criterion in dimension.criteria where criterion.isAsked(in: source.careSetting) {
                for element in criterion.elements where isOpen(element.id) {
                    let names = [dimension.id, criterion.id, element.id]
                    let levels = raises.filter { names.contains($0.element.value) }.map(
                        \.level.value
                    )
                    goals[element.id] = levels.max().flatMap { goal(of: element, to: $0) }
                }
            }
        }
        return goals
    }

    private func goal(of element: Criterion.Element, to level: Int) -> Response.Reply? {
        guard case .choice(let id) = element.answering, let scale = framework.answerScale(id) else {
            return (element.level ?? 0) <= level ? .met : nil
        }
        let choices = scale.choices.filter { $0.points <= level }
        guard let best = choices.max(by: { $0.points < $1.points }),
            best.points > points(element.id)
        else { return nil }
        return .choice(best.id)
    }

    private func points(_ id: String) -> Int {
        guard let element = framework.elements.first(where: { $0.id == id }),
            case .choice(let scale) = element.answering,
            case .choice(let choice) = source.responses[id]?.reply
        else { return 0 }
        return framework.answerScale(scale)?.points(choice) ?? 0
    }

    private func isOpen(_ id: String) -> Bool {
        guard let element = framework.elements.first(where: { $0.id == id }),
            let criterion = framework.criteria.first(where: { $0.elements.contains(element) }),
            criterion.isAsked(in: source.careSetting)
        else { return false }
        switch source.responses[id]?.reply {
        case .met, .notApplicable, .outOfScope: return false
        case let reply: return !isBest(reply, id)
        }
    }

    private func isBest(_ reply: Response.Reply?, _ id: String) -> Bool {
        guard let element = framework.elements.first(where: { $0.id == id }) else { return false }
        return reply == Response.Reply.all(for: element.answering, in: framework)?.last
    }

    /// The open elements that must be met before one, at any distance.
    private func waitsFor(_ id: String) -> Set<String> {
        let needs = framework.elements.first { $0.id == id }?.needs.filter(isOpen) ?? []
        return needs.reduce(into: Set(needs)) { $0.formUnion(waitsFor($1)) }
    }
}
