extension Chart {
    /// Estimates with their intervals, against zero.
    ///
    /// A row whose interval includes zero is drawn quieter and called noise, so that nobody ranks
    /// what chance alone may have ordered.
    public struct Intervals: Hashable, Sendable {
        /// One line of the chart.
        public struct Row: Hashable, Sendable {
            /// Whose estimate it is.
            public let label: String
            /// The estimate, its bounds being the interval; `nil` where there is none.
            public let estimate: Figure?

            /// Creates a line.
            public init(label: String, estimate: Figure?) {
                self.label = label
                self.estimate = estimate
            }

            /// How the interval lies to zero.
            public var reading: Reading {
                guard let estimate else { return .none }
                guard let bounds = estimate.bounds else { return .unbounded }
                if bounds.contains(0) { return .noise }
                return bounds.lowerBound > 0 ? .above : .below
            }
        }

        /// How an interval lies to zero.
        public enum Reading: Hashable, Sendable {
            /// All of it is above.
            case above
            /// All of it is below.
            case below
            /// It includes zero, so the estimate may be chance alone.
            case noise
            /// There is an estimate without an interval.
            case unbounded
            /// There is no estimate.
            case none

            /// The words that stand in the table.
            public var words: String {
                switch self {
                case .above: "above"
                case .below: "below"
                case .noise: "within noise"
                case .unbounded: "no interval known"
                case .none: "none"
                }
            }
        }

        /// What the rows are: `Board`.
        public let subject: String
        /// What is estimated, as the heading of its column: `Difference in marks`.
        public let quantity: String
        /// What zero means: `no difference from what its mix of settings would give`.
        public let zero: String
        /// The lines, top to bottom.
        public let rows: [Row]
        /// Whether an interval that includes zero may be chance alone; not so where it is the range
        /// through which an input moves a result, of which all are drawn alike.
        public let readsNoise: Bool

        /// Creates the intervals.
        public init(
            subject: String,
            quantity: String,
            zero: String,
            rows: [Row],
            readsNoise: Bool = true
        ) {
            self.subject = subject
            self.quantity = quantity
            self.zero = zero
            self.rows = rows
            self.readsNoise = readsNoise
        }
    }

    func table(of intervals: Intervals) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [
                .words(intervals.subject), .numbers(intervals.quantity),
            ] + (intervals.readsNoise ? [.words("Reading")] : []),
            rows: intervals.rows.map { row in
                [.text(row.label), .known(row.estimate)]
                    + (intervals.readsNoise ? [.text(row.reading.words)] : [])
            },
            note: "Nought means \(intervals.zero)."
                + (intervals.readsNoise ? " Within noise: the interval holds nought." : "")
        )
    }
}
