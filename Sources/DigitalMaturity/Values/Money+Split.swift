extension Money {
    /// The amount in as many parts as there are `shares`, in their proportion, to the penny.
    ///
    /// The parts always come to the whole amount: each is rounded down, and the pennies left over
    /// go one each to the parts that lost most by it, the earlier first. The shares must not be
    /// negative and must come to something; they need not come to 100%.
    ///
    /// ```swift
    /// Money(pence: 100).split(by: [.percent(1), .percent(1), .percent(1)])   // 34p, 33p, 33p
    /// ```
    public func split(by shares: [Percentage]) -> [Money] {
        let whole = shares.reduce(.zero, +).millionths
        precondition(
            shares.allSatisfy { $0 >= .zero } && whole > 0,
            "an amount is split by shares of something"
        )
        let exact = shares.map { share in
            let (quotient, remainder) = whole.dividingFullWidth(
                magnitude.pence.multipliedFullWidth(by: share.millionths)
            )
            return (pence: quotient, lost: remainder)
        }
        let left = magnitude.pence - exact.reduce(0) { $0 + $1.pence }
        let raised = Set(
            exact.indices.sorted { (-exact[$0].lost, $0) < (-exact[$1].lost, $1) }
                .prefix(Int(left))
        )
        return exact.indices.map { index in
            let part = exact[index].pence + (raised.contains(index) ? 1 : 0)
            return Money(pence: part * pence.signum())
        }
    }
}
