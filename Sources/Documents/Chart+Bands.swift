extension Chart {
    /// What simulated outcomes may be, as a band for each category, beside figures that are set.
    public struct Bands: Hashable, Sendable {
        /// Four of a hundred parts of the outcomes, lowest first.
        public struct Band: Hashable, Sendable {
            /// One outcome in ten is this or less.
            public let p10: Figure
            /// Half of the outcomes are this or less.
            public let p50: Figure
            /// Eight outcomes in ten are this or less.
            public let p80: Figure
            /// Nine outcomes in ten are this or less.
            public let p90: Figure

            /// Creates a band.
            public init(p10: Figure, p50: Figure, p80: Figure, p90: Figure) {
                self.p10 = p10
                self.p50 = p50
                self.p80 = p80
                self.p90 = p90
            }

            /// The four with their names, lowest first.
            public var parts: [(name: String, figure: Figure)] {
                [("P10", p10), ("P50", p50), ("P80", p80), ("P90", p90)]
            }
        }

        /// One line of the chart.
        public struct Row: Hashable, Sendable {
            /// The category.
            public let label: String
            /// The bands, one for each of `Bands.series`; `nil` where there is none.
            public let bands: [Band?]
            /// The marks, one for each of `Bands.marks`; `nil` where there is none.
            public let values: [Figure?]

            /// Creates a line.
            public init(label: String, bands: [Band?], values: [Figure?] = []) {
                self.label = label
                self.bands = bands
                self.values = values
            }
        }

        /// What the rows are: `Year`.
        public let subject: String
        /// What the outcomes are: `10,000 simulated runs`.
        public let outcomes: String
        /// The names of the bands, for the key.
        public let series: [String]
        /// The names of the figures that are set, for the key: `Plan`, `Envelope`.
        public let marks: [String]
        /// The ends of the scale; `nil` for one from zero, which money always has.
        public let scale: ClosedRange<Double>?
        /// The lines, top to bottom.
        public let rows: [Row]

        /// Creates bands; a row without a place for each series and mark is a mistake of ours and
        /// traps.
        public init(
            subject: String,
            outcomes: String,
            series: [String],
            marks: [String] = [],
            scale: ClosedRange<Double>? = nil,
            rows: [Row]
        ) {
            precondition(
                rows.allSatisfy {
                    $0.bands.count == series.count && $0.values.count == marks.count
                },
                "every row of \(subject) has a place for each band and mark"
            )
            self.subject = subject
            self.outcomes = outcomes
            self.series = series
            self.marks = marks
            self.scale = scale
            self.rows = rows
        }
    }

    func table(of bands: Bands) -> Table {
        let names = ["P10", "P50", "P80", "P90"]
        let parts = bands.series.flatMap { series in
            names.map { bands.series.count == 1 ? $0 : "\(series), \($0)" }
        }
        return Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words(bands.subject)] + (parts + bands.marks).map { .numbers($0) },
            rows: bands.rows.map { row in
                let parts = row.bands.flatMap { band in
                    band.map { $0.parts.map { Cell.figure($0.figure) } }
                        ?? names.map { _ in .known(nil) }
                }
                return [.text(row.label)] + parts + row.values.map(Cell.known)
            },
            note:
                "Of \(bands.outcomes) one in ten is at P10 or less, half at P50 or less, eight in "
                + "ten at P80 or less and nine in ten at P90 or less."
        )
    }
}
