/// Who must approve a case decided on a day, in order, and why.
public struct ApprovalRoute: Sendable {
    /// One approval.
    public struct Step: Sendable {
        /// The position, from 1.
        public let number: Int
        /// Who approves.
        public let approver: Approver
        /// The rules that ask for it; none for the body's own board, which approves everything.
        public let because: [String]
    }

    /// The case.
    public let spend: SpendCase
    /// The day.
    public let date: CivilDate
    /// How each rule in force answered, in order of its identifier.
    public let tests: [RouteTest]
    /// The approvals that are certain, in order.
    public let steps: [Step]

    /// The rules that could not be determined: each may add an approver.
    public var undetermined: [String] {
        tests.filter { $0.outcome == .undetermined }.map(\.rule.id)
    }

    /// The rules that catch the case.
    public var exceeded: [RouteTest] { tests.filter { $0.outcome == .exceeds } }
}

/// Every rule, and everybody who can be asked.
public struct Rulebook: Sendable {
    /// The rules, in order of their identifiers.
    public let rules: [SpendRule]
    /// The approvers, in the order in which a case reaches them; never empty.
    public let approvers: [Approver]
    /// What edition of the rules this is, for traces and the ledger.
    public let edition: String
    /// The cases that are written one after another before money may be spent, in order.
    public let cases: [BusinessCase]

    /// Creates a rulebook; there must be an approver, the first of whom is the body's own board.
    /// An approver whom only a rule names is one of them too, so that nobody asked is left out.
    public init(
        rules: [SpendRule],
        approvers: [Approver],
        edition: String,
        cases: [BusinessCase] = [.full]
    ) {
        precondition(!approvers.isEmpty, "somebody approves")
        self.rules = rules.sorted { $0.id < $1.id }
        var asked = approvers
        for rule in self.rules where !asked.contains(where: { $0.id == rule.approver.id }) {
            asked.append(rule.approver)
        }
        self.approvers = asked.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        self.edition = edition
        self.cases = cases.sorted { ($0.stage.order, $0.id) < ($1.stage.order, $1.id) }
    }

    /// The rule with this identifier, ignoring case.
    public func rule(_ id: String) -> SpendRule? {
        rules.first { $0.id.lowercased() == id.lowercased() }
    }

    /// The route of `spend` decided on `date`.
    public func route(of spend: SpendCase, on date: CivilDate) -> ApprovalRoute {
        let tests = rules.compactMap { $0.test(spend, on: date) }
        let asked = Dictionary(
            grouping: tests.filter { $0.outcome == .exceeds },
            by: \.rule.approver.id
        )
        let approvers = approvers.prefix(1) + approvers.dropFirst().filter { asked[$0.id] != nil }
        let steps = approvers.enumerated().map { index, approver in
            ApprovalRoute.Step(
                number: index + 1,
                approver: approver,
                because: asked[approver.id, default: []].map(\.rule.id)
            )
        }
        return ApprovalRoute(spend: spend, date: date, tests: tests, steps: steps)
    }
}

extension Rulebook {
    /// The same rules, with the amounts in `supplied`, by rule, where the published one is not known.
    ///
    /// Only unknown amounts are filled: what was published is never replaced.
    public func supplying(_ supplied: [String: Timeline<SpendRule.Limit>.Entry]) -> Rulebook {
        let rules = rules.map { rule in
            supplied[rule.id].map(rule.supplying) ?? rule
        }
        return Rulebook(rules: rules, approvers: approvers, edition: edition, cases: cases)
    }
}

extension SpendRule {
    fileprivate func supplying(_ supplied: Timeline<Limit>.Entry) -> SpendRule {
        let entries = limits.entries.map { entry in
            entry.value != .unknown
                ? entry
                : Timeline.Entry(
                    from: entry.from,
                    value: supplied.value,
                    citation: supplied.citation,
                    place: supplied.place
                )
        }
        return SpendRule(
            id: id,
            title: title,
            authority: authority,
            basis: basis,
            comparison: comparison,
            approver: approver,
            limits: Timeline(entries) ?? limits,
            clauses: clauses,
            notes: notes,
            place: place
        )
    }
}
