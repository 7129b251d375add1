public import DigitalMaturity

extension NationalTarget {
    /// A target with the days that matter; each outcome is known on the day that it is about, unless
    /// it is said when it was published.
    public static func sample(
        _ id: String,
        promised: PartialDate = "2020-01-01",
        deadline: PartialDate? = "2021-12-31",
        replacedBy: [String] = [],
        outcomes: [TargetOutcome] = []
    ) -> NationalTarget {
        var target = NationalTarget(
            Located(id, at: .line(1)),
            .target,
            in: Row(id: "S1", title: "First"),
            title: "The target \(id)",
            statement: "Something is done",
            promise: Promise(by: "Someone", on: promised),
            citation: .sample(published: promised)
        )
        target.deadline = deadline.map { Located($0, at: .line(2)) }
        target.replacements = replacedBy.map {
            Replacement(by: Located($0, at: .line(3)), .replaced, on: nil, note: nil)
        }
        target.outcomes = outcomes
        return target
    }
}

extension TargetOutcome {
    /// An outcome in a single value, published on the day that it is about unless said otherwise.
    public static func sample(
        _ asAt: PartialDate,
        _ value: String,
        met: Met = .no,
        published: PartialDate? = nil,
        definition: String? = nil
    ) -> TargetOutcome {
        var outcome = TargetOutcome(
            Located("\(asAt)-\(value)", at: .line(4)),
            asAt: asAt,
            StatedValue(value),
            met: met,
            citation: .sample(published: published ?? asAt)
        )
        outcome.definition = definition
        return outcome
    }
}

extension Citation {
    /// A secondary source.
    public static func sample(published: PartialDate?) -> Citation {
        Citation(
            publisher: "A",
            title: "B",
            date: published,
            address: nil,
            grade: .secondary,
            note: nil
        )
    }
}
