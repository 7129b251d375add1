public import DigitalMaturity

extension PlanSimulation {
    /// What of a fund's capital is expected to lapse, in all years.
    ///
    /// What lapses of a scheme in a year is shared between its funds as its capital of that year is.
    public func expectedLapse(of fund: Plan.Fund, in lines: [FundLine]) -> Money {
        let lapsed = Dictionary(
            zip(plan.schemes.map(\.id.value), simulation.activities.map(\.lapsed))
        ) { first, _ in first }
        let parts = lines.filter { $0.fund == fund && $0.purpose == .capital }.flatMap { line in
            line.draws.map { draw -> Double in
                let whole = draw.scheme.capital(in: line.year)
                guard let year = plan.years.firstIndex(of: line.year), whole != .zero,
                    let own = lapsed[draw.scheme.id.value]
                else { return 0 }
                return Double(own[year]) * Double(draw.amount.pence) / Double(whole.pence)
            }
        }
        return Money(pence: Int64(parts.reduce(0, +).rounded()))
    }
}
