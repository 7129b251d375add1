public import DigitalMaturity

/// Schemes that pass a limit one by one and would not pass it together.
///
/// One lead, one kind and one supplier make it worth asking whether they are one scheme. They do
/// not make it so, and nothing here says that anybody meant to avoid a limit.
public struct PossibleSplit: Sendable {
    /// One of the schemes, or several that are linked and tested as one.
    public struct Part: Sendable {
        /// The schemes, in the order written.
        public let schemes: [String]
        /// What they certainly cost, as the rule compares it.
        public let amount: Money
    }

    /// The organisation that leads them all.
    public let lead: ODSCode
    /// What they buy.
    public let kind: SpendCase.Kind
    /// From whom.
    public let supplier: Located<String>
    /// The rule whose limit they would pass together.
    public let rule: SpendRule
    /// The limit, where it is an amount.
    public let limit: Money?
    /// The parts, in the order written; two or more.
    public let parts: [Part]

    /// What the parts come to.
    public var sum: Money { parts.map(\.amount).total() }
}

extension Plan {
    /// The schemes that may be one, by lead, kind, supplier and rule; `routes` are those of this plan.
    ///
    /// Schemes that are linked are tested together already and count as one.
    public func possibleSplits(among routes: [PlannedRoute]) -> [PossibleSplit] {
        alike(routes, supplied: true).flatMap { units in
            let rules = units.flatMap { $0.route?.approvals ?? [] }.map(\.rule)
            let each = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
            return each.values.sorted { $0.id < $1.id }.compactMap { split(units, by: $0) }
        }
    }

    /// The schemes for which nothing can be said, because they share lead and kind with others and
    /// state no supplier; in the order written.
    public func unjudgedForSplitting(among routes: [PlannedRoute]) -> [String] {
        let alike = alike(routes, supplied: false).joined()
        return alike.filter { $0.scheme.particulars.supplier == nil }.map(\.scheme.id.value)
    }

    private func split(_ units: [PlannedRoute], by rule: SpendRule) -> PossibleSplit? {
        let tested = units.compactMap {
            unit -> (unit: PlannedRoute, test: RouteTest, amount: Money)? in
            guard let route = unit.route,
                let test = route.tests.first(where: { $0.rule.id == rule.id }),
                test.outcome == .within
            else { return nil }
            return (unit, test, route.spend.amounts.range(on: rule.basis).least)
        }
        guard tested.count > 1, let first = tested.first,
            let supplier = first.unit.scheme.particulars.supplier
        else { return nil }
        let sum = tested.map(\.amount).total()
        let isCaught = tested.contains { part in
            guard let route = part.unit.route else { return false }
            let amounts = route.spend.amounts.growing(by: sum - part.amount, on: rule.basis)
            let together = rule.test(route.spend.with(\.amounts, amounts), on: route.date)
            return together?.outcome == .exceeds
        }
        guard isCaught else { return nil }
        return PossibleSplit(
            lead: first.unit.scheme.lead.value,
            kind: first.unit.scheme.kind,
            supplier: supplier,
            rule: rule,
            limit: first.test.limit,
            parts: tested.map {
                PossibleSplit.Part(schemes: $0.unit.testedWith, amount: $0.amount)
            }
        )
    }

    /// The schemes of one lead and kind, and where `supplied` of one supplier, each linked whole
    /// once, where there are several; in the order written.
    private func alike(_ routes: [PlannedRoute], supplied: Bool) -> [[PlannedRoute]] {
        var keys: [String] = []
        var units: [String: [PlannedRoute]] = [:]
        for planned in routes {
            let scheme = planned.scheme
            let supplier = scheme.particulars.supplier?.value
            if supplied && supplier == nil { continue }
            let key = "\(scheme.lead.value) \(scheme.kind) \(supplied ? supplier ?? "" : "")"
            if units[key] == nil { keys.append(key) }
            let isLinked = units[key, default: []].contains {
                $0.testedWith.contains(scheme.id.value)
            }
            if !isLinked { units[key, default: []].append(planned) }
        }
        return keys.compactMap { units[$0] }.filter { $0.count > 1 }
    }
}
