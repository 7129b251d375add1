public import DigitalMaturity

extension Dataset {
    /// Everything that is wrong or odd in the workspace beyond what could not be read: one list,
    /// shared by loading, `check` and the cautions of reports.
    public var problems: [Diagnostic] {
        plans.flatMap(problems) + raiseProblems + assessmentProblems
    }

    private var plans: [Plan] { workspace?.plans ?? [] }

    /// What is wrong or odd in one plan, but for what it would raise.
    private func problems(of plan: Plan) -> [Diagnostic] {
        let names = PlanNames(
            programmes: parameters.programmes.map(\.id),
            approvers: reference.rulebook.approvers.map(\.id)
                + reference.rulebook.cases.map(\.id),
            dimensions: chosenFramework?.dimensions.map(\.id)
        )
        return plan.problems(in: reference.system, framework: chosenFramework)
            + plan.moneyProblems(
                under: parameters.appraisal,
                programmes: parameters.programmes
            ) + plan.nameProblems(names, under: parameters.appraisal)
            + plan.approvalProblems(under: reference.rulebook, on: date, facts: facts)
    }

    /// What the plans would raise to a level that is there already.
    private var raiseProblems: [Diagnostic] {
        guard let framework = chosenFramework,
            plans.contains(where: { $0.schemes.contains { !$0.effects.raises.isEmpty } })
        else { return [] }
        let assessment = assessment(against: framework, on: date)
        return plans.flatMap { $0.raiseProblems(against: assessment) }
    }
}
