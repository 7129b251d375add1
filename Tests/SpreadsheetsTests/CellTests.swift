import DigitalMaturity
import Documents
import Reporting
import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct `A cell` {
    @Test(
        arguments: [
            (.money(Money(pence: 1)), "0.01", "£#,##0.00"),
            (.money(Money(pence: -123_456_789_012_34)), "-123456789012.34", "£#,##0.00"),
            (.money(Money(pence: 999_999_999_999_99)), "999999999999.99", "£#,##0.00"),
            (.money("£6m"), "6000000", "£#,##0"),
            (.score(2.456), "2.456", "0.00"),
            (.difference(-0.15), "-0.15", "+0.00;-0.00;0.00"),
            (.share(0.93), "0.93", "0.0%"),
            (.count(1204), "1204", "#,##0"),
            (.ordinal(2026), "2026", "0"),
            (.count(0), "0", "#,##0"),
        ] as [(Figure.Value, String, String)]
    )
    func `holds a figure at full precision`(value: Figure.Value, number: String, format: String)
        throws
    {
        let archive = try Archive(document(table(.figure(figure(value, "it")))))
        let expected = Archive.Cell(kind: "n", value: number, format: format)
        #expect(try archive.cells(of: "Spend")["C6"] == expected)
        #expect(try archive.cells(of: "Traces")["B8"] == expected)
    }

    @Test func `shows pence throughout a column that has any`() throws {
        let archive = try Archive(
            document(
                table(
                    .figure(figure(.money("£6m"), "whole")),
                    .figure(figure(.money("£1.50"), "part")),
                    .figure(figure(.count(2), "count"))
                )
            )
        )
        let cells = try archive.cells(of: "Spend")
        #expect(
            ["C6", "C7", "C8"].map { cells[$0]?.format } == ["£#,##0.00", "£#,##0.00", "#,##0"]
        )
    }

    @Test(arguments: [
        "=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "007", "1e5", " x ",
    ])
    func `keeps text as text`(text: String) throws {
        let archive = try Archive(document(.prose([.text(text)]), table(.text(text))))
        #expect(try archive.cells(of: "Spend")["B6"]?.value == text)
        #expect(try archive.cells(of: "Spend")["B6"]?.kind == "s")
        #expect(try archive.texts(of: "Summary", column: "A").contains(text))
    }

    @Test func `says that a figure is not known, in words`() throws {
        let cells = try Archive(document(table(.unknown("not known"), .blank))).cells(of: "Spend")
        #expect(cells["B6"] == Archive.Cell(kind: "s", value: "not known", format: "General"))
        #expect(cells["B7"]?.value == "not applicable", "no cell is empty without a reason")
    }

    @Test func `replaces what no file can hold`() throws {
        let archive = try Archive(document(table(.text("a\u{0}b\u{FFFE}c\td\ne"))))
        #expect(try archive.cells(of: "Spend")["B6"]?.value == "a\u{FFFD}b\u{FFFD}c\td\ne")
    }

    @Test func `keeps text that looks like an escape`() throws {
        let archive = try Archive(document(table(.text("_x0041_"))))
        #expect(try archive.part("xl/sharedStrings.xml").contains("<t>_x005F_x0041_</t>"))
    }

    @Test(
        arguments: [
            (.address("https://example.org/a?b=1&c=2"), true),
            (.address("mailto:board@example.org"), true),
            (.address("javascript:alert(1)"), false),
            (.address("file:///etc/passwd"), false),
            (.address("https://example.org/" + String(repeating: "a", count: 3_000)), false),
            (.page("trusts/rxr.html"), false),
        ] as [(Destination, Bool)]
    )
    func `leads only to the web`(destination: Destination, isLink: Bool) throws {
        let archive = try Archive(document(table(.link("There", destination))))
        #expect(try archive.cells(of: "Spend")["B6"]?.value == "There")
        #expect(try archive.sheet("Spend").contains("<hyperlink ref=\"B6\"") == isLink)
    }

    @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1")])
    func `is named by letters`(column: Int, name: String) {
        #expect(CellPlace(sheet: "Any", row: 0, column: column).name == name)
    }
}

@Suite struct `A table` {
    @Test func `without rows says so`() throws {
        let cells = try Archive(document(table())).cells(of: "Spend")
        #expect(cells["A6"]?.value == "None")
        #expect(cells["B6"]?.value == "not applicable")
    }

    @Test func `is a table to Excel, under its own headings`() throws {
        let archive = try Archive(document(table(id: "spend-2026", "A", "B")))
        let table = try archive.part("xl/tables/table2.xml")
        #expect(table.contains("displayName=\"Waymark_spend_2026\" ref=\"A5:B7\""))
        #expect(table.contains("name=\"Name\""))
    }

    @Test func `gives each column a heading of its own`() throws {
        let twins = Table(
            id: "twins",
            title: "Twins",
            columns: [.words(""), .numbers("Cost"), .numbers("cost"), .numbers("Cost\n(£)")],
            rows: []
        )
        let cells = try Archive(document(.table(twins))).cells(of: "Twins")
        #expect(
            ["A5", "B5", "C5", "D5"].map { cells[$0]?.value }
                == ["Category", "Cost", "cost 2", "Cost (£)"]
        )
    }

    @Test func `tells what must be known above it`() throws {
        let noted = Table(
            id: "noted",
            title: "Spend",
            columns: [.words("A")],
            rows: [],
            note: "In £."
        )
        let texts = try Archive(document(.table(noted))).texts(of: "Noted", column: "A")
        #expect(
            texts == [
                "Spend", "In £.", "Board paper: Eastshire Teaching Hospitals NHS Trust",
                "Back to contents", "A", "None",
            ]
        )
    }

    @Test func `has columns that print at a size to be read`() {
        let long = Cell.text(String(repeating: "many words ", count: 40))
        let wide = Table(
            id: "wide",
            title: "Wide",
            columns: (1...5).map { .words("Column \($0)") },
            rows: [[long, long, long, long, long]]
        )
        #expect(columnWidths(of: ShownTable(wide)).reduce(0, +) <= 145)
        let narrow = Table(id: "narrow", title: "", columns: [.words("A")], rows: [[long]])
        #expect(columnWidths(of: ShownTable(narrow)) == [52])
    }
}

@Suite struct `Text in lines` {
    private let text =
        "The board is asked to note that three trusts did not answer, and are left out."

    @Test(arguments: [60.0, 100, 200, 1000])
    func `keeps every word within the width`(width: Double) {
        let lines = TextMeasure.lines(of: text, width: width, in: .prose)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { TextMeasure.width(of: $0, in: .prose) <= width })
    }

    @Test func `takes more height in a narrower column`() {
        let heights = [10.0, 20, 40, 80].map {
            TextMeasure.height(of: .text(text, .prose), columnWidth: $0)
        }
        #expect(heights == heights.sorted(by: >))
        #expect(Set(heights).count == 4)
    }

    @Test func `breaks where the text does`() {
        #expect(TextMeasure.lines(of: "a\n\nb", width: 500, in: .prose) == ["a", "", "b"])
    }
}
