import DigitalMaturity
import Documents

extension Sheet {
    /// The first sheet: what the document is, and what each of the others shows.
    ///
    /// With traces it says whether every figure still is as it was made.
    init(
        contentsOf document: Document,
        listing sheets: [Sheet],
        named name: String,
        checking traces: Sheet?
    ) {
        let top: [[SheetCell]] =
            [[.text(document.title, .title)]]
            + document.marked()
            + [[.text(document.subtitle, .plain)]]
            + [[.text(document.date.words, .plain)]]
            + [traces.flatMap(\.check).map { [$0] } ?? []] + [[]]
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

    /// How many figures differ from what they were made as, in words.
    private var check: SheetCell? {
        guard let grid else { return nil }
        let columns = [1, 2].map { column in
            place(row: grid.headerRow + 1, column: column).reference + ":"
                + place(row: grid.lastRow, column: column).absoluteName
        }
        let changed = "SUMPRODUCT(--(ABS(\(columns[0])-\(columns[1]))>0.004))"
        let same = "Check: every figure is as Waymark made it."
        let formula =
            "=IF(\(changed)=0,\"\(same)\",\"Check: \"&\(changed)&\" figures differ from those that "
            + "Waymark made. The sheet Traces names them.\")"
        return SheetCell(content: .formula(formula, .text(same)), style: .plain)
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
