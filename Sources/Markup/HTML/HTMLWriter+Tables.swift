internal import DigitalMaturity
import Documents

extension Table {
    var captionAnchor: String { id + "-caption" }
    var anchors: [String] { [id, captionAnchor] }
}

extension HTMLWriter {
    /// The table in a region that scrolls by touch and by keyboard.
    ///
    /// A website says below it what would stand in every row. The table of a chart has the name of that: `title`.
    func html(of table: Table, under title: String? = nil) -> HTML {
        if medium.isWord { return wordHTML(of: table) }
        let shown = medium.isSite ? table.withoutRepeats : table
        let own = names[table.id] ?? table.captionAnchor
        let name = medium.isSite ? title ?? own : own
        let style: HTML = title == nil ? "" : " class=\"visually-hidden\""
        let caption =
            name == own
            ? "<caption id=\"\(name)\"\(style)>\(table.title)</caption>\n" as HTML
            : ""
        let labelled: HTML = caption == "" ? " aria-labelledby=\"\(name)\"" : ""
        let note = shown.note.map { "\n<p class=\"note\">\($0)</p>" as HTML } ?? ""
        let isLong = medium.isSite && shown.rows.count > longTable
        let start = " id=\"\(table.id)\"\(labelled)" as HTML
        let shared = numbers.map { pages in
            SharedWorkings(shown.rows) { pages.place(of: $0).group }
        }
        let whole = (table: shown, shared: shared)
        let first = region(
            start,
            caption,
            of: whole,
            isLong ? 0..<tablePart : shown.rows.indices,
            name
        )
        let rest = isLong ? parts(of: whole, named: name) : ""
        return "\(first)\(rest)\(table.legend(in: medium))\(note)\(files(of: whole, named: name))"
    }

    /// Some rows of a table, in a region that scrolls.
    private func region(
        _ attributes: HTML,
        _ caption: HTML,
        of whole: WholeTable,
        _ rows: Range<Int>,
        _ name: String
    ) -> HTML {
        let table = whole.table
        let scrolls: HTML = medium.isSite ? "" : " class=\"scroll\""
        return """
            <div\(scrolls) role="group" aria-labelledby="\(name)" tabindex="0">
            <table\(attributes)\(table.classes(hasColumns: medium.isSite))>
            \(caption)<thead>
            <tr>\(table.columns.map { heading(of: $0, table) }.joined())</tr>
            </thead>
            <tbody>
            \(rows.map { row($0, of: whole) }.joined(by: "\n"))
            </tbody>
            </table>
            </div>
            """
    }

    /// The rows after the first part of a long table: a browser lays out each part when it is opened.
    private func parts(of whole: WholeTable, named name: String) -> HTML {
        let count = whole.table.rows.count
        return stride(from: tablePart, to: count, by: tablePart).map { start in
            let end = min(start + tablePart, count)
            let words = "Rows \(groupedThousands(start + 1)) to \(groupedThousands(end))"
            let rows = region(" aria-labelledby=\"\(name)\"", "", of: whole, start..<end, name)
            return "\n<details class=\"part\">\n<summary>\(words)</summary>\n\(rows)\n</details>"
        }.joined()
    }

    /// On a website, the file that has the table's numbers for programs, and where whole columns are worked out.
    private func files(of whole: WholeTable, named name: String) -> HTML {
        let table = whole.table
        guard let data, let csv = links("\(data)/\(table.id.lowercased()).csv") else { return "" }
        let columns = (whole.shared?.columns ?? []).compactMap { column -> HTML? in
            table.rows.lazy.compactMap { $0[column].figure }.first.map { figure in
                "<a href=\"\(address(of: figure))\">\(table.columns[column].title)</a>"
            }
        }
        let workings: HTML = columns.isEmpty ? "" : "Worked out: \(columns.joined())"
        let rows: HTML =
            whole.shared?.hasRows == true ? "The first number of a row leads to the others." : ""
        let words = [workings, rows].filter { $0 != "" }.map { " \($0)" as HTML }.joined()
        return """

            <p class="data"><a href="\(csv)" aria-describedby="\(name)">CSV</a>\(words)</p>
            """
    }

    /// On a website, the file that has all tables of the page for programs.
    func files(of document: Document) -> HTML? {
        guard let data, document.hasTables, let json = links("\(data).json") else { return nil }
        return "<p class=\"data\"><a href=\"\(json)\">All tables of this page as JSON</a></p>"
    }

    private func heading(of column: Table.Column, _ table: Table) -> HTML {
        guard !column.title.isEmpty else { return "<td></td>" }
        let isTold = medium.isSite && table.tellsColumns
        let classes = classes(of: column, in: table, isTold: isTold)
        return "<th\(scope("col"))\(classes)>\(column.title)\(end("th"))"
    }

