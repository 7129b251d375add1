extension LinearModel {
    /// The model in free MPS, as any solver reads it.
    ///
    /// Solvers disagree on how a greatest is asked for, so the least of the negative sum is asked for
    /// instead. `remarks` follow the name as comments.
    func mps(seeking objectiveName: String, remarks: [String]) -> String {
        let sign = isMaximum ? -1.0 : 1.0
        var entries = [[String]](repeating: [], count: columns.count)
        for term in objective {
            entries[term.column].append("\(objectiveName) \(sign * term.coefficient)")
        }
        for row in rows {
            for term in row.terms { entries[term.column].append("\(row.name) \(term.coefficient)") }
        }
        var lines = ["NAME waymark FREE"] + remarks.map { "* \($0)" }
        lines += ["ROWS", " N \(objectiveName)"]
        lines += rows.map { " \($0.sense == .atMost ? "L" : "G") \($0.name)" }
        lines.append("COLUMNS")
        for (wholes, mark) in [(true, ("INTORG", "INTEND")), (false, nil)] {
            let part = columns.indices.filter { columns[$0].isInteger == wholes }
            if let mark { lines.append(" M0 'MARKER' '\(mark.0)'") }
            // A column of no row is still a column.
            lines += part.flatMap { column in
                (entries[column].isEmpty ? ["\(objectiveName) 0"] : entries[column])
                    .map { " \(columns[column].name) \($0)" }
            }
            if let mark { lines.append(" M1 'MARKER' '\(mark.1)'") }
        }
        lines.append("RHS")
        lines += rows.filter { $0.amount != 0 }.map { " RHS \($0.name) \($0.amount)" }
        lines.append("BOUNDS")
        lines += columns.flatMap { column in
            [
                " LO BOUND \(column.name) \(column.bounds.lowerBound)",
                " UP BOUND \(column.name) \(column.bounds.upperBound)",
            ]
        }
        return (lines + ["ENDATA", ""]).joined(separator: "\n")
    }
}
