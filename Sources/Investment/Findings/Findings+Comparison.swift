public import DigitalMaturity

/// A plan, or one of its options, with the name by which it was asked for.
public struct NamedPlan: Sendable {
    /// The name: `lancashire-2026`, or `lancashire-2026/do-nothing` for an option.
    public let name: String
    /// The plan, with the schemes of the option alone.
    public let plan: Plan

    /// Names a plan; by its own identifier unless another is given.
    public init(_ plan: Plan, name: String? = nil) {
        self.name = name ?? plan.id
        self.plan = plan
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
}

extension Findings {
    /// The workspace's plans; without a workspace the illustrative ones.
    public var allPlans: [Plan] { dataset.workspace?.plans ?? dataset.workedPlans }

    /// The plan or option of this name among all plans; throws what the name should have been.
    public func plan(named name: String) throws(Diagnostic) -> NamedPlan {
        let all = allPlans
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard let plan = all.first(where: { $0.id == parts.first }) else {
            throw .unknownName(name, of: "plan", among: all.map(\.id), at: nil)
        }
        guard parts.count == 2 else { return NamedPlan(plan) }
        let options = plan.terms.options
        guard let option = options.first(where: { $0.id.value == parts[1] }) else {
            let known = options.map(\.id.value)
            throw .unknownName(parts[1], of: "option of \(plan.id)", among: known, at: nil)
        }
        return NamedPlan(plan.keeping(option.schemes.map(\.value)), name: name)
    }

    /// Compares a plan with a second one, which may be of the workspace of other findings.
    public func comparison(
        of first: NamedPlan,
        with second: NamedPlan,
        in others: Findings
    ) -> ComparedPlans {
        let comparison = PlanComparison(worth(of: first.plan), with: others.worth(of: second.plan))
        return ComparedPlans(
            names: [first.name, second.name],
            comparison: comparison,
            approvers: comparison.approvals(
                first: { approvers(of: $0, on: date) },
                second: { others.approvers(of: $0, on: date) }
            )
        )
    }
}
