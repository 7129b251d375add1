import Documents
import Testing

@testable import Markup

private func page(rows: Int, _ cells: (Int) -> [Cell]) throws -> String {
    let table = Table(
        id: "long",
        title: "Many",
        columns: [.words("Name"), .words("Kind"), .words("Source")],
        rows: (1...rows).map(cells)
    )
    let page = Documents.Page(path: "a.html", trail: [], document: document(.table(table)))
    return try page.traced(on: NumberPages(plans: [String]())).document.htmlFragment { $0 }
}

@Suite struct `A table of a website` {
    @Test(arguments: [(1_000, 1, 0), (1_001, 3, 2), (50_000, 100, 99)])
    func `stands in parts that are laid out when they are opened, where it is long`(
        rows: Int,
        tables: Int,
        parts: Int
    ) throws {
        let html = try page(rows: rows) { ["\($0).", "\($0 % 7)", "\($0 % 3)"] }
        #expect(html.matches(of: /<table/).count == tables)
        #expect(html.matches(of: /<details class="part">/).count == parts)
        #expect(html.matches(of: /<tr><th>\d+\./).count == rows, "every row is there")
        #expect(html.contains("<tr><th>\(rows).<td>"))
        if parts > 0 { #expect(html.contains("<summary>Rows 501 to 1,000</summary>")) }
    }

    @Test func `says below what every row says, and long words of several rows`() throws {
        let source = "A publication with a title so long that it would fill a column of its own"
        let html = try page(rows: 4) { ["\($0).", "trust", $0 < 3 ? .text(source) : "else"] }
        #expect(html.contains("<tr><th>Name<th>Source</tr>"))
        #expect(html.contains("<tr><th>2.<td>[1]\n"))
        #expect(html.contains("In every row: Kind: trust. [1] \(source)."))
        #expect(html.matches(of: /A publication with/).count == 1)
    }
}
