public import DigitalMaturity

/// A plan and all that follows from it without drawing or searching, worked out once.
public struct PlanFindings: Sendable {
    /// The plan as written, from which the rest follows.
    public let plan: Plan
    /// What it spends and has, by year.
    public let totals: PlanTotals
    /// What each fund offers and gives.
    public let funds: [FundLine]
    /// Who pays.
    public let payers: Payers
    /// How each scheme is approved, in the order written.
    public let approvals: [ApprovalFindings]
    /// Schemes that may be parts of one.
    public let splits: [PossibleSplit]
    /// The schemes of which that cannot be asked, because they name no supplier.
    public let unjudged: [String]
    /// What it gains in maturity.
    public let worth: WorthLedger
    /// What it is worth in money; `nil` where no rates are in force.
    public let appraisal: Appraisal?
    /// What national programmes ask of its schemes, and what of it they meet.
    public let conditions: [ConditionFinding]
    /// What is wrong or odd about it.
    public let cautions: [Diagnostic]

    /// The plan with each start put off until its approvals are likely.
    public var waiting: Plan {
        plan.waiting(
            for: Dictionary(approvals.map { ($0.scheme.id.value, $0.calendar.path) }) { first, _ in
                first
            }
        )
    }

    /// The approval route of each scheme, in the order written.
    public var routes: [PlannedRoute] { approvals.map(\.planned) }
}

/// How one scheme is approved, and when.
public struct ApprovalFindings: Sendable {
    /// The scheme and its route.
    public let planned: PlannedRoute
    /// When it may start, if it sets out on the day of the findings.
    public let calendar: ApprovalCalendar
    /// How far it is from each limit.
    public let distances: [LimitDistance]
    /// The next day on which the rules change its route, where one is known.
    public let change: RouteChange?

    /// The scheme whose route was tested.
    public var scheme: Scheme { planned.scheme }
}

extension Dataset {
    /// What follows from a plan as `written` on `date`, its gains from the marks of `assessment`.
    func findings(
        of written: Plan,
        on date: CivilDate,
        _ assessment: Assessment
    ) -> PlanFindings {
        let plan = written.answered(in: reference.register.on(date))
        let rulebook = reference.rulebook
        let routes = plan.routes(under: rulebook, on: date, facts: facts)
        return PlanFindings(
            plan: plan,
            totals: plan.totals,
            funds: plan.fundLines,
            payers: plan.payers,
            approvals: routes.map { route in
                ApprovalFindings(
                    planned: route,
                    calendar: plan.calendar(of: route, from: date, under: rulebook),
                    distances: route.distances,
                    change: route.route.flatMap(rulebook.nextChange)
                )
            },
            splits: plan.possibleSplits(among: routes),
            unjudged: plan.unjudgedForSplitting(among: routes),
            worth: WorthLedger(
                of: plan,
                climb: Climb(of: plan, framework: assessment.framework, assessment: assessment)
            ),
            appraisal: appraisal(of: plan, on: date),
            conditions: conditions(of: plan, on: date),
            cautions: problems(of: written, on: date, assessment).sorted()
        )
    }
}
