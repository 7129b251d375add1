import Documents

extension Table {
    /// The table with the unit of each row before its numbers, or, where a row has several, in the
    /// headings.
    var withUnits: Table {
        let numbers = columns.indices.dropFirst()
        guard let first = numbers.first(where: { !units(of: $0).isEmpty }),
            !columns.contains(where: { $0.title == "Unit" })
        else { return self }
        let found = rows.map { row in Set(row.dropFirst().compactMap(\.figure?.unitWords)) }
        guard found.allSatisfy({ $0.count <= 1 }) else { return withUnitsInHeadings }
        let all = Set(found.joined())
        let common = all.count == 1 ? all.first : nil
        var columns = columns
        columns.insert(.words("Unit"), at: first)
        let rows = zip(rows, found).map { row, units in
            var row = row
            row.insert(.text(units.first ?? common ?? "none"), at: first)
            return row
        }
        return with(columns, rows)
    }

    private var withUnitsInHeadings: Table {
        let titled = columns.indices.map { index -> Column in
            let (column, units) = (columns[index], units(of: index).sorted())
            let isSaid = units.isEmpty || units.allSatisfy(column.title.contains)
            let title =
                isSaid ? column.title : "\(column.title) (\(units.joined(separator: " or ")))"
            return column.kind == .words ? .words(title) : .numbers(title)
        }
        return with(titled, rows)
    }

    private func units(of column: Int) -> Set<String> {
        Set(rows.compactMap { $0[column].figure?.unitWords })
    }

    private func with(_ columns: [Column], _ rows: [[Cell]]) -> Table {
        Table(id: id, title: title, columns: columns, rows: rows, note: note, shading: shading)
    }
}

extension Figure {
    /// What the number is measured in, for a column of units.
    var unitWords: String {
        switch unit {
        case .pounds: "£"
        case .points: "points"
        case .marks: "marks"
        case .levels: "levels"
        case .share: "%"
        case .count: "number"
        case .days: "days"
        case .ratio: "ratio"
        case .ordinal: "label"
        }
    }
}
