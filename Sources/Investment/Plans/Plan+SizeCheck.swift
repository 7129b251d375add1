import DigitalMaturity

extension Plan {
    /// Whether the amounts of all schemes, at their worst and over their lives, stay within what can
    /// be added; a scheme of which the amount is a slip is named.
    func sizeProblems() -> [Diagnostic] {
        // The pence of a million draws of it can be added in 64 bits.
        let most = Money.pounds(90_000_000_000)
        let costs = schemes.map(\.worstCase)
        guard costs.reduce(0, +) > Double(most.pence),
            let largest = schemes.indices.max(by: { costs[$0] < costs[$1] })
        else { return [] }
        let id = schemes[largest].id
        return [.amountsTooLarge(id.value, most: most, at: id.place)]
    }
}

extension Scheme {
    /// About the most that its amounts can come to, in pence; not money, because it may be more than
    /// money can hold.
    fileprivate var worstCase: Double {
        func most(_ amounts: [Amount], _ range: Located<ClosedRange<Percentage>>?) -> Double {
            let growth = max(.zero, range?.value.upperBound ?? .zero).share
            return amounts.reduce(0) { $0 + Double($1.money.value.pence) } * (1 + growth)
        }
        let years = max(Double(life?.value.count ?? 0) / 12, 20)
        let yearly = [runCost?.value].compactMap(\.self) + effects.benefits.compactMap(\.yearly)
        let once = uncertainty.risks.flatMap { [$0.capital, $0.revenue] }
        let purchases = particulars.purchases.reduce(0) {
            $0 + Double($1.count) * Double($1.each.value.pence)
        }
        return most(capital, uncertainty.capital) + most(revenue, uncertainty.revenue) + purchases
            + most(outturn.amounts, nil) + yearly.reduce(0) { $0 + Double($1.pence.magnitude) }
            * years
            + once.reduce(0) { $0 + Double($1.pence) }
    }
}

extension Scheme.Outturn {
    /// All amounts that it states.
    fileprivate var amounts: [Scheme.Amount] {
        lines.flatMap(\.amounts) + actualCapital + actualRevenue + forecastCapital
            + forecastRevenue
    }
}
