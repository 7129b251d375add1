import DigitalMaturity
import Foundation
import Investment
import Optimising
import TestSupport

/// Chooses among schemes with four starts over three years to 0.1%, by CBC and by HiGHS, one plan after
/// the other: six plans of 120 schemes, and one each of 480, 960 and 1,440.
///
/// Prints for each the schemes, the seed, and for either solver the seconds of processor time, those of
/// HiGHS's program included, and how far the answer is open as a share.
@main
struct ChoiceSpeed {
    static func main() throws {
        print("The aim is a gap of at most 0.1% in under 5 s, and in under 10 s for 1,440 schemes.")
        let plans = (1...6).map { (scale: 1, seed: UInt64($0)) } + [4, 8, 12].map { ($0, 1) }
        for (scale, seed) in plans {
            var random = SplitMix64(seed: seed)
            let problem = ChoiceProblem.system(&random, scale: scale)
            let cbc = time(.cbc, problem)
            let highs = InstalledHighs().map { time(.highs($0), problem) } ?? "none none"
            print(problem.candidates.count, seed, cbc, highs)
            // Whoever reads this by a pipe sees each line when it is done.
            fflush(nil)
        }
    }

    private static func time(_ solver: Solver, _ problem: ChoiceProblem) -> String {
        let limits = SearchLimits(gap: 0.001, seconds: 60)
        let start = processor
        let best = try? Optimiser(limits, by: solver).best(of: problem)
        return "\(processor - start) \(best.map { "\($0.gap)" } ?? "none")"
    }

    /// The seconds of processor time of this process and of those that it started and that have ended.
    private static var processor: Double {
        [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
            var usage = rusage()
            getrusage(who.rawValue, &usage)
            return sum + seconds(usage.ru_utime) + seconds(usage.ru_stime)
        }
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}
