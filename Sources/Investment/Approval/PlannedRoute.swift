public import DigitalMaturity

/// The approval route of one scheme of a plan, tested together with what it is linked to.
public struct PlannedRoute: Sendable {
    /// The scheme whose approvals these are.
    public let scheme: Scheme
    /// The schemes whose amounts were added up for the test, the scheme among them.
    public let testedWith: [String]
    /// The route; `nil` when the lead is not a body whose kind is known.
    public let route: ApprovalRoute?

    /// The answer for a board.
    public var headline: RouteHeadline { route?.headline ?? .bodyNotKnown }
}

extension Plan {
    /// The route of every scheme if decided on `date`, in the order written.
    ///
    /// Linked schemes are tested on the sum of their amounts: splitting a scheme must not change
    /// who approves it. `facts` tells what is known of the lead.
    public func routes(
        under rulebook: Rulebook,
        on date: CivilDate,
        facts: (ODSCode) -> BodyFacts?
    ) -> [PlannedRoute] {
        schemes.map { scheme in
            let group = linked(to: scheme)
            return PlannedRoute(
                scheme: scheme,
                testedWith: group.map(\.id.value),
                route: facts(scheme.lead.value).map { facts in
                    rulebook.route(of: spendCase(of: scheme, in: group, by: facts), on: date)
                }
            )
        }
    }

    private func spendCase(of scheme: Scheme, in group: [Scheme], by facts: BodyFacts) -> SpendCase
    {
        let wholeLives = group.compactMap(\.wholeLifeCost)
        let revenues = group.compactMap(\.wholeLifeRevenue)
        let contracts = group.compactMap(\.particulars.contractValue?.value)
        var amounts = Amounts(
            capital: group.map(\.capitalTotal).total(),
            revenue: revenues.count == group.count ? revenues.total() : nil,
            wholeLife: wholeLives.count == group.count ? wholeLives.total() : nil,
            contract: contracts.count == group.count ? contracts.total() : nil,
            revenueAtLeast: group.map(\.leastRevenue).total()
        )
        amounts.isCapitalOpen = group.contains { $0.knownCapital == nil }
        var spend = SpendCase(
            by: facts,
            kind: scheme.kind,
            funding: scheme.fundingClass,
            programme: scheme.programme,
            amounts: amounts
        )
        spend.service = scheme.particulars.service
        spend.isPublicFacing = scheme.particulars.isPublicFacing
        spend.novelty = scheme.novelty
        return spend
    }
}
