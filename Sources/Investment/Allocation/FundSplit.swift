package import DigitalMaturity

/// An amount in whole pence for each of several bodies, and what could not be given to any.
package struct FundSplit: Equatable {
    /// What each gets, in the order of the bodies.
    package var amounts: [Money]
    /// What is left when each has what it may have.
    package var left: Money
}

/// What each body gets at least and at most.
package struct FundLimits {
    package var floor = Money.zero
    package var cap: Money?

    package init(floor: Money = .zero, cap: Money? = nil) {
        self.floor = floor
        self.cap = cap
    }
}

extension Money {
    /// The amount in proportion to `weights`, none of them negative, within limits that are the same
    /// for each; `nil` where the floors alone come to more.
    ///
    /// Whoever would get more than the cap gets the cap, whoever would get less than the floor the
    /// floor, and the others share the rest in proportion. Each is rounded down, and the pennies left
    /// over go one each to those that lost most by it, the earlier first.
    package func split(by weights: [Int128], within limits: FundLimits) -> FundSplit? {
        guard limits.floor * Int64(weights.count) <= self else { return nil }
        var fixed = weights.map { $0 == 0 ? limits.floor.pence : Int64?.none }
        while true {
            let share = Proportion(of: pence, fixed, weights)
            let over = share.free.filter { share.excess($0, over: limits.cap?.pence) > 0 }
            let under = share.free.filter { share.excess($0, over: limits.floor.pence) < 0 }
            guard !over.isEmpty || !under.isEmpty else {
                return share.rounded(fixed)
            }
            let excess = over.map { share.excess($0, over: limits.cap?.pence) }.reduce(0, +)
            let lack = under.map { -share.excess($0, over: limits.floor.pence) }.reduce(0, +)
            if excess >= lack {
                for index in over { fixed[index] = limits.cap?.pence }
            } else {
                for index in under { fixed[index] = limits.floor.pence }
            }
        }
    }

    /// The amount given to each in `order` up to the cap, when each has the floor; `nil` where the
    /// floors alone come to more.
    package func given(inTurn order: [Int], within limits: FundLimits) -> FundSplit? {
        guard limits.floor * Int64(order.count) <= self else { return nil }
        var left = self - limits.floor * Int64(order.count)
        var amounts = order.map { _ in limits.floor }
        for index in order {
            let more = limits.cap.map { Swift.min(left, $0 - limits.floor) } ?? left
            amounts[index] = amounts[index] + more
            left = left - more
        }
        return FundSplit(amounts: amounts, left: left)
    }
}

/// What is left of an amount, shared among those whose part is not fixed.
private struct Proportion {
    let rest: Int128
    let whole: Int128
    let free: [Int]
    let weights: [Int128]

    init(of pence: Int64, _ fixed: [Int64?], _ weights: [Int128]) {
        let free = fixed.indices.filter { fixed[$0] == nil }
        self.free = free
        self.weights = weights
        rest = Int128(pence - fixed.compactMap(\.self).reduce(0, +))
        whole = free.reduce(0) { $0 + weights[$1] }
    }

    /// By how much the part of a body is above a limit, times `whole`; zero without a limit.
    func excess(_ index: Int, over limit: Int64?) -> Int128 {
        limit.map { rest * weights[index] - Int128($0) * whole } ?? 0
    }

    func rounded(_ fixed: [Int64?]) -> FundSplit {
        var pence = fixed.map { $0 ?? 0 }
        guard whole > 0 else {
            return FundSplit(
                amounts: pence.map { Money(pence: $0) },
                left: Money(pence: Int64(rest))
            )
        }
        let exact = free.map {
            (index: $0, parts: (rest * weights[$0]).quotientAndRemainder(dividingBy: whole))
        }
        for each in exact { pence[each.index] = Int64(each.parts.quotient) }
        let left = rest - exact.reduce(0) { $0 + $1.parts.quotient }
        let raised = exact.sorted {
            ($1.parts.remainder, $0.index) < ($0.parts.remainder, $1.index)
        }
        for each in raised.prefix(Int(left)) { pence[each.index] += 1 }
        return FundSplit(amounts: pence.map { Money(pence: $0) }, left: .zero)
    }
}
