extension Chart {
    /// What a result would be if one thing were otherwise, as bars from what it is.
    public struct Tornado: Hashable, Sendable {
        /// One change and the result that follows.
        public struct Row: Hashable, Sendable {
            /// What is changed.
            public let label: String
            /// The result with the change; `nil` where it is not known.
            public let result: Figure?

            /// Creates a line.
            public init(label: String, result: Figure?) {
                self.label = label
                self.result = result
            }
        }

        /// What the rows are: `What is changed`.
        public let subject: String
        /// What the results are, as the heading of their column: `Net present value`.
        public let quantity: String
        /// The result when nothing is changed.
        public let centre: Figure
        /// The lines, in the order of the table; writers draw them so too.
        public let rows: [Row]

        /// Creates a tornado whose widest bars come first.
        public init(subject: String, quantity: String, centre: Figure, rows: [Row]) {
            self.subject = subject
            self.quantity = quantity
            self.centre = centre
            self.rows = rows.enumerated().sorted { one, other in
                let reach = { (row: Row) in
                    ((row.result?.number ?? centre.number) - centre.number).magnitude
                }
                let (first, second) = (reach(one.element), reach(other.element))
                return first == second ? one.offset < other.offset : first > second
            }.map(\.element)
        }
    }

    func table(of tornado: Tornado) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words(tornado.subject), .numbers(tornado.quantity)],
            rows: [["Nothing is changed", .figure(tornado.centre)]]
                + tornado.rows.map { [.text($0.label), .known($0.result)] }
        )
    }
}
