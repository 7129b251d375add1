public import DigitalMaturity

extension Choice {
    /// The positions of the schemes that are done.
    public var chosen: [Int] { taken.indices.filter { taken[$0] != nil } }
}

extension ChoiceProblem {
    /// The positions of the limits on money for one purpose, in one year or in all.
    public func limits(on purpose: Plan.Purpose, in year: FinancialYear? = nil) -> [Int] {
        limits.indices.filter {
            guard case .money(purpose, _, let of) = limits[$0].kind else { return false }
            return year == nil || year == of
        }
    }

    /// What one way of doing a scheme spends within the years of the plan.
    public func spending(_ purpose: Plan.Purpose, of option: Option) -> Money {
        Money(pence: limits(on: purpose).reduce(0) { $0 + option.uses[$1] })
    }

    /// What a choice spends in one year of the plan, or in all.
    public func spending(
        _ purpose: Plan.Purpose,
        of choice: Choice,
        in year: FinancialYear? = nil
    ) -> Money {
        Money(pence: limits(on: purpose, in: year).reduce(0) { $0 + use(of: $1, by: choice) })
    }

    /// How much of a limit a choice leaves, negative where it uses more than there is; `nil` where
    /// no limit is stated.
    public func left(of limit: Int, by choice: Choice) -> Int64? {
        limits[limit].amount.map { $0 - use(of: limit, by: choice) }
    }

    /// The capital that a choice leaves of what there is, in all years, to lapse; `nil` where no capital
    /// is stated.
    public func capitalLeft(by choice: Choice) -> Money? {
        let left = limits(on: .capital).compactMap { self.left(of: $0, by: choice) }
        return left.isEmpty ? nil : Money(pence: left.reduce(0) { $0 + max(0, $1) })
    }

    /// What a choice is worth beyond the same choice without one scheme, in millionths of a point.
    public func worth(addedBy scheme: Int, to choice: Choice) -> Int {
        var taken = choice.taken
        taken[scheme] = nil
        return worth(of: choice) - worth(of: Choice(taken))
    }
}
