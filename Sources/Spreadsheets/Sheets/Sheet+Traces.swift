import Documents

extension Sheet {
    /// Where every figure comes from; nothing where the document has no figures.
    init?(
        tracesOf book: Book,
        shownOn sheets: [Sheet]
    ) {
        let figures = book.document.figures
        guard !figures.isEmpty else { return nil }
        let places = firstPlaces(on: sheets)
        let top = book.rows(
            of: Book.Top(
                title: "Where every figure comes from",
                texts: [
                    "One row for each figure of this workbook, at full precision: as Waymark made it, and "
                        + "as it is now that inputs may have been changed. Beside it are the files and "
                        + "lines that it is worked out from. The command ‘waymark explain’ followed by "
                        + "the name of a trace shows the same."
                ]
            )
        )
        self.init(
            name: book.names.traces,
            shows: "Every figure once: its value, formula, inputs and rule",
            section: nil,
            rows: top + [headings.map { .text($0.title, .header($0.alignment)) }]
                + figures.map { $0.row(at: places[$0.trace.id]) },
            widths: headings.map(\.width),
            grid: Grid(
                name: "Waymark_all_traces",
                headerRow: top.count,
                bodyRows: figures.count,
                columns: headings.count
            ),
            kind: .traces
        )
    }
}

private let headings: [(title: String, width: Double, alignment: CellStyle.Alignment)] = [
    ("Trace", 25, .left), ("Value as made", 17, .right), ("Value now", 17, .right),
    ("Meaning", 27, .indented), ("Where", 24, .left),
    ("Formula", 28, .left), ("Inputs", 44, .left), ("Rule", 28, .left),
]

/// A cell that shows a figure, as a number or in words.
private struct Place {
    let cell: CellPlace
    let isNumber: Bool
}

/// The first cell in which each trace's figure is, a number before a mention in prose.
private func firstPlaces(on sheets: [Sheet]) -> [String: Place] {
    var numbers: [String: Place] = [:]
    var mentions: [String: Place] = [:]
    for sheet in sheets {
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard !cell.figures.isEmpty else { continue }
                let isNumber = cell.text == nil
                let shown = sheet.place(row: row, column: column)
                let place = Place(cell: shown, isNumber: isNumber)
                for trace in cell.figures.map(\.trace.id) {
                    if isNumber, numbers[trace] == nil { numbers[trace] = place }
                    if !isNumber, mentions[trace] == nil { mentions[trace] = place }
                }
            }
        }
    }
    return numbers.merging(mentions) { number, _ in number }
}

extension Figure {
    fileprivate func row(at place: Place?) -> [SheetCell] {
        let format = format(money: .money(among: [self]))
        let inputs = trace.inputs
        return [
            .text(trace.id, .body(.left)),
            SheetCell(content: .number(number), style: .number(format, .right)),
            SheetCell(content: now(at: place), style: .number(format, .right)),
            .text(trace.meaning + (ends == nil ? "" : ": \(text)"), .body(.indented)),
            place.map { SheetCell.pointer(to: $0.cell) } ?? .text("not shown", .unknown(.left)),
            .text(trace.formula, .body(.left)),
            inputs.isEmpty
                ? .text("none", .unknown(.left)) : .text(inputs.listed, .body(.left)),
            .text(trace.rule ?? "Plain arithmetic", .body(.left)),
        ]
    }
}

extension Figure {
    /// The cell that shows the number, which may have changed since; the number where none does.
    private func now(at place: Place?) -> SheetCell.Content {
        guard let place, place.isNumber else { return .number(number) }
        return .formula("=" + place.cell.reference, .number(number))
    }
}

extension SheetCell {
    fileprivate static func pointer(to place: CellPlace) -> SheetCell {
        SheetCell(
            content: .link("\(place.sheet), \(place.name)", .place(place)),
            style: .bodyLink(.left)
        )
    }
}

extension [Trace.Input] {
    /// The inputs, a line each, as many as a cell can hold.
    fileprivate var listed: String {
        var room = SheetCell.longestText - 200
        var listed = ""
        for (index, input) in enumerated() {
            let line = (index == 0 ? "" : "\n") + input.description
            room -= line.utf16.count
            guard room >= 0 else {
                return listed + "\n… and \(count - index) more: see waymark explain"
            }
            listed += line
        }
        return listed
    }
}
