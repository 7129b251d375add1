import DigitalMaturity
import Investment
import TestSupport
import Testing

struct DatasetTests {
    private static func dataset(
        returns: [MaturityReturn] = [],
        comparable: [ComparableMarks] = [],
        bodies: [ODSCode: Workspace.Body]? = nil
    ) -> Dataset {
        var reference = Reference(
            "2026-11-20",
            .sample,
            [.sample],
            .published,
            returns: returns,
            comparable: comparable
        )
        reference.facts = Facts([.sample("oversight-segment", ["RXR": 3, "RXN": 2])])
        var dataset = Dataset(reference)
        dataset.workspace = bodies.map {
            var workspace = Workspace(
                title: "Workspace",
                date: "2026-05-01",
                framework: "sample-2025"
            )
            workspace.bodies = $0
            return workspace
        }
        return dataset
    }

    @Test func `facts come from the reference data unless the workspace knows better`() {
        let plain = Self.dataset()
        #expect(
            plain.facts(of: "RXR")
                == BodyFacts(body: .nhsTrust, distress: .notStated, segment: Located(3, line: 2))
        )
        #expect(
            plain.facts(of: "QE1")
                == BodyFacts(body: .icb, distress: .notStated, segment: nil)
        )
        #expect(plain.facts(of: "RM4") == nil)
        #expect(plain.date == "2026-11-20")
        let stated = Self.dataset(bodies: [
            "RXR": Workspace.Body(distress: .distressed, segment: nil),
            "RXN": Workspace.Body(distress: .sound, segment: Located(1, line: 9)),
        ])
        #expect(
            stated.facts(of: "RXR")
                == BodyFacts(body: .nhsTrust, distress: .distressed, segment: Located(3, line: 2))
        )
        #expect(
            stated.facts(of: "RXN")
                == BodyFacts(
                    body: .foundationTrust,
                    distress: .sound,
                    segment: Located(1, line: 9)
                )
        )
        #expect(stated.date == "2026-05-01")
    }

    @Test func `a return goes to the body that answers for it today, and a split one to none`() {
        let assessment = Self.dataset(returns: [
            .sample("RXR", ["well-led": .published(3)]),
            .sample("RM4", ["well-led": .published(2)]),
            .sample("QJG", in: .icb, ["well-led": .published(1)]),
            .sample("RW6", ["well-led": .published(4)]),
            .sample("RXR", framework: "other", ["well-led": .published(5)]),
        ]).assessment(against: .sample, on: "2026-11-20")
        #expect(assessment.scorecards.map(\.organisation) == ["QJG", "R0A", "RW6", "RXR"])
        #expect(assessment.scorecards.map(\.icb) == [nil, "QOP", nil, "QE1"])
        #expect(assessment.scorecards.map(\.region) == ["Y61", "Y62", "Y62", "Y62"])
        #expect(assessment.cards(of: "R0A").map(\.source.organisation) == ["RM4"])
        #expect(assessment.providers(in: "QE1").map(\.organisation) == ["RXR"])
        #expect(assessment.providers.count == 3)
    }

    @Test func `comparable marks belong to the return, not to its successor`() {
        let marks = ComparableMarks(
            framework: "sample-2025",
            years: ComparableMarks.Years(2024, 2025),
            organisation: "RM4",
            careSetting: .acute,
            earlier: 2,
            later: 3,
            place: .line(1)
        )
        let assessment = Self.dataset(
            returns: [.sample("RM4", [:]), .sample("RW3", [:])],
            comparable: [marks]
        ).assessment(against: .sample, on: "2026-11-20")
        let cards = assessment.cards(of: "R0A")
        #expect(cards.map(\.source.organisation) == ["RM4", "RW3"])
        #expect(assessment.comparable(of: cards) == [marks])
        #expect(cards.map { assessment.standing(of: $0).comparable } == [marks, nil])
    }

    @Test func `the order of the returns never shows`() {
        var random = SplitMix64(seed: 17)
        let returns: [MaturityReturn] = [
            .sample("RXR", in: .community, [:]), .sample("RXR", [:]), .sample("RM4", [:]),
            .sample("RM2", [:]), .sample("QE1", in: .icb, [:]),
        ]
        let expected = Self.dataset(returns: returns).assessment(against: .sample, on: "2026-11-20")
            .scorecards
        for _ in 0..<30 {
            let shuffled = Self.dataset(returns: returns.shuffled(using: &random))
            #expect(shuffled.assessment(against: .sample, on: "2026-11-20").scorecards == expected)
        }
    }
}
