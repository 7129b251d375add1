extension PlanFindings {
    /// How many schemes a paper of eight pages has room for.
    private static let few = 12

    /// How many it shows where there are more.
    private static let most = 7

    /// The schemes that a short paper shows, in the plan's order: all where they are few, else those
    /// that cost most as far as is known.
    package var foremost: [Scheme] {
        guard isLong else { return plan.schemes }
        let ranked = plan.schemes.enumerated().sorted { first, second in
            let costs = [first, second].map { $0.element.capitalTotal + $0.element.revenueTotal }
            return (costs[1], first.offset) < (costs[0], second.offset)
        }
        let shown = Set(ranked.prefix(PlanFindings.most).map(\.offset))
        return plan.schemes.enumerated().filter { shown.contains($0.offset) }.map(\.element)
    }

    /// Whether a short paper leaves schemes to its annex.
    package var isLong: Bool { plan.schemes.count > PlanFindings.few }
}
