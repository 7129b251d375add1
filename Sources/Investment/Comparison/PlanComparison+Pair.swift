import DigitalMaturity

extension PlanComparison {
    /// A scheme and the years that its plan covers.
    struct Side {
        let scheme: Scheme
        let years: [FinancialYear]

        /// What is spent in `year`; nothing in a year that the plan does not cover.
        func spent(_ amounts: (Scheme) -> [Scheme.Amount], in year: FinancialYear) -> Money {
            guard years.contains(year) else { return .zero }
            return amounts(scheme).filter { $0.year.value == year }.map(\.money.value).total()
        }

        /// What running it costs in `year` if it cost `yearly` a year, so far as it is known.
        func running(in year: FinancialYear, costing yearly: Money?) -> Money {
            guard years.contains(year), let yearly, let goLive = scheme.goLive else { return .zero }
            return Accrual(yearly: yearly, from: goLive, months: scheme.life?.value.count)
                .amount(in: year)
        }
    }

    /// One scheme in two plans.
    struct Pair {
        let first: Side?
        let second: Side?

        /// The difference of what is spent in each of `years`.
        ///
        /// What the sum has grown by lies in the years as the first plan's money does; the rest is
        /// money that has moved.
        func spending(
            _ amounts: (Scheme) -> [Scheme.Amount],
            in years: [FinancialYear]
        ) -> [Difference] {
            let old = years.map { first?.spent(amounts, in: $0) ?? .zero }
            let new = years.map { second?.spent(amounts, in: $0) ?? .zero }
            guard first != nil, second != nil else {
                return zip(old, new).map { Difference(presence: $1 - $0) }
            }
            let profile = old.contains { $0 > .zero } ? old : new
            guard profile.contains(where: { $0 > .zero }) else {
                return years.map { _ in Difference() }
            }
            let costs = (new.total() - old.total())
                .split(by: profile.map { Percentage(millionths: $0.pence) })
            return zip(zip(old, new), costs).map { amounts, cost in
                Difference(cost: cost, time: amounts.1 - amounts.0 - cost)
            }
        }

        /// The difference of running cost in `year`: first the new cost at the old time, then the time.
        func running(in year: FinancialYear) -> Difference {
            let costs = [first, second].map { $0?.scheme.runCost?.value }
            let old = first?.running(in: year, costing: costs[0]) ?? .zero
            let new = second?.running(in: year, costing: costs[1]) ?? .zero
            guard let first, second != nil else { return Difference(presence: new - old) }
            let between = first.running(in: year, costing: costs[1])
            return Difference(cost: between - old, time: new - between)
        }

        /// The difference of whole-life cost: another life is another time.
        var wholeLife: Difference {
            let old = first?.scheme.wholeLifeCost ?? .zero
            let new = second?.scheme.wholeLifeCost ?? .zero
            guard let first = first?.scheme, let second = second?.scheme else {
                return Difference(presence: new - old)
            }
            guard first.wholeLifeCost != nil, second.wholeLifeCost != nil,
                let life = first.life ?? second.life
            else {
                return Difference(cost: new - old)
            }
            let between =
                second.capitalTotal + second.revenueTotal
                + (second.runCost?.value.twelfths(life.value.count) ?? .zero)
            return Difference(cost: between - old, time: new - between)
        }
    }
}
