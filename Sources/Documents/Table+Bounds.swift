extension Table {
    /// The table with the bounds of its figures in columns of their own, for readers who calculate:
    /// after each column of numbers that has any, one for the lowest and one for the highest, or the latter
    /// alone where the heading, such as "Least, and most", says that the number is the lowest.
    ///
    /// A figure without bounds leaves them blank.
    public var withBoundsBeside: Table {
        let bounded = columns.indices.map(hasBounds)
        guard bounded.contains(true) else { return self }
        return Table(
            id: id,
            title: title,
            columns: columns.indices.flatMap { index in
                bounded[index]
                    ? columns[index].headingsBeside.map { .numbers($0) } : [columns[index]]
            },
            rows: rows.map { row in
                row.indices.flatMap { index in
                    bounded[index]
                        ? beside(row[index], isLowest: columns[index].isLowest) : [row[index]]
                }
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
        return columns.indices.map { index in
            bounded[..<index].indices.reduce(0) {
                $0 + (bounded[$1] ? columns[$1].headingsBeside.count : 1)
            }
        }
    }

    /// Whether a figure of the column has bounds that differ.
    public func hasBounds(_ column: Int) -> Bool {
        columns[column].kind == .numbers && rows.contains { $0[column].figure?.ends != nil }
    }
}

/// The number alone, then its bounds; one of them where the number is the lowest itself.
private func beside(_ cell: Cell, isLowest: Bool) -> [Cell] {
    let ends = cell.figure?.ends.map { [Cell.figure($0.lowest), .figure($0.highest)] }
    return [cell.withoutBounds] + (ends ?? [.blank, .blank]).dropFirst(isLowest ? 1 : 0)
}

extension Table.Column {
    /// Whether the heading says that the number is the least that it may be.
    fileprivate var isLowest: Bool { pair != nil }

    /// The headings of the number alone and of its bounds.
    fileprivate var headingsBeside: [String] {
        if let pair {
            return [pair.least, pair.most.prefix(1).uppercased() + pair.most.dropFirst()]
        }
        let alone = title.replacing(/, with its .*/, with: "")
        return [alone, "\(alone), lowest", "\(alone), highest"]
    }

    /// `Least` and `most` of "Least, and most".
    private var pair: (least: String, most: String)? {
        title.wholeMatch(of: /(.+), and (most)/).map { (String($0.output.1), String($0.output.2)) }
    }
}

extension Cell {
    fileprivate var withoutBounds: Cell {
        guard let figure else { return self }
        var alone = Figure(figure.value, in: figure.unit, trace: figure.trace)
        alone.edge = figure.edge
        return .figure(alone)
    }
}
