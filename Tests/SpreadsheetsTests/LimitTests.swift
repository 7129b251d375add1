import DigitalMaturity
import Documents
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Spreadsheets

/// What happens at the limits of Excel (Microsoft, "Excel specifications and limits").
@Suite struct LimitTests {
    private func sheet(_ rows: [[SheetCell]]) -> Sheet {
        Sheet(name: "A", shows: "", section: nil, rows: Rows(rows), widths: [10])
    }

    private func problem(_ rows: [[SheetCell]]) -> String? {
        do throws(SpreadsheetError) { _ = try [sheet(rows)].withinLimits() } catch {
            return "\(error)"
        }
        return nil
    }

    private let blank = SheetCell(content: .blank, style: .plain)

    @Test func `each limit is kept to its last row, column and letter, and said past it`() {
        let text = { (count: Int) in SheetCell.text(String(repeating: "é", count: count), .plain) }
        let formula = { (count: Int) in
            SheetCell(
                content: .formula("=" + String(repeating: "1", count: count - 1), .number(1)),
                style: .plain
            )
        }
        let cases: [(at: [[SheetCell]], past: [[SheetCell]], said: String)] = [
            (
                Array(repeating: [], count: 1_048_576), Array(repeating: [], count: 1_048_577),
                "sheet 'A' has 1048577 rows; Excel reads at most 1048576"
            ),
            (
                [Array(repeating: blank, count: 16_384)], [Array(repeating: blank, count: 16_385)],
                "sheet 'A' has 16385 columns; Excel reads at most 16384"
            ),
            (
                [[blank, text(32_767)]], [[blank, text(32_768)]],
                "the text in cell B1 of sheet 'A' has 32768 characters; a cell holds at most 32767"
            ),
            (
                [[formula(8192)]], [[formula(8193)]],
                "sheet 'A' has 8193 characters in the formula of A1; Excel reads at most 8192"
            ),
        ]
        for (at, past, said) in cases {
            #expect(problem(at) == nil)
            #expect(problem(past) == said)
        }
        #expect(cases.count == 4)
    }

    @Test func `a link past the last that Excel follows is plain text`() throws {
        let link = SheetCell(
            content: .link("Site", .place(CellPlace(sheet: "A", row: 0, column: 0))),
            style: .link
        )
        let rows = Array(repeating: [link, blank], count: 65_530)
        #expect(try [sheet(rows)].withinLimits()[0].rows.allSatisfy { isLink($0[0]) })
        let more = try [sheet(rows + [[link], [link]])].withinLimits()[0].rows
        #expect(more.prefix(65_530).allSatisfy { isLink($0[0]) })
        #expect(more.suffix(2).map { $0[0].text } == ["Site", "Site"])
        #expect(more.suffix(2).allSatisfy { !isLink($0[0]) && !$0[0].style.isUnderlined })
    }

    private func isLink(_ cell: SheetCell) -> Bool {
        if case .link = cell.content { true } else { false }
    }

    @Test func `a document says what Excel could not keep before it is written`() {
        let long = String(repeating: "é", count: 32_768)
        let many = Table(
            id: "many",
            title: "Many",
            columns: [.words("Name")],
            rows: Array(repeating: ["a"], count: 1_048_500)
        )
        let found = document(
            table(.text(String(long.dropLast()))),
            table(id: "long", title: "Long", .text(long)),
            .table(many),
            .prose([.text(long)])
        ).workbookProblems.map(\.summary)
        #expect(
            found == [
                "a text in the table 'Long' of board-paper has 32768 characters, more than Excel reads "
                    + "(32767 in a cell)",
                "the table 'Many' of board-paper has 1048500 rows, more than Excel reads (1048376 rows)",
                "a text in the section 'The only section' of board-paper has 32768 characters, more than "
                    + "Excel reads (32767 in a cell)",
            ]
        )
    }

    @Test(arguments: ["=1+1", "=cmd|'/C calc'!A0", "@SUM(1)", "\"><f>1+1</f>", "=DDE(\"a\";\"b\")"])
    func `no text of a document becomes a formula or a link to outside`(attack: String) throws {
        let link = Cell.link(attack, .address(attack))
        let archive = try Archive(
            document(
                marking: attack,
                title: attack,
                .prose([.text(attack), .link(attack, .address(attack))]),
                .list([[.text(attack)]]),
                table(id: "attack", title: attack, .text(attack), link, .unknown(attack))
            )
        )
        let sheets = archive.names.filter { $0.hasPrefix("xl/worksheets/sheet") }
        #expect(sheets.count == 5)
        for name in sheets { #expect(try !archive.part(name).contains("<f>"), "\(name)") }
        let parts = ["externalLink", "connections", "vbaProject", "ddeLink"]
        #expect(!archive.names.contains { name in parts.contains(where: name.contains) })
        for name in archive.names where name.hasSuffix(".rels") {
            #expect(try !archive.part(name).contains("TargetMode=\"External\""), "\(name)")
        }
    }
}
