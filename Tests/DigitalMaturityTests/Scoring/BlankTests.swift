import DigitalMaturity
import TestSupport
import Testing

/// Not answered, not applicable and out of scope are three things, and none is the lowest mark.
struct BlankTests {
    @Test(
        arguments: [
            // Level 2 is met; what is said of level 3 decides.
            (.met, .certain(3)),
            (.notMet, .certain(2)),
            (nil, .marked(2, within: 2...3)),
            (.notApplicable, .certain(3)),
            (.outOfScope, .certain(2)),
        ] as [(Response.Reply?, Mark)]
    )
    func `at a gate not applicable passes and out of scope carries no level`(
        reply: Response.Reply?,
        mark: Mark
    ) {
        let framework = Framework.sample(
            .gated,
            dimensions: [.sample("a", criteria: [.sample("c", needing: [2, 3])])]
        )
        var replies: [String: Response.Reply] = ["c.e0": .met]
        replies["c.e1"] = reply
        #expect(framework.card(replies: replies).state == mark)
    }

    @Test(
        arguments: [
            // The other answer stands for 4.
            (.choice("yes"), .certain(4)),
            (.choice("partly"), .certain(2.5)),
            (.choice("no"), .certain(2)),
            (nil, .marked(2, within: 2...4)),
            (.notApplicable, .certain(4)),
            (.outOfScope, .certain(4)),
        ] as [(Response.Reply?, Mark)],
        [Framework.Scorer.answerMaps, .weightedMean]
    )
    func `in a mean a blank is no mark, and only an open one moves the bounds`(
        answer: (reply: Response.Reply?, mark: Mark),
        scorer: Framework.Scorer
    ) {
        let framework = Framework.sample(
            scorer,
            dimensions: [.sample("a", criteria: [.choosing("b"), .choosing("c")])]
        )
        var replies: [String: Response.Reply] = ["b": .choice("yes")]
        replies["c"] = answer.reply
        #expect(framework.card(replies: replies).state == answer.mark)
    }

    @Test(arguments: Framework.Scorer.allCases)
    func `where all is blank the whole is blank in the same way`(scorer: Framework.Scorer) {
        let criterion =
            scorer.hasGates ? Criterion.sample("c", needing: [2, 4]) : .choosing("c")
        let framework = Framework.sample(
            scorer,
            dimensions: [.sample("a", criteria: [criterion])]
        )
        func state(_ reply: Response.Reply) -> Mark {
            let replies = framework.elements.map { ($0.id, reply) }
            return framework.card(replies: Dictionary(uniqueKeysWithValues: replies)).state
        }
        #expect(framework.card(replies: [:]).state == .notAnswered(within: 0...4))
        #expect(state(.notApplicable) == .notApplicable)
        #expect(state(.outOfScope) == .outOfScope)
    }

