extension Diagnostic {
    /// Answers of a dimension that are above the worst and name no evidence.
    public static func claimedWithoutEvidence(
        _ elements: [Located<String>],
        in dimension: String
    ) -> Diagnostic {
        odd(
            .claimedWithoutEvidence,
            elements,
            in: dimension,
            "claimed without evidence",
            help: "name what it rests on, as 'evidence:'"
        )
    }

    /// Answers of a dimension whose evidence was older than `limit` on the day of the assessment, or,
    /// with no limit, is from after it.
    public static func staleEvidence(
        _ elements: [Located<String>],
        in dimension: String,
        olderThan limit: Months?
    ) -> Diagnostic {
        odd(
            .staleEvidence,
            elements,
            in: dimension,
            limit.map { "supported by evidence older than \($0)" }
                ?? "supported by evidence from after the assessment",
            help: limit == nil
                ? "correct the date of the evidence or of the assessment"
                : "name newer evidence, or answer again"
        )
    }

    /// Elements of a dimension that are met above something that is not, at a lower level.
    public static func levelAboveGap(
        _ elements: [Located<String>],
        in dimension: String,
        above gaps: [String]
    ) -> Diagnostic {
        odd(
            .levelAboveGap,
            elements,
            in: dimension,
            "met above what is not (\(quoted(gaps)))",
            help: "a level counts only when all below it is met; answer the lower ones again"
        )
    }

    /// Elements of a dimension that are met without what they need.
    public static func levelAboveGap(
        _ elements: [Located<String>],
        in dimension: String,
        needing gaps: [String]
    ) -> Diagnostic {
        odd(
            .levelAboveGap,
            elements,
            in: dimension,
            "met without what is needed first (\(quoted(gaps)))",
            help: "answer both again: one of them cannot be so"
        )
    }

    /// A return whose answers are all the same, or for the greater part not applicable.
    public static func answersAllAlike(
        _ count: Int,
        of all: Int,
        _ answer: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .answersAllAlike,
            count == all
                ? "all \(count) answers are '\(answer)'"
                : "\(count) of \(all) answers are '\(answer)', so its marks rest on \(all - count)",
            at: place,
            help: "check that each question was answered on its own"
        )
    }

    /// An assessment from after the day for which the workspace answers.
    public static func futureDate(
        _ date: PartialDate,
        of what: String = "the assessment",
        after day: CivilDate,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .futureDate,
            "\(what) is of \(date.words), after the workspace's day, \(day.words)",
            at: place,
            help: "correct the date, or set 'on' in waymark.yaml to a later day"
        )
    }

    /// A target below the mark already reached; both in words.
    public static func targetBelowCurrent(
        _ target: String,
        mark: String,
        of dimension: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .targetBelowCurrent,
            "the target of '\(dimension)' is \(target), and its mark is \(mark) already",
            at: place,
            help: "aim higher, or remove the target"
        )
    }

    /// Elements of a dimension that are marked not applicable, and `why` that is odd.
    public static func applicableMarkedNotApplicable(
        _ elements: [Located<String>],
        in dimension: String,
        _ why: String
    ) -> Diagnostic {
        odd(
            .applicableMarkedNotApplicable,
            elements,
            in: dimension,
            "marked not applicable \(why)",
            help: "say why it cannot apply, as 'reason:', or answer it"
        )
    }

    /// A framework in use with entries that nobody saw written.
    public static func unverifiedFramework(
        _ framework: String,
        _ evidence: FrameworkEvidence,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .unverifiedFramework,
            "of the framework '\(framework)', \(evidence.words)",
            at: place,
            help: "ask the publisher about what matters before relying on it"
        )
    }

    /// A warning about several answers of one dimension at the first of them, with the lines of all.
    private static func odd(
        _ code: Code,
        _ elements: [Located<String>],
        in dimension: String,
        _ what: String,
        help: String
    ) -> Diagnostic {
        precondition(!elements.isEmpty, "a warning is about something")
        let sorted = elements.sorted { ($0.place, $0.value) < ($1.place, $1.value) }
        let names = quoted(sorted.map(\.value))
        return Diagnostic(
            .warning,
            code,
            sorted.count == 1
                ? "\(names) is \(what)"
                : "in '\(dimension)', \(sorted.count) answers are \(what): \(names)",
            at: sorted[0].place,
            help: help + lines(of: sorted.map(\.place))
        )
    }
}

/// The first three names, each once, and how many more there are.
private func quoted(_ names: [String]) -> String {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    let first = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 3 ? "\(first) and \(names.count - 3) more" : first
}

/// `; see lines 4–9, 12` for places on more than one line.
private func lines(of places: [Place]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in Set(places.compactMap(\.line)).sorted() {
        if let last = ranges.last, last.upperBound + 1 == line {
            ranges[ranges.count - 1] = last.lowerBound...line
        } else {
            ranges.append(line...line)
        }
    }
    guard ranges.reduce(0, { $0 + $1.count }) > 1 else { return "" }
    let words = ranges.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    return "; see lines \(words.joined(separator: ", "))"
}
