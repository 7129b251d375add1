import Documents

extension Sheet {
    /// Where every figure comes from; nothing where the document has no figures.
    init?(tracesOf book: Book, in index: FigureIndex) {
        guard index.traced > 0 else { return nil }
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
        let figures = (0..<index.traced).lazy.map { index.figure($0).exact }
        self.init(
            name: book.names.traces,
            shows: "Every figure once: its value, formula, inputs and rule",
            section: nil,
            rows: Rows(
                head: top + [headings.map { .text($0.title, .header($0.alignment)) }],
                count: index.traced
            ) { index.figure($0).exact.row(at: index.sighting(of: $0)) },
            widths: headings.map { heading in
                guard let text = heading.text else { return heading.width }
                return widened(heading.width, for: figures.compactMap(text))
            },
            grid: Grid(
                name: "Waymark_all_traces",
                headerRow: top.count,
                bodyRows: index.traced,
                columns: headings.count
            ),
            kind: .traces
        )
    }
}

/// The columns, each with the texts in it that may want more lines than a row should have.
private let headings:
    [(
        title: String, width: Double, alignment: CellStyle.Alignment,
        text: (@Sendable (Figure) -> String?)?
    )] = [
        ("Trace", 25, .left, { $0.trace.id }), ("Value as made", 17, .right, nil),
        ("Value now", 17, .right, nil), ("Meaning", 27, .indented, { $0.meaningInRow }),
        ("Where", 36, .left, nil), ("Formula", 28, .left, { $0.trace.formula }),
        ("Inputs", inputsWidth, .left, { $0.tallInputs }), ("Rule", 28, .left, { $0.trace.rule }),
    ]

/// The width in characters of the column of inputs.
private let inputsWidth = 44.0

extension Figure {
    fileprivate func row(at sighting: (place: CellPlace, isNumber: Bool)?) -> [SheetCell] {
        let style = CellStyle.number(format(money: .money(among: CollectionOfOne(self))), .right)
        let inputs = trace.inputs
        let now = sighting.flatMap { place, isNumber in
            isNumber ? SheetCell.Content.formula("=" + place.reference, .number(number)) : nil
        }
        return [
            .text(trace.id, .body(.left)),
            SheetCell(content: .number(number), style: style),
            // The cell that shows the number, which may have changed since; the number where none does.
            SheetCell(content: now ?? .number(number), style: style),
            .text(meaningInRow, .body(.indented)),
            sighting.map { .pointer(to: $0.place) } ?? .text("not shown", .unknown(.left)),
            .text(trace.formula, .body(.left)),
            inputs.isEmpty
                ? .text("none", .unknown(.left)) : .text(inputs.listed, .body(.left)),
            .text(trace.rule ?? "Plain arithmetic", .body(.left)),
        ]
    }

    /// What it is, with its bounds.
    fileprivate var meaningInRow: String {
        bounds == nil || ends == nil ? trace.meaning : "\(trace.meaning): \(text)"
    }

    /// The inputs, but for one so short that its row cannot be tall.
    fileprivate var tallInputs: String? {
        let inputs = trace.inputs
        let isShort =
            inputs.count < 2
            && inputs.allSatisfy { $0.description.utf8.count < 100 }
        return isShort ? nil : inputs.listed
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
