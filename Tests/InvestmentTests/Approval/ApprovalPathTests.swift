import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What stands between a scheme and its first pound, worked by hand.
struct ApprovalPathTests {
    /// A day on which a sound foundation trust's own £31m digital scheme meets its own board and
    /// the sub-committee.
    private static let day: CivilDate = "2024-05-01"

    private func path(
        _ stage: BusinessCase.Stage,
        capital: Money = "£19m",
        terms: Plan.Terms = Plan.Terms(),
        facts: BodyFacts? = .sound
    ) throws -> ApprovalPath {
        let scheme = Scheme.sample(stage: stage, capital: ["2026/27": capital])
        let plan = Plan.sample(terms: terms, [scheme])
        let routes = plan.routes(under: .timed, on: Self.day) { _ in facts }
        return plan.approvalPath(of: try #require(routes.first), from: Self.day, under: .timed)
    }

    @Test func `an idea has three cases to write, each with its own approval`() throws {
        let path = try path(.idea)
        #expect(
            path.waits.map(\.gate) == [
                "strategic-case", "own-board-strategic-case", "outline-case",
                "own-board-outline-case", "full-case", "own-board",
            ]
        )
        // 60 + 10 + 120 + 10 + 180 + 10 days after 1 May 2024, and one because the outline case would
        // have been decided on Sunday 17 November.
        #expect(path.end(taking: \.days.likely) == "2025-05-27")
    }

    @Test(
        arguments: [
            (
                .strategic,
                [
                    "own-board-strategic-case", "outline-case", "own-board-outline-case",
                    "full-case", "own-board",
                ]
            ),
            (.outline, ["own-board-outline-case", "full-case", "own-board"]),
            (.full, ["own-board"]),
            (.approved, []), (.contracted, []), (.live, []),
        ] as [(BusinessCase.Stage, [String])]
    )
    func `a case that is written stands before its approvers`(
        stage: BusinessCase.Stage,
        gates: [String]
    ) throws {
        #expect(try path(stage).waits.map(\.gate) == gates)
    }

    @Test func `the sub-committee sees the full case alone and the Treasury all three`() throws {
        let sub = try path(.strategic, capital: "£31m")
        #expect(sub.waits.map(\.gate).filter { $0.hasPrefix("jisc") } == ["jisc"])
        let treasury = try path(.strategic, capital: "£51m")
        #expect(
            treasury.waits.map(\.gate) == [
                "own-board-strategic-case", "hm-treasury-strategic-case", "outline-case",
                "own-board-outline-case", "hm-treasury-outline-case", "full-case", "own-board",
                "jisc", "hm-treasury",
            ]
        )
        #expect(treasury.waits.last?.days.kind == .published)
        #expect(treasury.waits.last?.title == "HM Treasury on the full business case")
        #expect(treasury.unknown == ["cabinet"])
    }

    @Test func `a gate whose time nobody knows makes the path no shorter than known`() throws {
        // £20m of whole life reaches the Cabinet Office, for whom no time is held.
        let without = try path(.full, capital: "£20m")
        #expect(without.unknown == ["cabinet"])
        #expect(without.waits.map(\.gate) == ["own-board"])
        var terms = Plan.Terms()
        terms.approvalTimes = [.of("cabinet", 7, 21, 28)]
        let with = try path(.full, capital: "£20m", terms: terms)
        #expect(with.unknown.isEmpty)
        #expect(with.waits.last?.gate == "cabinet")
        #expect(with.waits.last?.days.likely == 21)
        #expect(with.waits.last?.days.kind == .assumption)
        #expect(with.waits.last?.days.reason == "As the board told us")
    }

    @Test func `what a plan assumes replaces an assumption and nothing that was published`() throws
    {
        var terms = Plan.Terms()
        terms.approvalTimes = [
            .of("jisc", 40, 50, 60), .of("hm-treasury", 1, 2, 3), .of("full-case", 0, 0, 9),
        ]
        let path = try path(.outline, capital: "£51m", terms: terms)
        let likely = Dictionary(uniqueKeysWithValues: path.waits.map { ($0.gate, $0.days.likely) })
        #expect(likely["jisc"] == 50)
        #expect(likely["hm-treasury"] == 28)
        #expect(likely["hm-treasury-outline-case"] == 28)
        #expect(likely["full-case"] == 0)
    }

    @Test(
        arguments: [
            // Ready on 11 May: the day of the meeting is in time, the day after is not.
            ("2024-05-11", "2024-06-20", "2024-05-11"), ("2024-05-10", "2024-06-20", "2024-06-20"),
            ("2024-05-12", "2024-06-20", "2024-05-12"),
            // After the last meeting that is known a wait ends on any day from Monday to Friday.
            ("2024-05-01", "2024-05-10", "2024-05-13"),
        ] as [(CivilDate, CivilDate, CivilDate)]
    )
    func `a decision waits for the first meeting that the case is ready for`(
        first: CivilDate,
        second: CivilDate,
        end: CivilDate
    ) throws {
        var terms = Plan.Terms()
        terms.meetings = [.of("own-board", second, first)]
        let path = try path(.full, terms: terms)
        #expect(path.waits.map(\.meetings) == [[first, second]])
        #expect(path.end(taking: \.days.likely) == end)
    }

    @Test func `papers that are due earlier than the time it takes lengthen it`() throws {
        var terms = Plan.Terms()
        terms.meetings = [.of("own-board", papers: 14, "2024-05-14", "2024-05-15", "2024-07-01")]
        let days = try #require(try path(.full, terms: terms).waits.first?.days)
        #expect([days.low, days.likely, days.high] == [14, 14, 20])
        #expect(try path(.full, terms: terms).end(taking: \.days.likely) == "2024-05-15")
        #expect(try path(.full, terms: terms).end(taking: \.days.high) == "2024-07-01")
    }

    @Test func `a body whose kind is not known meets its own board and perhaps everybody`() throws {
        let path = try path(.full, facts: nil)
        #expect(path.waits.map(\.gate) == ["own-board"])
        #expect(path.possible == ["jisc", "nhse-dhsc", "cabinet", "hm-treasury"])
    }

    @Test func `a rule that is not determined may add its approver`() throws {
        let unknown = BodyFacts(body: .foundationTrust, distress: .notStated, segment: nil)
        // Above £25m and not above £30m: caught in distress alone.
        let path = try path(.full, capital: "£26m", facts: unknown)
        #expect(path.waits.map(\.gate) == ["own-board"])
        #expect(path.possible == ["jisc"])
        #expect(try self.path(.full, capital: "£26m").possible.isEmpty)
    }

    @Test func `a rulebook that names no cases has the full case alone`() throws {
        let plan = Plan.sample([Scheme.sample(stage: .outline, capital: ["2026/27": "£1m"])])
        let route = try #require(
            plan.routes(under: .published, on: Self.day) { _ in .sound }.first
        )
        let path = plan.approvalPath(of: route, from: Self.day, under: .published)
        #expect(path.unknown == ["full-case", "own-board"])
        #expect(path.waits.isEmpty)
    }
}
