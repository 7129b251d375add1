public import DigitalMaturity

extension Chart {
    /// Marks over time on a framework's scale, which a change of questions breaks.
    ///
    /// A line joins two marks only if both answer the same edition. What may be compared across a
    /// change is in `comparable`, apart from the marks as they were published.
    public struct Trend: Hashable, Sendable {
        /// When something was measured, and by which questions.
        public struct Occasion: Hashable, Sendable {
            /// The words under the axis: `2025`, `March 2025`.
            public let label: String
            /// The day that gives its place on the axis.
            public let date: CivilDate
            /// The edition of the framework that was answered.
            public let edition: String

            /// Creates an occasion.
            public init(label: String, date: CivilDate, edition: String) {
                self.label = label
                self.date = date
                self.edition = edition
            }
        }

        /// The ends of the scale.
        public let scale: ClosedRange<Double>
        /// The occasions, earliest first.
        public let occasions: [Occasion]
        /// The marks as published, one or none for each occasion; bounds are drawn as bars.
        public let series: [Series]
        /// The marks over questions that editions share, joined across their change.
        public let comparable: [Series]
        /// What a change of edition means: `questions changed: not comparable`.
        public let breakWords: String

        /// Creates a trend.
        public init(
            scale: ClosedRange<Double>,
            occasions: [Occasion],
            series: [Series],
            comparable: [Series] = [],
            breakWords: String = "questions changed: not comparable"
        ) {
            self.scale = scale
            self.occasions = occasions
            self.series = series
            self.comparable = comparable
            self.breakWords = breakWords
        }

        /// The occasions that answer another edition than the one before them, by their places.
        public var breaks: [Int] {
            occasions.indices.dropFirst().filter {
                occasions[$0 - 1].edition != occasions[$0].edition
            }
        }
    }

    func table(of trend: Trend) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words("When"), .words("Edition")]
                + (trend.series + trend.comparable).map { .numbers($0.name) },
            rows: trend.occasions.enumerated().map { index, occasion in
                [.text(occasion.label), .text(occasion.edition)]
                    + (trend.series + trend.comparable).map { .known($0.values[index]) }
            },
            note: trend.note
        )
    }
}

extension Chart.Trend {
    /// Where the lines break: `No line from 2024 to 2025 (questions changed: not comparable).`
    fileprivate var note: String? {
        let pairs = breaks.map { "from \(occasions[$0 - 1].label) to \(occasions[$0].label)" }
        return pairs.isEmpty ? nil : "No line \(pairs.joined(separator: ", nor ")) (\(breakWords))."
    }
}
