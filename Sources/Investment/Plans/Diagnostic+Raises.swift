public import DigitalMaturity

extension Diagnostic {
    /// A scheme would raise something to a level below the one it has.
    public static func raiseBelowCurrent(
        _ raise: Scheme.Raise,
        mark: String,
        of scheme: String
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .raiseBelowCurrent,
            "'\(scheme)' raises '\(raise.element.value)' of \(raise.organisation.value) to "
                + "\(raise.level.value), and it is at \(mark) already",
            at: raise.level.place,
            help: "raise it further, or remove this line"
        )
    }

    /// A scheme would raise something to the level that it has.
    public static func raiseAtCurrent(_ raise: Scheme.Raise, of scheme: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .raiseAtCurrent,
            "'\(scheme)' raises '\(raise.element.value)' of \(raise.organisation.value) to "
                + "\(raise.level.value), where it is already",
            at: raise.level.place,
            help: "raise it further, or remove this line"
        )
    }

    /// Shared causes explain more of a scheme than there is of it.
    public static func loadingsTooLarge(
        _ what: String,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .loadingsTooLarge,
            "the causes of '\(scheme)' explain more than all of its \(what)",
            at: place,
            help: "the squares of its '\(what)' must come to 100% at most"
        )
    }
}
