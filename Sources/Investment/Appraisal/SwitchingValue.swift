public import DigitalMaturity

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

    /// What changes, in doing nothing as in the option.
    public let subject: Subject
    /// How far.
    public let change: Change
    /// The net value that is left, worked out again with the change made and rounded as any other:
    /// at most half a penny for each part of either option, or, for a delay, the first that is not
    /// above nothing.
    public let left: Money

    /// The change as a share of what it is; `nil` for a delay.
    public var share: Double? {
        if case .share(let share) = change { share } else { nil }
    }

    /// The change in months; `nil` for a share.
    public var months: Int? {
        if case .months(let months) = change { months } else { nil }
    }

    /// Whether it can change that far: nothing can shrink to less than nothing.
    public var isPossible: Bool {
        share.map { $0 >= -1 } ?? true
    }
}

/// Finds the switching values of one option.
struct SwitchingSearch {
    let flows: CashFlows
    let factors: DiscountFactors
    let nothing: CashFlows
    /// The flows when benefits wait so many months.
    let waiting: (Int) -> CashFlows

    var values: [SwitchingValue] {
        let parts = CashFlows.Part.allCases.map { SwitchingValue.Subject.part($0) }
        return ([.costs, .benefits] + parts).compactMap(share) + [delay].compactMap(\.self)
    }

    /// The net value is linear in each part, so the change is exact; it is made and worked out again,
    /// in the option and in doing nothing alike.
    ///
    /// It rests on sums that are not yet rounded, because half a penny of a small part is much of it.
    private func share(of subject: SwitchingValue.Subject) -> SwitchingValue? {
        let amount = sum(subject.parts, of: flows) - sum(subject.parts, of: nothing)
        guard amount != 0, let isCost = subject.parts.first?.isCost else { return nil }
        let share = (net(of: flows) - net(of: nothing)) / amount * (isCost ? 1 : -1)
        func changed(_ flows: CashFlows) -> Money {
            PresentValues(of: flows, by: factors) { subject.parts.contains($0) ? 1 + share : 1 }.net
        }
        return SwitchingValue(
            subject: subject,
            change: .share(share),
            left: changed(flows) - changed(nothing)
        )
    }

    private func sum(_ parts: [CashFlows.Part], of flows: CashFlows) -> Double {
        parts.reduce(0) { $0 + flows.discounted($1, by: factors) }
    }

    private func net(of flows: CashFlows) -> Double {
        sum(CashFlows.Part.benefits, of: flows) - sum(CashFlows.Part.costs, of: flows)
    }

    /// The fewest whole months for which benefits can wait until nothing is gained, by halving.
    private var delay: SwitchingValue? {
        var (worth, worthless) = (0, flows.years.count * 12)
        guard net(waiting: worth) > .zero, net(waiting: worthless) <= .zero else { return nil }
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
        PresentValues(of: waiting(months), by: factors).net
            - PresentValues(of: nothing, by: factors).net
    }
}
