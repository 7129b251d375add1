import DigitalMaturity
import TestSupport
import Testing

@testable import Loading

struct WorkbookDateTests {
    // The days are those that Excel shows for the numbers.
    @Test(
        arguments: [
            (0, nil), (0.5, nil), (1, "1900-01-01"), (31, "1900-01-31"), (59, "1900-02-28"),
            (60, nil), (60.9, nil), (61, "1900-03-01"), (25_569, "1970-01-01"),
            (46_113, "2026-04-01"), (46_113.99, "2026-04-01"), (109_574, "2199-12-31"),
            (109_575, nil), (-1, nil), (1e300, nil),
        ] as [(Double, CivilDate?)]
    )
    func `days count from 1900 with a day too many`(serial: Double, day: CivilDate?) {
        #expect(DayCount.from1900.day(serial) == day)
    }

    @Test(
        arguments: [
            (0, "1904-01-01"), (59, "1904-02-29"), (60, "1904-03-01"), (44_651, "2026-04-01"),
            (108_112, "2199-12-31"), (108_113, nil), (-0.5, nil),
        ] as [(Double, CivilDate?)]
    )
    func `or from 1904`(serial: Double, day: CivilDate?) {
        #expect(DayCount.from1904.day(serial) == day)
    }

    @Test(arguments: [
        ("", "2026-04-01"), ("1", "2030-04-02"), ("true", "2030-04-02"), ("0", "2026-04-01"),
    ])
    func `the workbook says from when`(flag: String, day: String) throws {
        let setting = flag.isEmpty ? "<workbookPr/>" : "<workbookPr date1904='\(flag)'/>"
        let read = SampleWorkbook(rows: "<row r='1'><c r='A1' s='1'><v>46113</v></c></row>")
            .styled([0, 14]).with("xl/workbook.xml", "<sheets>", is: setting + "<sheets>").read()
        #expect(read.cells.map(\.date) == [try CivilDate(parsing: day)])
        #expect(read.values == [.number(46_113)])
    }

    @Test(
        arguments: [
            (0, false), (1, false), (9, false), (10, false), (13, false), (14, true), (17, true),
            (18, false), (21, false), (22, true), (30, true), (45, false), (47, false), (49, false),
        ]
    )
    func `a format known by its number shows a day or not`(format: Int, isDay: Bool) {
        let read = SampleWorkbook(rows: "<row r='1'><c r='A1' s='0'><v>46113</v></c></row>")
            .styled([format]).read()
        #expect(read.cells.map { $0.date != nil } == [isDay])
    }

    @Test(
        arguments: [
            ("dd/mm/yyyy", true), ("yyyy-mm-dd;@", true), ("[$-809]dd mmmm yyyy", true),
            ("mmm", true), ("D-MMM-YY", true), ("dd/mm/yyyy hh:mm", true), ("[$-F800]dddd", true),
            ("mmm\\-yy", true), ("General", false), ("0.00", false), ("#,##0 \"days\"", false),
            ("h:mm AM/PM", false), ("mm:ss", false), ("[h]:mm:ss", false), ("[Red]0", false),
            ("0\\d", false), ("_d0", false), ("*y0", false), ("0;dd", false), ("\"d", false),
            ("[d", false), ("0\\", false), ("", false), ("£#,##0", false), ("@", false),
        ]
    )
    func `a format of one's own shows a day or not`(code: String, isDay: Bool) {
        #expect(showsDay(code) == isDay)
    }

    @Test func `a format of one's own is found by its number, past those of named styles`() {
        let read = SampleWorkbook(
            rows: "<row r='1'>"
                + (0...2).map { "<c s='\($0)'><v>46113</v></c>" }.joined()
                + "<c t='str' s='1'><v>46113</v></c></row>"
        ).styled([0, 164, 14], [(164, "dd mmm yyyy"), (14, "0")]).read()
        #expect(read.cells.map(\.date) == [nil, "2026-04-01", nil, nil])
    }

    @Test(
        arguments: [
            ("2026-04-01", "2026-04-01"), ("2026-04-01T09:30:00Z", "2026-04-01"), ("09:30", nil),
        ] as [(String, CivilDate?)]
    )
    func `a day may be written out`(text: String, day: CivilDate?) {
        let read = SampleWorkbook(rows: "<row><c t='d'><v>\(text)</v></c></row>").read()
        #expect(read.cells.map(\.date) == [day])
    }
}
