public import DigitalMaturity

extension Chart {
    /// What a limit was over time, as a stepped line for each thing that has one, each to a scale of its
    /// own from zero.
    public struct Steps: Hashable, Sendable {
        /// What holds for a stretch of days.
        public enum Level: Hashable, Sendable {
            /// A known amount.
            case amount(Figure)
            /// Every amount, from the first penny.
            case every
            /// There is a limit, and its amount is not known.
            case unknown
            /// No limit.
            case none
        }

        /// A level and the days on which it holds.
        public struct Step: Hashable, Sendable {
            /// The first day on which it may hold; `nil` where that is not known, drawn from the edge.
            public let from: CivilDate?
            /// The first day on which it certainly holds, where that is later than `from`.
            public let certainFrom: CivilDate?
            /// The last day on which the level certainly holds; `nil` where no end is set.
            public let to: CivilDate?
            /// How high the line is.
            public let level: Level

            /// Creates a step.
            public init(
                from: CivilDate?,
                certainFrom: CivilDate? = nil,
                to: CivilDate?,
                level: Level
            ) {
                self.from = from
                self.certainFrom = certainFrom
                self.to = to
                self.level = level
            }
        }

        /// One stepped line.
        public struct Row: Hashable, Sendable {
            /// Whose limit it is.
            public let label: String
            /// The steps, earliest first.
            public let steps: [Step]

            /// Creates a line.
            public init(label: String, steps: [Step]) {
                self.label = label
                self.steps = steps
            }
        }

        /// What the rows are: `Body`.
        public let subject: String
        /// What the levels are, as the heading of their column: `Limit`.
        public let quantity: String
        /// The lines, top to bottom.
        public let rows: [Row]
        /// The day of the chart, drawn as an upright line; `nil` for none.
        public let today: CivilDate?

        /// Creates stepped lines.
        public init(subject: String, quantity: String, rows: [Row], today: CivilDate? = nil) {
            self.subject = subject
            self.quantity = quantity
            self.rows = rows
            self.today = today
        }
    }

    func table(of steps: Steps) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [
                .words(steps.subject), .words("From"), .words("To"), .numbers(steps.quantity),
            ],
            rows: steps.rows.flatMap { row in
                row.steps.map { [.text(row.label), $0.start, $0.end, $0.level.cell] }
            },
            note: steps.today.map { "The upright line is \($0.words)." }
        )
    }
}

extension Chart.Steps.Step {
    fileprivate var start: Cell {
        guard let from else { return .unknown("not known") }
        return .text(certainFrom.map { "\(from.words) to \($0.words)" } ?? from.words)
    }

    fileprivate var end: Cell { .text(to?.words ?? "no end set") }
}

extension Chart.Steps.Level {
    /// The amount, or what is there in its place.
    public var cell: Cell {
        switch self {
        case .amount(let figure): .figure(figure)
        case .every: .text("every amount")
        case .unknown: .unknown("not known")
        case .none: .text("none in force")
        }
    }
}
