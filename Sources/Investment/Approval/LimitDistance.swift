public import DigitalMaturity

/// How far a scheme is from one limit that it was tested against.
public struct LimitDistance: Sendable {
    /// The growth of a scheme that changes what a rule answers.
    public struct Growth: Hashable, Sendable {
        /// The smallest growth, to the penny.
        public let money: Money
        /// The same as a share of the scheme's own cost, rounded up; `nil` where that cost is not
        /// stated, is nothing, or is too small for the share to mean anything.
        public let share: Percentage?
        /// What the rule answers once the cost has grown so far.
        public let outcome: RouteTest.Outcome
    }

    /// The comparison of the scheme's amount with the limit of a rule.
    public let test: RouteTest
    /// The headroom as a share of the limit, rounded towards zero; negative when above the limit.
    public let share: Percentage?
    /// The smallest growth of the scheme that ends its being within the limit; `nil` when it is not
    /// within, or when no growth ends it.
    public let growth: Growth?
}

extension PlannedRoute {
    /// How far the scheme is from every limit that it was tested against, in order of the rules.
    ///
    /// Of linked schemes it is this one that grows while the others stay as they are.
    public var distances: [LimitDistance] {
        guard let route else { return [] }
        return route.tests.map { test in
            LimitDistance(
                test: test,
                share: test.limit.flatMap { limit in
                    test.headroom.flatMap { $0.share(of: limit) }
                },
                growth: growth(ending: test, in: route)
            )
        }
    }

    /// Answers change only where the amount passes a limit, so only those amounts are tried.
    private func growth(ending test: RouteTest, in route: ApprovalRoute) -> LimitDistance.Growth? {
        guard test.outcome == .within, let amount = test.amount else { return nil }
        let rule = test.rule
        let limits = rule.limits.entries.compactMap { entry -> Money? in
            guard case .amount(let limit) = entry.value else { return nil }
            return limit
        }
        let growths = limits.map { rule.comparison == .above ? $0 + Money(pence: 1) : $0 }.map {
            $0 - amount
        }
        for growth in growths.sorted() where growth > .zero {
            let grown = route.spend.with(
                \.amounts,
                route.spend.amounts.growing(by: growth, on: rule.basis)
            )
            let outcome = rule.test(grown, on: route.date)?.outcome ?? .within
            guard outcome == .within else {
                let own = scheme.amount(on: rule.basis)
                let share = own.flatMap { growth.share(of: $0, roundingUp: true) }
                return LimitDistance.Growth(money: growth, share: share, outcome: outcome)
            }
        }
        return nil
    }
}

extension Scheme {
    /// The scheme's own amount on `basis`, where it is known.
    func amount(on basis: SpendRule.Basis) -> Money? {
        switch basis {
        case .capital: knownCapital
        case .revenue: wholeLifeRevenue
        case .wholeLife: wholeLifeCost
        case .contract: particulars.contractValue?.value
        }
    }
}

extension Amounts {
    /// The same amounts when the cost on `basis` is larger by `growth`, and the whole life with it.
    func growing(by growth: Money, on basis: SpendRule.Basis) -> Amounts {
        var grown = Amounts(
            capital: basis == .capital ? capital + growth : capital,
            revenue: basis == .capital ? revenue : revenue.map { $0 + growth },
            wholeLife: wholeLife.map { $0 + growth },
            contract: contract.map { $0 + growth },
            revenueAtLeast: basis == .capital ? revenueAtLeast : revenueAtLeast + growth
        )
        grown.isCapitalOpen = isCapitalOpen
        return grown
    }
}
