import DigitalMaturity
import TestSupport
import Testing

@testable import Investment

/// A simulation made in parts is the one that is made at once.
@Suite struct PartTests {
    private func plan(_ random: inout SplitMix64) -> PlanToDraw {
        let schemes = (0..<4).map { index in
            Scheme.random("s\(index)", &random).uncertain {
                $0.capital = Located(.percent(-20) ... .percent(60), line: 9)
                $0.time = Located(.zero ... .percent(50), line: 9)
            }
        }
        return Plan.sample(schemes)
            .toDraw(waits: [:], routes: [], climb: Climb(ladders: []), standings: [])
    }

    @Test func `parts joined in any order are one run, whatever their number`() throws {
        for seed in 0..<40 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let plan = plan(&random)
            let draws = Int.random(in: 1...1500, using: &random)
            let count = Int.random(in: 1...9, using: &random)
            var batches = try (1...count).flatMap { number in
                plan.drawn(try Part(parsing: "\(number)/\(count)"), seed: seed, draws: draws)
            }
            batches.shuffle(using: &random)
            let joined = try #require(plan.simulated(joining: batches, seed: seed, draws: draws))
            let whole = plan.simulated(seed: seed, draws: draws)
            #expect("\(joined.simulation)" == "\(whole.simulation)", "seed \(seed)")
            #expect(whole.simulation.cost.sorted.count == draws)
        }
    }

    @Test func `a part that is missing, there twice or of another plan joins nothing`() throws {
        let other = Scheme.sample(
            capital: ["2026/27": "£1m"],
            start: "2026-10",
            takes: "12 months"
        )
        var random = SplitMix64(seed: 7)
        let plan = plan(&random)
        let (draws, whole) = (1_000, try Part(parsing: "1/1"))
        let all = { (plan: PlanToDraw) in
            plan.drawn(whole, seed: 1, draws: draws)
        }
        let batches = all(plan)
        let strange = all(
            Plan.sample([other]).toDraw(
                waits: [:],
                routes: [],
                climb: Climb(ladders: []),
                standings: []
            )
        )
        #expect(batches.count == 4)
        let join = { plan.simulated(joining: $0, seed: 1, draws: draws) != nil }
        #expect(join(batches))
        #expect(!join(Array(batches.dropFirst())))
        #expect(!join(batches + [batches[0]]))
        #expect(!join(strange))
        #expect(!join([]))
    }

    @Test(arguments: ["", "1", "0/3", "4/3", "1/0", "-1/3", "1/2/3", "a/b", "1 / 3", "1/1000000"])
    func `what is no part is refused`(text: String) {
        #expect(throws: ParseFailure.self) { try Part(parsing: text) }
    }
}
