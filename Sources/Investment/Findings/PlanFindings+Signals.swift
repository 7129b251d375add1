public import DigitalMaturity

/// How what a board hears of a plan stands.
extension PlanFindings {
    /// The money: red where a fund gives more than it has, amber where it may or where what it has is
    /// not stated.
    public func moneySignal(drawn simulation: PlanSimulation?) -> Signal {
        if !overdrawn.isEmpty { return .red }
        let isRisky = simulation.map { !$0.yearsLikelyOver(.capital).isEmpty } ?? false
        let isDoubtful = !unstated.isEmpty || !unmetConditions.isEmpty
        return isRisky || isDoubtful || tightest == nil ? .amber : .green
    }

    /// The time: red where no stated start can be met, amber where some cannot or money lapses.
    public func timeSignal(drawn simulation: PlanSimulation?) -> Signal {
        if !dated.isEmpty, punctual.isEmpty { return .red }
        let lapses = (simulation?.expectedLapse ?? .zero) > .zero
        return dated.isEmpty || !late.isEmpty || lapses ? .amber : .green
    }

    /// The value: green or red where it stays above or below nothing whichever one thing is varied.
    public var valueSignal: Signal {
        guard let proposed, let range = proposed.range, proposed.hasPricedBenefits else {
            return .amber
        }
        return range.lowerBound > .zero ? .green : range.upperBound < .zero ? .red : .amber
    }

    /// The approvals: red where no case beyond the board can be in time, amber where one is due.
    public var approvalSignal: Signal {
        if furtherApprovers.isEmpty { return .green }
        return casesDue.isEmpty ? .red : .amber
    }

    /// What is known: amber where it is not known who must approve a scheme.
    public var knowledgeSignal: Signal { undetermined.isEmpty ? .green : .amber }
}

extension Appraisal.Result {
    /// Whether any benefit has a price.
    fileprivate var hasPricedBenefits: Bool {
        CashFlows.Part.benefits.contains { part in flows[part].contains { $0 != .zero } }
    }
}
