import DigitalMaturity
import Documents

extension ShownTable {
    /// The shades of marks as conditions, which follow a mark that changes; the table's first row is
    /// `row` of its sheet.
    func shades(from row: Int) -> [SheetRules.Highlight] {
        guard let shading = table.shading, !table.rows.isEmpty else { return [] }
        return runsOfMarks(shading).flatMap { columns in
            let area = SheetRules.Area(rows: row...row + table.rows.count - 1, columns: columns)
            let first = CellPlace(sheet: "", row: row, column: columns.lowerBound).name
            let conditions = shading.conditions(on: first, self.columns[columns.lowerBound].title)
            return conditions.enumerated().map { step, tests in
                SheetRules.Highlight(
                    area: area,
                    formula: "=AND(\((["ISNUMBER(\(first))"] + tests).joined(separator: ",")))",
                    style: CellStyle.body(.right).shaded(step)
                )
            }
        }
    }

    /// The columns that have marks, those side by side together where they are shaded alike.
    private func runsOfMarks(_ shading: Shading) -> [ClosedRange<Int>] {
        let marked = columns.indices.filter { column in
            let title = columns[column].title
            return figures(of: column).contains { shading.step(of: $0, under: title) != nil }
        }
        return marked.reduce(into: []) { runs, column in
            if shading.peers == nil, let last = runs.last, last.upperBound + 1 == column {
                runs[runs.count - 1] = last.lowerBound...column
            } else {
                runs.append(column...column)
            }
        }
    }

    /// What the shades of the cells stand for, under the table; nothing where there are none.
    var legend: [[SheetCell]] {
        guard let shading = table.shading else { return [] }
        let shades = shading.ranges.enumerated().map { step, range in
            SheetCell.text(range, CellStyle.body(.left).shaded(step))
        }
        let absences = table.absences.map { SheetCell.text($0.words, .absent($0, .left)) }
        return [[], [.text("What the shades mean", .quiet)]] + (shades + absences).map { [$0] }
    }
}

extension Shading {
    /// For each shade what must be so of the mark in `cell`, under a column of this title.
    fileprivate func conditions(on cell: String, _ title: String) -> [[String]] {
        guard let peers else {
            return (0..<Shading.steps).map { step in
                let ends = ends(of: step)
                let least = step == 0 ? nil : "ROUND(\(cell),2)>=\(ends.lowerBound)"
                let most = step == Shading.steps - 1 ? nil : "ROUND(\(cell),2)<\(ends.upperBound)"
                return [least, most].compactMap(\.self)
            }
        }
        guard let marks = peers.marks[title] else { return [] }
        let (mark, low) = ("ROUND(\(cell),9)", fixed(marks.lowerQuartile, places: 9))
        let (median, high) = (fixed(marks.median, places: 9), fixed(marks.upperQuartile, places: 9))
        return Band.allCases.map { band in
            switch band {
            case .lowest: ["\(mark)<\(low)"]
            case .belowMedian: ["\(mark)>=\(low)", "\(mark)<\(median)"]
            case .atMedian: ["\(mark)=\(median)"]
            case .aboveMedian: ["\(mark)>\(median)", "\(mark)<=\(high)"]
            case .highest: ["\(mark)>\(high)"]
            }
        }
    }

    /// The marks between which a shade is, to two places as they are shown.
    fileprivate func ends(of step: Int) -> ClosedRange<Double> {
        let width = (scale.upperBound - scale.lowerBound) / Double(Shading.steps)
        let end = { (step: Int) in
            ((scale.lowerBound + width * Double(step)) * 100).rounded() / 100
        }
        return end(step)...end(step + 1)
    }
}
