import DigitalMaturity
import Documents

extension SheetChart {
    /// A schedule: for each row of its table a bar over the days of its span, upon one that is not seen.
    ///
    /// A span without a last day runs to the edge. One without a first day runs from the edge and, as
    /// what may take longer, has only a broken outline. A moment is as long as can be seen.
    init?(_ chart: Chart, _ schedule: Chart.Schedule, marking: String?) {
        let lines = schedule.lines
        guard let edges = schedule.edges, !lines.isEmpty else { return nil }
        let first = chart.table.columns.count
        let names = [
            Added(
                title: "Bar",
                cells: lines.map { .text($0.words, .body(.indented)) },
                alignment: .indented,
                width: 44
            ),
            Added(title: "Drawn from", cells: lines.map { .day($0.from, .body(.right)) }),
        ]
        let drawn = schedule.parts
        let added = names + drawn.map(\.added)
        let hidden = Series(
            column: first + 1,
            form: .hidden,
            colour: .white,
            unknown: [],
            labels: .none,
            name: " "
        )
        let palette = Colour.series
        let bars = drawn.enumerated().map { index, part in
            Series(
                column: first + names.count + index,
                form: part.isPossible ? .possible : .solid,
                colour: part.isPossible ? .grey : palette[(part.kind ?? 0) % palette.count],
                unknown: [],
                labels: .none,
                name: part.name
            )
        }
        self.init(
            shape: .spans,
            title: chart.title,
            caption: captioned(chart, marking: marking, chart.table.note),
            alternative: chart.alternative,
            series: [hidden] + bars,
            format: .month,
            labelFormat: .day,
            scale: edges.lowerBound.serial...edges.upperBound.serial,
            categories: first,
            upright: schedule.today?.serial,
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
        var startIsKnown = true
        /// What stands beside the bar: whose it is, before the first of several, and what it is.
        var words = ""
    }

    /// What is drawn in one look: a column of days beside the table.
    fileprivate struct Part {
        let name: String
        let kind: Int?
        let isPossible: Bool
        let days: [Int]

        var added: SheetChart.Added {
            SheetChart.Added(
                title: "\(name), days drawn",
                cells: days.map {
                    SheetCell(content: .number(Double($0)), style: .number(.count, .right))
                }
            )
        }
    }

    /// The looks of the bars: one for each kind, then those of which only the outline is drawn.
    fileprivate var parts: [Part] {
        let lines = lines
        let known = (kinds + moments).enumerated().map { kind, name in
            Part(
                name: name,
                kind: kind,
                isPossible: false,
                days: lines.map { $0.kind == kind && $0.startIsKnown ? $0.days : 0 }
            )
        }
        let unknown = Part(
            name: "From a day not known",
            kind: nil,
            isPossible: true,
            days: lines.map { $0.startIsKnown ? 0 : $0.days }
        )
        let latest = Part(
            name: "At the latest",
            kind: nil,
            isPossible: true,
            days: lines.map(\.more)
        )
        return (known + [unknown, latest]).filter { $0.days.contains { $0 > 0 } }
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
                return Line(
                    kind: span.kind,
                    from: from,
                    days: max(1, to.dayNumber - from.dayNumber + 1),
                    more: more,
                    startIsKnown: span.from != nil,
                    words: words(kinds[span.kind], span.label)
                )
            }
            let moments = row.moments.map {
                Line(
                    kind: kinds.count + $0.kind,
                    from: $0.date,
                    days: moment,
                    words: self.moments[$0.kind]
                )
            }
            var lines = spans + moments
            if lines.isEmpty {
                lines = [Line(kind: nil, from: edges.lowerBound, days: 0, words: "none")]
            }
            lines[0].words = "\(row.label): \(lines[0].words)"
            return lines
        }
    }

    /// What a bar is: its kind, with the label over it.
    private func words(_ kind: String, _ label: Cell) -> String {
        label.plain.isEmpty ? kind : "\(kind), \(label.plain)"
    }
}