    private func row(_ number: Int, of whole: WholeTable) -> HTML {
        let table = whole.table
        let html = zip(table.rows[number], table.columns).enumerated().map { index, pair in
            let (cell, column) = pair
            let isTold = medium.isSite && table.tellsColumns
            let classes = classes(of: column, cell, in: table, isTold: isTold)
            let leadsNowhere = whole.shared?.isTold(index, inRow: number) ?? false
            let content = leadsNowhere ? "\(cell.plain)" : content(of: cell)
            guard index > 0 || cell == .blank else {
                return "<th\(scope("row"))\(classes)>\(content)\(end("th"))" as HTML
            }
            return "<td\(classes)>\(content)\(end("td"))"
        }
        return "<tr>\(html.joined())\(end("tr"))"
    }

    /// The end of a part of a row, which a website leaves to the start of the next.
    private func end(_ tag: HTML) -> HTML { medium.isSite ? "" : "</\(tag)>" }

    /// Whose head a cell is, which a website leaves to where it stands.
    private func scope(_ of: HTML) -> HTML { medium.isSite ? "" : " scope=\"\(of)\"" }

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
            classes +=
                table.shading?.step(of: figure, under: column.title).map { [shade($0, medium)] }
                ?? []
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

/// A table as it is shown, and on a website which of its numbers lead nowhere themselves.
private typealias WholeTable = (table: Table, shared: SharedWorkings?)

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

    /// The table without what every one of many rows repeats, which its note says once: columns of the same
    /// words or without any.
    fileprivate var withoutRepeats: Table {
        guard rows.count >= leastRepeats else { return self }
        let repeated = columns.indices.filter { column in
            rows[0][column].isRepeatable && rows.allSatisfy { $0[column] == rows[0][column] }
        }
        let kept = columns.indices.filter { !repeated.contains($0) }
        guard kept.count > 1 else { return self }
        let notes = Footers(rows, in: kept)
        guard !repeated.isEmpty || !notes.texts.isEmpty else { return self }
        let said = repeated.compactMap { column -> String? in
            let words = rows[0][column].plain
            return words.isEmpty ? nil : "\(columns[column].title): \(words)."
        }
        let note = said.isEmpty ? [] : ["In every row: " + said.joined(separator: " ")]
        let all =
            note + notes.texts.enumerated().map { "[\($0 + 1)] \($1)." }
            + [self.note].compactMap(\.self)
        return Table(
            id: id,
            title: title,
            columns: kept.map { columns[$0] },
            rows: rows.map { row in kept.map { $0 == 0 ? row[$0] : notes.short(row[$0]) } },
            note: all.isEmpty ? nil : all.joined(separator: " "),
            shading: shading
        )
    }

    /// What the shades stand for, and the looks of the cells without a mark.
    fileprivate func legend(in medium: Medium) -> HTML {
        guard let shading else { return "" }
        let samples =
            shading.ranges.enumerated().map { (shade($0, medium), $1) }
            + absences.map { ($0.name, $0.words) }
        let items = samples.map { "<li class=\"\($0)\">\($1)</li>" as HTML }.joined(by: "\n")
        return "\n<ul class=\"legend\" aria-label=\"What the shades mean\">\n\(items)\n</ul>"
    }
}

/// A table of more rows than this stands in parts on a website.
private let longTable = 1_000

/// How many rows a part of a long table has.
private let tablePart = 500

/// From so many rows on, what all repeat is said once.
private let leastRepeats = 3

/// Long words that stand in several rows, which a number leads to below the table.
private struct Footers {
    let texts: [String]

    init(_ rows: [[Cell]], in columns: [Int]) {
        var count: [String: Int] = [:]
        var order: [String] = []
        for row in rows {
            for column in columns.dropFirst() {
                guard case .text(let text) = row[column], text.utf8.count > 60 else { continue }
                if count[text] == nil { order.append(text) }
                count[text, default: 0] += 1
            }
        }
        texts = order.filter { count[$0, default: 0] > 1 }
    }

    func short(_ cell: Cell) -> Cell {
        guard case .text(let text) = cell, let place = texts.firstIndex(of: text) else {
            return cell
        }
        return .text("[\(place + 1)]")
    }
}

extension Cell {
    /// Whether words below a table say as much.
    fileprivate var isRepeatable: Bool {
        switch self {
        case .text, .unknown, .blank: true
        case .link, .figure, .absent: false
        }
    }
}

/// The class of a shade, 1 being the lowest; a website has thousands, and says it in two letters.
private func shade(_ step: Int, _ medium: Medium) -> String {
    "\(medium.isSite ? "s" : "shade-")\(step + 1)"
}

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
