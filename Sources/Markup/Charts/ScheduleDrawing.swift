internal import DigitalMaturity
import Documents

/// A line for each row: its spans on a scale of days, with what is said of each over it.
struct ScheduleDrawing {
    private let schedule: Chart.Schedule
    private let name: String
    private let axis: TimeAxis?
    private let ticks: [TimeAxis.Tick]
    private let key: Key
    private let layout: ScheduleLayout
    /// The rows that are drawn, all of them unless they would not fit a page.
    private let rows: Range<Int>

    /// The drawings, each of as many rows as fit a page, on one scale.
    static func parts(
        of schedule: Chart.Schedule,
        name: String,
        breadth: Breadth
    ) -> [Drawing] {
        let layout = ScheduleLayout(schedule, axis: TimeAxis(schedule), breadth: breadth)
        var ranges = [0..<0]
        var height = 0.0
        for row in schedule.rows.indices {
            height += layout.rowHeight(row)
            let isFull = height > pageHeight(breadth)
            if isFull { (ranges, height) = (ranges + [row..<row], layout.rowHeight(row)) }
            ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<row + 1
        }
        return ranges.enumerated().map { index, rows in
            let name = index == 0 ? name : "\(name)-\(index + 1)"
            return ScheduleDrawing(schedule, rows: rows, name: name, breadth: breadth).drawing
        }
    }

    /// The room for rows on two thirds of a printed page, so that the first can follow its heading; a fluid
    /// one, whose rows are taller, has three quarters.
    private static func pageHeight(_ breadth: Breadth) -> Double {
        switch breadth {
        case .wide: 700
        case .fluid: 740
        case .narrow: .infinity
        }
    }

    init(_ schedule: Chart.Schedule, rows: Range<Int>, name: String, breadth: Breadth) {
        self.rows = rows
        let axis = TimeAxis(schedule)
        let layout = ScheduleLayout(schedule, axis: axis, breadth: breadth)
        self.schedule = schedule
        self.name = name
        self.axis = axis
        self.layout = layout
        ticks = axis?.ticks(along: layout.right - layout.left) ?? []
        key = Key(keyEntries(for: schedule, in: name), in: breadth)
    }

    var drawing: Drawing {
        let definitions = schedule.kinds.indices.map { Swatch($0, in: name).definition }.joined()
        let body = """
            <defs>\(definitions)</defs>
            \(key.body)
            \(Line.grid.drawn(rows.map(grid).joined()))
            \(rows.map(shapes).joined(by: "\n"))
            \(today)
            \(rows.map(words).joined(by: "\n"))
            \(tickWords(from: top - ticksHeight + 8))
            \(repeatsTicks ? tickWords(from: bottom + 17) : "")
            """ as HTML
        let foot = repeatsTicks ? ticksHeight : 0
        return Drawing(
            width: layout.width,
            height: bottom + foot + 6,
            key: key.entries,
            body: body
        )
    }

    // MARK: From top to bottom

    private var todayHeight: Double { schedule.today == nil ? 0 : 22 }
    private var ticksHeight: Double { Double(axis?.lines ?? 0) * 16 + 8 }
    private var top: Double { key.height + todayHeight + ticksHeight + 2 }
    private var bottom: Double { start(of: rows.upperBound) }
    private var repeatsTicks: Bool { rows.count > 12 }

    private func start(of row: Int) -> Double {
        (rows.lowerBound..<row).reduce(top) { $0 + layout.rowHeight($1) }
    }

    /// Where the lanes of a row begin.
    private func lanesStart(of row: Int) -> Double {
        let start = start(of: row)
        guard layout.isWide else { return start + 5 + layout.wordsHeight(of: row) }
        return start + (layout.rowHeight(row) - layout.lanesHeight(of: row)) / 2
    }

    /// The lanes of a row with the height at which their bars lie.
    private func lanes(of row: Int) -> [(lane: ScheduleLayout.Lane, y: Double)] {
        var y = lanesStart(of: row)
        return layout.lanes[row].map { lane in
            defer { y += lane.height }
            return (lane, y + lane.wordsHeight + 10)
        }
    }

    // MARK: The scale

    private func grid(of row: Int) -> HTML {
        let start = layout.isWide ? start(of: row) : lanesStart(of: row)
        let end = self.start(of: row + 1)
        let lines = ticks.map { "M\(layout.x(of: $0.day)) \(start)V\(end)" as HTML }
        return "M0 \(self.start(of: row))H\(layout.width)\(lines.joined())"
    }

    private func tickWords(from y: Double) -> HTML {
        ticks.map { tick in
            let x = layout.x(of: tick.day)
            let words = [tick.words, tick.year].compactMap(\.self)
            guard x + words.widest(.muted) <= layout.width else { return "" }
            return words.enumerated().map { line, words in
                lettering(words, x: x, y: y + Double(line) * 16, .muted)
            }.joined()
        }.joined()
    }

