import Documents

extension Sheet {
    /// What shorthand in the tables means, for a publication.
    init(notesOf book: Book) {
        let top = book.rows(of: Book.Top(title: "Notes: shorthand in the tables"))
        let header = ["Shorthand", "What it means"].map { SheetCell.text($0, .header(.left)) }
        let rows = Shorthand.allCases.map { short -> [SheetCell] in
            [.text(short.rawValue, .body(.left)), .text(short.meaning, .body(.left))]
        }
        self.init(
            name: book.names.notes,
            shows: "What shorthand in the tables means",
            section: nil,
            rows: Rows(top + [header] + rows),
            widths: [16, 100],
            grid: Grid(
                name: "Waymark_notes",
                headerRow: top.count,
                bodyRows: rows.count,
                columns: 2
            ),
            kind: .notes
        )
    }
}
