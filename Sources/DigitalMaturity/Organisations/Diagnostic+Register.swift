extension Diagnostic {
    /// Bodies took over from each other in a ring, so that nobody answers for them.
    public static func successionCircle(_ code: ODSCode, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .successionCircle,
            "the successions from '\(code)' lead back to it",
            at: place,
            help: "a code is never used again: take out the link that leads back"
        )
    }

    /// A body closed before it opened, or somebody took over from it at a time that cannot be.
    public static func eventOutOfOrder(_ what: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .eventOutOfOrder,
            what,
            at: place,
            help: "give the days on which the bodies opened and closed, and the succession between"
        )
    }
}
