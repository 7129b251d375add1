public import DigitalMaturity

extension Dataset {
    /// Everything that is wrong or odd in the workspace beyond what could not be read: one list,
    /// shared by loading, `check` and the cautions of reports.
    public var problems: [Diagnostic] {
        let plans = workspace?.plans ?? []
        let scored =
            plans.isEmpty ? nil : chosenFramework.map { assessment(against: $0, on: date) }
        return plans.flatMap { problems(of: $0, on: date, scored) } + assessmentProblems
    }

    /// What is wrong or odd in one plan; without an assessment what it would raise is not judged.
    func problems(
        of written: Plan,
        on date: CivilDate,
        _ assessment: Assessment?
    ) -> [Diagnostic] {
        let names = PlanNames(
            programmes: parameters.programmes.map(\.id),
            approvers: reference.rulebook.approvers.map(\.id)
                + reference.rulebook.papers.map(\.id),
            dimensions: chosenFramework?.dimensions.map(\.id)
        )
        let day = reference.register.on(date)
        let plan = written.answered(in: day)
        let money = plan.moneyProblems(
            under: parameters.appraisal,
            programmes: parameters.programmes
        )
        return [
            written.problems(in: day, framework: chosenFramework),
            plan.dateProblems(on: date),
            plan.progressProblems(on: date, suppliers: reference.suppliers),
            plan.optionProblems,
            plan.schemes.filter(\.effects.isSilent).map { .schemeNotValued($0.id) },
            money,
            plan.fundProblems,
            plan.nameProblems(names, under: parameters.appraisal),
            plan.approvalProblems(under: reference.rulebook, on: date, facts: facts),
            assessment.map(plan.raiseProblems) ?? [],
            Plan.conditionProblems(conditions(of: plan, on: date)),
            plan.oddities(in: day, scope: scope.answered(on: day), on: date, parameters.names),
        ].flatMap(\.self)
    }

    /// What the programmes that were known on `date` ask of a plan's schemes, and what of it they meet.
    func conditions(of plan: Plan, on date: CivilDate) -> [ConditionFinding] {
        guard plan.schemes.contains(where: { $0.funding.contains { $0.programme != nil } }) else {
            return []
        }
        let routes = plan.routes(under: reference.rulebook, on: date, facts: facts)
        let calendars = routes.map { route in
            (
                route.scheme.id.value,
                plan.calendar(of: route, from: date, under: reference.rulebook)
            )
        }
        return plan.conditions(
            of: programmes(knownOn: date),
            Dictionary(calendars) { first, _ in first },
            in: reference.register.on(date)
        )
    }

    /// The programmes as they were known on a day, in order of their identifiers.
    public func programmes(knownOn date: CivilDate) -> [Programme] {
        parameters.programmes.compactMap { $0.known(on: date, edition: reference.edition) }
    }
}
