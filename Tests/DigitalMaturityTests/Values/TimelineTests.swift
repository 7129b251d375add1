import DigitalMaturity
import TestSupport
import Testing

struct TimelineTests {
    /// What a reading says, in a form that can be compared.
    private enum Said: Equatable, Sendable {
        case nothing
        case certain(Int, until: PartialDate?)
        case uncertain(Int?, Int, until: PartialDate?)
    }

    private func entry(_ from: PartialDate?, _ value: Int) -> Timeline<Int>.Entry {
        Timeline.Entry(from: from, value: value, citation: .any, place: .line(value))
    }

    private func say(_ timeline: Timeline<Int>, on date: CivilDate) -> Said {
        switch timeline.reading(on: date) {
        case .nothing: .nothing
        case .certain(let entry, let until): .certain(entry.value, until: until)
        case .uncertain(let earlier, let later, let until):
            .uncertain(earlier?.value, later.value, until: until)
        }
    }

    @Test(
        arguments: [
            ("2013-04-15", .nothing),
            ("2013-04-16", .certain(1, until: "2018")),
            ("2017-12-31", .certain(1, until: "2018")),
            ("2018-01-01", .uncertain(1, 2, until: "2024-02-23")),
            ("2018-12-30", .uncertain(1, 2, until: "2024-02-23")),
            ("2018-12-31", .certain(2, until: "2024-02-23")),
            ("2024-02-22", .certain(2, until: "2024-02-23")),
            ("2024-02-23", .certain(3, until: "2025-07-03..2025-12-11")),
            ("2025-07-02", .certain(3, until: "2025-07-03..2025-12-11")),
            ("2025-07-03", .uncertain(3, 4, until: nil)),
            ("2025-12-10", .uncertain(3, 4, until: nil)),
            ("2025-12-11", .certain(4, until: nil)),
            ("2199-12-31", .certain(4, until: nil)),
        ] as [(CivilDate, Said)]
    )
    private func `say what holds on the day before and the day of each change`(
        date: CivilDate,
        said: Said
    ) throws {
        let entries = [
            entry("2013-04-16", 1), entry("2018", 2), entry("2024-02-23", 3),
            entry("2025-07-03..2025-12-11", 4),
        ]
        #expect(say(try #require(Timeline(entries)), on: date) == said)
    }

    @Test(
        arguments: [
            ("2023-01-31", .nothing),
            ("2023-02-01", .uncertain(nil, 1, until: nil)),
            ("2023-02-27", .uncertain(nil, 1, until: nil)),
            ("2023-02-28", .certain(1, until: nil)),
        ] as [(CivilDate, Said)]
    )
    private func `a first entry may be uncertain, with nothing before it`(
        date: CivilDate,
        said: Said
    ) throws {
        #expect(say(try #require(Timeline([entry("2023-02", 1)])), on: date) == said)
    }

    @Test(
        arguments: [
            ("1900-01-01", .certain(1, until: "2024")),
            ("2023-12-31", .certain(1, until: "2024")),
            ("2024-01-01", .uncertain(1, 2, until: nil)),
            ("2024-12-31", .certain(2, until: nil)),
        ] as [(CivilDate, Said)]
    )
    private func `a start that is not known lies before every date`(
        date: CivilDate,
        said: Said
    ) throws {
        let timeline = try #require(Timeline([entry(nil, 1), entry("2024", 2)]))
        #expect(say(timeline, on: date) == said)
    }

    @Test(
        arguments: [
            (["2023", "2023-06-01"], false),
            (["2023", "2023-12-31"], false),
            (["2023", "2024-01-01"], true),
            (["2024-01-01", "2023-12-31"], false),
            (["2024-01-01", "2024-01-01"], false),
            (["2024-01-01", "2024-01-02"], true),
            ([nil, "1900-01-01"], true),
            (["2024-01-01", nil], false),
            ([nil, nil], false),
            ([], true),
        ] as [([PartialDate?], Bool)]
    )
    func `entries must follow on without overlapping`(starts: [PartialDate?], isValid: Bool) {
        let timeline = Timeline(starts.map { entry($0, 1) })
        #expect((timeline != nil) == isValid)
    }

    @Test func `without entries nothing ever holds`() throws {
        #expect(say(try #require(Timeline([])), on: "2024-01-01") == .nothing)
    }
}
