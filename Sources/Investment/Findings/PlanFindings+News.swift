public import DigitalMaturity

/// What of a plan a board hears first.
extension PlanFindings {
    /// The lines from which schemes draw more than they offer, the most first.
    public var overdrawn: [FundLine] {
        funds.filter(\.isOverdrawn).enumerated()
            .sorted { ($0.1.left ?? .zero, $0.0) < ($1.1.left ?? .zero, $1.0) }.map(\.element)
    }

    /// The lines from which schemes draw though nobody says what they offer.
    public var unstated: [FundLine] { funds.filter { $0.available == nil } }

    /// What programmes ask of those who take their money, and the plan does not meet.
    public var unmetConditions: [ConditionFinding] { Plan.unmet(of: conditions) }

    /// The line with the least left.
    public var tightest: FundLine? {
        funds.enumerated().filter { $1.left != nil }
            .min { ($0.1.left ?? .zero, $0.0) < ($1.1.left ?? .zero, $1.0) }?.element
    }

    /// The scheme that is likely to be approved the longest after its planned start.
    public var latest: ApprovalFindings? {
        late.enumerated().min {
            ($0.1.calendar.slack ?? 0, $0.0) < ($1.1.calendar.slack ?? 0, $1.0)
        }?.element
    }

    /// The schemes with a case due by a day for their planned start to hold, the first day first.
    public var casesDue: [(scheme: Scheme, paper: String, by: CivilDate)] {
        approvals.enumerated().compactMap { index, approval in
            approval.calendar.nextCase.map { (index, approval.scheme, $0.paper, $0.by) }
        }.sorted { ($0.3, $0.0) < ($1.3, $1.0) }.map { ($0.1, $0.2, $0.3) }
    }

    /// Those of them that are due on the first day.
    public var casesDueFirst: [(scheme: Scheme, paper: String, by: CivilDate)] {
        let all = casesDue
        return all.filter { $0.by == all[0].by }
    }

    /// The schemes that must be done whatever is chosen.
    public var mandatory: [Scheme] {
        plan.schemes.filter { $0.relations.obligation == .mandatory }
    }

    /// Who must approve beyond the boards that lead, and which schemes, in the order of a route.
    public var furtherApprovers: [(approver: Approver, schemes: [Scheme])] {
        approvers { $0.steps.dropFirst().map(\.approver) }
    }

    /// Who may have to approve by rules that could not be determined, and which schemes.
    public var possibleApprovers: [(approver: Approver, schemes: [Scheme])] {
        approvers(\.possibleApprovers)
    }

    /// What carrying on as today costs a year; `nil` where the plan does not say.
    public var carryingOn: Located<Money>? {
        plan.appraisalOptions.first { $0.id == AppraisalOption.doNothing }?.yearly
    }

    /// What the plan proposes, appraised.
    public var proposed: Appraisal.Result? { appraisal?.result(AppraisalOption.preferred) }

    /// Every risk with its scheme, the greatest expected cost first.
    public var risks: [(scheme: Scheme, risk: Scheme.Risk)] {
        let all = plan.schemes.flatMap { scheme in
            scheme.uncertainty.risks.map { (scheme: scheme, risk: $0) }
        }
        return all.enumerated().sorted {
            ($1.1.risk.expectedCost, $0.0) < ($0.1.risk.expectedCost, $1.0)
        }.map(\.element)
    }

    private func approvers(
        _ named: (ApprovalRoute) -> [Approver]
    ) -> [(approver: Approver, schemes: [Scheme])] {
        let pairs = open.flatMap { planned in
            (planned.route.map(named) ?? []).map { (approver: $0, scheme: planned.scheme) }
        }
        return Set(pairs.map(\.approver)).sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map {
            approver in
            (approver, pairs.filter { $0.approver == approver }.map(\.scheme))
        }
    }
}

extension Scheme.Risk {
    /// Its chance times what it costs.
    fileprivate var expectedCost: Double {
        Double((capital + revenue).pence) * Double(chance.millionths)
    }
}
