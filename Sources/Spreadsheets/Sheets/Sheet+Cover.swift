import DigitalMaturity
import Documents

extension Sheet {
    /// The first sheet: what the workbook is for, of what day and version it is, and whether every
    /// figure still is as it was made.
    init(coverOf book: Book, checking check: SheetCell?) {
        let document = book.document
        let title: [[SheetCell]] =
            [[.text(document.title, .title)]]
            + (document.marking.map { [[.text($0, .marking)]] } ?? [])
            + [[.text(document.subtitle, .plain)]]
        let facts = book.facts + (check.map { [("Global check", $0)] } ?? [])
        let rows = facts.map { [SheetCell.text($0.label, .strong), $0.cell] }
        let guide = book.guide.map { [SheetCell.text($0.label, .strong), .text($0.words, .prose)] }
        let gap: [[SheetCell]] = book.profile == .model ? [[]] : []
        let first = title.count + gap.count
        self.init(
            name: book.names.cover,
            shows: "What this workbook is, and whether it is as it was made",
            section: nil,
            rows: Rows(title + gap + rows + gap + guide),
            widths: [26, 100],
            kind: .cover,
            names: facts.enumerated().compactMap { index, fact in
                Book.names[fact.label].map { ($0, "$B$\(first + index + 1)") }
            }
        )
    }
}

extension Book {
    /// The names of cells of the cover, by their labels.
    fileprivate static let names = [
        "Date": "Waymark_date", "Made by": "Waymark_version",
        "Global check": "Waymark_global_check",
    ]

    /// What the workbook is.
    fileprivate var facts: [(label: String, cell: SheetCell)] {
        let purpose =
            profile == .model
            ? "To check and change the numbers of this report: change an input and what follows changes."
            : "To read and reuse the numbers of this report."
        return [
            ("Purpose", .text(purpose, .prose)), ("Date", .day(document.date, .plain)),
            ("Made by", .text(maker, .plain)),
        ]
    }

    /// How the sheets are to be read.
    fileprivate var guide: [(label: String, words: String)] {
        switch profile {
        case .model:
            [
                (
                    "Inputs",
                    "Blue numbers on a pale fill, on the sheet \(names.inputs). Only they can be changed."
                ),
                (
                    "Workings and outputs",
                    "Formulas over the inputs. A number without a formula is as Waymark made it: no sheet can repeat it."
                ),
                (
                    "Checks",
                    "The sheet \(names.checks) counts what is no longer as it was made, and what is wrong."
                ),
                ("Protection", "The sheets are protected without a password, against slips."),
            ]
        case .publication:
            [
                (
                    "Layout",
                    "Each worksheet holds one table, which begins in column A."
                        + (drawsCharts
                            ? " Charts are on worksheets of their own, with their words." : "")
                ),
                ("Shorthand", "The sheet \(names.notes) explains shorthand such as [x]."),
                (
                    "Sources",
                    "The sheet \(names.traces) says from which file and line each figure comes."
                ),
            ]
        }
    }
}

extension CellStyle {
    fileprivate static let strong = CellStyle(emphasis: .strong)
}
