extension Chart {
    /// Simulated outcomes as dots, each as likely as any other, with figures that are set over them.
    public struct Dots: Hashable, Sendable {
        /// The same outcomes as bands of one series, for the table and for writers that draw those.
        public let bands: Bands
        /// The outcomes of each row that are drawn, ascending, in the terms of `Figure.number`.
        public let outcomes: [[Double]]
        /// Which of the marks is a limit, which outcomes may pass; `nil` where none is.
        public let limit: Int?

        /// Creates dots; a row without outcomes of its own and more than one series are mistakes of
        /// ours and trap.
        public init(bands: Bands, outcomes: [[Double]], limit: Int?) {
            precondition(outcomes.count == bands.rows.count, "every row has outcomes")
            precondition(bands.series.count == 1, "dots are those of one series")
            precondition(limit.map(bands.marks.indices.contains) ?? true, "a limit is a mark")
            self.bands = bands
            self.outcomes = outcomes
            self.limit = limit
        }

        /// How many dots a row has at most.
        public var count: Int { outcomes.map(\.count).max() ?? 0 }

        /// How many outcomes of a row are past its limit.
        public func over(_ row: Int) -> Int {
            guard let limit, let figure = bands.rows[row].values[limit] else { return 0 }
            return outcomes[row].count { $0 > figure.number }
        }
    }

    func table(of dots: Dots) -> Table {
        let table = table(of: dots.bands)
        let words = "Each dot is one in \(dots.count) of the runs, all equally likely. "
        return Table(
            id: table.id,
            title: table.title,
            columns: table.columns,
            rows: table.rows,
            note: words + (table.note ?? "")
        )
    }
}
