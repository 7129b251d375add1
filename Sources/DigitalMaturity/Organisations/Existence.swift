/// Whether an organisation existed on a day, as far as is known.
public enum Existence: String, CaseIterable, Sendable {
    /// It had begun and not ended.
    case open
    /// It had closed.
    case closed
    /// It had not opened.
    case notYetOpen = "not-yet-open"
    /// Its first day is not known, and the day is before what is held of its kind.
    case unknown
}

/// How far back the data on one kind of organisation can be trusted.
public struct Horizon: Sendable {
    /// What is held of the time before.
    public enum Before: String, CaseIterable, Sendable {
        /// There were none, and none are missing.
        case none
        /// Some are held and some are missing.
        case inPart = "in-part"
        /// It is not known which there were.
        case unknown
    }

    /// The day from which the data can be trusted.
    public let from: PartialDate
    /// What is held of the time before.
    public let before: Before
    /// Why, in words.
    public let reason: String

    /// Creates a horizon on what is `held`.
    public init(from: PartialDate, before: Before, reason: String) {
        self.from = from
        self.before = before
        self.reason = reason
    }
}

extension RegisterDay {
    /// Whether an organisation existed on the day; an unknown first day is never taken for a day
    /// before the data on its kind begins.
    public func existence(of body: Organisation) -> Existence {
        if let closed = body.closed, closed < date { return .closed }
        if let opened = body.opened { return opened <= date ? .open : .notYetOpen }
        guard let horizon = body.role(on: date).flatMap({ register.horizons[$0.name] }),
            date < horizon.from.earliest
        else { return .open }
        return horizon.before == .none ? .notYetOpen : .unknown
    }
}
