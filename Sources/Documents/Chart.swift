/// A picture of figures that also stand in its table.
public struct Chart: Hashable, Sendable {
    /// How the figures are drawn.
    public enum Form: Hashable, Sendable {
        /// Upright columns side by side for each category, with an optional limit drawn across each.
        case columns(Columns)
        /// A line for each category on a scale: a band for the middle half of the peers, a tick for
        /// their median, and a mark for each named value.
        case standing(Standing)
        /// Marks over time, broken where the questions changed.
        case trend(Trend)
        /// Estimates with their intervals, against zero.
        case intervals(Intervals)
        /// Spans and moments of time.
        case schedule(Schedule)
        /// Bands of simulated outcomes, with marks for figures that are set.
        case bands(Bands)
        /// Shares of one thing by shares of another.
        case curves(Curves)
        /// Areas as tiles of one size.
        case tiles(Tiles)
        /// Limits over time, as stepped lines.
        case steps(Steps)
        /// Amounts that lead from nothing to a total.
        case waterfall(Waterfall)
        /// Results if one thing were otherwise, as bars from what is.
        case tornado(Tornado)
        /// Simulated outcomes as equally likely dots.
        case dots(Dots)
        /// Every mark of a group as a dot, with some named.
        case strips(Strips)
    }

    /// Values by category.
    public struct Columns: Hashable, Sendable {
        /// The categories, left to right.
        public let categories: [String]
        /// The series, each with a value (or none) for each category.
        public let series: [Series]
        /// What each category may not exceed.
        public let limits: [Series]

        /// Creates the columns.
        public init(categories: [String], series: [Series], limits: [Series]) {
            self.categories = categories
            self.series = series
            self.limits = limits
        }
    }

    /// Named values, one for each category.
    public struct Series: Hashable, Sendable {
        /// The name that is in the key.
        public let name: String
        /// The values; `nil` where there is none.
        public let values: [Figure?]

        /// Creates a series.
        public init(name: String, values: [Figure?]) {
            self.name = name
            self.values = values
        }
    }

    /// Marks against the spread of the peers.
    public struct Standing: Hashable, Sendable {
        /// One line of the chart.
        public struct Row: Hashable, Sendable {
            /// The category.
            public let label: String
            /// The lower quartile, median and upper quartile of the peers.
            public let peers: [Figure]
            /// The marks, one for each of `Standing.marks`; `nil` where there is none.
            public let values: [Figure?]

            /// Creates a line.
            public init(label: String, peers: [Figure], values: [Figure?]) {
                self.label = label
                self.peers = peers
                self.values = values
            }
        }

        /// The ends of the scale.
        public let scale: ClosedRange<Double>
        /// Who the peers are: `134 acute returns`.
        public let peers: String
        /// The names of the marks, for the key.
        public let marks: [String]
        /// The lines, top to bottom.
        public let rows: [Row]

        /// Creates the standing.
        public init(scale: ClosedRange<Double>, peers: String, marks: [String], rows: [Row]) {
            self.scale = scale
            self.peers = peers
            self.marks = marks
            self.rows = rows
        }
    }

    /// The anchor, unique in its document.
    public let id: String
    /// The finding, as a headline.
    public let title: String
    /// What is measured, for whom, when, in what unit.
    public let subtitle: String
    /// How it is drawn.
    public let form: Form
    /// Whether the table after it has all of its figures, so that a website does not fold them away too.
    public var isTold = false

    /// Creates a chart.
    public init(id: String, title: String, subtitle: String, form: Form) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.form = form
    }

    /// The same figures as a table.
    public var table: Table {
        switch form {
        case .columns(let columns): table(of: columns)
        case .standing(let standing): table(of: standing)
        case .trend(let trend): table(of: trend)
        case .intervals(let intervals): table(of: intervals)
        case .schedule(let schedule): table(of: schedule)
        case .bands(let bands): table(of: bands)
        case .curves(let curves): table(of: curves)
        case .tiles(let tiles): table(of: tiles)
        case .steps(let steps): table(of: steps)
        case .waterfall(let waterfall): table(of: waterfall)
        case .tornado(let tornado): table(of: tornado)
        case .dots(let dots): table(of: dots)
        case .strips(let strips): table(of: strips)
        }
    }

    /// The chart in words, made of the same figures, for readers who cannot see it.
    public var alternative: String { "\(title). \(subtitle). \(rowWords)" }

    /// The same for a drawing under its title and subtitle.
    package var rowWords: String { words(ofAtMost: .max) }

    /// The same of the first rows, and how many more there are.
    package func words(ofAtMost most: Int) -> String {
        let table = table
        let left = table.rows.count - 1 > most ? table.rows.count - most : 0
        let rows = table.rows.dropLast(left).map { row in
            let pairs = zip(table.columns, row).dropFirst().filter { $1 != .blank }
                .map { "\($0.title) \($1.plain)" }
            return "\(row[0].plain): \(pairs.joined(separator: ", "))"
        }
        let note = table.note.map { " " + $0 } ?? ""
        let rest = left > 0 ? "; and \(left) more in the table after it" : ""
        return "\(rows.joined(separator: "; "))\(rest).\(note)"
    }

    private func table(of columns: Columns) -> Table {
        let series = columns.series + columns.limits
        return Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words("")] + series.map { .numbers($0.name) },
            rows: columns.categories.enumerated().map { index, category in
                [.text(category)] + series.map { .known($0.values[index]) }
            }
        )
    }

    private func table(of standing: Standing) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words("Dimension")] + standing.marks.map { .numbers($0) } + [
                .numbers("Lower quartile"), .numbers("Median"), .numbers("Upper quartile"),
            ],
            rows: standing.rows.map { row in
                [.text(row.label)] + row.values.map(Cell.known) + row.peers.map(Cell.figure)
            },
            note: "Quartiles and median of \(standing.peers)."
        )
    }
}

extension Cell {
    /// The figure, or the word that there is none.
    static func known(_ figure: Figure?) -> Cell { figure.map(Cell.figure) ?? .unknown("none") }
}
