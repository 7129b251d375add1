internal import Reporting

extension Table {
    var captionAnchor: String { id + "-caption" }
    var anchors: [String] { [id, captionAnchor] }
}

extension HTMLWriter {
    /// The table in a region that scrolls by touch and by keyboard.
    func html(of table: Table, captionClass: String? = nil) -> HTML {
        let captionStyle = captionClass.map { " class=\"\($0)\"" as HTML } ?? ""
        let note = table.note.map { "\n<p class=\"note\">\($0)</p>" as HTML } ?? ""
        return """
            <div class="scroll" role="group" aria-labelledby="\(table.captionAnchor)" tabindex="0">
            <table id="\(table.id)">
            <caption id="\(table.captionAnchor)"\(captionStyle)>\(table.title)</caption>
            <thead>
            <tr>\(table.columns.map(heading).joined())</tr>
            </thead>
            <tbody>
            \(table.rows.map { row(of: $0, under: table.columns) }.joined(by: "\n"))
            </tbody>
            </table>
            </div>\(note)
            """
    }

    private func heading(of column: Table.Column) -> HTML {
        guard !column.title.isEmpty else { return "<td></td>" }
        return "<th scope=\"col\"\(classes(of: column))>\(column.title)</th>"
    }

    private func row(of cells: [Cell], under columns: [Table.Column]) -> HTML {
        let html = zip(cells, columns).enumerated().map { index, pair in
            let (cell, column) = pair
            guard index > 0 || cell == .blank else {
                return "<th scope=\"row\"\(classes(of: column, cell))>\(content(of: cell))</th>"
                    as HTML
            }
            return "<td\(classes(of: column, cell))>\(content(of: cell))</td>"
        }
        return "<tr>\(html.joined())</tr>"
    }

    private func classes(of column: Table.Column, _ cell: Cell = .blank) -> HTML {
        var classes: [String] = []
        if column.kind == .numbers { classes.append("number") }
        if case .unknown = cell { classes.append("unknown") }
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }

    private func content(of cell: Cell) -> HTML {
        switch cell {
        case .text(let text), .unknown(let text): return "\(text)"
        case .figure(let figure): return figure.html
        case .blank: return ""
        case .link(let text, let destination):
            guard let address = destination.address(of: links) else { return "\(text)" }
            return "<a href=\"\(address)\">\(text)</a>"
        }
    }
}
