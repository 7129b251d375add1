import DigitalMaturity
import Investment

/// What a problem's answers are worth, with everything said once.
///
/// Rungs and years that open by the same options share a bundle, and where one scheme alone opens them
/// their worth is its options' own: the fewer the variables, the more of the tree is searched.
struct ChoiceValue {
    /// The options of one scheme that open a gate.
    struct Way: Hashable {
        let scheme: Int
        let options: [Int]
    }

    /// Gates that are worth something once all are open.
    struct Bundle {
        let gates: [[Way]]
        let worth: Int
    }

    /// What each option of each scheme is worth by itself.
    private(set) var options: [[Int]]
    /// What opens only by several schemes, or by any of several.
    let bundles: [Bundle]

    /// The greatest number that divides what every answer is worth.
    var step: Int {
        let all = options.joined() + bundles.map(\.worth)
        return max(1, all.reduce(0, greatestCommonDivisor))
    }

    init(_ problem: ChoiceProblem) {
        options = problem.candidates.map { $0.options.map(\.gain) }
        var shared: [Bundle] = []
        var position: [[[Way]]: Int] = [:]
        for (gates, worth) in problem.steps where worth != 0 {
            if gates.count == 1, gates[0].count == 1 {
                let way = gates[0][0]
                for option in way.options { options[way.scheme][option] += worth }
            } else if let place = position[gates] {
                shared[place] = Bundle(gates: gates, worth: shared[place].worth + worth)
            } else {
                position[gates] = shared.count
                shared.append(Bundle(gates: gates, worth: worth))
            }
        }
        bundles = shared
    }
}

extension ChoiceProblem {
    /// Every rung in every year in which it can be climbed: the gates that it and all rungs below it
    /// need, and what it is worth.
    fileprivate var steps: [(gates: [[ChoiceValue.Way]], worth: Int)] {
        (0..<countedYears).flatMap { year in
            ladders.flatMap { ladder in
                var gates: [[ChoiceValue.Way]] = []
                return ladder.rungs.map { rung -> (gates: [[ChoiceValue.Way]], worth: Int) in
                    for gate in rung.gates {
                        let ways = ways(through: gate, by: year)
                        if !gates.contains(ways) { gates.append(ways) }
                    }
                    return (gates: gates.needed, worth: rung.worth)
                }
            }
        }.filter { step in step.gates.allSatisfy { !$0.isEmpty } }
    }

    private func ways(through gate: [Int], by year: Int) -> [ChoiceValue.Way] {
        Set(gate).sorted().map { scheme in
            let options = candidates[scheme].options
            return ChoiceValue.Way(
                scheme: scheme,
                options: options.indices.filter { options[$0].isLive(by: year) }
            )
        }.filter { !$0.options.isEmpty }
    }
}

extension [[ChoiceValue.Way]] {
    /// The gates without those that are open wherever another is, in an order of their own.
    fileprivate var needed: [[ChoiceValue.Way]] {
        filter { gate in
            !contains { $0 != gate && $0.allSatisfy(gate.contains) }
        }.sorted { one, other in
            one.flatMap { [$0.scheme, $0.options.count] + $0.options }
                .lexicographicallyPrecedes(
                    other.flatMap { [$0.scheme, $0.options.count] + $0.options }
                )
        }
    }
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? abs(one) : greatestCommonDivisor(other, one % other)
}
