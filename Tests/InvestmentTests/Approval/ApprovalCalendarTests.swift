import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Start dates and the last day for a case, worked by hand; and what holds of every calendar.
struct ApprovalCalendarTests {
    private static let day: CivilDate = "2024-05-01"

    private func calendar(
        _ stage: BusinessCase.Stage = .full,
        capital: Money = "£19m",
        start: CivilMonth? = "2024-09",
        terms: Plan.Terms = Plan.Terms()
    ) throws -> ApprovalCalendar {
        let scheme = Scheme.sample(stage: stage, capital: ["2026/27": capital], start: start)
        let plan = Plan.sample(terms: terms, [scheme])
        let routes = plan.routes(under: .timed, on: Self.day) { _ in .sound }
        return plan.calendar(of: try #require(routes.first), from: Self.day, under: .timed)
    }

    @Test func `a full case starts when the last of its approvers can have decided`() throws {
        // The Treasury asks above £50m: 10 + 77 + 28 days, at least 5 + 28 + 28, at most 20 + 335 + 28.
        // The board's tenth day, 11 May 2024, is a Saturday, so it decides on Monday the 13th. Days 5,
        // 118 and 355 are bank holidays (6 May, 26 August, 21 April 2025): each costs one day more.
        let calendar = try calendar(capital: "£51m")
        #expect(calendar.steps.map(\.wait.gate) == ["own-board", "jisc", "hm-treasury"])
        #expect(calendar.earliestStart.low == Self.day.adding(days: 62))
        #expect(calendar.earliestStart.likely == "2024-08-27")
        #expect(calendar.earliestStart.high == Self.day.adding(days: 384))
        #expect(calendar.steps.map(\.ends.likely) == ["2024-05-13", "2024-07-29", "2024-08-27"])
        // Planned for 1 September, a Sunday, so the Treasury decides on Friday 30 August: 28 days
        // before it is 2 August, 77 before that 17 May, and ten before that 7 May.
        #expect(calendar.slack == 5)
        #expect(calendar.outlook == .likely)
        #expect(calendar.submitBy == "2024-05-07")
        #expect(calendar.steps.map(\.beginBy) == ["2024-05-07", "2024-05-17", "2024-08-02"])
        #expect(calendar.kinds == [.published, .assumption])
    }

    @Test func `what is submitted is the full case, after it is written`() throws {
        let calendar = try calendar(.outline, start: "2025-01")
        #expect(
            calendar.steps.map(\.wait.gate) == [
                "own-board-outline-case", "full-case", "own-board",
            ]
        )
        // The board takes ten days before 31 December, as 1 January 2025 is a bank holiday: 21 December
        // is a Saturday.
        #expect(calendar.submitBy == "2024-12-20")
        #expect(calendar.steps.first?.beginBy == "2024-06-14")
    }

