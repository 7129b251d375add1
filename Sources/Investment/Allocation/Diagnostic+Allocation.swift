public import DigitalMaturity

extension Diagnostic {
    /// Shares that should make a whole do not: too much is given, or some is given to nobody.
    public static func sharesNotWhole(
        _ what: String,
        come whole: Percentage,
        at place: Place
    ) -> Diagnostic {
        let fault =
            whole > .percent(100)
            ? "that gives more than there is" : "the rest would go to nobody"
        return Diagnostic(
            .error,
            .sharesNotWhole,
            "the shares of \(what) come to \(whole), and \(fault)",
            at: place,
            help: "change the shares so that they come to 100%"
        )
    }

    /// Each is to get at least more than it may get at most.
    public static func floorAboveCap(_ floor: Located<Money>, _ cap: Located<Money>) -> Diagnostic {
        Diagnostic(
            .error,
            .floorAboveCap,
            "the floor, \(floor.value.short), is above the cap, \(cap.value.short)",
            at: floor.place,
            help: "the cap is at \(cap.place); raise it or lower the floor"
        )
    }

    /// The least that each must get comes to more than there is.
    public static func floorsAboveFund(
        _ floor: Located<Money>,
        for count: Int,
        of part: Money
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .cannotBePlaced,
            "\(floor.value.short) for each of \(count) bodies gives more than there is: "
                + "\(part.exact)",
            at: floor.place,
            help: "lower the floor, or give a larger amount"
        )
    }

    /// Money is left when everybody has what the policy lets them have.
    public static func cannotBePlaced(
        _ left: Money,
        among count: Int,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .cannotBePlaced,
            "\(left.exact) cannot be placed: \(count) bodies have all that this part lets them have",
            at: place,
            help: "raise or leave out the cap, let more bodies in, or give a smaller amount"
        )
    }

    /// A fact cannot be used to share money among these bodies.
    public static func factNotShared(
        _ fact: FactSet,
        among recipients: AllocationPolicy.Recipients,
        at place: Place
    ) -> Diagnostic {
        let reason =
            fact.subject == recipients.subject
            ? "its numbers name groups" : "it is about \(fact.subject.words)s"
        return Diagnostic(
            .error,
            .factNotShared,
            "'\(fact.id)' cannot share money among \(recipients.rawValue): \(reason)",
            at: place,
            help: "use a fact about \(recipients.rawValue) that can be added up; 'waymark facts' "
                + "lists them"
        )
    }
}
