import DigitalMaturity
import TestSupport
import Testing

/// An answer given once counts in another framework only where both ask the same.
struct CarriedAnswersTests {
    private static let old = Framework.choosing("old", ["a", "b", "c", "d"])
    private static let new = Framework.choosing("new", ["x", "y", "z", "t"])
    private static let walk = Crosswalk.sample(
        "old",
        "new",
        [
            ("a", .equal, "x"), ("b", .subset, "y"), ("c", .superset, "z"), ("c", .intersects, "y"),
            ("d", .none, nil), ("d", .equal, "t"),
        ]
    )

    /// The replies that count against the new framework on the day, with their origins.
    private func carried(
        _ returns: [MaturityReturn],
        frameworks: [Framework] = [old, new],
        crosswalks: [Crosswalk] = [walk]
    ) -> [String] {
        Reference.sample(frameworks, crosswalks, returns: returns)
            .assessment(against: frameworks[1], on: "2026-01-01")
            .scorecards.map { card in
                let answers = card.source.responses.sorted { $0.key < $1.key }.map { id, response in
                    let origin = response.carried.map { " from \($0.framework) \($0.element)" }
                    return "\(id) \(response.reply.word)\(origin ?? "")"
                }
                return "\(card.source.date): " + answers.joined(separator: ", ")
            }
    }

    private func answered(
        _ framework: String,
        on date: PartialDate,
        _ replies: [String: Response.Reply],
        in setting: CareSetting = .acute
    ) -> MaturityReturn {
        .sample("RXR", in: setting, framework: framework, on: date, replies: replies)
    }

    private static let all: [String: Response.Reply] = [
        "a": .choice("yes"), "b": .choice("yes"), "c": .choice("partly"), "d": .choice("no"),
    ]

    @Test func `only equal carries, and no return is made of such answers alone`() {
        let own = answered("new", on: "2024-06", [:])
        #expect(carried([answered("old", on: "2025-06", Self.all)]) == [])
        #expect(
            carried([answered("old", on: "2025-06", Self.all), own])
                == ["2024-06: t no from old d, x yes from old a"]
        )
    }

    @Test func `an own answer wins, whatever its date`() {
        let own = answered("new", on: "2024-06", ["x": .choice("no"), "y": .choice("no")])
        #expect(
            carried([answered("old", on: "2025-06", Self.all), own])
                == ["2024-06: t no from old d, x no, y no"]
        )
    }

    @Test func `answers carry into the latest own return, not into history`() {
        let returns = [
            answered("old", on: "2025-06", Self.all),
            answered("new", on: "2024-06", ["x": .choice("no")]),
            answered("new", on: "2023-06", ["y": .choice("no")]),
        ]
        let assessment = Reference.sample([Self.old, Self.new], [Self.walk], returns: returns)
            .assessment(against: Self.new, on: "2026-01-01")
        #expect(
            assessment.scorecards.map(assessment.history).map { $0.map(\.source.responses.count) }
                == [[1]]
        )
    }

    @Test func `answers do not carry to another setting or body`() {
        let own = answered("new", on: "2024-06", ["x": .choice("no")], in: .community)
        #expect(
            carried([answered("old", on: "2025-06", Self.all), own])
                == ["2024-06: x no"]
        )
    }

    @Test func `of two origins the latest counts`() {
        let third = Framework.choosing("third", ["k"])
        let more = Crosswalk.sample("third", "new", [("k", .equal, "x")])
        func replies(_ old: PartialDate, _ other: PartialDate) -> [String] {
            carried(
                [
                    answered("third", on: other, ["k": .choice("partly")]),
                    answered("old", on: old, ["a": .choice("yes")]),
                    answered("new", on: "2024-06", [:]),
                ],
                frameworks: [Self.old, Self.new, third],
                crosswalks: [Self.walk, more]
            )
        }
        #expect(replies("2025-06", "2025-05") == ["2024-06: x yes from old a"])
        #expect(replies("2025-05", "2025-06") == ["2024-06: x partly from third k"])
    }

    @Test func `a reply that the other element cannot be given does not carry`() {
        let gated = Framework.sample(
            .gated,
            dimensions: [.sample("g", criteria: [.sample("g", needing: [2])])]
        )
        let walk = Crosswalk.sample("old", "sample-2025", [("a", .equal, "g.e0")])
        func replies(_ reply: Response.Reply) -> [String] {
            carried(
                [
                    answered("old", on: "2025-06", ["a": reply]),
                    answered("sample-2025", on: "2024-06", [:]),
                ],
                frameworks: [Self.old, gated],
                crosswalks: [walk]
            )
        }
        #expect(replies(.choice("yes")) == ["2024-06: "])
        #expect(replies(.notApplicable) == ["2024-06: g.e0 not-applicable from old a"])
        #expect(replies(.outOfScope) == ["2024-06: g.e0 out-of-scope from old a"])
    }

    @Test func `a return after the day carries nothing`() {
        let own = answered("new", on: "2024-06", [:])
        let answer: [String: Response.Reply] = ["a": .choice("yes")]
        #expect(carried([own, answered("old", on: "2026-01-02", answer)]) == ["2024-06: "])
        #expect(
            carried([own, answered("old", on: "2026-01-01", answer)])
                == ["2024-06: x yes from old a"]
        )
    }

    @Test func `of answers to several elements that ask the same the first by name counts`() {
        // So many that no order of a dictionary could give the first each time by chance.
        let names = (10..<40).map { "n\($0)" }
        let many = Framework.choosing("old", names)
        let walk = Crosswalk.sample("old", "new", names.map { ($0, .equal, "x") })
        var replies: [String: Response.Reply] = [:]
        for name in names { replies[name] = .choice(name == "n10" ? "partly" : "no") }
        #expect(
            carried(
                [answered("old", on: "2025-06", replies), answered("new", on: "2024-06", [:])],
                frameworks: [many, Self.new],
                crosswalks: [walk]
            ) == ["2024-06: x partly from old n10"]
        )
    }

    @Test func `what carries scores as if it had been answered`() {
        let returns = [
            answered("old", on: "2025-06", Self.all), answered("new", on: "2024-06", [:]),
        ]
        let card = Reference.sample([Self.old, Self.new], [Self.walk], returns: returns)
            .assessment(against: Self.new, on: "2026-01-01").scorecards.first
        // x is 4, t is 0, and two of four are open: 4 / 4, to 12 / 4.
        #expect(card?.state == .marked(1, within: 1...3))
    }
}

extension Framework {
    /// A framework of one dimension of choices on a scale from 0 to 4.
    static func choosing(
        _ id: String,
        follows: String? = nil,
        _ elements: [String]
    ) -> Framework {
        var framework = Framework(
            id: id,
            title: id,
            edition: id,
            scale: 0...4,
            scorer: .weightedMean,
            dimensions: [.sample("\(id)-all", criteria: elements.map { .choosing($0) })],
            citation: .any
        )
        framework.follows = follows
        framework.answerScales = [.thirds]
        return framework
    }
}
