import Documents

extension Sheet {
    /// The numbers that the formulas of the other sheets rest on, each of which a reader may change;
    /// nothing where there are none.
    init?(
        of inputs: [LiveFormulas.Input],
        under top: [[SheetCell]],
        named name: String
    ) {
        guard !inputs.isEmpty else { return nil }
        self.init(
            name: name,
            shows: "The numbers that formulas rest on: change one and what follows changes",
            section: nil,
            rows: top + [headings.map { .text($0.title, .header($0.alignment)) }]
                + inputs.map(\.row),
            widths: headings.map(\.width),
            grid: Grid(
                name: "Waymark_inputs",
                headerRow: top.count,
                bodyRows: inputs.count,
                columns: headings.count
            )
        )
    }
}

private let headings: [(title: String, width: Double, alignment: CellStyle.Alignment)] = [
    ("Input", 60, .left), ("Number", 18, .right), ("As written", 30, .indented),
    ("File", 34, .left),
    ("Line", 12, .left),
]

extension LiveFormulas.Input {
    fileprivate var row: [SheetCell] {
        [
            .text(label, .body(.left)),
            SheetCell(content: .number(number), style: .input),
            .text(written, .body(.indented)), .text(file, .body(.left)), .text(lines, .body(.left)),
        ]
    }
}

extension CellStyle {
    /// A number that readers may change.
    fileprivate static let input = CellStyle(
        ink: .blue,
        fill: Colour.shades[0],
        alignment: .right,
        hasRule: true,
        number: NumberFormat(code: "#,##0.00##"),
        isUnlocked: true
    )
}
