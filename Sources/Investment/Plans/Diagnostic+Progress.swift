public import DigitalMaturity

extension Diagnostic {
    /// A milestone before its scheme starts or after it is live; `bound` says which.
    public static func milestoneOutside(
        _ name: String,
        _ day: Located<CivilDate>,
        of scheme: String,
        _ bound: String
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .milestoneOutside,
            "the milestone '\(name)' of '\(scheme)' is on \(day.value.words), \(bound)",
            at: day.place,
            help: "change the day, or 'start' or 'takes'"
        )
    }

    /// A milestone that is said to have been done after the day of the answer.
    public static func doneInFuture(
        _ name: String,
        _ day: Located<CivilDate>,
        of scheme: String,
        after today: CivilDate
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .doneInFuture,
            "the milestone '\(name)' of '\(scheme)' is done on \(day.value.words), after \(today.words)",
            at: day.place,
            help: "write 'forecast' for a day on which it is expected"
        )
    }

    /// Money that is said to have been spent in a year that has not begun.
    public static func actualInFuture(
        _ year: FinancialYear,
        _ purpose: String,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .actualInFuture,
            "'\(scheme)' has spent \(purpose) in \(year), which has not begun",
            at: place,
            help: "change the year, or write it under 'forecast-\(purpose)'"
        )
    }

    /// A year for which less is expected than was spent.
    public static func forecastBelowActual(
        _ year: FinancialYear,
        _ expected: String,
        _ spent: Money,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .forecastBelowActual,
            "'\(scheme)' expects \(expected) in \(year) and has spent \(spent.short) of it",
            at: place,
            help: "a forecast is of the whole year, what is spent included"
        )
    }

    /// Lines that come to more than all that a scheme spends in a year.
    public static func linesBeyondMoney(
        _ sum: String,
        _ whole: Money,
        in year: FinancialYear,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .linesBeyondMoney,
            "the lines of '\(scheme)' come to \(sum) in \(year), and it spends \(whole.short)",
            at: place,
            help: "lines are parts of 'capital', 'revenue' and 'run-cost'; change a line or those"
        )
    }

    /// A contract that ends before its scheme is live.
    public static func contractEndsBeforeLive(
        _ ends: Located<CivilDate>,
        of scheme: String,
        live: CivilMonth
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .contractEndsBeforeLive,
            "the contract of '\(scheme)' ends on \(ends.value.words), before it is live, \(live.words)",
            at: ends.place,
            help: "change 'contract-ends', or 'start' or 'takes'"
        )
    }

    /// A benefit that is measured again no later than at first.
    public static func followUpTooEarly(
        _ day: Located<CivilDate>,
        _ baseline: CivilDate,
        of scheme: String
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .followUpTooEarly,
            "a benefit of '\(scheme)' is followed up on \(day.value.words), not after its baseline of \(baseline.words)",
            at: day.place,
            help: "change 'on' under 'follow-up' or 'baseline'"
        )
    }

    /// A risk that nobody answers for, in a plan that names owners of others.
    public static func riskWithoutOwner(
        _ risk: String,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .riskWithoutOwner,
            "the risk '\(risk)' of '\(scheme)' has no owner, and other risks have one",
            at: place,
            help: "add 'owner'"
        )
    }

    /// A supplier that no list of suppliers of records has.
    public static func unknownSupplier(
        _ supplier: Located<String>,
        among known: [String]
    ) -> Diagnostic {
        let near = nearest(to: supplier.value, among: known)
        return Diagnostic(
            .warning,
            .unknownName,
            "there is no supplier of records '\(supplier.value)'",
            at: supplier.place,
            help: near.map { "did you mean '\($0)'? if not, say under 'supplies' what it supplies" }
                ?? "say under 'supplies' what it supplies; 'waymark suppliers' lists those of records"
        )
    }
}
