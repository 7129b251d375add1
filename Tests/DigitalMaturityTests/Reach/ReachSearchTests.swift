import DigitalMaturity
import TestSupport
import Testing

struct ReachSearchTests {
    @Test(arguments: Framework.Scorer.allCases)
    func `the answer is the one that trying everything gives`(scorer: Framework.Scorer) {
        var found = [0, 0, 0]
        var disagreements: [String] = []
        for seed in 1...120 as ClosedRange<UInt64> {
            let model = RandomModel(seed: seed, scorer: scorer)
            let dimension =
                seed.isMultiple(of: 3) ? model.framework.dimensions[0] : nil
            let scale = model.framework.wholeScale
            let force = BruteForce(
                framework: model.framework,
                source: model.source,
                dimension: dimension
            )
            for share in [0.3, 2.0 / 3, 1] {
                let level = scale.lowerBound + share * (scale.upperBound - scale.lowerBound)
                let reach = model.framework.reach(level, in: dimension, from: model.source)
                let expected = force.least(for: level)
                if ids(reach) != expected {
                    disagreements.append(
                        "\(seed) to \(level): \(ids(reach) ?? ["none"]), not \(expected ?? [])"
                    )
                }
                found[expected == nil ? 0 : expected == [] ? 1 : 2] += 1
            }
        }
        #expect(disagreements == [])
        // Each kind of answer comes up often enough to mean something.
        #expect(found.allSatisfy { $0 > 20 }, "\(found)")
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `each step can be taken when its turn comes, and the marks are the scorer's own`(
        scorer: Framework.Scorer
    ) {
        for seed in 200...300 as ClosedRange<UInt64> {
            let model = RandomModel(seed: seed, scorer: scorer)
            let scale = model.framework.wholeScale
            let level = (scale.lowerBound + scale.upperBound) / 2
            let reach = model.framework.reach(level, from: model.source)
            let force = BruteForce(
                framework: model.framework,
                source: model.source,
                dimension: nil
            )
            let all = reach.steps.map(\.element)
            for (index, step) in reach.steps.enumerated() {
                let later = Set(all[index...].map(\.id))
                #expect(step.element.needs.allSatisfy { !later.contains($0) })
                #expect(step.mark == force.certain(meeting: Array(all[...index])))
            }
            #expect(reach.before == force.certain(meeting: []))
            if let last = reach.steps.last {
                #expect(last.mark >= level - 1e-9)
                #expect(reach.after == last.mark)
            }
        }
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `asking for more never takes less`(scorer: Framework.Scorer) {
        for seed in 400...440 as ClosedRange<UInt64> {
            let model = RandomModel(seed: seed, scorer: scorer)
            let scale = model.framework.scale
            var last: Int? = 0
            for percent in stride(from: 0, through: 100, by: 5) {
                let level =
                    Double(scale.lowerBound) + Double(percent * scale.count) / 100
                let count = ids(model.framework.reach(level, from: model.source))?.count
                #expect(last.map { last in count.map { $0 >= last } ?? true } ?? (count == nil))
                last = count
            }
        }
    }

    /// The elements in the framework's order; `nil` where the mark cannot be reached.
    private func ids(_ reach: Reach) -> [String]? {
        switch reach.outcome {
        case .already: []
        case .steps(let steps): steps.map(\.element.id).sorted()
        case .unreachable: nil
        }
    }
}
