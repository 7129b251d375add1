extension SpendRule {
    /// The identifier; a rule that is only supposed says so wherever it is shown.
    public var markedID: String { standing == .hypothetical ? "\(id) (hypothetical)" : id }
}

extension SpendRule.Basis {
    /// The amount in a sentence: `capital cost`, `contract value`.
    public var amount: String {
        self == .contract ? "contract value" : "\(words.lowercased()) cost"
    }
}

extension SpendRule.Comparison {
    /// What is caught, in words.
    public var words: String {
        switch self {
        case .above: "above the limit"
        case .atLeast: "at the limit or above"
        }
    }
}

extension SpendRule.Limit {
    /// The limit in words: `£25m`, `not known`, `ceased`.
    public var words: String {
        switch self {
        case .amount(let money): money.short
        case .unknown: "not known"
        case .any: "every amount"
        case .ceased: "ceased"
        }
    }
}

extension SpendRule.Effect {
    /// What the approver of a rule does: `approves`, `is told`.
    public var words: String {
        switch self {
        case .approve: "approves"
        case .report: "is told and does not approve"
        case .exempt: "is not asked"
        }
    }
}

extension Condition {
    /// The condition in words.
    public var words: String {
        let parts = [
            bodies.map { $0.map { $0.words.lowercased() }.joined(separator: " or ") },
            distress.map {
                $0 == .distressed ? "in financial distress" : "not in financial distress"
            },
            segment.map { "in oversight segment \($0)" },
            kinds.map { "for " + $0.map(\.rawValue).joined(separator: " or ") },
            services.map { "of the sort " + $0.map(\.rawValue).joined(separator: " or ") },
            isPublicFacing.map { $0 ? "facing the public" : "not facing the public" },
            fundings.map {
                "funded "
                    + $0.map { $0 == .own ? "by itself" : $0.rawValue }.joined(separator: " or ")
            },
            programme.map { "from the programme \($0)" },
            novelty.map { $0 == .novel ? "novel, contentious or repercussive" : "ordinary" },
            capitalAbove.map { "with capital above \($0.short)" },
            setting.map { "where \($0.id) is read as \($0.value)" },
        ]
        let words = parts.compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "always" : words
    }
}

extension RouteTest {
    /// What must be reported, or may have to be, in a sentence.
    public var duty: String {
        let must = outcome == .exceeds ? "It must" : "It may have to"
        return "\(must) be reported to \(rule.approver.title), because of \(rule.markedID). "
            + "That is not an approval."
    }
}
