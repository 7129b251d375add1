public import DigitalMaturity

extension Plan {
    /// The waits before a scheme of this plan can spend its first pound, if it sets out on `day`.
    ///
    /// A scheme's stage names the case that is written and stands before its approvers; each later
    /// case is then written and approved in turn. A small scheme has one paper in place of them all.
    /// What the plan itself says of times replaces whatever was not published, and no approver decides
    /// before its papers were due.
    public func approvalPath(
        of planned: PlannedRoute,
        from day: CivilDate,
        under rulebook: Rulebook
    ) -> ApprovalPath {
        let stage = planned.scheme.stage
        guard !stage.isApproved else { return ApprovalPath(from: day, waits: [], unknown: []) }
        let certain = planned.route?.steps.map(\.approver) ?? Array(rulebook.approvers.prefix(1))
        let small = smallSchemes(with: planned, under: rulebook)
        let cases = small.map { [$0.paper] } ?? rulebook.cases
        let gates = cases.filter { $0.stage.order >= stage.order }.flatMap { each in
            (each.stage == stage ? [] : [writing(of: each)])
                + certain.filter(each.goes).map { decision(of: $0, on: each, among: rulebook) }
        }
        return ApprovalPath(
            from: day,
            waits: gates.compactMap(\.wait),
            unknown: gates.filter { $0.wait == nil }.map(\.id),
            possible: planned.possibleApprovers(under: rulebook),
            small: small
        )
    }

    /// What makes a scheme small, by the plan or by what is assumed of everybody; `nil` where it is
    /// not, or goes to somebody beyond its own board by a rule that is no trial.
    private func smallSchemes(
        with planned: PlannedRoute,
        under rulebook: Rulebook
    ) -> SmallSchemes? {
        guard let small = rulebook.smallSchemes, let route = planned.route else { return nil }
        let tried = route.tests.filter { $0.rule.standing == .hypothetical }.map(\.rule.id)
        guard route.steps.allSatisfy({ Set($0.because).isSubset(of: tried) }) else { return nil }
        let amounts = route.spend.amounts
        let cost = max(amounts.range(on: .wholeLife).least, amounts.contract ?? .zero)
        let meant = terms.onePaperBelow.map {
            SmallSchemes(below: $0.value, reason: "The plan says so", paper: small.paper)
        }
        return [meant ?? small].first { cost < $0.below }
    }

    private typealias Gate = (id: String, wait: ApprovalPath.Wait?)

    private func writing(of each: BusinessCase) -> Gate {
        let days = days(of: each.id, held: each.days)
        let wait = days.map {
            ApprovalPath.Wait(
                gate: each.id,
                title: "Writing the \(each.title)",
                days: $0,
                paper: each.title,
                isWriting: true
            )
        }
        return (each.id, wait)
    }

    private func decision(
        of approver: Approver,
        on each: BusinessCase,
        among rulebook: Rulebook
    ) -> Gate {
        let meetings = terms.meetings.first { $0.approver.value == approver.id }
        let isLast = each.stage == rulebook.cases.last?.stage
        let id = isLast ? approver.id : "\(approver.id)-\(each.id)"
        let wait = days(of: approver.id, held: approver.days).map { days in
            ApprovalPath.Wait(
                gate: id,
                title: approver.title + ApprovalPath.Wait.decision(on: each.title),
                days: days.atLeast(meetings?.papers ?? 0),
                meetings: meetings?.days ?? [],
                paper: each.title
            )
        }
        return (id, wait)
    }

    /// What was published, else what the plan assumes, else what is assumed for everybody.
    private func days(of gate: String, held: Approver.Days?) -> ApprovalPath.Days? {
        if let held, held.kind == .published { return ApprovalPath.Days(held) }
        guard let own = terms.approvalTimes.first(where: { $0.approver.value == gate }) else {
            return held.map(ApprovalPath.Days.init)
        }
        return ApprovalPath.Days(
            low: own.low,
            likely: own.likely,
            high: own.high,
            kind: .assumption,
            reason: own.reason
        )
    }
}

extension PlannedRoute {
    /// The approvers whom a rule that could not be determined may add, in the order of a route;
    /// where there is no route, everybody beyond the body's own board.
    func possibleApprovers(under rulebook: Rulebook) -> [String] {
        route?.possibleApprovers.map(\.id) ?? rulebook.approvers.dropFirst().map(\.id)
    }
}

extension ApprovalPath.Days {
    /// The same length, with its reason in words.
    package init(_ days: Approver.Days) {
        self.init(
            low: days.low,
            likely: days.likely,
            high: days.high,
            kind: days.kind,
            reason: days.reason
        )
    }

    /// The same, but never shorter than `least`.
    fileprivate func atLeast(_ least: Int) -> ApprovalPath.Days {
        ApprovalPath.Days(
            low: max(low, least),
            likely: max(likely, least),
            high: max(high, least),
            kind: kind,
            reason: reason
        )
    }
}
