extension Chart {
    /// Every mark of a group as a dot, with some marks named: a strip for each kind.
    ///
    /// Equal marks are put upon each other, so that each is seen.
    public struct Strips: Hashable, Sendable {
        /// A mark with the name of who has it.
        public struct Mark: Hashable, Sendable {
            /// Whose it is.
            public let name: String
            /// The mark.
            public let figure: Figure

            /// Creates a mark with a name.
            public init(name: String, figure: Figure) {
                self.name = name
                self.figure = figure
            }
        }

        /// One strip.
        public struct Row: Hashable, Sendable {
            /// What kind the marks are of: `Acute`.
            public let label: String
            /// How many marks there are in all, in words: `134 returns`.
            public let peers: String
            /// The marks without a name, in the terms of `Figure.number`.
            public let others: [Double]
            /// The median of all; `nil` where there is none.
            public let median: Figure?
            /// The marks with a name, highest first.
            public let marks: [Mark]

            /// Creates a strip.
            public init(
                label: String,
                peers: String,
                others: [Double],
                median: Figure?,
                marks: [Mark]
            ) {
                self.label = label
                self.peers = peers
                self.others = others
                self.median = median
                self.marks = marks
            }
        }

        /// What the rows are: `Care setting`.
        public let subject: String
        /// What the named marks are of: `Return of`.
        public let holder: String
        /// The ends of the scale.
        public let scale: ClosedRange<Double>
        /// The strips, top to bottom.
        public let rows: [Row]

        /// Creates strips.
        public init(subject: String, holder: String, scale: ClosedRange<Double>, rows: [Row]) {
            self.subject = subject
            self.holder = holder
            self.scale = scale
            self.rows = rows
        }
    }

    func table(of strips: Strips) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [
                .words(strips.subject), .words(strips.holder), .numbers("Mark"),
                .numbers("Median of all"), .words("Of"),
            ],
            rows: strips.rows.flatMap { row in
                row.marks.map {
                    [
                        .text(row.label), .text($0.name), .figure($0.figure),
                        .known(row.median), .text(row.peers),
                    ]
                }
            }
        )
    }
}
