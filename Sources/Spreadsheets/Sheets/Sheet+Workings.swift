import Documents

extension Sheet {
    /// The figures that formulas go through and that no table shows; nothing where there are none.
    init?(of workings: [LiveFormulas.Working], under top: [[SheetCell]], in book: Book) {
        guard !workings.isEmpty else { return nil }
        self.init(
            name: book.names.workings,
            shows: "The steps between inputs and tables that no table shows",
            section: nil,
            rows: Rows(
                head: top + [headings.map { .text($0.title, .header($0.alignment)) }],
                count: workings.count
            ) { workings[$0].row },
            widths: headings.map(\.width),
            grid: Grid(
                name: "Waymark_workings",
                headerRow: top.count,
                bodyRows: workings.count,
                columns: headings.count
            ),
            kind: .workings
        )
    }
}

extension Book {
    /// What stands above the workings.
    var topOfWorkings: [[SheetCell]] {
        rows(
            of: Top(
                title: "The steps between inputs and tables",
                texts: [
                    "A row for each figure that a formula goes through and that no table shows."
                ]
            )
        )
    }
}

private let headings: [(title: String, width: Double, alignment: CellStyle.Alignment)] = [
    ("Figure", 60, .left), ("Unit", 10, .indented), ("Value", 18, .right),
    ("Formula in words", 60, .indented), ("Trace", 40, .left),
]

extension LiveFormulas.Working {
    fileprivate var row: [SheetCell] {
        [
            .text(figure.trace.meaning, .body(.left)),
            .text(figure.unitWords, .body(.indented)),
            SheetCell(
                content: .formula("=" + formula, .number(figure.number)),
                style: .number(figure.format(money: .money(among: [figure])), .right),
                figures: [figure]
            ),
            .text(figure.trace.formula, .body(.indented)),
            .text(figure.trace.id, .body(.left)),
        ]
    }
}
