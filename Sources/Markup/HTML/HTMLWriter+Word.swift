import Documents

extension HTMLWriter {
    /// The table with nothing but what Word has: a caption, a head that repeats, and sides.
    func wordHTML(of table: Table, hasCaption: Bool = true) -> HTML {
        let caption: HTML = hasCaption ? "\n<caption>\(table.title)</caption>" : ""
        let heads = table.columns.map { "<th\(side(of: $0))>\($0.title)</th>" as HTML }
        let words = [table.columns.map(\.title)] + table.rows.map { $0.map(\.plain) }
        let note = table.note.map { styled("Table Note", $0) } ?? ""
        return """
            <table>\(caption)
            \(columnWidths(of: words))
            <thead>
            <tr>\(heads.joined())</tr>
            </thead>
            <tbody>
            \(table.rows.map { wordRow(of: $0, table.columns) }.joined(by: "\n"))
            </tbody>
            </table>\(note)
            """
    }

    /// The chart as Word has it: two paragraphs and the picture as wide as the page allows; its figures
    /// as a table only where there is no picture.
    func wordHTML(of chart: Chart) -> HTML {
        let picture = medium.picture(of: chart.id).map { picture in
            """
            <p><img src="\(picture.address)" alt="\(chart.alternative)" \
            width="\(min(15, 20 * picture.width / picture.height))cm"></p>
            """ as HTML
        }
        return """
            \(styled("Chart Title", chart.title))
            \(styled("Chart Measure", chart.subtitle))
            \(picture ?? wordHTML(of: chart.table, hasCaption: false))
            """
    }

    /// A paragraph in a style of the reference document.
    func styled(_ style: String, _ words: String) -> HTML {
        "<div data-custom-style=\"\(style)\"><p>\(words)</p></div>"
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
}

/// About how many letters of a table's size a line of the page holds.
private let lettersOfPage = 106

/// The room that the sides of a cell take, in letters.
private let sidesOfCell = 2

/// How much wider a word of a heading is for being bold.
private let boldness = 1.2

/// How much of the page each column takes: first what its longest word needs, so that none is cut, and
/// of the rest the more the longer its texts are.
func columnWidths(of rows: [[String]]) -> HTML {
    let columns = rows.first?.indices ?? 0..<0
    let texts = columns.map { column in
        rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    }
    let least = texts.map { texts in
        let longest = { (texts: ArraySlice<String>) in
            Double(texts.flatMap { $0.split { $0 == " " || $0 == "-" } }.map(\.count).max() ?? 0)
        }
        return max(longest(texts.prefix(1)) * boldness, longest(texts.dropFirst()))
            + Double(sidesOfCell)
    }
    let wished = texts.map { Double(min($0.map(\.count).max() ?? 0, 60) + sidesOfCell) }
    let more = zip(wished, least).map { max($0 - $1, 0) }
    let (needed, wishes) = (least.reduce(0, +), more.reduce(0, +))
    let rest = max(Double(lettersOfPage) - needed, 0)
    let widths = zip(least, more).map { $0 + (wishes > 0 ? rest * $1 / wishes : 0) }
    let whole = max(widths.reduce(0, +), 1)
    let columnsHTML = widths.map { "<col style=\"width:\(100 * $0 / whole)%\">" as HTML }
    return "<colgroup>\(columnsHTML.joined())</colgroup>"
}
