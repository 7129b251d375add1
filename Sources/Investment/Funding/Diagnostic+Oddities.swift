public import DigitalMaturity

extension Diagnostic {
    /// A plan or body of another system.
    public static func otherSystem(
        _ code: ODSCode,
        _ name: String,
        plan icb: ODSCode,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .otherSystem,
            code == icb
                ? "the plan is of '\(code)' (\(name)), for which the workspace is not"
                : "'\(code)' (\(name)) does not belong to '\(icb)', whose plan this is",
            at: place,
            help: "correct the code, or leave it if the body takes part across systems"
        )
    }

    /// Schemes of which at most one can be chosen are needed together.
    public static func cannotBeChosen(
        _ who: String,
        _ pair: (String, String),
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .cannotBeChosen,
            "\(who) both '\(pair.0)' and '\(pair.1)', and only one of them can be chosen",
            at: place,
            help: "change 'needs', 'excludes', 'one-of' or 'mandatory'"
        )
    }

    /// Schemes take more people at once than the plan has.
    public static func peopleBeyondTeam(
        _ needed: Int,
        of people: Int,
        in year: FinancialYear,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .peopleBeyondTeam,
            "in the busiest month of \(year) schemes take \(needed) people, and the team has \(people)",
            at: place,
            help: "start a scheme later, or add people; until then schemes wait for each other"
        )
    }

    /// A day on which an approver does not meet.
    public static func meetingDay(
        _ day: CivilDate,
        of approver: String,
        _ why: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .meetingDay,
            "the meeting of '\(approver)' on \(day.words) \(why)",
            at: place,
            help: "correct the day, or remove it"
        )
    }

    /// Central money without the programme that pays it.
    public static func noProgramme(of scheme: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .noProgramme,
            "'\(scheme)' has central money, and no programme is named",
            at: place,
            help:
                "name it, as 'programme:'; without it the money cannot be checked against an offer"
        )
    }
}
