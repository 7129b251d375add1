extension Diagnostic {
    /// Something that is said to have happened lies after the day of the data.
    public static func eventInFuture(_ event: RecordEvent, after day: CivilDate) -> Diagnostic {
        Diagnostic(
            .error,
            .datesOutOfOrder,
            "'\(event.kind.words)' has the date \(event.date?.words ?? ""), after \(day.words)",
            at: event.place,
            help: "for what is still to come write planned, procuring or business-case"
        )
    }

    /// What must come first has the later date.
    public static func datesOutOfOrder(_ summary: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .datesOutOfOrder,
            summary,
            at: place,
            help: "put the dates in order, or leave out the one that is not known"
        )
    }

    /// One organisation has two records, and nothing says that the first has ended.
    public static func twoLiveRecords(
        _ first: String,
        _ second: String,
        _ organisation: Located<ODSCode>,
        _ place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .twoLiveRecords,
            "'\(organisation.value)' has two records, \(first) and \(second), and neither has an end",
            at: organisation.place,
            help: "the first is at \(place); say when one of them ended"
        )
    }
}
