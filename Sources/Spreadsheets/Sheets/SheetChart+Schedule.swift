import DigitalMaturity
import Documents

extension SheetChart {
    /// A schedule: for each row of its table a bar over the days of its span, upon one that is not seen.
    ///
    /// A span without a first or a last day runs from or to the edge. A moment is as long as can be seen.
    init?(_ chart: Chart, _ schedule: Chart.Schedule, marking: String?) {
        let lines = schedule.lines
        guard let edges = schedule.edges, !lines.isEmpty else { return nil }
        let first = chart.table.columns.count
        let kinds = schedule.kinds + schedule.moments
        let lengths = kinds.indices.filter { kind in lines.contains { $0.kind == kind } }
        let hasLatest = lines.contains { $0.more > 0 }
        let days = { (count: Int) in
            SheetCell(content: .number(Double(count)), style: .number(.count, .right))
        }
        let starts = Added(
            title: "Drawn from",
            cells: lines.map { .day($0.from, .body(.right)) }
        )
        let drawn = lengths.map { kind in
            Added(
                title: "\(kinds[kind]), days drawn",
                cells: lines.map { days($0.kind == kind ? $0.days : 0) }
            )
        }
        let latest = Added(
            title: "At the latest, more days drawn",
            cells: lines.map { days($0.more) }
        )
        let added = [starts] + drawn + (hasLatest ? [latest] : [])
        self.init(
            shape: .spans,
            title: chart.title,
            caption: [captioned(chart, marking: marking), chart.table.note].compactMap(\.self)
                .joined(separator: ". "),
            alternative: chart.alternative,
            series: added.indices.map { index in
                let isLatest = hasLatest && index == added.count - 1
                let palette = Colour.series
                return Series(
                    column: first + index,
                    form: index == 0 ? .hidden : .solid,
                    colour: isLatest ? .rule : palette[(index + palette.count - 1) % palette.count],
                    unknown: [],
                    labels: .none
                )
            },
            format: NumberFormat(code: "mmm yyyy"),
            labelFormat: .day,
            scale: edges.lowerBound.serial...edges.upperBound.serial,
            size: (920, min(140 + 26 * lines.count, 1600)),
            added: added
        )
    }
}

extension Chart.Schedule {
    /// A row of the table as it is drawn: from when, how many days, and how many more at the latest.
    fileprivate struct Line {
        let kind: Int?
        let from: CivilDate
        let days: Int
        var more = 0
    }

    /// The days at which the chart begins and ends, a little before the first and after the last.
    fileprivate var edges: ClosedRange<CivilDate>? {
        let days = rows.flatMap { row in
            row.spans.flatMap { [$0.from, $0.to, $0.latest] }.compactMap(\.self)
                + row.moments.map(\.date)
        }
        let all = days + [today].compactMap(\.self)
        guard !days.isEmpty, let first = all.min(), let last = all.max() else { return nil }
        let air = max(10, (last.dayNumber - first.dayNumber) / 20)
        return first.adding(days: -air)...last.adding(days: air)
    }

    /// The rows in the order of the table: for each its spans, its moments, or one that says there are
    /// none.
    fileprivate var lines: [Line] {
        guard let edges else { return [] }
        let moment = max(1, (edges.upperBound.dayNumber - edges.lowerBound.dayNumber) / 100)
        return rows.flatMap { row -> [Line] in
            let spans = row.spans.map { span in
                let from = span.from ?? edges.lowerBound
                let to = span.to ?? edges.upperBound
                let more = span.latest.map { max(0, $0.dayNumber - to.dayNumber) } ?? 0
                let days = max(1, to.dayNumber - from.dayNumber + 1)
                return Line(kind: span.kind, from: from, days: days, more: more)
            }
            let moments = row.moments.map {
                Line(kind: kinds.count + $0.kind, from: $0.date, days: moment)
            }
            let none = [Line(kind: nil, from: edges.lowerBound, days: 0)]
            return row.spans.isEmpty && row.moments.isEmpty ? none : spans + moments
        }
    }
}