    @Test func `a plan that is late says by how many days`() throws {
        let calendar = try calendar(capital: "£51m", start: "2024-08")
        #expect(calendar.slack == -26)
        // 62 days at least, until 2 July, so it holds only where somebody is quick.
        #expect(calendar.outlook == .ifQuick)
        #expect(
            calendar.words
                == "1 August 2024, which is not likely to hold: the likely start is 27 August 2024 "
                + "(chance 17%)"
        )
    }

    @Test func `a start that the whole path does not allow has no date for any case`() throws {
        // The last step alone takes ten days, and would have had the case in by 21 June.
        let calendar = try calendar(.outline, start: "2024-07")
        #expect(calendar.outlook == .impossible)
        #expect(calendar.submitBy == nil)
        #expect(calendar.nextCase == nil)
        #expect(calendar.steps.allSatisfy { $0.beginBy == nil })
        // 5 + 90 + 5 days at least; 10 + 180 + 10 likely, each decision on a working day.
        #expect(
            calendar.words
                == "1 July 2024, which cannot hold: at the shortest times the start is 12 August 2024, "
                + "and the likely start is 19 November 2024 (chance 32%)"
        )
    }

    @Test func `what is asked for first is the case that the scheme's stage names`() throws {
        let calendar = try calendar(.outline, start: "2025-01")
        let next = try #require(calendar.nextCase)
        #expect(next.paper == "outline business case")
        #expect(next.by == "2024-06-14")
        #expect(
            calendar.words
                == "1 January 2025 (chance 59%), so the outline business case is in by 14 June 2024, on assumed times"
        )
    }

    @Test func `nobody decides on a Saturday or a Sunday that their calendar does not list`() {
        var random = SplitMix64(seed: 48)
        var weekends = 0
        for _ in 0..<300 {
            let path = ApprovalPath.random(using: &random)
            for (wait, end) in zip(path.waits, path.ends(taking: \.days.likely)) {
                // 4 May 2024 was a Saturday.
                let isWeekend =
                    (end.dayNumber - ("2024-05-04" as CivilDate).dayNumber + 70_000) % 7 < 2
                weekends += isWeekend ? 1 : 0
                #expect(!isWeekend || wait.meetings.contains(end), "\(wait.gate) \(end)")
            }
        }
        #expect(weekends > 20, "some meetings listed are at weekends")
    }

    @Test(arguments: [BusinessCase.Stage.approved, .contracted, .live])
    func `what is approved can start on the day itself`(stage: BusinessCase.Stage) throws {
        let calendar = try calendar(stage, start: "2024-06")
        #expect(calendar.steps.isEmpty)
        #expect(calendar.earliestStart.high == Self.day)
        #expect(calendar.slack == 31)
        #expect(calendar.submitBy == nil)
    }

    @Test func `a start that is not stated has no slack and no last day`() throws {
        let calendar = try calendar(start: nil)
        #expect(calendar.slack == nil)
        #expect(calendar.submitBy == nil)
        #expect(calendar.steps.map(\.beginBy) == [nil])
    }

    @Test(
        arguments: [
            // The board meets on 30 August, in time for 1 September; ten days before is the 20th.
            (["2024-08-30", "2024-10-01"], "2024-08-20"),
            (["2024-08-31", "2024-09-01"], "2024-08-22"),
            // It meets only after the planned start.
            (["2024-09-02"], nil),
            // Its last known meeting is long before, and after that it may decide on any day from
            // Monday to Friday: 30 August.
            (["2024-06-01"], "2024-08-20"),
        ] as [([CivilDate], CivilDate?)]
    )
    func `a case must be in before the last meeting that is early enough`(
        days: [CivilDate],
        submitBy: CivilDate?
    ) throws {
        var terms = Plan.Terms()
        terms.meetings = [
            Plan.Meetings(approver: Located("own-board", line: 1), days: days, papers: 0)
        ]
        #expect(try calendar(terms: terms).submitBy == submitBy)
    }

    @Test func `longer waits never bring an end forward, and waits of no days end on the day`() {
        var random = SplitMix64(seed: 46)
        for _ in 0..<300 {
            let path = ApprovalPath.random(using: &random)
            let extra = path.waits.map { _ in Int.random(in: 0...40, using: &random) }
            let longer = Dictionary(zip(path.waits.map(\.gate), extra)) { $1 }
            let ends = path.ends(taking: \.days.likely)
            let later = path.ends { $0.days.likely + longer[$0.gate, default: 0] }
            for (before, after) in zip(ends, later) { #expect(before <= after) }
            #expect(path.ends(taking: \.days.low).last ?? Self.day <= ends.last ?? Self.day)
            let free = ApprovalPath(
                from: Self.day,
                waits: path.waits.map { $0.withoutMeetings },
                unknown: []
            )
            #expect(free.end { _ in 0 } == Self.day)
        }
    }

    @Test func `to begin by the last day is in time and to begin a day later is not`() {
        var random = SplitMix64(seed: 47)
        var known = 0
        for _ in 0..<300 {
            let path = ApprovalPath.random(using: &random)
            let deadline = Self.day.adding(days: Int.random(in: 60...400, using: &random))
            let begins = path.latestBegins(endingBy: deadline, taking: \.days.likely)
            guard let begin = begins.first ?? nil else { continue }
            known += 1
            func end(from day: CivilDate) -> CivilDate {
                ApprovalPath(from: day, waits: path.waits, unknown: [])
                    .end(taking: \.days.likely)
            }
            #expect(end(from: begin) <= deadline)
            #expect(end(from: begin.next) > deadline)
        }
        #expect(known > 100)
    }

    @Test func `a length never carries a date beyond the calendar`() {
        let wait = ApprovalPath.Wait(
            gate: "long",
            title: "Long",
            days: ApprovalPath.Days(
                low: 0,
                likely: 900_000,
                high: 900_000,
                kind: .assumption,
                reason: "For the test"
            )
        )
        let path = ApprovalPath(from: Self.day, waits: [wait, wait], unknown: [])
        #expect(path.end(taking: \.days.high) == "2199-12-31")
        #expect(path.latestBegins(endingBy: Self.day, taking: \.days.high).first == "1900-01-01")
    }
}

extension ApprovalPath {
    /// A few waits of up to forty days from 1 May 2024, some with meetings.
    static func random(using random: inout SplitMix64) -> ApprovalPath {
        let day: CivilDate = "2024-05-01"
        let waits = (0..<Int.random(in: 1...4, using: &random)).map { index in
            let low = Int.random(in: 0...20, using: &random)
            let meetings = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                day.adding(days: Int.random(in: 0...300, using: &random))
            }
            return Wait(
                gate: "gate-\(index)",
                title: "Gate",
                days: Days(
                    low: low,
                    likely: low + Int.random(in: 0...20, using: &random),
                    high: low + 40,
                    kind: .assumption,
                    reason: "For the test"
                ),
                meetings: meetings.sorted()
            )
        }
        return ApprovalPath(from: day, waits: waits, unknown: [])
    }
}

extension ApprovalPath.Wait {
    fileprivate var withoutMeetings: ApprovalPath.Wait {
        ApprovalPath.Wait(gate: gate, title: title, days: days)
    }
}
