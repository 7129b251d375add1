public import DigitalMaturity

/// Who gets what of a fund under a policy.
public struct Allocation: Sendable {
    /// A body of the kind that is given money, and what it gets, which may be nothing.
    public struct Recipient: Sendable {
        /// The body.
        public let code: ODSCode
        /// The mean of its returns' overall marks; `nil` where it has no return.
        public let mark: Double?
        /// What it gets.
        public let amount: Money
    }

    /// A body that a part of the policy could not judge.
    public struct Apart: Hashable, Sendable {
        /// The body.
        public let code: ODSCode
        /// What of it is not known.
        public let unknown: AllocationPolicy.Measure
    }

    /// What a fund does to the spread of marks, for each assumption of what money does.
    public enum Case: String, CaseIterable, Sendable {
        /// Money raises marks least.
        case low
        /// Money raises marks as is thought likely.
        case likely
        /// Money raises marks most.
        case high
    }

    /// The rule by which it was given out.
    public let policy: AllocationPolicy
    /// The whole fund.
    public let amount: Money
    /// Every body of the kind, in order of its code.
    public let recipients: [Recipient]
    /// Those that could not be judged, which is not the same as a need of nothing.
    public let apart: [Apart]
    /// What money is assumed to do.
    public let gain: AllocationGain
    /// The highest mark there is.
    public let top: Double

    /// Those that get something, most first.
    public var paid: [Recipient] {
        recipients.filter { $0.amount > .zero }
            .sorted { ($1.amount, $0.code) < ($0.amount, $1.code) }
    }
}

// MARK: - The spread of maturity

extension Allocation {
    /// How much £1m is assumed to raise a mark.
    public func rate(_ which: Case) -> Double {
        switch which {
        case .low: gain.low
        case .likely: gain.likely
        case .high: gain.high
        }
    }

    /// The mark of a body with its money, never above the top of the scale.
    public func mark(of recipient: Recipient, _ which: Case) -> Double? {
        recipient.mark.map {
            min(top, $0 + rate(which) * Double(recipient.amount.pence) / 100_000_000)
        }
    }

    /// The standard deviation of the marks of all bodies that have one, before any money.
    public var spread: Double? { recipients.compactMap(\.mark).standardDeviation }

    /// The same after the money, under each assumption of what it does.
    public func spread(ifMoneyDoes which: Case) -> Double? {
        recipients.compactMap { mark(of: $0, which) }.standardDeviation
    }

    /// The spread after the money: as likely, and the least and greatest over the assumptions.
    public func spreadAfter(_ which: Case) -> Double? {
        let spreads = Case.allCases.compactMap { spread(ifMoneyDoes: $0) }
        switch which {
        case .low: return spreads.min()
        case .likely: return spread(ifMoneyDoes: .likely)
        case .high: return spreads.max()
        }
    }
}

extension [Double] {
    /// The root of the mean square distance from the mean; `nil` for nothing.
    fileprivate var standardDeviation: Double? {
        guard let centre = mean else { return nil }
        return map { ($0 - centre) * ($0 - centre) }.mean?.squareRoot()
    }
}

// MARK: - The spread of money

extension Allocation {
    /// The share of the money that the poorest `share` of the bodies get, when they are put in order of
    /// what they get: a point of the Lorenz curve.
    public func lorenz(at share: Double) -> Double {
        let amounts = recipients.map { Double($0.amount.pence) }.sorted()
        let whole = amounts.sum
        guard whole > 0 else { return share }
        let position = share * Double(amounts.count)
        let below = min(Int(position), amounts.count)
        let part = below < amounts.count ? (position - Double(below)) * amounts[below] : 0
        return (amounts.prefix(below).reduce(0, +) + part) / whole
    }

    /// The Gini coefficient of what bodies get: 0 where all get the same, near 1 where one gets all.
    public var gini: Double? {
        let amounts = recipients.map { Double($0.amount.pence) }.sorted()
        let (whole, count) = (amounts.sum, Double(amounts.count))
        guard whole > 0 else { return nil }
        let ranked = amounts.enumerated().map { Double($0.offset + 1) * $0.element }.sum
        return 2 * ranked / (count * whole) - (count + 1) / count
    }

    /// What the quarter of bodies with the lowest marks get, of those that have one.
    public var toLeastMature: Money {
        let marked = recipients.compactMap { recipient in
            recipient.mark.map { (mark: $0, recipient: recipient) }
        }.sorted { ($0.mark, $0.recipient.code) < ($1.mark, $1.recipient.code) }
        return marked.prefix(marked.count / 4).map(\.recipient.amount).total()
    }
}
