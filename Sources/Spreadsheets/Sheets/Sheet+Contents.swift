import DigitalMaturity
import Documents

extension Sheet {
    /// The list of the other sheets: what each is for and what it shows.
    init(contentsOf book: Book, listing sheets: [Sheet]) {
        let top = book.rows(of: Book.Top(title: "Contents of \(book.document.title)"))
            .filter { row in !row.contains { $0.text == "Back to contents" } }
        let header: [SheetCell] = ["Sheet", "What it shows", "Section", "Kind"].map {
            .text($0, .header(.left))
        }
        self.init(
            name: book.names.contents,
            shows: "This list",
            section: nil,
            rows: Rows(top + [header] + sheets.map(\.listing)),
            widths: [34, 72, 34, 14],
            grid: Grid(
                name: "Waymark_contents_list",
                headerRow: top.count,
                bodyRows: sheets.count,
                columns: 4
            ),
            kind: .contents
        )
    }

    private var listing: [SheetCell] {
        [
            SheetCell(
                content: .link(name, .place(place(row: 0, column: 0))),
                style: .bodyLink(.left)
            ),
            .text(shows, .body(.left)),
            .text(section ?? "Whole report", .body(.left)),
            .text(kind.rawValue, .body(.left)),
        ]
    }
}
