import DigitalMaturity
import Foundation
import Investment
import Optimising
import TestSupport
import Testing

/// What holds of every best plan.
struct OptimiserTests {
    @Test func `the best plan is never worth less when money is added`() throws {
        for seed in 1000..<1100 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            let richer = problem.limited { limit in
                limit.amount.map { limit.isMoney ? $0 + .random(in: 0...400, using: &random) : $0 }
            }
            guard let before = try Optimiser().best(of: problem) else { continue }
            let after = try #require(try Optimiser().best(of: richer), "seed \(seed)")
            #expect(after.checked.worth >= before.checked.worth, "seed \(seed)")
        }
    }

    @Test(arguments: [false, true])
    func `where nothing can be started the best is nothing, unless something must be`(
        isMandatory: Bool
    ) throws {
        let problem = ChoiceProblem(
            years: ["2026/27"],
            candidates: [ChoiceProblem.Candidate(id: "late", options: [])],
            limits: [],
            ladders: [],
            constraints: isMandatory ? [.mandatory(0)] : []
        )
        let best = try Optimiser().best(of: problem)
        #expect(best?.checked.choice == (isMandatory ? nil : Choice([nil])))
        #expect(best?.status == (isMandatory ? nil : .optimal))
        #expect(try Optimiser().isPossible(problem) == !isMandatory)
    }

    @Test func `constraints that conflict do so together, and no longer once one is lifted`() throws
    {
        var conflicts = 0
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            guard let conflict = try problem.conflict(isPossible: Optimiser().isPossible) else {
                continue
            }
            conflicts += 1
            #expect(problem.holding(to: conflict).bestByTrying == nil, "seed \(seed)")
            for lifted in conflict {
                let rest = problem.holding(to: conflict.filter { $0 != lifted })
                #expect(rest.bestByTrying != nil, "seed \(seed), without \(lifted)")
            }
        }
        #expect(conflicts > 10)
    }

    @Test
    func `what a scheme forced in would cost is the difference that trying all of them shows`()
        throws
    {
        var asked = 0
        for seed in 2000..<2060 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            guard let best = try Optimiser().best(of: problem) else { continue }
            for scheme in best.leftOut {
                asked += 1
                let whyNot = try best.whyNot(
                    scheme,
                    search: Optimiser().best,
                    isPossible: Optimiser().isPossible
                )
                let forced = problem.forcing(scheme).bestByTrying
                switch whyNot.forced {
                case .instead(let instead):
                    #expect(best.checked.worth - instead.lost == forced?.worth, "seed \(seed)")
                case .impossible: #expect(forced == nil, "seed \(seed)")
                case .notAsked: Issue.record("seed \(seed): nobody asked")
                }
            }
        }
        #expect(asked > 50)
    }

    @Test func `what keeps a scheme out lets it in once it is lifted, or else it adds nothing`()
        throws
    {
        var told = [0, 0, 0]
        for seed in 4000..<4200 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            guard let best = try Optimiser().best(of: problem) else { continue }
            for scheme in best.leftOut {
                let whyNot = try best.whyNot(
                    scheme,
                    search: Optimiser().best,
                    isPossible: Optimiser().isPossible
                )
                func answer(lifting lifted: [ChoiceProblem.Constraint]) -> Choice? {
                    problem.holding(to: problem.constraints.filter { !lifted.contains($0) })
                        .bestByTrying?.choice
                }
                if whyNot.beside != nil, answer(lifting: whyNot.cause)?.taken[scheme] != nil {
                    told[0] += 1
                    for constraint in whyNot.cause {
                        let fewer = whyNot.cause.filter { $0 != constraint }
                        #expect(answer(lifting: fewer)?.taken[scheme] == nil, "seed \(seed)")
                    }
                } else if let beside = whyNot.beside {
                    // Lifted, others come in before it.
                    told[1] += 1
                    #expect(whyNot.cause == beside.broken, "seed \(seed)")
                } else {
                    told[2] += 1
                    for option in problem.candidates[scheme].options.indices {
                        var taken = best.checked.choice.taken
                        taken[scheme] = option
                        let worth = problem.worth(of: Choice(taken))
                        #expect(worth <= best.checked.worth, "seed \(seed)")
                    }
                }
            }
        }
        #expect(told[0] > 50 && told[2] > 50 && told[1] * 10 < told[0], "\(told)")
    }

    @Test func `the best plan never falls along the frontier, and ends at the whole budget`() throws
    {
        for seed in 3000..<3020 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            let frontier = try Frontier(of: problem, steps: 4, search: Optimiser().best)
            let worths = frontier.points.map { $0.best?.checked.worth ?? .min }
            #expect(worths == worths.sorted(), "seed \(seed)")
            #expect(worths.last == problem.bestByTrying?.worth ?? .min, "seed \(seed)")
            #expect(frontier.points.map(\.share) == ["0%", "25%", "50%", "75%", "100%"])
        }
    }

    @Test func `the best plan of 120 schemes with four starts is proved to a thousandth`() throws {
        var random = SplitMix64(seed: 5)
        let problem = ChoiceProblem.system(&random)
        #expect(problem.candidates.map(\.options.count) == Array(repeating: 4, count: 120))
        #expect(problem.years.count == 3)
        let limits = SearchLimits(gap: 0.001, seconds: 300)
        let best = try #require(try Optimiser(limits).best(of: problem))
        #expect(best.status == .withinGap)
        #expect(best.gap <= 0.001)
        #expect(problem.broken(by: best.checked.choice).isEmpty)
        #expect(problem.worth(of: best.checked.choice) == best.checked.worth)
    }

    @Test func `an answer that fails its check is refused in words`() {
        let error = OptimisingError.refused(["it is worth 3", "it does not fit the plan"])
        #expect(
            "\(error)" == "the solver's answer failed its check, so it is not shown: "
                + "it is worth 3; it does not fit the plan"
        )
    }

    @Test func `the model of a large plan tells every number once`() {
        var random = SplitMix64(seed: 1)
        let lines = Optimiser.mps(of: .large(&random)).split(separator: "\n")
        let numbers = lines.drop { $0 != "COLUMNS" }.prefix { $0 != "RHS" }
            .filter { $0.hasPrefix(" ") && !$0.contains("MARKER") }
            .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        #expect(numbers.count > 5000)
        #expect(Set(numbers).count == numbers.count)
    }

    @Test func `another program finds the same worth in the model that is written`() throws {
        for seed in 0..<40 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.random(&random)
            let file = FileManager.default.temporaryDirectory
                .appendingPathComponent("waymark-\(UUID().uuidString).mps")
            defer { try? FileManager.default.removeItem(at: file) }
            try Optimiser.mps(of: problem).write(to: file, atomically: true, encoding: .utf8)
            let said = try output(of: [file.path, "-preprocess", "off", "-solve", "-quit"])
            #expect(!said.contains("errors on input"), "seed \(seed)\n\(said)")
            let model = try String(contentsOf: file, encoding: .utf8)
            #expect(model.contains(" N minus_worth_in_thousandths_of_a_point\n"))
            guard let best = problem.bestByTrying else {
                #expect(said.contains("infeasible"), "seed \(seed)\n\(said)")
                continue
            }
            // Where there is nothing to decide the program says nothing but the relaxed objective.
            let line = said.split(separator: "\n").last { $0.contains("bjective value") }
            let number = line?.split(separator: " ").compactMap { Double($0) }.first
            let found = try #require(number, "seed \(seed)\n\(said)")
            #expect(abs(-found * 1000 - Double(best.worth)) < 1, "seed \(seed)\n\(said)")
        }
    }

    private func output(of arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/cbc")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
