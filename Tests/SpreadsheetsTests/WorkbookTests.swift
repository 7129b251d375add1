import DigitalMaturity
import Documents
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct `A workbook` {
    @Test func `has the same bytes seconds later`() async throws {
        let document = document(.chart(columns()), .chart(standing), table(.blank))
        let first = try Archive(document)
        try await Task.sleep(for: .milliseconds(2_100))
        #expect(try Archive(document).bytes == first.bytes)
    }

    /// The library holds 2,080 bytes and would cut a letter of three bytes in two.
    @Test(arguments: [10, 249, 250, 259, 260, 261, 2000])
    func `keeps whole words of the text of a chart, however long it is`(count: Int) {
        let text = String(repeating: "−0.08 ", count: count)
        let kept = altText(text)
        #expect(kept.utf8.count <= 2000)
        let rest = "… The table has the rest."
        #expect(kept == text || kept.hasSuffix(rest))
        #expect(text.hasPrefix(kept.replacing(rest, with: " ")))
    }

    @Test func `begins with a cover and contents and ends with the traces`() throws {
        let archive = try Archive(
            document(.prose(["Words."]), table(.figure(figure(.count(3), "count"))))
        )
        #expect(
            try archive.sheets == [
                "Cover", "Contents", "Summary", "Spend", "Checks", "Change log", "Traces",
            ]
        )
    }

    @Test func `of nothing has what every model has`() throws {
        #expect(try Archive(document()).sheets == ["Cover", "Contents", "Change log"])
    }

    @Test func `leads from the contents to every sheet and back`() throws {
        let archive = try Archive(
            document(.prose(["Words."]), table(id: "spend-2026", "A"), .chart(standing))
        )
        let names = try archive.sheets.dropFirst(2)
        #expect(try archive.texts(of: "Contents", column: "A").suffix(names.count) == names)
        for name in names {
            #expect(try archive.sheet("Contents").contains("location=\"'\(name)'!A1\""))
            #expect(try archive.sheet(name).contains("location=\"'Contents'!A1\""))
        }
    }

    @Test func `says who made it and when by the date of the document`() throws {
        let core = try Archive(document(marking: "Draft")).part("docProps/core.xml")
        #expect(core.contains("<dc:title>Board paper</dc:title>"))
        #expect(core.contains("<dc:creator>Waymark</dc:creator>"))
        #expect(core.contains(">2026-05-01T12:00:00Z</dcterms:created>"))
        #expect(core.contains("<dc:description>Draft</dc:description>"))
    }

    @Test(arguments: Profile.allCases)
    func `has no macros or merged cells, and text stays text`(profile: Profile) throws {
        let archive = try Archive(
            document(.chart(columns()), .chart(standing), table("=1+1", "-2")),
            profile: profile
        )
        #expect(!archive.names.contains { $0.hasSuffix(".bin") })
        for name in try archive.sheets {
            let sheet = try archive.sheet(name)
            #expect(!sheet.contains("<f>1+1") && !sheet.contains("<f>-2"))
            #expect(!sheet.contains("<mergeCell"))
        }
    }

    @Test func `prints across one landscape page with its name, its headings and page numbers`()
        throws
    {
        let archive = try Archive(document(table("A")))
        let sheet = try archive.sheet("Spend")
        #expect(sheet.contains("fitToHeight=\"0\" orientation=\"landscape\""))
        #expect(
            sheet.contains(
                "&amp;A&amp;C&amp;\"Arial,Regular\"Board paper&amp;R&amp;\"Arial,Regular\"Page &amp;P of &amp;N"
            )
        )
        #expect(try archive.part("xl/workbook.xml").contains("Spend!$5:$5</definedName>"))
    }
}

@Suite struct `A marking` {
    @Test func `stands at the top of every sheet and of every page`() throws {
        let archive = try Archive(
            document(
                marking: "Draft & illustrative",
                .prose(["Words."]),
                table(.figure(figure(.count(1), "count"))),
                .chart(standing)
            )
        )
        for name in try archive.sheets {
            #expect(try archive.cells(of: name)["A2"]?.value == "Draft & illustrative")
            #expect(
                try archive.sheet(name)
                    .contains(
                        "<oddHeader>&amp;C&amp;\"Arial,Bold\"Draft &amp;&amp; illustrative</oddHeader>"
                    )
            )
        }
    }

    @Test func `goes with a copy of a chart`() throws {
        let archive = try Archive(document(marking: "Draft", .chart(columns())))
        #expect(
            try archive.part("xl/charts/chart1.xml")
                .contains("<a:t>Draft. Capital by year against the limit, £</a:t>")
        )
    }

    @Test func `is in no header where there is none`() throws {
        #expect(try !Archive(document(table("A"))).sheet("Spend").contains("oddHeader"))
    }

    @Test func `of letters that are codes at the foot of a page is no code`() {
        let foot = printFooter(saying: "R&D, " + String(repeating: "long ", count: 80))
        #expect(foot.contains("R&&D, long") && foot.contains("…&R") && foot.utf16.count <= 255)
    }

    @Test(arguments: [240, 241, 2_000])
    func `is cut to what a page's header holds`(length: Int) {
        let header = printHeader(saying: String(repeating: "m", count: length))
        #expect(header.utf16.count <= 255)
        #expect(header.hasSuffix("…") == (length > 240))
    }
}

@Suite struct `Writing fails` {
    @Test func `where the folder does not exist`() {
        let path = temporaryPath() + "/book.xlsx"
        #expect(
            throws: SpreadsheetError.cannotCreate(path: path, reason: "No such file or directory")
        ) {
            try document().writeWorkbook(at: path) { _ in [] }
        }
    }

    @Test func `where the path is a folder`() {
        let path = FileManager.default.temporaryDirectory.path()
        #expect(throws: SpreadsheetError.cannotCreate(path: path, reason: "Is a directory")) {
            try document().writeWorkbook(at: path) { _ in [] }
        }
    }

    @Test func `where the disk is full`() {
        let error = #expect(throws: SpreadsheetError.self) {
            try document().writeWorkbook(at: "/dev/full") { _ in [] }
        }
        #expect(error == .cannotWrite(path: "/dev/full", reason: "No space left on device"))
    }

    @Test func `before it begins where a sheet has more columns than Excel reads`() {
        let columns = (1...16_385).map { Table.Column.numbers("Column \($0)") }
        let wide = Table(id: "wide", title: "Wide", columns: columns, rows: [])
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(
            throws: SpreadsheetError.tooMuch(
                sheet: "Wide",
                of: "columns",
                found: 16_385,
                most: 16_384
            )
        ) {
            try document(.table(wide)).writeWorkbook(at: path) { _ in [] }
        }
    }

    @Test func `before it begins where a text is longer than a cell`() throws {
        let path = temporaryPath()
        let long = String(repeating: "é", count: 32_768)
        let error = #expect(throws: SpreadsheetError.self) {
            try document(table("A", .text(long))).writeWorkbook(at: path) { _ in [] }
        }
        #expect(
            error.map(String.init(describing:))
                == "the text in cell B7 of sheet 'Spend' has 32768 characters; "
                + "a cell holds at most 32767"
        )
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `not where a text just fits`() throws {
        let long = String(repeating: "é", count: 32_767)
        let archive = try Archive(document(table(.text(long))))
        #expect(try archive.cells(of: "Spend")["B6"]?.value == long)
    }
}
