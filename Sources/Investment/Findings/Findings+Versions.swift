public import DigitalMaturity

extension Plan {
    /// The name of the plan, with its version where it has one: `gm-2026@2`.
    public var versionName: String { version.map { "\(id)@\($0)" } ?? id }

    /// The title, with the version where there is one.
    public var versionTitle: String { version.map { "\(title), version \($0)" } ?? title }
}

extension [Plan] {
    /// The plans that count, each in its highest version, and the earlier versions, which are called
    /// by their names with the version.
    package var byVersion: (current: [Plan], earlier: [Plan]) {
        let highest = Dictionary(map { ($0.id, $0.version ?? 0) }, uniquingKeysWith: Swift.max)
        let isCurrent = { (plan: Plan) in plan.version ?? 0 == highest[plan.id] }
        return (
            filter(isCurrent),
            filter { !isCurrent($0) }.map { plan in
                var earlier = plan
                earlier.id = plan.versionName
                return earlier
            }
        )
    }

    /// The same version of a plan twice, and a plan without a version beside others of its name.
    package var versionProblems: [Diagnostic] {
        let named = Dictionary(grouping: self, by: \.id)
        let unversioned = filter { plan in
            plan.version == nil && (named[plan.id] ?? []).contains { $0.version != nil }
        }
        return map { Located($0.versionName, at: $0.place) }.repeated("plan")
            + unversioned.map { .missingKey("version", in: "the plan '\($0.id)'", at: $0.place) }
    }
}

extension Findings {
    /// The plans that can be named: those that count, then their earlier versions.
    public var namedPlans: [Plan] { allPlans + (dataset.workspace?.earlier ?? []) }

    /// The plan of this name or version among those that can be named.
    func namedPlan(_ name: String) throws(Diagnostic) -> Plan {
        if let plan = namedPlans.first(where: { [$0.id, $0.versionName].contains(name) }) {
            return plan
        }
        throw .unknownName(name, of: "plan", among: namedPlans.map(\.id), at: nil)
    }

    /// What follows from one plan alone, or from an earlier version of it: `gm-2026@1`.
    public func about(plan name: String) throws(Diagnostic) -> Findings {
        var data = dataset
        data.workspace?.plans = [try namedPlan(name)]
        return Findings(data, on: date, framework: framework)
    }
}
