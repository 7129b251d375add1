import Documents

extension Table {
    var captionAnchor: String { id + "-caption" }
    var anchors: [String] { [id, captionAnchor] }
}

extension HTMLWriter {
    /// The table in a region that scrolls by touch and by keyboard.
    func html(of table: Table, captionClass: String? = nil) -> HTML {
        if medium.isWord { return wordHTML(of: table) }
        let captionStyle = captionClass.map { " class=\"\($0)\"" as HTML } ?? ""
        let note = table.note.map { "\n<p class=\"note\">\($0)</p>" as HTML } ?? ""
        return """
            <div class="scroll" role="group" aria-labelledby="\(table.captionAnchor)" tabindex="0">
            <table id="\(table.id)"\(table.shading == nil ? "" : " class=\"heat\"" as HTML)>
            <caption id="\(table.captionAnchor)"\(captionStyle)>\(table.title)</caption>
            <thead>
            <tr>\(table.columns.map(heading).joined())</tr>
            </thead>
            <tbody>
            \(table.rows.map { row(of: $0, of: table) }.joined(by: "\n"))
            </tbody>
            </table>
            </div>\(table.legend)\(note)
            """
    }

    /// The table with nothing but what Word has: a caption, a head that repeats, and sides.
    private func wordHTML(of table: Table) -> HTML {
        let note = table.note.map { "\n<p>\($0)</p>" as HTML } ?? ""
        let heads = table.columns.map { "<th\(side(of: $0))>\($0.title)</th>" as HTML }
        let widths = table.wordWidths.map { "<col style=\"width:\($0)%\">" as HTML }
        return """
            <table>
            <caption>\(table.title)</caption>
            <colgroup>\(widths.joined())</colgroup>
            <thead>
            <tr>\(heads.joined())</tr>
            </thead>
            <tbody>
            \(table.rows.map { wordRow(of: $0, table.columns) }.joined(by: "\n"))
            </tbody>
            </table>\(note)
            """
    }

    private func wordRow(of cells: [Cell], _ columns: [Table.Column]) -> HTML {
        let html = zip(cells, columns).map { cell, column in
            "<td\(side(of: column))>\(content(of: cell))</td>" as HTML
        }
        return "<tr>\(html.joined())</tr>"
    }

    private func side(of column: Table.Column) -> HTML {
        column.kind == .numbers ? " style=\"text-align:right\"" : ""
    }

    private func heading(of column: Table.Column) -> HTML {
        guard !column.title.isEmpty else { return "<td></td>" }
        return "<th scope=\"col\"\(classes(of: column))>\(column.title)</th>"
    }

    private func row(of cells: [Cell], of table: Table) -> HTML {
        let html = zip(cells, table.columns).enumerated().map { index, pair in
            let (cell, column) = pair
            let classes = classes(of: column, cell, table.shading)
            guard index > 0 || cell == .blank else {
                return "<th scope=\"row\"\(classes)>\(content(of: cell))</th>" as HTML
            }
            return "<td\(classes)>\(content(of: cell))</td>"
        }
        return "<tr>\(html.joined())</tr>"
    }

    private func classes(
        of column: Table.Column,
        _ cell: Cell = .blank,
        _ shading: Shading? = nil
    ) -> HTML {
        var classes: [String] = []
        if column.kind == .numbers { classes.append("number") }
        switch cell {
        case .unknown: classes.append("unknown")
        case .absent(let absence): classes.append(absence.name)
        case .figure(let figure): classes += shading?.step(of: figure).map { [shade($0)] } ?? []
        case .text, .link, .blank: break
        }
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }

    private func content(of cell: Cell) -> HTML {
        switch cell {
        case .text(let text), .unknown(let text): return "\(text)"
        case .figure(let figure): return html(of: figure)
        case .absent(let absence): return "\(absence.words)"
        case .blank: return ""
        case .link(let text, let destination):
            guard let address = destination.address(of: links) else { return "\(text)" }
            return "<a href=\"\(address)\">\(text)</a>"
        }
    }
}

extension Table {
    /// How much of the page each column takes, in hundredths, by the words in it.
    fileprivate var wordWidths: [Int] {
        let needs = columns.indices.map { column in
            let cells = rows.filter { $0.indices.contains(column) }.map { $0[column].plain }
            let words = ([columns[column].title] + cells).flatMap { $0.split(separator: " ") }
            let word = words.map(\.count).max() ?? 0
            let average = cells.map(\.count).reduce(0, +) / max(cells.count, 1)
            return min(max(word + 1, average, 4), 48)
        }
        let whole = max(needs.reduce(0, +), 1)
        return needs.map { max($0 * 100 / whole, 1) }
    }

    /// What the shades stand for, and the looks of the cells without a mark.
    fileprivate var legend: HTML {
        guard let shading else { return "" }
        let samples =
            shading.ranges.enumerated().map { (shade($0), $1) }
            + absences.map { ($0.name, $0.words) }
        let items = samples.map { "<li class=\"\($0)\">\($1)</li>" as HTML }.joined(by: "\n")
        return "\n<ul class=\"legend\" aria-label=\"What the shades mean\">\n\(items)\n</ul>"
    }
}

/// The class of a shade, 1 being the lowest.
private func shade(_ step: Int) -> String { "shade-\(step + 1)" }

extension Absence {
    /// The class of a cell without a mark.
    fileprivate var name: String {
        switch self {
        case .notAnswered: "not-answered"
        case .notApplicable: "not-applicable"
        case .outOfScope: "out-of-scope"
        }
    }
}
