import DigitalMaturity
import Foundation
import Investment
import Optimising
import TestSupport

/// Chooses among 120 schemes with four starts over three years, six plans one after the other, and
/// prints for each the seconds of processor time, those on the wall, and how far the answer is open.
@main
struct ChoiceSpeed {
    static func main() throws {
        print("The aim is a gap of at most 0.1% in under 5 s.")
        for seed in 1...6 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.system(&random)
            var best: BestPlan?
            let start = clock()
            let wall = try ContinuousClock().measure {
                best = try Optimiser(SearchLimits(gap: 0.001, seconds: 15)).best(of: problem)
            }
            let processor = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            print(seed, processor, wall / .seconds(1), best.map { "\($0.gap)" } ?? "none")
        }
    }
}
