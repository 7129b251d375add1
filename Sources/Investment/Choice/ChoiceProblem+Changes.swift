import DigitalMaturity

extension ChoiceProblem {
    /// The same problem with other constraints.
    public func holding(to constraints: [Constraint]) -> ChoiceProblem {
        var copy = self
        copy.constraints = constraints
        return copy
    }

    /// The same problem in which the scheme at `scheme` must be chosen.
    public func forcing(_ scheme: Int) -> ChoiceProblem {
        constraints.contains(.mandatory(scheme))
            ? self : holding(to: constraints + [.mandatory(scheme)])
    }

    /// The same problem with the limits that `amount` makes of the old ones.
    public func limited(_ amount: (Limit) -> Int64?) -> ChoiceProblem {
        var copy = self
        copy.limits = limits.map { Limit($0.kind, amount: amount($0)) }
        return copy
    }

    /// A set of constraints that cannot all be met, though they can once any one is lifted; `nil`
    /// where all of them can be met.
    ///
    /// One constraint after the other is lifted, and stays so if the rest still cannot be met. The
    /// set is the least in the sense that nothing can be left out of it; there may be others.
    public func conflict<Failure: Error>(
        isPossible: (ChoiceProblem) throws(Failure) -> Bool
    ) throws(Failure) -> [Constraint]? {
        guard try !isPossible(self) else { return nil }
        var kept = constraints
        for constraint in constraints {
            let rest = kept.filter { $0 != constraint }
            if try !isPossible(holding(to: rest)) { kept = rest }
        }
        return kept
    }
}
