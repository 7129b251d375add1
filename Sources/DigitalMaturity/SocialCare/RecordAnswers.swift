/// What locations answered when they were asked whether they have a digital social care record.
///
/// Those that sent no return answered nothing: they count neither as having one nor as having none.
public struct RecordAnswers: Hashable, Sendable {
    /// Those that said yes.
    public var yes: Int
    /// Those that said no.
    public var no: Int
    /// Those of which no answer is known.
    public var silent: Int

    /// Creates answers.
    public init(yes: Int = 0, no: Int = 0, silent: Int = 0) {
        self.yes = yes
        self.no = no
        self.silent = silent
    }

    /// Those that said yes or no.
    public var answering: Int { yes + no }

    /// Everybody who was asked.
    public var all: Int { answering + silent }

    /// Yes among those that answered; `nil` where nobody did.
    public var shareOfAnswering: Double? { share(yes, of: answering) }

    /// Yes among all: the least that the share can be.
    public var shareOfAll: Double? { share(yes, of: all) }

    /// The most that the share can be: as if everybody who did not answer had said yes.
    public var highestShare: Double? { share(yes + silent, of: all) }

    private func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }

    /// The same answers among `count` locations.
    public func among(_ count: Int) -> RecordAnswers {
        RecordAnswers(yes: yes, no: no, silent: max(count - answering, 0))
    }

    static func + (lhs: RecordAnswers, rhs: RecordAnswers) -> RecordAnswers {
        RecordAnswers(
            yes: lhs.yes + rhs.yes,
            no: lhs.no + rhs.no,
            silent: lhs.silent + rhs.silent
        )
    }
}

/// The answers in one board's area, for one kind of care: of all locations at one time, or of those
/// that sent a return in one month.
public struct BoardAnswers: Hashable, Sendable {
    /// The month of the returns; `nil` for the latest answer of every location.
    public let month: CivilMonth?
    /// The board of that time.
    public let board: ODSCode
    /// What the locations are mostly inspected for.
    public let kind: CareKind
    /// How many said what.
    public let answers: RecordAnswers
    /// Where they are written.
    public let place: Place

    /// Creates a row.
    public init(
        month: CivilMonth? = nil,
        board: ODSCode,
        kind: CareKind,
        answers: RecordAnswers,
        place: Place
    ) {
        self.month = month
        self.board = board
        self.kind = kind
        self.answers = answers
        self.place = place
    }
}

extension Sequence<BoardAnswers> {
    /// All of them together.
    var sum: RecordAnswers { reduce(RecordAnswers()) { $0 + $1.answers } }
}
