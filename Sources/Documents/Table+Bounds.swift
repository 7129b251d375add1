extension Table {
    /// The table with the bounds of its figures in columns of their own, for readers who calculate:
    /// after each column of numbers that has any, one for the lowest and one for the highest.
    ///
    /// A figure without bounds leaves both blank.
    public var withBoundsBeside: Table {
        let bounded = columns.indices.map(hasBounds)
        guard bounded.contains(true) else { return self }
        return Table(
            id: id,
            title: title,
            columns: columns.indices.flatMap { index in
                [columns[index]]
                    + (bounded[index]
                        ? ["lowest", "highest"].map {
                            .numbers("\(columns[index].title), \($0)")
                        } : [])
            },
            rows: rows.map { row in
                row.indices.flatMap { bounded[$0] ? beside(row[$0]) : [row[$0]] }
            },
            note: note,
            shading: shading
        )
    }

    /// The table with the bounds of its figures in words, in a last column, which is there only where
    /// there are any.
    public var withBoundsInWords: Table {
        guard columns.indices.contains(where: hasBounds) else { return self }
        return Table(
            id: id,
            title: title,
            columns: columns + [.words("Lowest to highest")],
            rows: rows.map { row in
                let bounds = zip(columns, row).compactMap { column, cell in
                    cell.figure?.boundsText.map { "\(column.title) \($0)" }
                }
                return row.map(\.withoutBounds) + [.text(bounds.joined(separator: "; "))]
            },
            note: note,
            shading: shading
        )
    }

    /// Where each column is in `withBoundsBeside`.
    public var placesWithBoundsBeside: [Int] {
        let bounded = columns.indices.map(hasBounds)
        return columns.indices.map { index in index + 2 * bounded[..<index].count { $0 } }
    }

    /// Whether a figure of the column has bounds that differ.
    public func hasBounds(_ column: Int) -> Bool {
        columns[column].kind == .numbers && rows.contains { $0[column].figure?.ends != nil }
    }
}

/// The number alone, then its bounds.
private func beside(_ cell: Cell) -> [Cell] {
    guard let figure = cell.figure, let ends = figure.ends else { return [cell, .blank, .blank] }
    return [cell.withoutBounds] + [ends.lowest, ends.highest].map(Cell.figure)
}

extension Cell {
    fileprivate var withoutBounds: Cell {
        guard let figure else { return self }
        var alone = Figure(figure.value, in: figure.unit, trace: figure.trace)
        alone.edge = figure.edge
        return .figure(alone)
    }
}
