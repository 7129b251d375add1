public import DigitalMaturity

/// How the answer for one scheme differs between two days.
public struct RouteChange: Sendable {
    /// The earlier answer.
    public let before: ApprovalRoute
    /// The later one.
    public let after: ApprovalRoute

    /// Compares two answers for one case.
    public init(from before: ApprovalRoute, to after: ApprovalRoute) {
        self.before = before
        self.after = after
    }

    /// The approvers who are certain only in the later answer, in the order of a route.
    public var added: [Approver] { RouteChange.approvers(of: after, notOf: before) }

    /// The approvers who are certain only in the earlier answer.
    public var removed: [Approver] { RouteChange.approvers(of: before, notOf: after) }

    /// Whether anybody asked, or any rule that cannot be determined, differs.
    public var isChange: Bool {
        !added.isEmpty || !removed.isEmpty || before.undetermined != after.undetermined
    }

    private static func approvers(
        of route: ApprovalRoute,
        notOf other: ApprovalRoute
    ) -> [Approver] {
        let others = Set(other.steps.map(\.approver.id))
        return route.steps.map(\.approver).filter { !others.contains($0.id) }
    }
}

extension Rulebook {
    /// The days after `date` on which some rule begins, changes or ends, or may do so; ascending.
    func turningDays(after date: CivilDate) -> [CivilDate] {
        let days = rules.flatMap { rule in
            rule.limits.entries.compactMap(\.from).flatMap { [$0.earliest, $0.latest] }
        }
        return Set(days).filter { $0 > date }.sorted()
    }

    /// The first difference that a day after that of `route` makes to its case; `nil` where none
    /// is known of.
    public func nextChange(after route: ApprovalRoute) -> RouteChange? {
        turningDays(after: route.date).lazy
            .map { RouteChange(from: route, to: self.route(of: route.spend, on: $0)) }
            .first { $0.isChange }
    }

    /// How each rule reads on two days, for those that read differently.
    public func changes(from earlier: CivilDate, to later: CivilDate) -> [RuleChange] {
        rules.compactMap { rule in
            let change = RuleChange(
                rule: rule,
                before: rule.limits.readings(on: earlier),
                after: rule.limits.readings(on: later)
            )
            return change.before == change.after ? nil : change
        }
    }
}

/// How what one rule says differs between two days.
public struct RuleChange: Sendable {
    /// The rule as the rulebook has it on both days.
    public let rule: SpendRule
    /// What it said, or may have said where the day of a change is not known; a rule not in force
    /// says `ceased`.
    public let before: [SpendRule.Limit]
    /// What it says later.
    public let after: [SpendRule.Limit]
}

extension Timeline<SpendRule.Limit> {
    /// What holds on `date`: two values on a day inside a date not known, else one.
    fileprivate func readings(on date: CivilDate) -> [SpendRule.Limit] {
        switch reading(on: date) {
        case .nothing: [.ceased]
        case .certain(let entry, _): [entry.value]
        case .uncertain(let earlier, let later, _): [earlier?.value ?? .ceased, later.value]
        }
    }
}

extension Plan {
    /// The schemes whose route differs between two days, in the order written; a scheme whose
    /// lead is not a body of a known kind has no route to change.
    public func routeChanges(
        under rulebook: Rulebook,
        from earlier: CivilDate,
        to later: CivilDate,
        facts: (ODSCode) -> BodyFacts?
    ) -> [(scheme: Scheme, change: RouteChange)] {
        let before = routes(under: rulebook, on: earlier, facts: facts)
        let after = routes(under: rulebook, on: later, facts: facts)
        return zip(before, after).compactMap { before, after in
            guard let earlier = before.route, let later = after.route else { return nil }
            let change = RouteChange(from: earlier, to: later)
            return change.isChange ? (before.scheme, change) : nil
        }
    }
}
