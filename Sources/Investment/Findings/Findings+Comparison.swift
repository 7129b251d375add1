public import DigitalMaturity

/// A plan, or one of its options, with the name by which it was asked for.
public struct NamedPlan: Sendable {
    /// The name: `lancashire-2026`, or `lancashire-2026/do-nothing` for an option.
    public let name: String
    /// The plan, with the schemes of the option alone.
    public let plan: Plan
    /// The plan with all its schemes.
    public let whole: Plan
    /// The option, by its identifier; that of all schemes where only the plan was named.
    public let option: String

    /// Names a plan; by its own identifier unless another is given.
    public init(_ plan: Plan, name: String? = nil) {
        self.init(plan, plan.appraisalOptions.last, name: name ?? plan.id)
    }

    fileprivate init(_ whole: Plan, _ option: AppraisalOption?, name: String) {
        self.name = name
        self.whole = whole
        self.option = option?.id ?? AppraisalOption.preferred
        plan = option.map { whole.keeping($0.schemes.map(\.id.value)) } ?? whole
    }

    /// The same under another name.
    public func renamed(_ rename: (String) -> String) -> NamedPlan {
        NamedPlan(whole, whole.appraisalOptions.first { $0.id == option }, name: rename(name))
    }
}

/// Two plans compared, and who approves their schemes.
public struct ComparedPlans: Sendable {
    /// The names of the two plans.
    public let names: [String]
    /// What differs.
    public let comparison: PlanComparison
    /// The approvers of each scheme, by its identifier; `nil` where a plan does not have the scheme
    /// or the kind of its lead is not known.
    public let approvers: [String: (first: [String]?, second: [String]?)]
    /// What each is worth, over the same number of years; empty where either has no rates in force.
    public let appraised: [(appraisal: Appraisal, result: Appraisal.Result)]
}

extension Findings {
    /// The workspace's plans; without a workspace the illustrative ones.
    public var allPlans: [Plan] { dataset.workspace?.plans ?? dataset.workedPlans }

    /// The plan or option of this name among all plans; throws what the name should have been.
    public func plan(named name: String) throws(Diagnostic) -> NamedPlan {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let plan = try namedPlan(parts.first ?? name)
        guard parts.count == 2 else { return NamedPlan(plan) }
        let options = plan.appraisalOptions
        guard let option = options.first(where: { $0.id == parts[1] }) else {
            let known = options.map(\.id)
            throw .unknownName(parts[1], of: "option of \(plan.id)", among: known, at: nil)
        }
        return NamedPlan(plan, option, name: name)
    }

    /// Compares a plan with a second one, which may be of the workspace of other findings.
    public func comparison(
        of first: NamedPlan,
        with second: NamedPlan,
        in others: Findings
    ) -> ComparedPlans {
        let horizon = max(naturalHorizon(of: first), others.naturalHorizon(of: second))
        let results = [
            appraised(first, horizon), others.appraised(second, horizon),
        ].compactMap(\.self)
        let appraised = results.count == 2 ? results : []
        let comparison = PlanComparison(
            worth(of: first.plan),
            with: others.worth(of: second.plan),
            carryingOn: appraised.map { ($0.result.flows.years, $0.result.flows[.continuing]) }
        )
        return ComparedPlans(
            names: [first.name, second.name],
            comparison: comparison,
            approvers: comparison.approvals(
                first: { approvers(of: $0, on: date) },
                second: { others.approvers(of: $0, on: date) }
            ),
            appraised: appraised
        )
    }

    private func naturalHorizon(of named: NamedPlan) -> Int {
        dataset.naturalHorizon(of: named.whole, on: date)
    }

    private func appraised(
        _ named: NamedPlan,
        _ horizon: Int
    ) -> (appraisal: Appraisal, result: Appraisal.Result)? {
        dataset.appraisal(of: named.whole, on: date, horizon: horizon)
            .flatMap { appraisal in appraisal.result(named.option).map { (appraisal, $0) } }
    }
}
