import Documents

extension Sheet {
    /// The numbers that the formulas of the other sheets rest on; nothing where there are none.
    ///
    /// In a model a reader may change each, within what its unit allows, and nothing else.
    init?(of inputs: Rows<LiveFormulas.Input>, under top: [[SheetCell]], in book: Book) {
        guard !inputs.isEmpty else { return nil }
        let first = top.count + 1
        self.init(
            name: book.names.inputs,
            shows: "The numbers that formulas rest on: change one and what follows changes",
            section: nil,
            rows: Rows(
                head: top + [headings.map { .text($0.title, .header($0.alignment)) }],
                count: inputs.count
            ) { inputs[$0].row },
            widths: headings.map(\.width),
            grid: Grid(
                name: "Waymark_inputs",
                headerRow: top.count,
                bodyRows: inputs.count,
                columns: headings.count
            ),
            rules: book.profile == .model ? guides(to: inputs, from: first) : nil,
            kind: .inputs,
            names: [
                ("Waymark_constants", "$B$\(first + 1):$B$\(first + inputs.count)")
            ]
        )
    }
}

extension Book {
    /// What stands above the inputs.
    var topOfInputs: [[SheetCell]] {
        rows(
            of: Top(
                title: "The numbers that formulas rest on",
                texts: [
                    "Each is where it was written, with its file and line. Change one here and every "
                        + "figure that a sheet can work out follows. What no sheet can repeat, such as a "
                        + "quantile of a simulation, stays as it was made."
                ]
            )
        )
    }
}

private let headings: [(title: String, width: Double, alignment: CellStyle.Alignment)] = [
    ("Input", 60, .left), ("Constant", 18, .right), ("Unit", 10, .indented),
    ("As made", 18, .right), ("As written", 44, .indented), ("File", 44, .left),
    ("Line", 12, .left),
]

extension LiveFormulas.Input {
    fileprivate var row: [SheetCell] {
        let number = { (style: CellStyle) in
            var style = style
            style.number = NumberFormat(code: unit == "%" ? "0.0##%" : "#,##0.00##")
            return SheetCell(content: .number(self.number), style: style)
        }
        return [
            .text(label, .body(.left)), number(.input), .text(unit, .body(.indented)),
            number(.body(.right)), .text(written, .body(.indented)), said(file), said(lines),
        ]
    }

    private func said(_ text: String) -> SheetCell {
        text.isEmpty ? .text("none", .unknown(.left)) : .text(text, .body(.left))
    }
}

/// A rule for each run of inputs of one unit: a number, no further from zero than sense allows.
private func guides(to inputs: Rows<LiveFormulas.Input>, from row: Int) -> SheetRules {
    var runs: [(unit: String, rows: ClosedRange<Int>)] = []
    for (index, input) in inputs.enumerated() {
        if let last = runs.last, last.unit == input.unit {
            runs[runs.count - 1].rows = last.rows.lowerBound...row + index
        } else {
            runs.append((input.unit, row + index...row + index))
        }
    }
    return SheetRules(
        choices: runs.map { unit, rows in
            let most = unit == "%" ? 10.0 : 1e12
            return SheetRules.Choice(
                area: SheetRules.Area(rows: rows, columns: 1...1),
                scale: -most...most,
                title: "A number",
                message: unit == "%"
                    ? "Write a share in percent, such as 3.5%, from −1,000% to 1,000%."
                    : "Write a number in \(unit == "£" ? "pounds" : unit), without words."
            )
        }
    )
}

extension CellStyle {
    /// A number that readers may change.
    static let input = CellStyle(
        ink: .blue,
        fill: Colour.shades[0],
        alignment: .right,
        hasRule: true,
        isUnlocked: true
    )
}
