extension Diagnostic {
    /// A total that is not what its parts come to.
    public static func totalDiffers(_ total: Int, from parts: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .totalDiffers,
            "the total is \(groupedThousands(total)), but its parts make \(groupedThousands(parts))",
            at: place,
            help: "write \(parts), or mend the part that is wrong"
        )
    }

    /// A code of the Care Quality Commission is not in the list of locations, which is of one day.
    public static func notRegistered(
        _ code: CQCCode,
        near: String?,
        listed: CivilDate,
        at place: Place
    ) -> Diagnostic {
        let offer = near.map { "did you mean '\($0)'? " } ?? ""
        return Diagnostic(
            .warning,
            .notRegistered,
            "no provider or location has the code '\(code)' in the list of \(listed.words)",
            at: place,
            help: offer + "the list is of that day; whoever was registered later is not in it"
        )
    }
}
