/// Values that take effect one after another, each with its citation.
///
/// Nothing holds before the first entry. A date that is only partly known makes the answer on the
/// days inside it uncertain, and `reading(on:)` says so instead of choosing.
public struct Timeline<Value: Sendable>: Sendable {
    /// One value, in effect until the next.
    public struct Entry: Sendable {
        /// When it takes effect; `nil` when the start was looked for and not found, which then
        /// lies before every known date.
        public let from: PartialDate?
        /// The event that brings it, where several entries start together on a day not known.
        public let event: String?
        /// When it was published or learned, which may be long before or after it takes effect;
        /// `nil` when it was never not known.
        public let known: PartialDate?
        /// What holds from the day of the entry.
        public let value: Value
        /// Who says so.
        public let citation: Citation
        /// Where it is written.
        public let place: Place

        /// Creates an entry.
        public init(
            from: PartialDate?,
            event: String? = nil,
            known: PartialDate? = nil,
            value: Value,
            citation: Citation,
            place: Place
        ) {
            self.from = from
            self.event = event
            self.known = known
            self.value = value
            self.citation = citation
            self.place = place
        }
    }

    /// What a timeline says on one day.
    public enum Reading: Sendable {
        /// The day is before the first entry.
        case nothing
        /// One entry holds, and the next begins as given, if there is one.
        case certain(Entry, until: PartialDate?)
        /// The day lies inside a date only partly known: either the earlier (if any) or the later.
        case uncertain(Entry?, Entry, until: PartialDate?)
    }

    /// The entries, first to last.
    public let entries: [Entry]

    /// Creates a timeline of entries whose intervals do not overlap; `nil` when they do, or when
    /// an entry without a start is not the first.
    public init?(_ entries: [Entry]) {
        for (earlier, later) in zip(entries, entries.dropFirst()) {
            guard let next = later.from else { return nil }
            if let previous = earlier.from, previous.latest >= next.earliest { return nil }
        }
        self.entries = entries
    }

    /// One value that always held, as far as is known.
    public static func always(_ value: Value, _ citation: Citation, at place: Place) -> Timeline {
        Timeline(
            unchecked: [Entry(from: nil, value: value, citation: citation, place: place)]
        )
    }

    /// Nothing is known of any day.
    static var nothing: Timeline { Timeline(unchecked: []) }

    private init(unchecked entries: [Entry]) { self.entries = entries }

    /// The value that holds on `date`; on a day inside a date only partly known, the earlier one.
    public func value(on date: CivilDate) -> Value? {
        switch reading(on: date) {
        case .nothing: nil
        case .certain(let entry, _): entry.value
        case .uncertain(let earlier, _, _): earlier?.value
        }
    }

    /// What holds on `date`.
    public func reading(on date: CivilDate) -> Reading {
        guard let index = entries.lastIndex(where: { ($0.from?.earliest ?? date) <= date }) else {
            return .nothing
        }
        let entry = entries[index]
        let until = entries.dropFirst(index + 1).first?.from
        guard let from = entry.from, date < from.latest else {
            return .certain(entry, until: until)
        }
        return .uncertain(index > 0 ? entries[index - 1] : nil, entry, until: until)
    }
}
