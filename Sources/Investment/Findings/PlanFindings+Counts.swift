public import DigitalMaturity

extension PlanFindings {
    /// The schemes that are live, as planned, by the last day of the plan's years.
    public var live: [Scheme] {
        let end = plan.years[plan.years.count - 1].lastDay
        return plan.schemes.filter { scheme in scheme.goLive?.firstDay.map { $0 <= end } ?? false }
    }

    /// The approvals still to come of schemes that state their start, late or not.
    public var dated: [ApprovalFindings] {
        approvals.filter { !$0.scheme.stage.isApproved && $0.calendar.slack != nil }
    }

    /// The routes of schemes that are not approved yet.
    var open: [PlannedRoute] { routes.filter { !$0.scheme.stage.isApproved } }

    /// The approvals that are likely to come after the planned start.
    public var late: [ApprovalFindings] { dated.filter { ($0.calendar.slack ?? 0) < 0 } }

    /// The approvals that are likely to come by the planned start.
    public var punctual: [ApprovalFindings] { dated.filter { ($0.calendar.slack ?? 0) >= 0 } }

    /// The routes that certainly go beyond the lead's own board.
    public var beyondBoard: [PlannedRoute] { open.filter { ($0.route?.steps.count ?? 0) > 1 } }

    /// The routes that are known only in part: a limit could not be determined, or no rule applied.
    public var undetermined: [PlannedRoute] {
        open.filter { planned in
            planned.route.map { !$0.undetermined.isEmpty || $0.approvals.isEmpty } ?? false
        }
    }

    /// The routes with a limit that could not be determined, or of a lead whose kind is not known.
    public var unsettled: [PlannedRoute] {
        open.filter { planned in planned.route.map { !$0.undetermined.isEmpty } ?? true }
    }

    /// Why what the rules say of its schemes may be out of date, each reason once.
    public var cautionsOnRules: [String] {
        routes.flatMap { $0.route?.staleness ?? [] }.map(\.words)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The targets and commitments that the plan states or its schemes serve, the stated ones first.
    public var targets: [TargetFindings] {
        let stated = plan.terms.targets
        let others = Set(plan.schemes.flatMap(\.effects.serves))
            .subtracting(stated.map(\.id.value)).sorted()
        return stated.map { target($0.id.value, $0) } + others.map { target($0, nil) }
    }

    private func target(_ id: String, _ stated: Plan.Target?) -> TargetFindings {
        let schemes = plan.schemes.filter { $0.effects.serves.contains(id) }
        return TargetFindings(id: id, stated: stated, schemes: schemes)
    }
}

/// A target or commitment, and the schemes that serve it.
public struct TargetFindings: Sendable {
    /// The identifier.
    public let id: String
    /// What the plan states of it; `nil` where only schemes name it.
    public let stated: Plan.Target?
    /// The schemes that serve it, in the order written.
    public let schemes: [Scheme]

    /// The day from which all its schemes are live; `nil` where that is not known of one of them.
    public var live: CivilDate? {
        let days = schemes.map { $0.goLive?.firstDay }
        return days.contains(nil) ? nil : days.compactMap(\.self).max()
    }

    /// Whether all its schemes are live by its day; `nil` where either day is not known.
    public var isInTime: Bool? {
        guard let by = stated?.by, let live else { return nil }
        return live <= by
    }
}
