internal import DigitalMaturity
import Documents

/// Where everything in a schedule is.
///
/// Spans of a row that overlap stand in lanes, one under the other. Words over a span that reach
/// over the next one stand higher than its words, at a pole on their span's start; so no words
/// cover others, and no pole crosses any.
struct ScheduleLayout {
    /// A span in a lane.
    struct Bar {
        let span: Chart.Schedule.Span
        let start: Double
        /// Where its last day ends, and where it does at the latest.
        let end: Double
        let latest: Double
        /// What is over it, and how many lines of other words stand between.
        let words: String
        /// Where that begins: at its start, or before it where there is not the room to the right.
        let wordsStart: Double
        var level = 0

        /// How far right anything of it reaches.
        fileprivate var reach: Double { max(end, latest, start + 2) }
    }

    /// What is side by side in a row.
    struct Lane {
        var bars: [Bar] = []
        var marks: [(kind: Int, x: Double)] = []

        /// The room that the words over it take.
        var wordsHeight: Double {
            let levels = bars.filter { !$0.words.isEmpty }.map { $0.level + 1 }
            return Double(levels.max() ?? 0) * ScheduleLayout.wordsLine
        }

        var height: Double { wordsHeight + 20 }
    }

    static let wordsLine = 15.0

    /// How much room words over a span take.
    fileprivate static func room(for words: String) -> Double {
        Markup.width(of: words, .value) * fontMargin + 6
    }

    let width: Double
    let isWide: Bool
    let left: Double
    let right: Double
    /// The labels of the rows and their notes, in lines.
    let labels: [[String]]
    let notes: [[String]]
    let lanes: [[Lane]]
    private let axis: TimeAxis?

    init(_ schedule: Chart.Schedule, axis: TimeAxis?, breadth: Breadth) {
        let isWide = breadth == .wide
        let names = schedule.rows.map(\.label)
        let width = breadth.points
        let labelWidth = isWide ? max(60, min(210, names.widest(.label))) : width
        let left = isWide ? labelWidth + 22 : 11
        let right = schedule.end(from: left, to: width - 11, on: axis)
        self.width = width
        self.isWide = isWide
        self.left = left
        self.right = right
        self.axis = axis
        let room = isWide ? labelWidth : labelWidth / fontMargin
        labels = names.map { lines(of: $0, within: room, atMost: 3, .label) }
        notes = schedule.rows.map { row in
            row.note.map { lines(of: $0, within: labelWidth / fontMargin, atMost: 3, .muted) } ?? []
        }
        lanes = schedule.rows.map { row in
            axis.map { packed(row, on: $0, from: left, to: right, of: width) } ?? []
        }
    }

    func x(of day: Int) -> Double {
        left + (right - left) * (axis?.position(of: day) ?? 0)
    }

    /// The room that the label and the note of a row take.
    func wordsHeight(of row: Int) -> Double {
        Double(labels[row].count) * 17 + Double(notes[row].count) * 16
    }

    /// The room of all lanes of a row; one without any says that there is nothing in it.
    func lanesHeight(of row: Int) -> Double {
        lanes[row].isEmpty ? 20 : lanes[row].reduce(0) { $0 + $1.height }
    }

    func rowHeight(_ row: Int) -> Double {
        isWide
            ? max(wordsHeight(of: row), lanesHeight(of: row)) + 9
            : wordsHeight(of: row) + lanesHeight(of: row) + 13
    }
}

extension Chart.Schedule {
    /// Where the scale must end for the words over its last spans to have room, up to a half of it.
    fileprivate func end(from left: Double, to right: Double, on axis: TimeAxis?) -> Double {
        let ends = rows.flatMap(\.spans).map { span -> Double in
            let words = span.label.plain
            let start = span.from.flatMap { axis?.position(of: $0.dayNumber) } ?? 0
            guard start > 0, !words.isEmpty else { return right }
            return left + (right - left - width(of: words, .value) * fontMargin - 6) / start
        }
        return max(left + (right - left) * 0.55, min(right, ends.min() ?? right))
    }
}

/// The spans in as few lanes as hold them without overlap, then the marks in the first with room.
private func packed(
    _ row: Chart.Schedule.Row,
    on axis: TimeAxis,
    from left: Double,
    to right: Double,
    of width: Double
) -> [ScheduleLayout.Lane] {
    let isAlone = row.spans.count == 1
    let bars = row.spans.map {
        bar(of: $0, on: axis, from: left, to: right, of: width, isAlone: isAlone)
    }
    let sorted = bars.enumerated().sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map(\.element)
    var lanes: [ScheduleLayout.Lane] = []
    for bar in sorted {
        let free = lanes.firstIndex { ($0.bars.last?.reach ?? left) <= bar.start + 0.1 }
        if let free { lanes[free].bars.append(bar) } else { lanes.append(.init(bars: [bar])) }
    }
    lanes = lanes.map(levelled)
    for moment in row.moments.sorted(by: { ($0.date, $0.kind) < ($1.date, $1.kind) }) {
        let x = left + (right - left) * axis.position(of: moment.date.dayNumber)
        let free = lanes.firstIndex { lane in
            lane.bars.allSatisfy { $0.start > x + 9 || $0.reach < x - 9 }
                && lane.marks.allSatisfy { abs($0.x - x) > 18 }
        }
        let mark = (kind: moment.kind, x: x)
        if let free { lanes[free].marks.append(mark) } else { lanes.append(.init(marks: [mark])) }
    }
    return lanes
}

private func bar(
    of span: Chart.Schedule.Span,
    on axis: TimeAxis,
    from left: Double,
    to right: Double,
    of width: Double,
    isAlone: Bool
) -> ScheduleLayout.Bar {
    let length = right - left
    let from = span.from?.dayNumber ?? axis.first
    let to = max(from, span.to.map { $0.dayNumber + 1 } ?? axis.end)
    let latest = max(to, span.latest.map { $0.dayNumber + 1 } ?? to)
    let start = left + length * axis.position(of: from)
    // Nothing else is over the only span of a row, so that its words may begin before it, and where no labels
    // stand at the left before the scale.
    let needed = ScheduleLayout.room(for: span.label.plain)
    let first = left > 20 ? left : 0
    let wordsStart = isAlone ? max(first, min(start, width - needed)) : start
    return ScheduleLayout.Bar(
        span: span,
        start: start,
        end: left + length * axis.position(of: to),
        latest: left + length * axis.position(of: latest),
        words: shortened(span.label.plain, to: (width - wordsStart - 5) / fontMargin, .value),
        wordsStart: wordsStart
    )
}

/// The bars with their words over those of every later one whose start they reach.
private func levelled(_ lane: ScheduleLayout.Lane) -> ScheduleLayout.Lane {
    var lane = lane
    for index in lane.bars.indices.reversed() where !lane.bars[index].words.isEmpty {
        let end = lane.bars[index].start + width(of: lane.bars[index].words, .value) + 8
        let later = lane.bars[(index + 1)...].filter { !$0.words.isEmpty && $0.start < end }
        lane.bars[index].level = later.map { $0.level + 1 }.max() ?? 0
    }
    return lane
}
