extension Diagnostic {
    /// A rule does not answer as its example says.
    public static func wrongExample(
        _ example: RuleExample,
        of rule: String,
        answers answer: RuleExample.Answer
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .wrongExample,
            "the example says '\(example.answer.rawValue)', but \(rule) answers "
                + "'\(answer.rawValue)' for \(example.amount) on \(example.date)",
            at: example.place,
            help: "compare both with the published text, and correct the one that is wrong"
        )
    }

    /// A rule has no example at all.
    public static func missingExample(of rule: String, at place: Place) -> Diagnostic {
        missingExample("\(rule) has no examples", at: place, help: "add 'examples:'")
    }

    /// A limit has no example on one of its sides.
    public static func missingExample(
        of rule: String,
        within last: Money,
        above first: Money,
        at place: Place
    ) -> Diagnostic {
        missingExample(
            "no examples of \(rule) show both sides of this limit",
            at: place,
            help: "on a day when the limit applies, add an example at \(last) that says 'within' "
                + "and one at \(first) that says 'exceeds'"
        )
    }

    /// A change has no example on one of its sides, or on the days between.
    public static func missingExample(
        of rule: String,
        on days: [CivilDate],
        at place: Place
    ) -> Diagnostic {
        let (first, last) = (days[0], days[days.count - 1])
        let open = days.dropFirst().dropLast().map { "on \($0)" }.joined(separator: " and ")
        return missingExample(
            "no example of \(rule) shows this change",
            at: place,
            help: "add a case that is answered differently on \(first) and on \(last)"
                + (open.isEmpty ? "" : ", and is 'undetermined' \(open)")
        )
    }

    private static func missingExample(
        _ summary: String,
        at place: Place,
        help: String
    ) -> Diagnostic {
        Diagnostic(.error, .missingExample, summary, at: place, help: help)
    }
}
