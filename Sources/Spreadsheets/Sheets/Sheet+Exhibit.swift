import DigitalMaturity
import Documents

extension Sheet {
    /// The sheet of one table, and of its chart if it has one.
    init(_ exhibit: Exhibit, in book: Book) {
        let table = exhibit.table
        let chart = exhibit.chart.flatMap { chart in
            SheetChart(chart, marking: book.document.marking)?
                .withRanges(beside: chart.sheetTable)
        }?.shifted(by: exhibit.hasUnits ? 1 : 0).described(as: exhibit)
        let added = chart?.added ?? []
        let widths = columnWidths(of: table) + added.map(\.width)
        let drawn = Set(chart?.series.map(\.column) ?? [])
        let emptiness = table.emptiness(in: drawn)
        // A chart is drawn from cells that are kept.
        let body = table.body(for: book.profile, emptyIn: drawn, isKept: chart != nil)
            .beside(added.map(\.cells))
        let explained = Shorthand.used(in: body).map { "\($0.rawValue): \($0.meaning)" }
        let top = book.rows(
            of: Book.Top(
                title: exhibit.title,
                texts: exhibit.introduction + [emptiness].compactMap(\.self) + explained,
                width: max(widths.reduce(0, +), 125)
            )
        )
        self.init(
            name: exhibit.sheet,
            shows: exhibit.title,
            section: exhibit.section,
            rows: Rows(
                head: top + [table.header(beside: added)],
                count: body.count,
                foot: book.profile == .model ? table.legend : [],
                isKept: chart != nil
            ) { body[$0] },
            widths: widths,
            grid: table.columns.isEmpty
                ? nil
                : Grid(
                    name: exhibit.name,
                    headerRow: top.count,
                    bodyRows: body.count,
                    columns: widths.count
                ),
            chart: chart,
            rules: book.profile == .model
                ? SheetRules(highlights: table.shades(from: top.count + 1)) : nil,
            emptiness: emptiness
        )
    }
}

extension Exhibit {
    /// What a reader must know: what a chart measures, then the note.
    fileprivate var introduction: [String] {
        [chart?.subtitle, table.table.note].compactMap(\.self)
    }
}

extension SheetChart {
    /// The chart with no more words than can be listened to: where all its figures are too many, how many
    /// rows there are and where.
    fileprivate func described(as exhibit: Exhibit) -> SheetChart {
        guard alternative.count > SheetChart.longestAlternative else { return self }
        var chart = self
        let measured = exhibit.chart.map { "\($0.subtitle). " } ?? ""
        chart.alternative =
            "\(title). \(measured)"
            + "The worksheet \(exhibit.sheet) has all of its figures, in rows: \(exhibit.table.table.rows.count)."
        return chart
    }

    private static let longestAlternative = 500

    /// The chart of a table that has so many more columns before its numbers.
    fileprivate func shifted(by count: Int) -> SheetChart {
        var chart = self
        for index in series.indices {
            chart.series[index].column += count
            chart.series[index].rangeColumn? += count
        }
        if categories > 0 { chart.categories += count }
        return chart
    }
}

extension ShownTable {
    /// The headings, each with a text of its own because Excel knows a column by it.
    fileprivate func header(beside added: [SheetChart.Added]) -> [SheetCell] {
        var names = UniqueNames(limit: 255, separator: " ", reserved: [])
        let titles = columns.map(\.title) + added.map(\.title)
        return zip(titles, alignments + added.map(\.alignment)).map { title, alignment in
            let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return .text(names.claim(words.isEmpty ? "Category" : words), .header(alignment))
        }
    }

    /// Why cells in the columns that a chart draws are empty; `nil` where none is.
    fileprivate func emptiness(in columns: Set<Int>) -> String? {
        let own = self.columns.indices.filter(columns.contains)
        guard own.contains(where: { cells(of: $0).contains(.blank) }) else { return nil }
        return "A cell is empty where there is no such figure, so that the chart leaves a gap."
    }

    /// The rows; a table that has none says so, because a table in Excel has at least one.
    ///
    /// No cell is empty but in the columns of a chart, which would draw words as a figure of zero.
    fileprivate func body(for profile: Profile, emptyIn drawn: Set<Int>, isKept: Bool) -> Rows<
        [SheetCell]
    > {
        let alignments = alignments
        guard !table.rows.isEmpty else {
            let none = zip(columns, alignments).dropFirst()
            return [
                [.text("None", .unknown(.left))] + none.map { .nothing($0.kind, $1, for: profile) }
            ]
        }
        let formats = columns.indices.map { NumberFormat.money(among: figures(of: $0)) }
        return Rows(count: table.rows.count, isKept: isKept) { index in
            let row = row(index)
            return row.indices.map { column in
                let alignment = alignments[column]
                let cell = SheetCell(row[column], alignment, money: formats[column])
                    .said(for: profile, columns[column].kind, row[column])
                guard cell.isEmpty, !drawn.contains(column) else { return cell }
                return .nothing(columns[column].kind, alignment, for: profile)
            }
        }
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

extension Rows<[SheetCell]> {
    /// The rows with a cell more for each of `columns`.
    fileprivate func beside(_ columns: [[SheetCell]]) -> Rows {
        columns.isEmpty ? self : mapped { row, cells in cells + columns.map { $0[row] } }
    }
}

extension SheetCell {
    fileprivate init(_ cell: Cell, _ alignment: CellStyle.Alignment, money: NumberFormat) {
        switch cell {
        case .text(let text), .link(let text, .page):
            self = .words(text, alignment)
        case .link(let text, .address(let address)):
            guard let link = Link(address: address) else {
                self = .text(text, .body(alignment))
                return
            }
            self.init(content: .link(text, link), style: .bodyLink(alignment))
        case .figure(let figure):
            self.init(figure, CellStyle.number(figure.format(money: money), alignment))
        case .unknown(let words):
            self = .text(words, .unknown(alignment))
        case .absent(let absence):
            self = .text(absence.words, .absent(absence, alignment))
        case .blank:
            self.init(content: .blank, style: .body(alignment))
        }
    }

    /// A figure as a number.
    init(_ figure: Figure, _ style: CellStyle) {
        self.init(content: .number(figure.number), style: style, figures: [figure])
    }
}
