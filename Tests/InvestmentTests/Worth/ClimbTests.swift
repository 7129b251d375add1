import DigitalMaturity
import Investment
import TestSupport
import Testing

struct ClimbTests {
    /// Two dimensions of which no criteria are held, as the Digital Maturity Assessment publishes.
    private static let published = Framework.sample(
        .gated,
        scale: 1...5,
        dimensions: ["well-led", "improve-care"].map { .sample($0) }
    )

    /// One dimension of two criteria, the second of which counts twice: 1 of 3 and 2 of 3.
    private static let described = Framework.sample(
        .gated,
        dimensions: [
            .sample(
                "care",
                [
                    .sample("beds", elements: [("beds.plan", 1, []), ("beds.live", 2, [])]),
                    .sample(
                        "notes",
                        weight: 2,
                        elements: [
                            ("notes.scan", 1, []), ("notes.typed", 1, ["beds.live"]),
                            ("notes.coded", 2, []),
                        ]
                    ),
                ]
            )
        ]
    )

    @Test func `a mark climbs whole levels, the first of them from where it stands`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "improve-care", 3)], "b": [("RXR", "improve-care", 4)]]),
            framework: Self.published,
            cards: [Self.published.card(published: [3, 2.4])]
        )
        #expect(
            climb.told == ["RXR improve-care from 2.4: 3 +600000 [a b] · 4 +1000000 [b]"]
        )
    }

    @Test func `a trust has a level when all of its settings have it`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "improve-care", 4), ("RXR", "well-led", 4)]]),
            framework: Self.published,
            cards: [
                Self.published.card(published: [3.5, 2.4]),
                Self.published.card(published: [2.5, 3.1], .community),
            ]
        )
        #expect(
            climb.told == [
                "RXR well-led from 2.5: 3 +500000 [a] · 4 +1000000 [a]",
                "RXR improve-care from 2.4: 3 +600000 [a] · 4 +1000000 [a]",
            ]
        )
        let settings = climb.standings.flatMap(\.lines).map(\.origin?.setting)
        #expect(settings == [.community, .acute])
    }

    @Test func `a plan may say from which return the marks of an organisation start`() {
        var plan = Plan.raising(["a": [("RXR", "improve-care", 4)]])
        let cards = [
            Self.published.card(published: [3.5, 2.4]),
            Self.published.card(published: [2.5, 3.1], .community),
        ]
        func starts() -> [ReturnName?] {
            Climb(of: plan, framework: Self.published) { code in
                cards.filter { $0.organisation == code }
            }
            .standings.flatMap(\.lines).map(\.origin)
        }
        let (acute, community) = (ReturnName("RXR", .acute), ReturnName("RXR", .community))
        #expect(starts() == [community, acute])
        plan.starts = [Plan.Start(organisation: Located("RXR", at: .line(3)), setting: .community)]
        #expect(starts() == [community, community])
        // A predecessor's return of the setting is another return.
        plan.starts[0].source = "RVJ"
        #expect(starts() == [nil, nil])
    }

    @Test func `what nobody answered starts at the least it could be and is no known mark`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "improve-care", 2)], "b": [("RW5", "well-led", 2)]]),
            framework: Self.published,
            cards: [Self.published.card(published: [3, nil])]
        )
        #expect(
            climb.told == [
                "RW5 well-led from 1.0: 2 +1000000 [b]",
                "RXR improve-care from 1.0: 2 +1000000 [a]",
            ]
        )
        #expect(climb.standing(of: "RXR")?.lines.map(\.isKnown) == [true, false])
        #expect(climb.standing(of: "RXR")?.overall { _ in 0 } == 2)
        #expect(climb.standing(of: "RW5")?.overall { _ in 500_000 } == 1.5)
    }

    @Test func `a criterion climbs by its share of the dimension, in millionths that add up`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "beds", 2)]]),
            framework: Self.described,
            cards: [Self.described.card(replies: [:])]
        )
        // A third of a level and two thirds are 333,333 and 666,667 millionths.
        #expect(
            climb.told == ["RXR care beds from 0.0: 1 +333333 [a] · 2 +333334 [a]"]
        )
    }

    @Test func `a level waits for all it asks, and for what that needs in other criteria`() {
        let climb = Climb(
            of: .raising([
                "a": [("RXR", "notes.scan", 1)], "b": [("RXR", "notes.typed", 1)],
                "c": [("RXR", "beds", 2)],
            ]),
            framework: Self.described,
            cards: [Self.described.card(replies: ["beds.plan": .met])]
        )
        #expect(
            climb.told == [
                "RXR care beds from 1.0: 2 +333333 [c]",
                "RXR care notes from 0.0: 1 +666667 [c] [a] [b]",
            ]
        )
        let notes = climb.ladders.last
        #expect(notes?.climbed { $0 != 0 } == 0)
        #expect(notes?.climbed { _ in true } == 1)
    }

    @Test func `a rung that lacks a scheme is told and never climbed, and none stands above it`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "notes.scan", 1), ("RXR", "notes.coded", 2)]]),
            framework: Self.described,
            cards: [Self.described.card(replies: ["beds.live": .met])]
        )
        #expect(climb.told == ["RXR care notes from 0.0: 1 +666667 [a] []"])
        #expect(climb.ladders.first?.climbed { _ in true } == 0)
    }

    @Test func `a level that is met but for the one below comes with it`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "beds.plan", 1)]]),
            framework: Self.described,
            cards: [Self.described.card(replies: ["beds.live": .met])]
        )
        #expect(climb.told == ["RXR care beds from 0.0: 1 +333333 [a] · 2 +333334 "])
        #expect(climb.ladders.first?.climbed { _ in true } == 2)
    }

    @Test func `a stage is the whole organisation's and waits for every dimension`() {
        let framework = Framework.sample(
            .cumulative,
            dimensions: [
                .sample("records", [.sample("r", elements: [("r1", 1, []), ("r2", 2, [])])]),
                .sample("orders", [.sample("o", elements: [("o1", 1, []), ("o2", 2, [])])]),
            ]
        )
        let climb = Climb(
            of: .raising(["a": [("RXR", "records", 2)], "b": [("RXR", "o2", 2)]]),
            framework: framework,
            cards: [framework.card(replies: ["o1": .met])]
        )
        #expect(
            climb.told == ["RXR sample-2025 from 0.0: 1 +1000000 [a] · 2 +1000000 [a] [b]"]
        )
    }

    @Test func `an answer that is chosen climbs by its points`() {
        let framework = Framework.sample(
            .weightedMean,
            dimensions: [
                .sample("care", [.sample("c", choices: ["c1", "c2"])]),
                .sample("led", [.sample("l", choices: ["l1"])]),
            ]
        )
        let climb = Climb(
            of: .raising(["a": [("RXR", "c1", 4)], "b": [("RXR", "c", 3)]]),
            framework: framework,
            cards: [framework.card(replies: ["c1": .choice("no"), "l1": .choice("yes")])]
        )
        // The answers stand for 0, 1 and 4; a goal of 3 is the answer worth 1. Two elements share
        // the criterion, so each point is half a level.
        #expect(
            climb.told == [
                "RXR care c from 0.0: 1 +500000 [a b] · 4 +1500000 [a]",
                "RXR care c from 0.0: 1 +500000 [b]",
            ]
        )
    }

    @Test(
        arguments: [
            ("a mark that is there", "improve-care", 2, .alreadyThere),
            ("a part of what is marked as a whole", "improve-care.c", 3, .heldByMark),
            ("an element that is met", "care.met", 1, .alreadyThere),
            ("an element that does not apply", "care.no", 1, .doesNotApply),
            ("a criterion that is not asked here", "elsewhere", 1, .doesNotApply),
            ("something to do", "care.open", 1, nil),
        ] as [(String, String, Int, Climb.Idle.Reason?)]
    )
    func `a raise that raises nothing says why`(
        what: String,
        element: String,
        level: Int,
        reason: Climb.Idle.Reason?
    ) {
        let framework = Framework.sample(
            .gated,
            dimensions: [
                .sample("improve-care", [.sample("improve-care.c", elements: [("e", 1, [])])]),
                .sample(
                    "care",
                    [
                        .sample(
                            "care.c",
                            elements: [
                                ("care.met", 1, []), ("care.no", 1, []), ("care.open", 1, []),
                            ]
                        ),
                        .sample("elsewhere", settings: [.icb], elements: [("x", 1, [])]),
                    ]
                ),
            ]
        )
        let source = MaturityReturn.sample(
            "RXR",
            ["improve-care": .published(2.4)],
            replies: ["care.met": .met, "care.no": .notApplicable]
        )
        let climb = Climb(
            of: .raising(["a": [("RXR" as ODSCode, element, level)]]),
            framework: framework,
            cards: [framework.card(source)]
        )
        #expect(climb.idle.first?.reason == reason, "\(what)")
        #expect(climb.ladders.isEmpty == (reason != nil), "\(what)")
    }

    @Test func `without a return nothing is known of elements`() {
        let climb = Climb(
            of: .raising(["a": [("RXR", "beds", 2)]]),
            framework: Self.described,
            cards: []
        )
        #expect(climb.ladders.isEmpty)
        #expect(climb.idle.map(\.reason) == [.noReturn])
    }
}
