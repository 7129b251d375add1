internal import DigitalMaturity
import Documents

/// A stepped line for each row over one scale of days, each amount written on its step.
struct StepsDrawing {
    private let steps: Chart.Steps
    private let axis: TimeAxis?
    private let width: Double
    private let labels: [[String]]
    private static let plotHeight = 84.0
    private static let left = 8.0

    init(_ steps: Chart.Steps, breadth: Breadth) {
        self.steps = steps
        axis = TimeAxis(steps.schedule)
        width = breadth.points
        labels = steps.rows.map { lines(of: $0.label, within: breadth.points, atMost: 3, .label) }
    }

    var drawing: Drawing {
        let today = steps.today.flatMap { day in
            axis.map { axis in
                Line.today.drawn("M\(x(axis.position(of: day.dayNumber))) 0V\(bottom)")
            }
        }
        let body = """
            \(steps.rows.indices.map(shapes).joined(by: "\n"))
            \(today ?? "")
            \(steps.rows.indices.map(words).joined(by: "\n"))
            \(ticks)
            """ as HTML
        return Drawing(width: width, height: bottom + 26, body: body)
    }

    private var bottom: Double { start(of: steps.rows.count) }

    private func start(of row: Int) -> Double {
        (0..<row).reduce(0) { $0 + labelHeight(of: $1) + StepsDrawing.plotHeight }
    }

    private func labelHeight(of row: Int) -> Double { Double(labels[row].count) * 17 + 6 }

    private func x(_ share: Double) -> Double {
        StepsDrawing.left + (width - 2 * StepsDrawing.left) * share
    }

    private func x(of day: CivilDate?, orElse edge: Double) -> Double {
        day.flatMap { day in axis.map { x($0.position(of: day.dayNumber)) } } ?? x(edge)
    }

    private var ticks: HTML {
        guard let axis else { return "" }
        return axis.ticks(along: (width - 2 * StepsDrawing.left) / fontMargin, apart: 70).map {
            tick in
            let words = [tick.words, tick.year].compactMap(\.self).joined(separator: " ")
            let place = x(axis.position(of: tick.day))
            let half = Markup.width(of: words, .muted) / 2 * fontMargin
            return Line.grid.drawn("M\(place) \(bottom)v5")
                + lettering(
                    words,
                    x: max(half, min(width - half, place)),
                    y: bottom + 20,
                    .muted,
                    .middle
                )
        }.joined()
    }

    // MARK: Rows

    private func base(of row: Int) -> Double {
        start(of: row) + labelHeight(of: row) + StepsDrawing.plotHeight - 12
    }

    private func places(of row: Int) -> [Place] {
        steps.rows[row].steps.indices.map { place(of: $0, in: steps.rows[row], on: base(of: row)) }
    }

    private func shapes(of row: Int) -> HTML {
        let (base, places) = (base(of: row), places(of: row))
        let ground = Line.baseline.drawn("M\(x(0)) \(base)H\(x(1))")
        let shapes = places.map { $0.shape(on: base) }.joined()
        return "\(ground)\(shapes)\(risers(places))"
    }

    private func words(of row: Int) -> HTML {
        let start = start(of: row)
        let label = labels[row].enumerated().map { line, words in
            lettering(words, x: 0, y: start + 15 + Double(line) * 17, .label)
        }
        let levels = places(of: row).map { self.words(of: $0, on: base(of: row)) }
        return "\(label.joined())\(levels.joined())"
    }

    private func place(of index: Int, in row: Chart.Steps.Row, on base: Double) -> Place {
        let step = row.steps[index]
        let most = row.steps.compactMap(\.level.number).max() ?? 0
        let height = step.level.number.map {
            most > 0 ? base - (StepsDrawing.plotHeight - 40) * $0 / most : base
        }
        return Place(
            step: step,
            // A day that is past the last one that is certain: the line ends before the next begins.
            left: x(of: step.from, orElse: 0),
            certain: x(of: step.certainFrom ?? step.from, orElse: 0),
            right: x(of: step.to?.adding(days: 1), orElse: 1),
            y: height
        )
    }

    /// From each level to the next; slanted and broken where nobody knows the day.
    private func risers(_ places: [Place]) -> HTML {
        zip(places, places.dropFirst()).map { earlier, later in
            guard let from = earlier.y, let to = later.y else { return "" }
            let isExact = later.certain - later.left < 1
            let path = "M\(earlier.right) \(from)L\(later.certain) \(to)" as HTML
            return Mark(0).line(path, width: 3, dashes: isExact ? "" : "3 3")
        }.joined()
    }

    /// The level over its line, inside the drawing.
    private func words(of place: Place, on base: Double) -> HTML {
        let style: Lettering = place.y == nil ? .muted : .value
        let words = place.step.level.words
        let half = Markup.width(of: words, style) / 2
        let middle = max(half, min(width - half, (place.certain + place.right) / 2))
        return lettering(words, x: middle, y: (place.y ?? base - 16) - 6, style, .middle)
    }
}

/// Where a step is.
private struct Place {
    let step: Chart.Steps.Step
    /// Where it may begin, where it certainly has begun, and where it ends.
    let left: Double
    let certain: Double
    let right: Double
    /// The height of its line; `nil` where that is not known.
    let y: Double?

    /// The line, or for a level that is not known a box of all that it may be.
    func shape(on base: Double) -> HTML {
        if let y { return Mark(0).line("M\(certain) \(y)H\(max(certain + 1, right))", width: 3) }
        guard step.level == .unknown else { return "" }
        return """
            <rect class="paper quiet" x="\(certain)" y="\(base - 44)" \
            width="\(max(1, right - certain))" height="44" stroke-dasharray="3 3"/>
            """
    }
}

extension Chart.Steps.Level {
    /// How high the line is; `nil` where there is none.
    fileprivate var number: Double? {
        switch self {
        case .amount(let figure): figure.number.isFinite ? figure.number : nil
        case .every: 0
        case .unknown, .none: nil
        }
    }

    fileprivate var words: String { cell.plain }
}

extension Chart.Steps {
    /// The same days as spans, for their scale.
    fileprivate var schedule: Chart.Schedule {
        Chart.Schedule(
            subject: subject,
            quantity: quantity,
            kinds: [quantity],
            rows: rows.map { row in
                Chart.Schedule.Row(
                    label: row.label,
                    spans: row.steps.map {
                        Chart.Schedule.Span(
                            from: $0.from,
                            to: $0.to,
                            latest: $0.certainFrom,
                            kind: 0
                        )
                    }
                )
            },
            today: today
        )
    }
}
