import Documents

/// The figures of a document, each trace once and numbered in reading order, with the cells that first show
/// them. It keeps few bytes of each: the document has the figures.
final class FigureIndex {
    /// Figures of the document, those of a table by its cells in reading order.
    private enum Source {
        case figures([Figure])
        case table(Table)

        /// How many figures there are.
        var count: Int {
            switch self {
            case .figures(let figures): figures.count
            case .table(let table):
                table.rows.reduce(0) { $0 + $1.count { $0.figure != nil } }
            }
        }
    }

    /// A cell of one of the sheets.
    private struct Spot {
        static let none = Spot(sheet: 0, column: 0, row: .max)

        let sheet, column: UInt16
        let row: UInt32
    }

    /// How many figures the document traces; they have the first numbers.
    private(set) var traced = 0
    private var sources: [Source] = []
    /// Where each figure is: its source, and its place in that.
    private var origins: [(source: UInt32, place: UInt32)] = []
    private var numbering = Numbering()
    /// Figures that no part of the document has.
    private var others: [Figure] = []
    private var sheets: [String] = []
    /// The first cell that shows each figure as a number.
    private var spots: [Spot] = []
    /// The number in that cell, where it is not that of the figure.
    private var otherNumbers: [Int: Double] = [:]
    /// The first cell with words in which each figure is.
    private var mentions: [Int: CellPlace] = [:]

    init(of document: Document) {
        let blocks = document.sections.flatMap(\.blocks).map { block -> Source in
            if case .table(let table) = block { .table(table) } else { .figures(block.figures) }
        }
        sources = [.figures(document.tracedBeside ?? [])] + blocks
        let most = sources.reduce(0) { $0 + $1.count }
        origins.reserveCapacity(most)
        spots.reserveCapacity(most)
        for (index, source) in sources.enumerated() {
            switch source {
            case .figures(let figures):
                for (place, figure) in figures.enumerated() { add(figure, index, place) }
            case .table(let table):
                for (row, cells) in table.rows.enumerated() {
                    for (column, cell) in cells.enumerated() {
                        guard case .figure(let figure) = cell else { continue }
                        add(figure, index, row * cells.count + column)
                    }
                }
            }
        }
        traced = document.tracedBeside == nil ? 0 : origins.count
    }

    /// The figure with a number.
    func figure(_ number: Int) -> Figure {
        let (source, place) = origins[number]
        guard Int(source) < sources.count else { return others[Int(place)] }
        switch sources[Int(source)] {
        case .figures(let figures): return figures[Int(place)]
        case .table(let table):
            let (row, column) = Int(place).quotientAndRemainder(dividingBy: table.columns.count)
            guard case .figure(let figure) = table.rows[row][column] else {
                preconditionFailure("only cells with figures have numbers")
            }
            return figure
        }
    }

    /// Notes the first cells of a sheet that show figures.
    func see(_ sheet: Sheet) {
        let name = UInt16(clamping: sheets.count)
        sheets.append(sheet.name)
        for (row, cells) in sheet.rows.enumerated() {
            for column in cells.indices where !cells[column].figures.isEmpty {
                let isNumber = cells[column].text == nil
                for figure in cells[column].figures {
                    let number = numbered(figure)
                    if !isNumber, mentions[number] == nil {
                        mentions[number] = sheet.place(row: row, column: column)
                    }
                    guard isNumber, spots[number].row == .max else { continue }
                    let column = UInt16(clamping: column)
                    spots[number] = Spot(sheet: name, column: column, row: UInt32(clamping: row))
                    if figure.number != self.figure(number).number {
                        otherNumbers[number] = figure.number
                    }
                }
            }
        }
    }

    /// The first cell that shows the figure of a trace as a number, with that number.
    func number(of trace: Trace) -> (place: CellPlace, number: Double)? {
        guard let number = number(trace), let place = place(number) else { return nil }
        return (place, otherNumbers[number] ?? figure(number).number)
    }

    /// The first cell that has a figure: one that shows it as a number before a mention in words.
    func sighting(of number: Int) -> (place: CellPlace, isNumber: Bool)? {
        place(number).map { ($0, true) } ?? mentions[number].map { ($0, false) }
    }

    private func place(_ number: Int) -> CellPlace? {
        let spot = spots[number]
        guard spot.row < .max else { return nil }
        let sheet = sheets[Int(spot.sheet)]
        return CellPlace(sheet: sheet, row: Int(spot.row), column: Int(spot.column))
    }

    private func number(_ trace: Trace) -> Int? {
        numbering.number(trace.id.hashValue) {
            let other = figure($0).trace
            return other === trace || other.id == trace.id
        }
    }

    /// The number of a figure, which one that the document has not in its own parts is given now.
    private func numbered(_ figure: Figure) -> Int {
        if let number = number(figure.trace) { return number }
        others.append(figure)
        add(figure, sources.count, others.count - 1)
        return origins.count - 1
    }

    private func add(_ figure: Figure, _ source: Int, _ place: Int) {
        guard number(figure.trace) == nil else { return }
        numbering.add(figure.trace.id.hashValue)
        origins.append((UInt32(source), UInt32(place)))
        spots.append(.none)
    }
}
