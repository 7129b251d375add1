/// How far one thing alone must change for an option to be worth no more than doing nothing.
public struct SwitchingValue: Sendable {
    /// What changes.
    public enum Subject: Hashable, Sendable {
        /// All its costs.
        case costs
        /// All its benefits that have an amount.
        case benefits
        /// One kind of cost or benefit.
        case part(CashFlows.Part)
        /// The start of its benefits, which end no later for it.
        case delay

        /// The stable name.
        public var id: String {
            switch self {
            case .costs: "costs"
            case .benefits: "benefits"
            case .part(let part): part.rawValue
            case .delay: "delay"
            }
        }

        /// The parts of the flows that change.
        var parts: [CashFlows.Part] {
            switch self {
            case .costs: CashFlows.Part.costs
            case .benefits: CashFlows.Part.benefits
            case .part(let part): [part]
            case .delay: []
            }
        }
    }

    /// How far it must change.
    public enum Change: Hashable, Sendable {
        /// By this share of what it is: 0.25 is a quarter more.
        case share(Double)
        /// By this many months.
        case months(Int)
    }

    /// What changes.
    public let subject: Subject
    /// How far.
    public let change: Change
    /// The net value that is left, worked out again with the change made: at most half a penny for
    /// each part that changes, or, for a delay, the first that is not above nothing.
    public let left: Money

    /// Whether it can change that far: nothing can shrink to less than nothing.
    public var isPossible: Bool {
        switch change {
        case .share(let share): share >= -1
        case .months: true
        }
    }
}

/// Finds the switching values of one option.
struct SwitchingSearch {
    let flows: CashFlows
    let factors: [Double]
    let nothing: PresentValues
    /// The flows when benefits wait so many months.
    let waiting: (Int) -> CashFlows

    private var present: PresentValues { PresentValues(of: flows, by: factors) }
    private var net: Money { present.net - nothing.net }

    var values: [SwitchingValue] {
        let parts = CashFlows.Part.allCases.map { SwitchingValue.Subject.part($0) }
        return ([.costs, .benefits] + parts).compactMap(share) + [delay].compactMap(\.self)
    }

    /// The net value is linear in each part, so the change is exact; it is made and worked out again.
    private func share(of subject: SwitchingValue.Subject) -> SwitchingValue? {
        let amount = present.total(subject.parts)
        guard amount != .zero, let isCost = subject.parts.first?.isCost else { return nil }
        let share = Double(net.pence) / Double(amount.pence) * (isCost ? 1 : -1)
        let changed = PresentValues(of: flows, by: factors) { part in
            subject.parts.contains(part) ? 1 + share : 1
        }
        return SwitchingValue(
            subject: subject,
            change: .share(share),
            left: changed.net - nothing.net
        )
    }

    /// The fewest whole months for which benefits can wait until nothing is gained, by halving.
    private var delay: SwitchingValue? {
        var (worth, worthless) = (0, flows.years.count * 12)
        guard net > .zero, net(waiting: worthless) <= .zero else { return nil }
        while worthless - worth > 1 {
            let middle = (worth + worthless) / 2
            if net(waiting: middle) > .zero { worth = middle } else { worthless = middle }
        }
        return SwitchingValue(
            subject: .delay,
            change: .months(worthless),
            left: net(waiting: worthless)
        )
    }

    private func net(waiting months: Int) -> Money {
        PresentValues(of: waiting(months), by: factors).net - nothing.net
    }
}
