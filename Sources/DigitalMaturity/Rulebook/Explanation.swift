/// Why something is so: a statement, what it rests on, and who says so.
public struct Explanation: Hashable, Sendable {
    /// The statement, in a sentence.
    public let text: String
    /// Who says so, at the ends of the tree.
    public let citation: Citation?
    /// Where it is written.
    public let place: Place?
    /// What it rests on, in order.
    public let children: [Explanation]

    /// Creates a statement.
    public init(
        _ text: String,
        citation: Citation? = nil,
        place: Place? = nil,
        _ children: [Explanation] = []
    ) {
        self.text = text
        self.citation = citation
        self.place = place
        self.children = children
    }

    /// The statements from the top down, each with its number: `1`, `1.2`, `1.2.1`.
    public var outline: [(number: String, statement: Explanation)] { outline(below: "") }

    private func outline(below number: String) -> [(number: String, statement: Explanation)] {
        children.enumerated().flatMap { index, child in
            let own = number.isEmpty ? "\(index + 1)" : "\(number).\(index + 1)"
            return [(own, child)] + child.outline(below: own)
        }
    }
}

extension ApprovalRoute {
    /// The answer down to the publications: each approver, the rules that ask for it, the limit and
    /// the clause of each, and who published them.
    public var explanation: Explanation {
        let names = steps.map(\.approver.title).joined(separator: ", then ")
        let open = exceptSteps.filter { $0.outcome == .undetermined }
        let within = approvals.filter { $0.outcome == .within }
        return Explanation(
            "To be approved on \(date.words) by: \(names).",
            steps.map(explain)
                + group("Whether these ask for somebody else cannot be said.", open)
                + group("These do not ask.", within)
                + group("It must be reported, or may have to be.", reports)
                + excluded + readings.map(\.explanation)
                + staleness.map { Explanation($0.words) }
        )
    }

    /// The answers that no step rests on.
    private var exceptSteps: [RouteTest] {
        let told = Set(steps.flatMap(\.because))
        return approvals.filter { !told.contains($0.rule.id) }
    }

    private func explain(_ step: Step) -> Explanation {
        guard !step.because.isEmpty else {
            return Explanation("\(step.approver.title) approves everything first.")
        }
        let tests = tests.filter { step.because.contains($0.rule.id) }
        let isJoint = tests.allSatisfy { $0.outcome == .undetermined }
        let together = isJoint ? " Each is open by itself; together they leave no way out." : ""
        return Explanation(
            "\(step.approver.title) must approve.\(together)",
            tests.map(\.explanation)
        )
    }

    private func group(_ text: String, _ tests: [RouteTest]) -> [Explanation] {
        tests.isEmpty ? [] : [Explanation(text, tests.map(\.explanation))]
    }

    private var excluded: [Explanation] {
        guard !outside.isEmpty else { return [] }
        let reasons = outside.map { outside in
            Explanation(
                "\(outside.rule.id), \(outside.rule.title): \(outside.because)",
                place: outside.rule.place
            )
        }
        return [Explanation("These are in force and do not reach the case.", reasons)]
    }
}

extension ApprovalRoute.Reading {
    /// The reading in a sentence.
    public var words: String {
        let conditions = changes.map { change in
            "\(change.event.title) \(change.side == .after ? "had taken effect" : "had not taken effect")"
        }
        let names = approvers.map(\.title).joined(separator: ", then ")
        return "If \(conditions.joined(separator: " and ")): \(names)."
    }

    fileprivate var explanation: Explanation { Explanation(words) }
}

extension RouteTest {
    /// The answer of one rule down to the publication.
    public var explanation: Explanation {
        let reached = Set(clauses.compactMap(\.because))
        let remarks = reasons.filter { !reached.contains($0) }
        return Explanation(
            "\(rule.id), \(rule.title): \(verdict)",
            place: rule.place,
            [limitExplanation] + clauses.map(\.explanation) + remarks.map { Explanation($0) }
        )
    }

    private var verdict: String {
        let hypothetical = rule.standing == .hypothetical ? " The rule is hypothetical." : ""
        let what = rule.basis.amount
        switch outcome {
        case .undetermined: return "cannot be said.\(hypothetical)"
        case .within, .exceeds:
            let stated = amount.map { "the \(what) \($0.short)" } ?? "the \(what), not stated,"
            return "\(stated) is \(relation).\(hypothetical)"
        }
    }

    private var relation: String {
        guard let limit else { return "caught, as every amount is" }
        switch (outcome == .exceeds, rule.comparison) {
        case (true, .above): return "above \(limit.short)"
        case (true, .atLeast): return "at least \(limit.short)"
        case (false, .above): return "not above \(limit.short)"
        case (false, .atLeast): return "below \(limit.short)"
        }
    }

    private var limitExplanation: Explanation {
        let from = entry.from.map { "from \($0.words)" } ?? "from a date not known"
        let until = until.map { " to \($0.words)" } ?? ""
        return Explanation(
            "The limit is \(entry.value.words), \(from)\(until).",
            citation: entry.citation,
            place: entry.place
        )
    }
}

extension SpendRule.Clause {
    fileprivate var explanation: Explanation {
        let says = reach == .yes ? "The rule applies" : "It is unclear whether the rule applies"
        let why = because.map { " \($0)" } ?? ""
        return Explanation("\(says) to: \(condition.words).\(why) (\(grade.words))", place: place)
    }
}