    /// The day of the drawing, beside its words and through every row.
    private var today: HTML {
        guard let today = schedule.today else { return "" }
        let x = layout.x(of: today.dayNumber)
        let half = width(of: today.words, .label) * fontMargin / 2
        let middle = max(half, min(layout.width - half, x))
        let lines = rows.map { row in
            let start = layout.isWide ? start(of: row) : lanesStart(of: row) - 4
            return "M\(x) \(start)V\(self.start(of: row + 1))" as HTML
        }
        return lettering(today.words, x: middle, y: key.height + 14, .label, .middle)
            + Line.today.drawn(lines.joined())
    }

    // MARK: A row

    private func shapes(of row: Int) -> HTML {
        lanes(of: row).map { lane, y in
            lane.bars.map { bar($0, at: y) }.joined()
                + seams(lane.bars.dropFirst(), at: y)
                + lane.marks.map { Mark(schedule.kinds.count + $0.kind).shape(x: $0.x, y: y) }
                .joined()
        }.joined()
    }

    private func seams(_ bars: ArraySlice<ScheduleLayout.Bar>, at y: Double) -> HTML {
        let lines = bars.map { "M\($0.start) \(y - 7)V\(y + 7)" as HTML }
        return lines.isEmpty ? "" : Line.seam.drawn(lines.joined())
    }

    private func bar(_ bar: ScheduleLayout.Bar, at y: Double) -> HTML {
        let swatch = Swatch(bar.span.kind, in: name)
        let mark = Mark(bar.span.kind)
        let length = max(1.5, bar.end - bar.start)
        let body =
            bar.span.kind == schedule.unknown
            ? swatch.possible(x: bar.start, y: y - 6, width: length, height: 12)
            : swatch.rectangle(x: bar.start, y: y - 6, width: length, height: 12)
        let rest =
            bar.latest > bar.end
            ? swatch.possible(x: bar.end, y: y - 4, width: bar.latest - bar.end, height: 8) : ""
        let before = bar.span.from == nil ? mark.line(chevron(x: bar.start - 3, y: y, -1)) : ""
        let after = bar.span.to == nil ? mark.line(chevron(x: bar.end + 3, y: y, 1)) : ""
        return rest + body + before + after
    }

    private func words(of row: Int) -> HTML {
        let start = start(of: row)
        let first =
            layout.isWide
            ? start + (layout.rowHeight(row) - layout.wordsHeight(of: row)) / 2 + 13 : start + 16
        let labels = layout.labels[row].enumerated().map { line, words in
            lettering(words, x: 0, y: first + Double(line) * 17, .label)
        }
        let under = first + Double(layout.labels[row].count) * 17
        let notes = layout.notes[row].enumerated().map { line, words in
            lettering(words, x: 0, y: under + Double(line) * 16, .muted)
        }
        let spans = lanes(of: row).flatMap { lane, y in lane.bars.map { words(over: $0, at: y) } }
        let y = lanesStart(of: row) + 14
        let none = spans.isEmpty && layout.lanes[row].isEmpty
        return (labels + notes + spans).joined()
            + (none ? lettering("none", x: layout.left, y: y, .muted) : "")
    }

    private func words(over bar: ScheduleLayout.Bar, at y: Double) -> HTML {
        guard !bar.words.isEmpty else { return "" }
        let foot = y - 12 - Double(bar.level) * ScheduleLayout.wordsLine
        let pole =
            bar.level == 0 ? "" : Line.quiet.drawn("M\(bar.start) \(foot - 9)V\(y - 6)")
        return pole
            + lettering(bar.words, x: bar.wordsStart + (bar.level == 0 ? 0 : 4), y: foot, .value)
    }
}

extension Mark {
    fileprivate func line(_ path: HTML) -> HTML { line(path, width: 2.5) }
}

/// An arrow's head to the right or, with -1, to the left.
private func chevron(x: Double, y: Double, _ way: Double) -> HTML {
    "M\(x) \(y - 5)L\(x + 5 * way) \(y)L\(x) \(y + 5)"
}

private func keyEntries(for schedule: Chart.Schedule, in name: String) -> [Key.Entry] {
    let spans = schedule.rows.flatMap(\.spans)
    let kinds = schedule.kinds.enumerated().map { index, kind in
        Key.Entry(name: kind) { x, y in
            let swatch = Swatch(index, in: name)
            return index == schedule.unknown
                ? swatch.possible(x: x - 10, y: y - 6, width: 20, height: 12)
                : swatch.rectangle(x: x - 10, y: y - 6, width: 20, height: 12)
        }
    }
    let moments = schedule.moments.enumerated().map { index, moment in
        Key.Entry(name: moment) { x, y in
            Mark(schedule.kinds.count + index).shape(x: x, y: y)
        }
    }
    let latest = Key.Entry(name: "At the latest") { x, y in
        Swatch(0, in: name).possible(x: x - 10, y: y - 4, width: 20, height: 8)
    }
    let before = Key.Entry(name: "Start not known") { x, y in
        Line.rupture.drawn(chevron(x: x + 2, y: y, -1))
    }
    let after = Key.Entry(name: "No end set") { x, y in
        Line.rupture.drawn(chevron(x: x - 2, y: y, 1))
    }
    return kinds + (spans.contains { $0.latest != nil } ? [latest] : []) + moments
        + (spans.contains { $0.from == nil } ? [before] : [])
        + (spans.contains { $0.to == nil } ? [after] : [])
}
