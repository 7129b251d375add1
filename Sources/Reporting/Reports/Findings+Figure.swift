public import Documents
public import Investment

extension Findings {
    /// The families whose figures are found by their addresses alone.
    public static let families = [
        "plan", "route", "approval", "simulation", "optimise", "submitted", "frontier", "sweep",
        "case",
    ]

    /// The figure at an address of a family that needs neither draws, nor a search, nor options;
    /// `nil` where nothing has that address.
    public func figure(at address: Address) -> Figure? {
        switch address.family {
        case "plan": ofPlan(address) { PlanFigures(planned: $0) }
        case "route": ofPlan(address) { RouteFigures(planned: $0) }
        case "approval": ofPlan(address) { ApprovalFigures(planned: $0) }
        default: nil
        }
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
