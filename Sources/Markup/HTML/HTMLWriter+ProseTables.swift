extension HTMLWriter {
    /// A table of a narrative; unlike a table of figures it has no caption and no row headings.
    func nodes(of table: ProseTable) -> [Node] {
        let words = ([table.header] + table.rows).map { $0.map { $0.map(\.plain).joined() } }
        let parts: [Node] = [
            .element("<thead>", [row(of: table.header, "th", table)], "</thead>"),
            .element("<tbody>", table.rows.map { row(of: $0, "td", table) }, "</tbody>"),
        ]
        return medium.isWord
            ? [.element("<table>\(columnWidths(of: words))", parts, "</table>")]
            : [.element("<div class=\"scroll\" tabindex=\"0\"><table>", parts, "</table></div>")]
    }

    private func row(of cells: [[Node]], _ tag: HTML, _ table: ProseTable) -> Node {
        let nodes = zip(cells, table.alignsRight).map { cell, isRight in
            let side: HTML =
                medium.isWord ? " style=\"text-align:right\"" : " class=\"number\""
            return Node.element("<\(tag)\(isRight ? side : "")>", cell, "</\(tag)>")
        }
        return .element("<tr>", nodes, "</tr>")
    }
}
