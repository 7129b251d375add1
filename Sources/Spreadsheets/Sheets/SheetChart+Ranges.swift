import Documents
import Foundation

extension SheetChart {
    /// The chart of `table` with two columns for each series that has ranges: how far they reach below and
    /// above, from which their lines are drawn. The axis holds all of them.
    func withRanges(beside table: Table) -> SheetChart {
        guard series.contains(where: { !$0.ranges.isEmpty }) else { return self }
        let (columns, rows) = (table.withBoundsBeside.columns, table.withBoundsBeside.rows)
        var chart = self
        for index in series.indices where !series[index].ranges.isEmpty {
            chart.series[index].rangeColumn = columns.count + chart.added.count
            let title = columns[series[index].column].title
            let lengths: [(String, (Range) -> Double)] = [
                ("line below", \.below), ("line above", \.above),
            ]
            chart.added += lengths.map { words, length in
                Added(
                    title: "\(title), \(words)",
                    cells: series[index].ranges.map {
                        let number = SheetCell.Content.number($0.map(length) ?? 0)
                        return SheetCell(content: number, style: .number(lengthFormat, .right))
                    }
                )
            }
        }
        let marks = series.flatMap { series in rows.compactMap { $0[series.column].figure?.number }
        }
        if scale == nil { chart.scale = scale(holding: marks) }
        return chart
    }

    /// Lengths of money are whole pounds, others as exact as marks and shares are.
    private var lengthFormat: NumberFormat {
        format.code.contains("£") ? .pounds : NumberFormat(code: "0.000")
    }

    /// The ends of an axis that holds all marks and ranges, at round numbers; one of money that is not below
    /// nought begins there.
    private func scale(holding marks: [Double]) -> ClosedRange<Double>? {
        let ranges = series.flatMap(\.ranges).compactMap(\.self)
        let ends = marks + ranges.flatMap { [$0.mark - $0.below, $0.mark + $0.above] }
        guard let least = ends.min(), let high = ends.max() else { return nil }
        let low = format.code.contains("£") ? min(least, 0) : least
        guard low < high else { return nil }
        let step = pow(10, (log10(high - low)).rounded(.down)) / 2
        return (low / step).rounded(.down) * step...(high / step).rounded(.up) * step
    }
}
