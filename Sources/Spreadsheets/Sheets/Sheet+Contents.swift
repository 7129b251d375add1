import DigitalMaturity
import Documents

extension Sheet {
    /// The first sheet: what the document is, and what each of the others shows.
    init(contentsOf document: Document, listing sheets: [Sheet], named name: String) {
        let top: [[SheetCell]] =
            [[.text(document.title, .title)]]
            + document.marked()
            + [[.text(document.subtitle, .plain)]]
            + [[.text(document.date.words, .plain)], []]
        let header: [SheetCell] = ["Sheet", "What it shows", "Section"].map {
            .text($0, .header(.left))
        }
        self.init(
            name: name,
            shows: "",
            section: nil,
            rows: top + [header] + sheets.map(\.listing),
            widths: [34, 72, 34],
            grid: sheets.isEmpty
                ? nil
                : Grid(
                    name: "Waymark_contents_list",
                    headerRow: top.count,
                    bodyRows: sheets.count,
                    columns: 3
                )
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
        ]
    }
}
