import DigitalMaturity

extension PlanAppraiser {
    func measures(
        _ flows: CashFlows,
        _ present: PresentValues,
        _ factors: DiscountFactors
    ) -> Appraisal.Measures {
        Appraisal.Measures(
            present: present,
            payback: payback(of: flows, by: DiscountFactors(years.map { _ in 1 })),
            discountedPayback: payback(of: flows, by: factors)
        )
    }

    /// The first year from whose end on the running sum is never below nothing again.
    private func payback(of flows: CashFlows, by factors: DiscountFactors) -> Appraisal.Payback {
        guard flows.costs.contains(where: { $0 > .zero }) else { return .noCost }
        var sum = 0.0
        var paid: FinancialYear?
        for (year, net) in zip(years, flows.net(by: factors)) {
            sum += net
            if sum < 0 { paid = nil } else if paid == nil { paid = year }
        }
        return paid.map(Appraisal.Payback.year) ?? .never
    }

    /// Benefits over costs beyond doing nothing, where those costs are enough for it to say anything.
    func ratio(_ increment: PresentValues, of own: PresentValues) -> Appraisal.Ratio {
        guard let ratio = increment.ratio else { return .noNetCost }
        let least = own.costs.share(parameters.leastNetCost, rounding: .halfAwayFromZero)
        return increment.costs < least ? .smallNetCost : .of(ratio)
    }

    /// The last year in which a scheme of the option lives or has money; the last appraised where one
    /// costs or gives something by the year and no end of it is known.
    func lastYear(of option: AppraisalOption) -> FinancialYear {
        let last = years[years.count - 1]
        let ends = option.schemes.map { scheme -> FinancialYear in
            let spent = (scheme.capital + scheme.revenue).map(\.year.value).max() ?? years[0]
            guard scheme.lastsBeyondDelivery else { return spent }
            let end = scheme.end(parameters.uplifts(of: scheme, .stated))?.adding(-1).firstDay
            return end.map { max(spent, FinancialYear(containing: $0)) } ?? last
        }
        return min(ends.max() ?? last, last)
    }

    /// A net value spread evenly over the years until `last`.
    func annual(_ net: Money, until last: FinancialYear, _ factors: DiscountFactors) -> Money {
        let factors = zip(years, factors.general).filter { $0.0 <= last }.map(\.1)
        let annual = Double(net.pence) / factors.reduce(0, +)
        return Money(pence: Int64(annual.rounded(.toNearestOrAwayFromZero)))
    }
}
