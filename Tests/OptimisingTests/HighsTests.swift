import DigitalMaturity
import Investment
import Optimising
import TestSupport
import Testing

/// HiGHS as a solver beside CBC.
struct HighsTests {
    /// A program that says what it is told to.
    private struct Echo: HighsProgram {
        var solution = ""
        var log = ""

        func answer(_ question: HighsQuestion) throws(OptimisingError) -> HighsAnswer {
            HighsAnswer(solution: solution, log: log)
        }
    }

    @Test(arguments: 0..<4)
    func `HiGHS finds the answer that trying all of them finds, ties broken alike`(
        batch: UInt64
    ) throws {
        let highs = try #require(InstalledHighs(), "make test installs it")
        for seed in batch * 15..<(batch + 1) * 15 {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            let best = try Optimiser(by: .highs(highs)).best(of: problem)
            let expected = problem.bestByTrying
            #expect(best?.checked.worth == expected?.worth, "seed \(seed)")
            #expect(best?.checked.choice == expected?.choice, "seed \(seed)")
            #expect(best.map { $0.status == .optimal && $0.bound == $0.checked.worth } ?? true)
        }
    }

    @Test func `the solvers' bounds hold for one another's plans of 120 schemes`() throws {
        let highs = try #require(InstalledHighs(), "make test installs it")
        let limits = SearchLimits(gap: 0.01, seconds: 120)
        for seed in 1...2 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.system(&random)
            let own = try #require(try Optimiser(limits, by: .cbc).best(of: problem))
            let other = try #require(try Optimiser(limits, by: .bySize(highs)).best(of: problem))
            #expect(own.gap <= 0.01 && other.gap <= 0.01, "seed \(seed)")
            #expect(own.bound >= other.checked.worth, "seed \(seed)")
            #expect(other.bound >= own.checked.worth, "seed \(seed)")
        }
    }

    @Test func `a small problem is left to CBC unless HiGHS is asked for`() throws {
        var random = SplitMix64(seed: 3)
        let problem = ChoiceProblem.random(&random)
        let expected = try Optimiser().best(of: problem)?.checked.choice
        #expect(try Optimiser(by: .bySize(Echo())).best(of: problem)?.checked.choice == expected)
        #expect(throws: OptimisingError.self) {
            try Optimiser(by: .highs(Echo())).best(of: problem)
        }
    }

    @Test(
        arguments: [
            ("Infeasible", "None", "infeasible"),
            ("Time limit reached", "None", "no plan was found in 60 seconds"),
            ("Unknown", "None", "highs gave no answer that can be used: Unknown"),
            ("Optimal", "Feasible", "highs gave no answer that can be used: 0 columns"),
            ("", "", "highs gave no answer that can be used: nothing"),
        ]
    )
    func `what the program says without a plan is told in words`(
        status: String,
        kind: String,
        expected: String
    ) throws {
        var random = SplitMix64(seed: 3)
        let problem = ChoiceProblem.random(&random)
        let said = Echo(
            solution: "Model status\n\(status)\n\n# Primal solution values\n\(kind)\n"
        )
        do throws(OptimisingError) {
            let best = try Optimiser(by: .highs(said)).best(of: problem)
            #expect(best == nil && expected == "infeasible")
        } catch {
            #expect("\(error)" == expected)
        }
    }
}
