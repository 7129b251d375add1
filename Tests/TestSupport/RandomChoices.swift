import DigitalMaturity
public import Investment

extension ChoiceProblem {
    /// A small problem with something of everything: gates, needs, exclusions, sets, obligations,
    /// approvals, money and people, few enough to try every answer.
    public static func random(_ random: inout SplitMix64) -> ChoiceProblem {
        let count = Int.random(in: 1...6, using: &random)
        let years: [FinancialYear] = ["2026/27", "2027/28", "2028/29"]
        let limits =
            years.flatMap { year in
                [
                    Limit(
                        .money(.capital, .pooled, year),
                        amount: .random(in: 300...2_000, using: &random)
                    ),
                    Limit(
                        .money(.revenue, .programme("p"), year),
                        amount: Bool.random(using: &random)
                            ? nil : .random(in: 100...1_200, using: &random)
                    ),
                ]
            } + [Limit(.people("2026-04"), amount: .random(in: 50...1_500, using: &random))]
        let candidates = (0..<count).map { index in
            Candidate(
                // Not in the order of positions, so that ties by identifier show.
                id: "s\((index * 5 + 3) % 7)",
                options: (0..<Int.random(in: 1...3, using: &random)).map { start in
                    option(start, limits, &random)
                }
            )
        }
        return ChoiceProblem(
            years: years,
            beyond: .random(in: 0...3, using: &random),
            candidates: candidates,
            limits: limits,
            ladders: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                ladder(count, &random)
            },
            constraints: relations(candidates, &random)
                + limits.indices.filter { limits[$0].amount != nil }.map { .limit($0) }
        )
    }

    private static func option(
        _ start: Int,
        _ limits: [Limit],
        _ random: inout SplitMix64
    ) -> Option {
        Option(
            start: start,
            live: Int.random(in: 0..<8, using: &random) == 0
                ? nil : start + .random(in: 0...3, using: &random),
            uses: limits.map { _ in
                Bool.random(using: &random) ? 0 : .random(in: -50...500, using: &random)
            },
            gain: Bool.random(using: &random) ? 0 : .random(in: -1...4, using: &random) * 500_000,
            cost: .random(in: 0...3, using: &random) * 100,
            awaits: Int.random(in: 0..<14, using: &random) == 0 ? "2027-05-01" : nil
        )
    }

    private static func ladder(_ count: Int, _ random: inout SplitMix64) -> Ladder {
        Ladder(
            rungs: (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Rung(
                    worth: [250_000, 333_333, 333_334, 1_000_000][
                        .random(in: 0...3, using: &random)
                    ]
                        * .random(in: 1...4, using: &random),
                    gates: (0..<Int.random(in: 0...2, using: &random)).map { _ in
                        (0..<count).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
                    }
                )
            }
        )
    }

    private static func relations(
        _ candidates: [Candidate],
        _ random: inout SplitMix64
    ) -> [Constraint] {
        var constraints: [Constraint] = []
        let count = candidates.count
        for index in 0..<count {
            if Int.random(in: 0..<8, using: &random) == 0 { constraints.append(.mandatory(index)) }
            if candidates[index].options.contains(where: { $0.awaits != nil }) {
                constraints.append(.approval(index))
            }
            let other = Int.random(in: 0..<count, using: &random)
            guard other != index else { continue }
            switch Int.random(in: 0..<5, using: &random) {
            case 0: constraints.append(.needs(index, other))
            case 1: constraints.append(.excludes(index, other))
            case 2: constraints.append(.oneOf("set \(index)", [index, other]))
            default: break
            }
        }
        return constraints
    }

    /// Every answer there is, those that hold to nothing among them.
    public var everyChoice: [Choice] {
        candidates.reduce([[]]) { choices, candidate in
            choices.flatMap { choice in
                ([nil] + candidate.options.indices.map(Optional.some)).map { choice + [$0] }
            }
        }.map(Choice.init)
    }

    /// The best answer by trying every one; `nil` where none holds.
    public var bestByTrying: (choice: Choice, worth: Int)? {
        everyChoice.filter { broken(by: $0).isEmpty }.reduce(nil) { best, choice in
            let worth = worth(of: choice)
            guard let best,
                worth < best.worth || (worth == best.worth && !comesBefore(choice, best.choice))
            else { return (choice, worth) }
            return best
        }
    }
}
