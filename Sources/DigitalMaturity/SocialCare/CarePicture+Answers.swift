extension CarePicture {
    /// Whether answers can be given for this very area: they are published by board, so not where a
    /// part of a board of that time belongs to it.
    public var hasAnswers: Bool { partly.isEmpty && !whole.isEmpty }

    /// The latest answer of every location, of one kind of care or of all; `nil` where only parts of
    /// boards are asked for.
    public func answers(_ kind: CareKind? = nil) -> RecordAnswers? {
        hasAnswers ? rows(care.answers, kind).sum : nil
    }

    /// The rows from which they are added up.
    public func answerRows(_ kind: CareKind? = nil) -> [BoardAnswers] { rows(care.answers, kind) }

    /// The latest answers in the whole area of one board of that time.
    public func answers(of board: ODSCode) -> RecordAnswers {
        care.answers.filter { $0.board == board }.sum
    }

    /// The months in which somebody answered, up to the day, in order.
    public var months: [CivilMonth] {
        let last = CivilMonth(containing: day.date)
        return Set(rows(care.returns, nil).compactMap(\.month)).filter { $0 <= last }.sorted()
    }

    /// The answers of one month among all locations of the list.
    public func answers(in month: CivilMonth) -> RecordAnswers {
        returnRows(in: month...month).sum.among(size.locations)
    }

    /// The answers of the twelve months that end with `month`, among all locations of the list; `nil`
    /// where they are not all there. A location that sent two returns in the year counts twice.
    public func answers(inYearTo month: CivilMonth) -> RecordAnswers? {
        let first = month.adding(-11)
        guard let start = care.returns.compactMap(\.month).min(), start <= first else { return nil }
        return returnRows(in: first...month).sum.among(size.locations)
    }

    /// The rows of some months.
    public func returnRows(in months: ClosedRange<CivilMonth>) -> [BoardAnswers] {
        rows(care.returns, nil).filter { $0.month.map(months.contains) ?? false }
    }

    /// What had been stated for England by the day.
    public var published: [PublishedUptake] {
        care.published.filter { $0.asAt.earliest <= day.date }
    }

    private func rows(_ all: [BoardAnswers], _ kind: CareKind?) -> [BoardAnswers] {
        guard hasAnswers else { return [] }
        let boards = Set(whole)
        return all.filter { boards.contains($0.board) && (kind == nil || $0.kind == kind) }
    }
}
