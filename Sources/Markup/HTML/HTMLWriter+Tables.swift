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
            <table id="\(table.id)"\(table.classes(hasColumns: medium.isSite))>
            <caption id="\(table.captionAnchor)"\(captionStyle)>\(table.title)</caption>
            <thead>
            <tr>\(table.columns.map { heading(of: $0, table) }.joined())</tr>
            </thead>
            <tbody>
            \(table.rows.map { row(of: $0, of: table) }.joined(by: "\n"))
            </tbody>
            </table>
            </div>\(table.legend)\(note)\(files(of: table))
            """
    }

    /// On a website, the files that have the table's numbers for programs.
    private func files(of table: Table) -> HTML {
        guard let data, let csv = links("\(data)/\(table.id.lowercased()).csv") else { return "" }
        return """

            <p class="data"><a href="\(csv)" aria-describedby="\(table.captionAnchor)">CSV</a></p>
            """
    }

    /// On a website, the file that has all tables of the page for programs.
    func files(of document: Document) -> HTML? {
        guard let data, document.hasTables, let json = links("\(data).json") else { return nil }
        return "<p class=\"data\"><a href=\"\(json)\">All tables of this page as JSON</a></p>"
    }

    private func heading(of column: Table.Column, _ table: Table) -> HTML {
        guard !column.title.isEmpty else { return "<td></td>" }
        return "<th scope=\"col\"\(classes(of: column, in: table))>\(column.title)</th>"
    }

    private func row(of cells: [Cell], of table: Table) -> HTML {
        let html = zip(cells, table.columns).enumerated().map { index, pair in
            let (cell, column) = pair
            let isTold = medium.isSite && table.tellsColumns
            let classes = classes(of: column, cell, in: table, isTold: isTold)
            guard index > 0 || cell == .blank else {
                return "<th scope=\"row\"\(classes)>\(content(of: cell))\(end("th"))" as HTML
            }
            return "<td\(classes)>\(content(of: cell))\(end("td"))"
        }
        return "<tr>\(html.joined())\(end("tr"))"
    }

    /// The end of a part of a row, which a website leaves to the start of the next.
    private func end(_ tag: HTML) -> HTML { medium.isSite ? "" : "</\(tag)>" }

    private func classes(
        of column: Table.Column,
        _ cell: Cell = .blank,
        in table: Table,
        isTold: Bool = false
    ) -> HTML {
        var classes: [String] = []
        if column.kind == .numbers, !table.isOfNumbers, !isTold { classes.append("number") }
        switch cell {
        case .unknown: classes.append("unknown")
        case .absent(let absence): classes.append(absence.name)
        case .figure(let figure):
            classes += table.shading?.step(of: figure).map { [shade($0)] } ?? []
        case .text, .link, .blank: break
        }
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }

    func content(of cell: Cell) -> HTML {
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
    /// Whether every column but the first is of numbers, which the table then says once.
    fileprivate var isOfNumbers: Bool {
        columns.count > 1 && columns[0].kind == .words
            && columns.dropFirst().allSatisfy { $0.kind == .numbers }
    }

    /// Whether the table itself can say which of its columns are numbers: the style sheet has a class
    /// for each of so many.
    fileprivate var tellsColumns: Bool { !isOfNumbers && columns.count <= 12 }

    fileprivate func classes(hasColumns: Bool) -> HTML {
        let told = hasColumns && tellsColumns ? columns.indices : 0..<0
        let names =
            (shading == nil ? [] : ["heat"]) + (isOfNumbers ? ["numbers"] : [])
            + told.filter { columns[$0].kind == .numbers }.map { "n\($0 + 1)" }
        return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
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
