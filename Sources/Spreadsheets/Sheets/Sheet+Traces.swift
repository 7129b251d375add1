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
        let rows = figures.map { $0.row(at: places[$0.trace.id]) }
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
            rows: top + [headings.map { .text($0.title, .header($0.alignment)) }] + rows,
            widths: headings.enumerated().map { column, heading in
                heading.alignment == .right
                    ? heading.width
                    : widened(heading.width, for: rows.lazy.compactMap { $0[column].text })
            },
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
    ("Meaning", 27, .indented), ("Where", 36, .left),
    ("Formula", 28, .left), ("Inputs", inputsWidth, .left), ("Rule", 28, .left),
]

/// The width in characters of the column of inputs.
private let inputsWidth = 44.0

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
    /// The inputs: a line each while there is room in a row, then only the places of the rest.
    fileprivate var listed: String {
        var room = mostLines
        var shown: [String] = []
        for input in self {
            let line = input.description
            // A line holds more than 25 of the broadest letters; few texts are long enough to measure.
            room -=
                line.utf8.count < 25
                ? 1 : TextMeasure.lineCount(of: line, columnWidth: inputsWidth)
            guard room >= 0 else { break }
            shown.append(line)
        }
        guard shown.count < count else { return shown.joined(separator: "\n") }
        return (shown + ["and \(count - shown.count) more:"] + Array(self[shown.count...]).places)
            .joined(separator: "\n")
    }

    /// Each file with the lines of it on which they are, as many files as there is room for.
    private var places: [String] {
        var files: [String] = []
        var lines: [String: Set<Int>] = [:]
        for input in self {
            if lines[input.file] == nil { files.append(input.file) }
            lines[input.file, default: []].formUnion(input.lines)
        }
        var room = mostLines
        let all = files.map { file in
            let places = lineRanges(of: lines[file, default: []].sorted())
            return places.isEmpty ? file : "\(file), lines \(places)"
        }
        let kept = all.prefix {
            room -= TextMeasure.lineCount(of: $0, columnWidth: inputsWidth)
            return room >= 0
        }
        return kept + (kept.count < all.count ? ["and more: see waymark explain"] : [])
    }
}

/// How many lines the inputs of a figure may take one by one, and then their places: together fewer than
/// the tallest row has, in the larger letters of a publication too.
private let mostLines = 11
