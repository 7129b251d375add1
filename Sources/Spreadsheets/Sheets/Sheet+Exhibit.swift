import DigitalMaturity
import Documents

extension Sheet {
    /// The sheet of one table, and of its chart if it has one.
    init(_ exhibit: Exhibit, in document: Document, contents: String) {
        let widths = columnWidths(of: exhibit.table)
        let top = document.top(
            titled: exhibit.title,
            saying: exhibit.introduction,
            width: max(widths.reduce(0, +), 125),
            contents: contents
        )
        let body = exhibit.table.body
        self.init(
            name: exhibit.sheet,
            shows: exhibit.title,
            section: exhibit.section,
            rows: top + [exhibit.table.header] + body + exhibit.table.legend,
            widths: widths,
            grid: exhibit.table.columns.isEmpty
                ? nil
                : Grid(
                    name: exhibit.name,
                    headerRow: top.count,
                    bodyRows: body.count,
                    columns: widths.count
                ),
            chart: exhibit.chart.flatMap { SheetChart($0, marking: document.marking) }
        )
    }
}

extension Document {
    /// The rows above a sheet's table: title, marking, whose it is, what to know, the way back.
    func top(
        titled title: String,
        saying texts: [String],
        width: Double,
        contents: String
    ) -> [[SheetCell]] {
        let source = "\(self.title): \(subtitle)"
        let room = TextMeasure.pixels(ofColumn: width)
        let notes = (texts + [source]).flatMap {
            TextMeasure.lines(of: $0, width: room, in: .quiet)
        }
        let back = Link.place(CellPlace(sheet: contents, row: 0, column: 0))
        return [[.text(title, .title)]]
            + marked()
            + notes.map { [.text($0, .quiet)] }
            + [[SheetCell(content: .link("Back to contents", back), style: .link)], []]
    }

    /// The marking as a row, where there is one.
    func marked() -> [[SheetCell]] {
        marking.map { [[.text($0, .marking)]] } ?? []
    }
}

extension Exhibit {
    /// What a reader must know: what a chart measures, then the note.
    fileprivate var introduction: [String] {
        [chart?.subtitle, table.note].compactMap(\.self)
    }
}

extension Table {
    /// The headings, each with a text of its own because Excel knows a column by it.
    fileprivate var header: [SheetCell] {
        var names = UniqueNames(limit: 255, separator: " ", reserved: [])
        return zip(columns, alignments).map { column, alignment in
            let words = column.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return .text(names.claim(words.isEmpty ? "Category" : words), .header(alignment))
        }
    }

    /// The rows; a table that has none says so, because a table in Excel has at least one.
    fileprivate var body: [[SheetCell]] {
        guard !rows.isEmpty else {
            let none = alignments.dropFirst().map(SheetCell.blank)
            return [[.text("None", .unknown(.left))] + none]
        }
        let formats = columns.indices.map { column in
            NumberFormat.money(among: rows.compactMap { $0[column].figure })
        }
        return rows.map { row in
            row.indices.map { column in
                SheetCell(row[column], alignments[column], money: formats[column], shading)
            }
        }
    }

    /// What the shades of the cells stand for, under the table; nothing where there are none.
    fileprivate var legend: [[SheetCell]] {
        guard let shading else { return [] }
        let shades = shading.ranges.enumerated().map { step, range in
            SheetCell.text(range, CellStyle.body(.left).shaded(step))
        }
        let absences = absences.map { SheetCell.text($0.words, .absent($0, .left)) }
        return [[], [.text("What the shades mean", .quiet)]] + (shades + absences).map { [$0] }
    }

    private var alignments: [CellStyle.Alignment] {
        columns.enumerated().map { index, column in
            switch column.kind {
            case .words: index == 0 ? .left : .indented
            case .numbers: .right
            }
        }
    }
}

extension SheetCell {
    fileprivate static func blank(_ alignment: CellStyle.Alignment) -> SheetCell {
        SheetCell(content: .blank, style: .body(alignment))
    }

    fileprivate init(
        _ cell: Cell,
        _ alignment: CellStyle.Alignment,
        money: NumberFormat,
        _ shading: Shading?
    ) {
        switch cell {
        case .text(let text), .link(let text, .page):
            self = .text(text, .body(alignment))
        case .link(let text, .address(let address)):
            guard let link = Link(address: address) else {
                self = .text(text, .body(alignment))
                return
            }
            self.init(content: .link(text, link), style: .bodyLink(alignment))
        case .figure(let figure):
            let style = CellStyle.number(figure.format(money: money), alignment)
            self.init(figure, shading?.step(of: figure).map(style.shaded) ?? style)
        case .unknown(let words):
            self = .text(words, .unknown(alignment))
        case .absent(let absence):
            self = .text(absence.words, .absent(absence, alignment))
        case .blank:
            self = .blank(alignment)
        }
    }

    /// A figure as a number.
    init(_ figure: Figure, _ style: CellStyle) {
        self.init(content: .number(figure.number), style: style, figures: [figure])
    }
}
