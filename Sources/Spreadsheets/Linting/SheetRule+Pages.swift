import Documents

extension SheetRule {
    /// What both profiles ask so that a sheet can be read on paper and on a screen, each first seen wrong in
    /// a picture.
    static let ofPages = [
        SheetRule("cut text", advice: "Widen the column, or say it in fewer words.") { look in
            look.all.filter { place in
                look.width(of: place.column).map {
                    TextMeasure.height(of: place.cell, columnWidth: $0) > Sheet.greatestHeight
                } ?? false
            }.map { Finding(row: $0.row, column: $0.column, what: "no row is as tall as its text") }
        },
        SheetRule("links on one line", advice: "Put the words of a long link into a cell above it.")
        {
            look in
            guard [.words, .contents, .traces].contains(look.sheet.kind) else { return [] }
            return look.all.filter { place in
                look.width(of: place.column).map {
                    TextMeasure.isCut(place.cell, columnWidth: $0)
                } ?? false
            }.map { Finding(row: $0.row, column: $0.column, what: "the link is cut at its column") }
        },
        SheetRule("page marks", advice: "Say at the foot of pages what they are.") { look in
            look.sheet("a page that is taken out says nothing", if: !look.sheet.hasPageMarks)
        },
        SheetRule("said once", advice: "Leave out what the title has said.") { look in
            let title = look.sheet.rows.first?.first?.text ?? ""
            return look.all.filter { place in
                guard place.row > 0, place.row < look.sheet.firstBodyRow else { return false }
                guard let text = place.cell.text, !title.isEmpty else { return false }
                return text.hasPrefix(title + ". ") || text.hasPrefix(title + ": ") || text.isTwice
            }.map { Finding(row: $0.row, column: $0.column, what: "the same is said again") }
        },
        SheetRule("signs", advice: "Write what is below zero with a hyphen, as every format does.")
        {
            look in
            look.all.filter { $0.cell.style.number?.code.contains("\u{2212}") ?? false }.map {
                Finding(row: $0.row, column: $0.column, what: "the sign is not that of other cells")
            }
        },
        SheetRule("days on axes", advice: "Give the axis a format of days.") { look in
            guard let chart = look.sheet.chart, let source = look.sheet.chartSource,
                let table = look.book.first(where: { $0.name == source.sheet })
            else { return [] }
            let areDays = table.rows[table.bodyRows].contains { row in
                row.indices.contains(chart.categories)
                    && row[chart.categories].style.number == .day
            }
            return look.sheet(
                "days stand on the axis as numbers",
                if: areDays && chart.categoryFormat == nil
            )
        },
        SheetRule("words of charts", advice: "Say the finding, and where the figures are.") {
            look in
            let words = look.sheet.chart?.alternative ?? ""
            return look.sheet("nobody listens to so many words", if: words.count > 1000)
        },
    ]
}

extension SheetRule.Look {
    /// The width of a column in characters, where it has one.
    fileprivate func width(of column: Int) -> Double? {
        sheet.widths.indices.contains(column) ? sheet.widths[column] : nil
    }
}

extension Sheet {
    /// The first row of the table, or the row after the last where there is none.
    fileprivate var firstBodyRow: Int { grid?.headerRow ?? rows.count }
}

extension String {
    /// Whether it begins with the same words twice: `Estate: Estate, 2026`.
    fileprivate var isTwice: Bool {
        let parts = lowercased().split(separator: ": ", maxSplits: 1)
        return parts.count == 2 && parts[1].hasPrefix(parts[0])
    }
}
