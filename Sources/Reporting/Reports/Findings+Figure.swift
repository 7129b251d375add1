import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The figure at an address, worked out alone; `nil` where nothing has that name.
    ///
    /// Figures of simulations and best plans are found once those were worked out.
    public func figure(at address: Address) -> Figure? {
        switch address.family {
        case "plan": ofPlan(address) { PlanFigures(planned: $0) }
        case "route": ofPlan(address) { RouteFigures(planned: $0) }
        case "approval": ofPlan(address) { ApprovalFigures(planned: $0) }
        case "trusts", "segment": PlaceFigures(findings: self).figure(at: address)
        case "rule", "rules": RuleFigures(findings: self).figure(at: address)
        case "source": SourceFigures(reference: dataset.reference).figure(at: address)
        case "framework": frameworkFigure(at: address)
        default: maturityFigure(at: address)
        }
    }

    private func frameworkFigure(at address: Address) -> Figure? {
        guard address.parts.count > 1 else { return nil }
        return dataset.reference.maturity.framework(address.parts[1])
            .flatMap { FrameworkFigures(framework: $0).figure(at: address) }
    }

    /// What must be worked out before the figure at an address can be.
    public static func needs(of address: Address) -> Needs {
        ["simulation", "optimise", "submitted"].contains(address.family) ? .outcomes : .findings
    }

    /// The figure of the plan that the second part of the address names.
    private func ofPlan(
        _ address: Address,
        _ family: (PlanFindings) -> some FigureFamily
    ) -> Figure? {
        guard address.parts.count > 1 else { return nil }
        return plans.first { $0.plan.id == address.parts[1] }
            .flatMap { family($0).figure(at: address) }
    }
}
