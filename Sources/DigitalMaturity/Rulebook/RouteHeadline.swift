/// A route in the sentences that a board acts on: whom the case certainly needs, whom it may need
/// and why, or that it is within every limit.
public struct RouteHeadline: Hashable, Sendable {
    /// The most serious of what the sentences say.
    public enum Answer: String, CaseIterable, Sendable {
        /// Somebody beyond the body's own board must certainly approve.
        case needs
        /// Somebody may have to.
        case mayNeed = "may-need"
        /// Nobody has to.
        case within
        /// No rule is known that applies.
        case notKnown = "not-known"
    }

    /// Which of the four it is.
    public let answer: Answer
    /// It in sentences: what is certain, then what is possible.
    public let sentences: [String]

    /// The sentences on what is not certain.
    public var doubts: [String] {
        switch answer {
        case .needs: Array(sentences.dropFirst())
        case .mayNeed, .notKnown: sentences
        case .within: []
        }
    }

    /// The answer where the kind of body is not known.
    package static let bodyNotKnown = RouteHeadline(
        answer: .notKnown,
        sentences: [
            "What kind of body leads it is not known, so what approval it needs is not known."
        ]
    )
}

extension ApprovalRoute {
    /// The answer for a board.
    public var headline: RouteHeadline {
        let certain = certainly.map { [$0] } ?? []
        if !certain.isEmpty || !possibly.isEmpty {
            return RouteHeadline(
                answer: certain.isEmpty ? .mayNeed : .needs,
                sentences: certain + possibly
            )
        }
        return approvals.isEmpty
            ? RouteHeadline(answer: .notKnown, sentences: [noRule])
            : RouteHeadline(
                answer: .within,
                sentences: ["It is within every limit that applies, so its own board approves it."]
            )
    }

    /// The approvers whom rules that could not be determined may add, in the order of a route.
    public var possibleApprovers: [Approver] {
        let certain = Set(steps.map(\.approver.id))
        let open = approvals.filter { $0.outcome == .undetermined }.map(\.rule.approver)
        return Set(open).filter { !certain.contains($0.id) }
            .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    }

    private var noRule: String {
        "No rule in the rulebook applied to such a scheme on that day, so what approval it needs is "
            + "not known."
    }

    private var certainly: String? {
        let asked = steps.dropFirst().map { step in
            let rules = tests.filter { step.because.contains($0.rule.id) }.map(\.rule.markedID)
            return "\(step.approver.title) (\(rules.joined(separator: ", ")))"
        }
        guard !asked.isEmpty else { return nil }
        return "It certainly needs approval beyond its own board: "
            + "\(asked.joined(separator: ", then "))."
    }

    /// Whom it needs unless an exception applies, and whom it may need and why.
    private var possibly: [String] {
        let also = certainly == nil ? "" : "also "
        return possibleApprovers.map { approver in
            let open = approvals.filter {
                $0.outcome == .undetermined && $0.rule.approver.id == approver.id
            }
            let excepted = open.filter { $0.doubts == [.exception] }
            guard excepted.isEmpty else {
                return "It \(also)needs \(approver.title) unless an exception applies "
                    + "(\(excepted.ids)). \(excepted.exceptions)"
            }
            let reasons = open.reasons.joined(separator: ", and ")
            return "It may \(also)need \(approver.title), because \(reasons) (\(open.ids))."
        }
    }
}

extension [RouteTest] {
    fileprivate var ids: String { map(\.rule.markedID).joined(separator: ", ") }

    /// What the clauses say of the exceptions, each once.
    fileprivate var exceptions: String {
        let said = flatMap(\.clauses).filter(\.isException).compactMap(\.because)
        return said.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .joined(separator: " ")
    }

    /// What keeps them from being determined, each reason once.
    fileprivate var reasons: [String] {
        RouteTest.Doubt.allCases.flatMap { doubt in
            filter { $0.doubts.contains(doubt) }.map { doubt.words(comparing: $0.rule.basis) }
        }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension RouteTest.Doubt {
    /// The reason after "because".
    fileprivate func words(comparing basis: SpendRule.Basis) -> String {
        switch self {
        case .limit: "the amount of a limit is not known"
        case .start: "when a limit began was not found"
        case .change: "a rule changed on a day not known"
        case .amount: "the \(basis.amount) is not stated"
        case .distress: "nobody has said whether the body is in financial distress"
        case .segment: "the body's oversight segment is not stated"
        case .service: "nobody has said what sort of service it is"
        case .publicFacing: "nobody has said whether the public uses it"
        case .exception: "an exception may apply"
        case .reach: "it is not clear whether a rule reaches it"
        }
    }
}
