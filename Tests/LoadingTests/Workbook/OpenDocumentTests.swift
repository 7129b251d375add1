import DigitalMaturity
import TestSupport
import Testing

@testable import Loading

/// That a sheet saved by LibreOffice is read, by the standard (ODF 1.3, part 3, sections 9 and 19).
struct OpenDocumentTests {
    @Test func `cells of every kind are read where they stand`() throws {
        let book = try read(
            """
            <table:table table:name="People"><table:table-row table:number-rows-repeated="2">\
            <table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
            <table:table-row><table:table-cell table:number-columns-repeated="2"/>\
            <table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p>\
            </office:annotation><text:p>Met <text:span>in</text:span><text:s text:c="2"/>full</text:p>\
            <text:p>twice</text:p></table:table-cell>\
            <table:table-cell office:value-type="float" office:value="2.5"><text:p>2.50</text:p>\
            </table:table-cell><table:table-cell office:value-type="date" \
            office:date-value="2026-05-14"><text:p>14/05/26</text:p></table:table-cell>\
            <table:table-cell office:value-type="boolean" office:boolean-value="true"/>\
            <table:table-cell office:value-type="string" calcext:value-type="error">\
            <text:p>#N/A</text:p></table:table-cell>\
            <table:table-cell table:formula="of:=A1"/>\
            <table:table-cell office:value-type="string" table:number-columns-repeated="2">\
            <text:p>x</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="1048572"><table:table-cell/>\
            </table:table-row></table:table>
            """
        )
        let sheet = try #require(book.sheet(named: "People"))
        #expect(
            sheet.cells.map(\.reference.description)
                == ["C3", "D3", "E3", "F3", "G3", "H3", "I3", "J3"]
        )
        #expect(
            sheet.cells.map(\.value) == [
                .text("Met in  full\ntwice"), .number(2.5), .number(46_156), .boolean(true),
                .error("#N/A"), nil, .text("x"), .text("x"),
            ]
        )
        #expect(sheet.cells.compactMap(\.date) == ["2026-05-14"])
    }

    @Test func `rows that are alike and cells that are merged are read`() throws {
        let book = try read(
            """
            <table:table table:name="A"><table:table-row table:number-rows-repeated="3">\
            <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" \
            office:value-type="string"><text:p>a</text:p></table:table-cell>\
            <table:covered-table-cell/><table:table-cell office:value-type="string">\
            <text:p>b</text:p></table:table-cell></table:table-row></table:table>
            """
        )
        #expect(
            book.sheets[0].cells.map(\.reference.description)
                == ["A1", "C1", "A2", "C2", "A3", "C3"]
        )
        #expect(book.sheets[0].merged.map { "\($0.first):\($0.last)" } == ["A1:B1"])
    }

    @Test func `more cells than a workbook may have are refused`() {
        let told = told(
            """
            <table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">\
            <table:table-cell office:value-type="string" table:number-columns-repeated="16384">\
            <text:p>a</text:p></table:table-cell></table:table-row></table:table>
            """
        )
        #expect(told.contains("cells [workbook-too-big]"), "\(told)")
    }

    private func read(_ tables: String) throws -> Workbook {
        var problems: [Diagnostic] = []
        let book = Workbook.read(bytes: bytes(tables), file: "a.ods", &problems)
        #expect(problems == [])
        return try #require(book)
    }

    private func told(_ tables: String) -> String {
        var problems: [Diagnostic] = []
        _ = Workbook.read(bytes: bytes(tables), file: "a.ods", &problems)
        return problems.map(\.description).joined()
    }

    private func bytes(_ tables: String) -> [UInt8] {
        let names = ["office", "table", "text"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        return zip([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "content.xml",
                "<office:document-content \(names) xmlns:calcext=\"urn:calcext\"><office:body>"
                    + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
                    + "</office:document-content>"
            ),
        ])
    }
}
