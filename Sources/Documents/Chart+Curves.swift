extension Chart {
    /// How a share of one thing grows with a share of another: Lorenz curves, from none of both to all
    /// of both, with the line on which both are equal.
    public struct Curves: Hashable, Sendable {
        /// What is along the foot: `Trusts, those that get least first`.
        public let subject: String
        /// What the line of equal shares means: `The same for each`.
        public let equality: String
        /// The places along the foot, from above 0 to below 1, in order.
        public let places: [Double]
        /// The curves, each with a share (or none) at each place.
        public let series: [Series]

        /// Creates curves; one without a value for each place is a mistake of ours and traps.
        public init(subject: String, equality: String, places: [Double], series: [Series]) {
            precondition(
                series.allSatisfy { $0.values.count == places.count },
                "every curve of \(subject) has a place for each share"
            )
            self.subject = subject
            self.equality = equality
            self.places = places
            self.series = series
        }
    }

    func table(of curves: Curves) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words(curves.subject)] + curves.series.map { .numbers($0.name) },
            rows: curves.places.enumerated().map { index, place in
                [.text(percent(place, places: 0))] + curves.series.map { .known($0.values[index]) }
            }
        )
    }
}