    @Test func `the three blanks are counted apart`() {
        let framework = Framework.sample(
            .gated,
            dimensions: [
                .sample("a", criteria: [.sample("c", needing: [1, 2, 3, 4])]),
                .sample("b", criteria: [.sample("d", needing: [1], in: [.community])]),
                .sample("e"),
            ]
        )
        let card = framework.card(replies: [
            "c.e0": .met, "c.e1": .notApplicable, "c.e2": .outOfScope,
        ])
        // The last dimension has no published criteria, which is one open question.
        #expect(
            card.tally.words == "1 answered, 2 not answered, 1 not applicable, 2 out of scope"
        )
        // Two of the four questions in scope are settled: a share of questions, not of dimensions.
        #expect(card.answered == 0.5)
        #expect(
            card.lines.map(\.state.blank) == ["1 of 3 answered", "out of scope", "not answered"]
        )
    }

    @Test(
        arguments: [
            // Of eight questions, so many met and the rest as said.
            (4, nil, nil), (3, nil, "3 of 8 answered"), (4, .notApplicable, nil),
            (3, .notApplicable, "3 of 8 answered"), (3, .outOfScope, nil),
            (3, .choice("no"), nil),
        ] as [(Int, Response.Reply?, String?)]
    )
    func `below half answered there is no mark, whether the rest is blank or does not apply`(
        met: Int,
        rest: Response.Reply?,
        blank: String?
    ) {
        // In one dimension and in two: a blank sheet is no better than blank cells.
        let names = (0..<8).map { "q\($0)" }
        let single = [Dimension.sample("a", criteria: names.map { .choosing($0) })]
        let split = [
            Dimension.sample("a", criteria: names.prefix(met).map { .choosing($0) }),
            .sample("b", criteria: names.dropFirst(met).map { .choosing($0) }),
        ]
        let replies = names.enumerated().compactMap { index, name in
            (index < met ? .choice("yes") : rest).map { (name, $0) }
        }
        let cards = [single, split].map { dimensions in
            Framework.sample(.answerMaps, dimensions: dimensions)
                .card(replies: Dictionary(uniqueKeysWithValues: replies))
        }
        #expect(cards.map(\.state.blank) == [blank, blank])
        #expect(cards.map(\.answered).first == cards.map(\.answered).last)
        if met == 4, rest == nil { #expect(cards.map(\.overall) == [2, 2]) }
    }

    @Test func `a criterion asked of another setting counts nowhere`() {
        let framework = Framework.sample(
            .gated,
            dimensions: [
                .sample(
                    "a",
                    criteria: [
                        .sample("c", needing: [2]), .sample("d", needing: [4], in: [.community]),
                    ]
                )
            ]
        )
        let replies: [String: Response.Reply] = ["c.e0": .met, "d.e0": .met]
        #expect(framework.card(replies: replies, .acute).state == .certain(2))
        #expect(framework.card(replies: replies, .community).state == .certain(3))
    }

    @Test(
        arguments: [
            (.met, .certain(4)),
            (.notMet, .certain(2)),
            (nil, .marked(2, within: 2...4)),
            (.notApplicable, .certain(4)),
            (.outOfScope, .certain(2)),
        ] as [(Response.Reply?, Mark)]
    )
    func `a stage of which nothing is in scope is not reached`(reply: Response.Reply?, mark: Mark) {
        // Stage 2 is met in both; stage 4 is asked in one.
        let framework = Framework.sample(
            .cumulative,
            dimensions: [
                .sample("a", criteria: [.sample("c", needing: [1, 2])]),
                .sample("b", criteria: [.sample("d", needing: [2, 4])]),
            ]
        )
        var replies: [String: Response.Reply] = ["c.e0": .met, "c.e1": .met, "d.e0": .met]
        replies["d.e1"] = reply
        #expect(framework.card(replies: replies).state == mark)
    }

    @Test func `one stage for all, held back by whatever holds it back most`() {
        let framework = Framework.sample(
            .cumulative,
            dimensions: [
                .sample("a", criteria: [.sample("c", needing: [1, 2, 3])]),
                .sample("b", criteria: [.sample("d", needing: [2, 4])]),
            ]
        )
        let card = framework.card(replies: [
            "c.e0": .met, "c.e1": .met, "c.e2": .met, "d.e0": .notMet, "d.e1": .met,
        ])
        // Nothing in the first holds the organisation back; the second lacks stage 2.
        #expect(card.lines.map(\.mark) == [4, 1])
        #expect(card.state == .certain(1))
    }

    @Test func `weights count in criteria and in dimensions`() {
        let framework = Framework.sample(
            .weightedMean,
            dimensions: [
                .sample(
                    "a",
                    weight: 3,
                    criteria: [.choosing("b", weight: 2), .choosing("c")]
                ),
                .sample("d", criteria: [.choosing("e")]),
            ]
        )
        let card = framework.card(replies: [
            "b": .choice("yes"), "c": .choice("partly"), "e": .choice("no"),
        ])
        // (2 × 4 + 1) / 3 = 3, and (3 × 3 + 0) / 4.
        #expect(card.lines.map(\.mark) == [3, 0])
        #expect(card.overall == 2.25)
    }
}
