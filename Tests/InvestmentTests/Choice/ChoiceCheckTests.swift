import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The checker against answers that somebody has tampered with.
struct ChoiceCheckTests {
    /// Two schemes of £6m and £5m in a year with £10m; the second needs the first, which may start a
    /// year later; together they climb one rung worth a point a year.
    private static let problem = ChoiceProblem(
        years: ["2026/27", "2027/28"],
        candidates: [
            ChoiceProblem.Candidate(
                id: "network",
                options: [
                    ChoiceProblem.Option(start: 0, live: 0, uses: [6_000_000_00, 0]),
                    ChoiceProblem.Option(start: 1, live: 1, uses: [0, 6_000_000_00]),
                ]
            ),
            ChoiceProblem.Candidate(
                id: "record",
                options: [
                    ChoiceProblem.Option(start: 0, live: 0, uses: [5_000_000_00, 0]),
                    ChoiceProblem.Option(start: 1, live: 1, uses: [0, 4_000_000_00]),
                ]
            ),
        ],
        limits: [
            ChoiceProblem.Limit(.money(.capital, .pooled, "2026/27"), amount: 10_000_000_00),
            ChoiceProblem.Limit(.money(.capital, .pooled, "2027/28"), amount: 10_000_000_00),
        ],
        ladders: [
            ChoiceProblem.Ladder(
                rungs: [
                    ChoiceProblem.Rung(worth: 1_000_000, gates: [[0]]),
                    ChoiceProblem.Rung(worth: 500_000, gates: [[1], [0]]),
                ]
            )
        ],
        constraints: [.needs(1, 0), .limit(0), .limit(1)]
    )

    private func violations(
        _ taken: [Int?],
        worth: Int,
        bound: Int = 2_500_000
    ) -> [ChoiceRefusal.Violation] {
        do throws(ChoiceRefusal) {
            _ = try ChoiceCheckTests.problem.check(Choice(taken), claiming: worth, bound: bound)
            return []
        } catch { return error.violations }
    }

    @Test func `an answer that holds passes with its worth`() throws {
        // The network by the end of both years, the record by the end of the second.
        #expect(violations([0, 1], worth: 2 * 1_000_000 + 500_000) == [])
    }

    @Test(
        arguments: [
            ("a scheme added", [0, 0], 3_000_000, [.broken(.limit(0)), .beyond(3_000_000)]),
            (
                "a start made later", [1, 1], 2_500_000,
                [.worth(claimed: 2_500_000, actual: 1_500_000)]
            ),
            ("a need taken out", [nil, 1], 0, [.broken(.needs(1, 0))]),
            ("a need made later", [1, 0], 1_500_000, [.broken(.needs(1, 0))]),
            (
                "a worth made greater", [0, nil], 2_500_000,
                [.worth(claimed: 2_500_000, actual: 2_000_000)]
            ),
            ("an option that is not there", [0, 2], 2_500_000, [.malformed]),
            ("a scheme lost", [0], 2_000_000, [.malformed]),
        ] as [(String, [Int?], Int, [ChoiceRefusal.Violation])]
    )
    func `a tampered answer is refused`(
        what: String,
        taken: [Int?],
        worth: Int,
        expected: [ChoiceRefusal.Violation]
    ) {
        #expect(violations(taken, worth: worth) == expected, "\(what)")
    }

    @Test func `a penny too much is refused`() {
        let poorer = ChoiceCheckTests.problem.limited { $0.amount.map { $0 - 4_000_000_01 } }
        #expect(poorer.broken(by: Choice([0, nil])) == [.limit(0)])
        let enough = ChoiceCheckTests.problem.limited { $0.amount.map { $0 - 4_000_000_00 } }
        #expect(enough.broken(by: Choice([0, nil])) == [])
    }

    @Test func `no answer can be changed without being refused or being another that holds`() throws
    {
        var refused = 0
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            guard let best = problem.bestByTrying else { continue }
            var taken = best.choice.taken
            let scheme = Int.random(in: taken.indices, using: &random)
            taken[scheme] = taken[scheme] == nil ? 0 : nil
            do throws(ChoiceRefusal) {
                let passed = try problem.check(
                    Choice(taken),
                    claiming: best.worth,
                    bound: best.worth
                )
                #expect(passed.worth == best.worth, "seed \(seed)")
                #expect(!problem.comesBefore(passed.choice, best.choice), "seed \(seed)")
            } catch { refused += 1 }
        }
        #expect(refused > 100)
    }
}

extension ChoiceRefusal.Violation {
    fileprivate static func beyond(_ worth: Int) -> Self {
        .beyondBound(worth: worth, bound: 2_500_000)
    }
}
