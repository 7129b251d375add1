public import DigitalMaturity

extension Diagnostic {
    /// Money, people or a start in a year that the plan does not cover.
    public static func yearOutsidePlan(
        _ what: String,
        plan years: [FinancialYear],
        at place: Place
    ) -> Diagnostic {
        let span = years.count == 1 ? "\(years[0])" : "\(years[0]) to \(years[years.count - 1])"
        return Diagnostic(
            .error,
            .yearOutsidePlan,
            "\(what) is outside the plan",
            at: place,
            help: "the plan covers \(span); change the year, or 'from' and 'years'"
        )
    }

    /// Amounts of a plan that come to more than can be added.
    package static func amountsTooLarge(
        _ scheme: String,
        most: Money,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .amountsTooLarge,
            "the amounts of the plan may come to more than \(most.short), most in '\(scheme)'",
            at: place,
            help:
                "check the units of the amounts and the upper ends of 'range'; write £6m or 6000000"
        )
    }

    /// Schemes or elements that need each other in a ring.
    public static func needsCycle(
        _ ring: [String],
        of what: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .needsCycle,
            "these \(what) need each other: \(ring.joined(separator: " → "))",
            at: place,
            help: "remove one 'needs'"
        )
    }

    /// Shares that do not make up the whole.
    public static func fundingNotWhole(
        _ whole: Percentage,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .fundingNotWhole,
            "the shares that fund '\(scheme)' come to \(whole)",
            at: place,
            help: "they must come to 100%"
        )
    }

    /// A year in which the plan spends more than is available.
    public static func overEnvelope(
        _ what: String,
        by excess: Money,
        in year: FinancialYear,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .overEnvelope,
            "the plan spends \(excess.short) more \(what) in \(year) than its envelope",
            at: place,
            help: "move or shrink a scheme, or raise the envelope"
        )
    }

    /// A scheme of which nothing is stated that it gains.
    public static func schemeNotValued(_ scheme: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning,
            .schemeNotValued,
            "nothing is stated that '\(scheme.value)' gains, so the best plan cannot value it",
            at: scheme.place,
            help: "state what it 'raises' or 'serves', or its 'benefits'"
        )
    }

    /// A level or mark off its framework's scale.
    public static func scoreOutsideScale(
        _ score: String,
        scale: ClosedRange<Int>,
        at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .scoreOutsideScale,
            "\(score) is outside the scale",
            at: place,
            help: "the scale runs from \(scale.lowerBound) to \(scale.upperBound)"
        )
    }

    /// Dated entries that cannot be put in order.
    public static func overlappingDates(of rule: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .overlappingDates,
            "the dates of '\(rule)' overlap or are out of order",
            at: place,
            help: "write the entries oldest first; only the first may be from 'unknown'"
        )
    }

    /// A workspace supplies a limit that was published.
    public static func limitAlreadyKnown(_ rule: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .limitAlreadyKnown,
            "the limit of '\(rule)' is published, so none can be supplied",
            at: place,
            help: "only a limit that is not known can be supplied"
        )
    }
}
