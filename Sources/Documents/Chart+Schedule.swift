public import DigitalMaturity

extension Chart {
    /// Spans and moments of time, a line for each thing that has them.
    ///
    /// Days are whole: a span holds its last day, and what follows it begins on the next.
    public struct Schedule: Hashable, Sendable {
        /// A stretch of days.
        public struct Span: Hashable, Sendable {
            /// The first day; `nil` where it is not known, drawn from the edge.
            public let from: CivilDate?
            /// The last day; `nil` where none is set, drawn to the edge.
            public let to: CivilDate?
            /// The last day at the latest, where that is later than `to`.
            public let latest: CivilDate?
            /// What it is, as a place in `Schedule.kinds`.
            public let kind: Int
            /// What is said over it: `£25m`, `not known`, or nothing.
            public let label: Cell

            /// Creates a span.
            public init(
                from: CivilDate?,
                to: CivilDate?,
                latest: CivilDate? = nil,
                kind: Int,
                label: Cell = .blank
            ) {
                self.from = from
                self.to = to
                self.latest = latest
                self.kind = kind
                self.label = label
            }
        }

        /// A day on which something happens.
        public struct Moment: Hashable, Sendable {
            /// The day.
            public let date: CivilDate
            /// What happens, as a place in `Schedule.moments`.
            public let kind: Int

            /// Creates a moment.
            public init(date: CivilDate, kind: Int) {
                self.date = date
                self.kind = kind
            }
        }

        /// One line of the chart.
        public struct Row: Hashable, Sendable {
            /// Whose time it is.
            public let label: String
            /// What a reader must know of it, in few words.
            public let note: String?
            /// The spans; those that overlap are drawn one under the other.
            public let spans: [Span]
            /// The days that matter.
            public let moments: [Moment]

            /// Creates a line.
            public init(
                label: String,
                note: String? = nil,
                spans: [Span],
                moments: [Moment] = []
            ) {
                self.label = label
                self.note = note
                self.spans = spans
                self.moments = moments
            }
        }

        /// What the rows are: `Rule`.
        public let subject: String
        /// What the labels of the spans say, as the heading of their column: `Limit`.
        public let quantity: String
        /// What spans can be, for the key.
        public let kinds: [String]
        /// The kind of which nothing is known, drawn as an empty outline.
        public let unknown: Int?
        /// What can happen on a day, for the key.
        public let moments: [String]
        /// The lines, top to bottom.
        public let rows: [Row]
        /// The day on which the chart speaks, drawn as a line; `nil` for none.
        public let today: CivilDate?

        /// Creates a schedule; a kind that is not among its names is a mistake of ours and traps.
        public init(
            subject: String,
            quantity: String,
            kinds: [String],
            unknown: Int? = nil,
            moments: [String] = [],
            rows: [Row],
            today: CivilDate? = nil
        ) {
            precondition(
                rows.allSatisfy { row in
                    row.spans.allSatisfy { kinds.indices.contains($0.kind) }
                        && row.moments.allSatisfy { moments.indices.contains($0.kind) }
                },
                "every span and moment of \(subject) has a kind"
            )
            self.subject = subject
            self.quantity = quantity
            self.kinds = kinds
            self.unknown = unknown
            self.moments = moments
            self.rows = rows
            self.today = today
        }
    }

    func table(of schedule: Schedule) -> Table {
        let spans = schedule.rows.flatMap(\.spans)
        let isNumeric = spans.contains { $0.label.figure != nil }
        let optional = schedule.optional
        let kept = [true, true, true, true, optional.latest, optional.label, optional.note]
        return Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words(schedule.subject), .words("What"), .words("From"), .words("To")]
                + (optional.latest ? [.words("At the latest")] : [])
                + (optional.label
                    ? [isNumeric ? .numbers(schedule.quantity) : .words(schedule.quantity)] : [])
                + (optional.note ? [.words("Note")] : []),
            rows: schedule.rows.flatMap(schedule.cells).map { cells in
                cells.indices.filter { kept[$0] }.map { cells[$0] }
            },
            note: schedule.today.map { "The upright line stands at \($0.words)." }
        )
    }
}

extension Chart.Schedule {
    /// Which columns of the table stand only where something is in them.
    fileprivate var optional: (latest: Bool, label: Bool, note: Bool) {
        let spans = rows.flatMap(\.spans)
        return (
            spans.contains { $0.latest != nil }, spans.contains { $0.label != .blank },
            rows.contains { $0.note != nil }
        )
    }

    /// A row with every column for each span and moment; one that says so where there are none.
    fileprivate func cells(of row: Row) -> [[Cell]] {
        let spans = row.spans.map { span in
            cells(
                of: row,
                kinds[span.kind],
                from: span.from.map { .text($0.words) } ?? .unknown("not known"),
                to: span.to.map { .text($0.words) } ?? .text("no end set"),
                latest: span.latest.map { .text($0.words) } ?? .blank,
                span.label
            )
        }
        let moments = row.moments.map { moment in
            let day = Cell.text(moment.date.words)
            return cells(of: row, self.moments[moment.kind], from: day, to: day)
        }
        let all = spans + moments
        return all.isEmpty ? [cells(of: row, "none", from: .blank, to: .blank)] : all
    }

    private func cells(
        of row: Row,
        _ what: String,
        from: Cell,
        to: Cell,
        latest: Cell = .blank,
        _ label: Cell = .blank
    ) -> [Cell] {
        let note = row.note.map(Cell.text) ?? .blank
        return [.text(row.label), .text(what), from, to, latest, label, note]
    }
}
