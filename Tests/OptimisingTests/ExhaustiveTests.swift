import DigitalMaturity
import Investment
import Optimising
import TestSupport
import Testing

/// The solver against every answer tried one after the other.
struct ExhaustiveTests {
    @Test(arguments: 0..<20)
    func `the solver finds the answer that trying all of them finds`(batch: UInt64) throws {
        for seed in batch * 20..<(batch + 1) * 20 {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            let best = try Optimiser().best(of: problem)
            let expected = problem.bestByTrying
            #expect(best?.checked.worth == expected?.worth, "seed \(seed)")
            #expect(best?.checked.choice == expected?.choice, "seed \(seed)")
            #expect(best.map { $0.status == .optimal && $0.bound == $0.checked.worth } ?? true)
            #expect(try Optimiser().isPossible(problem) == (expected != nil), "seed \(seed)")
        }
    }

    @Test func `the random problems are of every kind`() {
        let outcomes = (0..<400).map { (seed: UInt64) -> Int in
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            return problem.bestByTrying.map { $0.choice.taken.count { $0 != nil } } ?? -1
        }
        for chosen in -1...5 {
            #expect(outcomes.contains(chosen), "none chooses \(chosen)")
        }
    }
}
