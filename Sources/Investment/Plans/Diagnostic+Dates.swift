public import DigitalMaturity

extension Diagnostic {
    /// A scheme that is not approved should have started already.
    public static func startInPast(
        _ start: CivilMonth,
        of scheme: String,
        on today: CivilDate,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .startInPast,
            "'\(scheme)' starts in \(start.words), which is past on \(today.words), and is not approved",
            at: place,
            help: "change 'start', or its 'stage'"
        )
    }

    /// A scheme starts in a year in which it may not.
    public static func startNotAllowed(
        _ start: CivilMonth,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .startNotAllowed,
            "'\(scheme)' starts in \(start.words), which is not among the years under 'may-start'",
            at: place,
            help: "change 'start' or 'may-start'"
        )
    }

    /// A scheme was approved after it starts.
    public static func approvedAfterStart(
        _ date: CivilDate,
        _ start: CivilMonth,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .approvedAfterStart,
            "'\(scheme)' is approved on \(date.words) and starts in \(start.words)",
            at: place,
            help: "change 'on' under 'approved', or 'start'"
        )
    }

    /// A scheme starts when all its money is spent.
    public static func startAfterMoney(
        _ start: CivilMonth,
        of scheme: String,
        last: FinancialYear,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .startAfterMoney,
            "'\(scheme)' starts in \(start.words), and all its money is spent by the end of \(last)",
            at: place,
            help: "change 'start', or the years of its 'capital' and 'revenue'"
        )
    }

    /// Money in a year before its scheme starts.
    public static func moneyBeforeStart(
        _ year: FinancialYear,
        of scheme: String,
        start: CivilMonth,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .moneyBeforeStart,
            "'\(scheme)' spends money in \(year) and starts in \(start.words)",
            at: place,
            help: "change the year, or 'start'"
        )
    }

    /// Money in a year after its scheme has ended.
    public static func moneyAfterEnd(
        _ year: FinancialYear,
        of scheme: String,
        end: CivilMonth,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .moneyAfterEnd,
            "'\(scheme)' spends money in \(year) and its life ends in \(end.words)",
            at: place,
            help: "change the year, or 'start', 'takes' or 'whole-life'"
        )
    }

    /// Revenue until a scheme is live, in a year in which it is, beside the cost of running it.
    public static func revenueCountedTwice(
        _ year: FinancialYear,
        of scheme: String,
        live: CivilMonth,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .revenueCountedTwice,
            "the revenue of '\(scheme)' in \(year) is counted beside its 'run-cost', which begins in \(live.words)",
            at: place,
            help: "leave out one of the two: 'revenue' is for the years until it is live"
        )
    }

    /// A benefit begins before its scheme is live.
    public static func benefitBeforeLive(
        _ from: FinancialYear,
        of scheme: String,
        live: CivilMonth?,
        at place: Place
    ) -> Diagnostic {
        let counted =
            live.map { "'\(scheme)' is live, \($0.words), and counts from then" }
            ?? "the plan begins, and nobody has said when '\(scheme)' is live"
        return Diagnostic(
            .warning,
            .benefitBeforeLive,
            "a benefit from \(from) is from before \(counted)",
            at: place,
            help: "change 'from', or leave it out to count from going live"
        )
    }

    /// A scheme is live before one that it needs.
    public static func needsLater(
        _ need: String,
        live needed: CivilMonth,
        scheme: String,
        live: CivilMonth,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .needsLater,
            "'\(scheme)' is live in \(live.words) and needs '\(need)', which is live in \(needed.words)",
            at: place,
            help: "start '\(scheme)' later or '\(need)' sooner, or remove it from 'needs'"
        )
    }
}
