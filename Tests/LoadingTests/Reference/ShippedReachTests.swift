import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The way to marks of the frameworks that are shipped, from a return in which nothing is answered.
struct ShippedReachTests {
    private func blank(_ framework: Framework) -> MaturityReturn {
        MaturityReturn(
            organisation: "RXR",
            careSetting: framework.appliesTo[0],
            framework: framework.id,
            date: .year(2026),
            place: Place(file: "test.yaml")
        )
    }

    @Test(.timeLimit(.minutes(1)))
    func `every mark is reached by steps in order, or said to be out of reach`() throws {
        for framework in try Shipped.dataset().reference.maturity.frameworks {
            let source = blank(framework)
            let scale = framework.wholeScale
            var last = 0
            for share in [0.1, 0.25, 1.0 / 3, 0.5, 0.9, 1] {
                let level = scale.lowerBound + share * (scale.upperBound - scale.lowerBound)
                let reach = framework.reach(level, from: source)
                guard case .steps(let steps) = reach.outcome else { continue }
                #expect(steps.count >= last, "\(framework.id) to \(level)")
                last = steps.count
                var met: Set<String> = []
                for step in steps {
                    let asked = framework.criteria
                        .filter { $0.isAsked(in: source.careSetting) }.flatMap(\.elements)
                    let needs = step.element.needs.filter { need in asked.contains { $0.id == need }
                    }
                    #expect(met.isSuperset(of: needs), "\(framework.id): \(step.element.id)")
                    met.insert(step.element.id)
                }
            }
        }
    }

    @Test func `the first stage of records takes the three ancillaries`() throws {
        let framework = try #require(Shipped.dataset().reference.maturity.framework("emram"))
        let reach = framework.reach(1, from: blank(framework))
        // Laboratory, radiology and pharmacy, as the publisher describes stage 1.
        #expect(reach.steps.map(\.element.level) == [1, 1, 1])
        #expect(reach.after == 1)
    }

    @Test func `the assessment of which no elements are published cannot be planned`() throws {
        let dataset = try Shipped.dataset()
        let card = try #require(Shipped.assessment().scorecards.first)
        let framework = try #require(dataset.reference.maturity.framework("dma-2025"))
        let outcome = framework.reach(5, from: card.source).outcome
        guard case .unreachable(_, let shortfalls) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(shortfalls.allSatisfy { $0.reason == .heldByMark })
        #expect(shortfalls.map(\.mark) == card.lines.compactMap(\.mark).filter { $0 < 5 })
    }
}
