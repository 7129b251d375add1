import DigitalMaturity
import Investment
import TestSupport
import Testing

struct ReachCostTests {
    /// People count twice: the board asks two things at level 2 and one at 3, skills one at each.
    /// Systems count once: the network asks one thing at level 2.
    private func framework(skillNeeds needs: [String] = []) -> Framework {
        .sample(dimensions: [
            .sample(
                "people",
                weight: 2,
                criteria: [
                    .sample("board", needing: [2, 2, 3]),
                    Criterion(
                        id: "skills",
                        title: "skills",
                        citation: .any,
                        elements: [
                            .sample("skills.e0", at: 2), .sample("skills.e1", at: 3, needs: needs),
                        ]
                    ),
                ]
            ),
            .sample("systems", criteria: [.sample("network", needing: [2])]),
        ])
    }

    @Test func `the cost of a way is that of the schemes that name its steps, each once`() {
        let reach = framework().reach(2, from: .sample())
        let skills = Scheme.sample("skills", raises: [.of("RXR", "skills.e0", 2)])
        let people = Scheme.sample(
            "people",
            raises: [.of("RXR", "people", 3), .of("RXR", "skills", 3)]
        )
        let plan = Plan.sample([
            skills, people, .sample("others", raises: [.of("RXN", "systems", 3)]),
            // As far as level 1, where the network is already.
            .sample("low", raises: [.of("RXR", "systems", 1)]),
        ])
        let cost = ReachCost(of: reach, for: "RXR", in: [plan, .sample([])])
        #expect(cost.plans.map { $0.schemes.map(\.scheme.id.value) } == [["skills", "people"]])
        #expect(
            cost.plans.first?.schemes.map { $0.steps.map(\.element.id) } == [
                ["skills.e0"], ["skills.e0", "skills.e1"],
            ]
        )
        #expect(cost.unpriced.map(\.element.id) == ["network.e0"])
    }
}

extension Scheme.Raise {
    fileprivate static func of(_ code: ODSCode, _ element: String, _ level: Int) -> Self {
        Self(
            organisation: Located(code, line: 50),
            element: Located(element, line: 51),
            level: Located(level, line: 52)
        )
    }
}
