import DigitalMaturity
import TestSupport
import Testing

struct WayToMarkTests {
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

    private func told(_ reach: Reach) -> [String] {
        reach.steps.map { "\($0.element.id) \(($0.mark * 100).rounded() / 100)" }
    }

    @Test func `a dimension is raised by the criterion that takes least`() {
        let framework = framework()
        let reach = framework.reach(2, in: framework.dimensions[0], from: .sample())
        // The board would take two elements to 2, and skills are worth as much as it.
        #expect(told(reach) == ["skills.e0 1.5", "skills.e1 2.0"])
        #expect(reach.before == 1)
        #expect(reach.after == 2)
    }

    @Test func `a need makes another way as short, and then the framework's order decides`() {
        let framework = framework(skillNeeds: ["board.e0"])
        let reach = framework.reach(2, in: framework.dimensions[0], from: .sample())
        // Three elements each: board to 3; board and skills to 2; skills to 3 with what they need.
        #expect(told(reach) == ["board.e0 1.0", "board.e1 1.5", "board.e2 2.0"])
    }

    @Test func `the overall mark counts dimensions by their weight, and low levels come first`() {
        // Each criterion of people is worth a third a level, and so is the network.
        let reach = framework().reach(2, from: .sample())
        #expect(told(reach) == ["skills.e0 1.33", "network.e0 1.67", "skills.e1 2.0"])
    }

    @Test func `what is needed comes first, whatever its level`() {
        let framework = framework(skillNeeds: ["board.e2"])
        let source = MaturityReturn.sample(replies: ["board.e0": .met, "board.e1": .notApplicable])
        let reach = framework.reach(2.5, in: framework.dimensions[0], from: source)
        // From 1.5, half for the board's last element and half for the first of skills.
        #expect(told(reach) == ["skills.e0 2.0", "board.e2 2.5"])
        let all = framework.reach(3, in: framework.dimensions[0], from: source)
        #expect(told(all) == ["skills.e0 2.0", "board.e2 2.5", "skills.e1 3.0"])
    }

    @Test func `there already is nothing to do`() {
        let source = MaturityReturn.sample(
            "RXR",
            ["people": .published(3), "systems": .levels([2, 3])]
        )
        let reach = framework().reach(17.0 / 6, from: source)
        #expect(reach.outcome == .already)
        #expect(reach.after == reach.before)
    }

    @Test func `a question left open is not there already`() {
        // (2 + 2 + 1) / 3: what was left open counts as the least it could be.
        let source = MaturityReturn.sample(replies: [
            "board.e0": .met, "board.e1": .met, "board.e2": .notMet, "skills.e0": .met,
            "skills.e1": .notMet,
        ])
        let framework = framework()
        #expect(framework.card(source).overall == 5.0 / 3)
        // The last of the board, the last of skills and the network bring a third each.
        #expect(told(framework.reach(2, from: source)) == ["board.e2 2.0"])
    }

    @Test func `a dimension held by mark is said, with how far it is away`() {
        let framework = Framework.sample
        let source = MaturityReturn.sample(
            "RXR",
            [
                "well-led": .published(2.8), "safe-practice": .published(3.2),
            ]
        )
        let reach = framework.reach(3.1, from: source)
        guard case .unreachable(let best, let shortfalls) = reach.outcome else {
            Issue.record("\(reach.outcome)")
            return
        }
        // (2.8 + 3.2) ÷ 2: the third was given no mark, and nobody can answer it.
        #expect(best == 3)
        #expect(framework.reach(3, from: source).outcome == .already)
        #expect(reach.leftOut.map(\.id) == ["improve-care"])
        #expect(shortfalls.map(\.dimension.id) == ["well-led"])
        #expect(shortfalls.map(\.reason) == [.heldByMark])
        #expect(shortfalls.map(\.mark) == [2.8])
        let third = framework.reach(2, in: framework.dimensions[2], from: source)
        #expect(third.outcome == .unreachable(best: nil, []))
    }

    @Test func `a level that nobody describes is not reached`() {
        let framework = framework()
        let outcome = framework.reach(3, from: .sample()).outcome
        guard case .unreachable(let best, let shortfalls) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        // People reach 3, and systems 2: (2 × 3 + 2) ÷ 3.
        #expect(best == 8.0 / 3)
        #expect(shortfalls.map(\.best) == [2])
        let network = framework.dimensions[1].criteria[0]
        #expect(shortfalls.map(\.reason) == [.undescribed([network])])
    }

    @Test func `where nothing is asked there is no mark to reach`() {
        let framework = Framework.sample(dimensions: [
            .sample(
                "people",
                weight: 2,
                criteria: [
                    Criterion(
                        id: "board",
                        title: "",
                        settings: [.icb],
                        citation: .any,
                        elements: [.sample("board.e0", at: 2)]
                    )
                ]
            )
        ])
        let reach = framework.reach(2, from: .sample())
        #expect(reach.before == nil)
        #expect(reach.outcome == .unreachable(best: nil, []))
    }
}
