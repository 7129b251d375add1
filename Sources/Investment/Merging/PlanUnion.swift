public import DigitalMaturity

/// Two plans as one: every scheme of both, the money and the people of both added up.
public struct PlanUnion: Sendable {
    /// The plan of both, the first plan's boards and schemes first.
    public let plan: Plan
    /// Names that both use and prices that differ, which are errors, and terms of the second plan that
    /// give way to those of the first.
    public let problems: [Diagnostic]

    /// Joins two plans under a new name.
    ///
    /// The years run from the first of either plan to the last, so that running cost of a scheme may
    /// fall in years that its own plan does not cover.
    public init(_ first: Plan, _ second: Plan, id: String, title: String) {
        let years = Set(first.years + second.years).sorted()
        let span = years[years.count - 1].startingIn - years[0].startingIn
        var plan = Plan(
            id: id,
            title: title,
            icb: first.icb,
            years: (0...span).compactMap(years[0].adding),
            priceBase: first.priceBase,
            place: first.place
        )
        let boards = second.boards.filter { !first.boards.contains($0) }
        plan.partners = first.partners + boards.map { Located($0, at: second.icb.place) }
        plan.status =
            [.illustrative, .draft].first { [first.status, second.status].contains($0) }
            ?? .submitted
        plan.envelopes = added(first.envelopes + second.envelopes)
        plan.teams = added(first.teams + second.teams)
        plan.roles = first.roles + second.roles
        plan.starts = once(first.starts + second.starts, by: \.words)
        plan.schemes = first.schemes + second.schemes
        plan.unreadable = first.unreadable + second.unreadable
        plan.terms = first.terms.joined(with: second.terms)
        self.plan = plan
        problems = clashes(first, second) + first.terms.yielding(second.terms, at: second.place)
    }
}

/// What stops two plans from being one.
private func clashes(_ first: Plan, _ second: Plan) -> [Diagnostic] {
    let prices: [Diagnostic] =
        first.priceBase == second.priceBase
        ? [] : [.otherPrices(first.priceBase, second.priceBase, at: second.place)]
    let terms = [first.terms, second.terms]
    return prices + (first.schemes + second.schemes).map(\.id).repeated("scheme")
        + once(terms.flatMap(\.targets), by: \.words).map(\.id).repeated("target")
        + once(terms.flatMap(\.causes), by: \.words).map(\.id).repeated("cause")
}

/// The money of each fund in each year, in the order in which funds and years are first named.
private func added(_ envelopes: [Plan.Envelope]) -> [Plan.Envelope] {
    let named = once(envelopes) { "\($0.year.value) \($0.fund)" }
    return named.map { first in
        let same = envelopes.filter { $0.year.value == first.year.value && $0.fund == first.fund }
        return Plan.Envelope(
            year: first.year,
            capital: sum(same.compactMap(\.capital)),
            revenue: sum(same.compactMap(\.revenue)),
            fund: first.fund
        )
    }
}

private func sum(_ amounts: [Located<Money>]) -> Located<Money>? {
    amounts.first.map { Located(amounts.map(\.value).total(), at: $0.place) }
}

/// The people of each year.
private func added(_ teams: [Plan.Team]) -> [Plan.Team] {
    once(teams) { "\($0.year.value)" }.map { first in
        let same = teams.filter { $0.year.value == first.year.value }
        return Plan.Team(year: first.year, people: same.map(\.people).reduce(0, +))
    }
}

/// Each item whose name is not that of one before it.
private func once<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert(name($0)).inserted }
}

extension Plan.Start {
    fileprivate var words: String { "\(organisation.value) \(setting) \(source?.text ?? "")" }
}

extension Plan.Target {
    fileprivate var words: String { "\(id.value) \(title) \(by)" }
}

extension Plan.Cause {
    fileprivate var words: String { "\(id.value) \(title)" }
}

extension Plan.Terms {
    /// The terms of both; where only one can hold, that of the first plan.
    fileprivate func joined(with other: Plan.Terms) -> Plan.Terms {
        var terms = self
        terms.targets = once(targets + other.targets, by: \.words)
        terms.causes = once(causes + other.causes, by: \.words)
        terms.approvalTimes = once(approvalTimes + other.approvalTimes, by: \.approver.value)
        terms.meetings = once(meetings + other.meetings, by: \.approver.value)
        terms.sections = once(sections + other.sections, by: \.id.value)
        terms.options = once(options + other.options, by: \.id.value).map {
            $0.joined(from: [options, other.options])
        }
        return terms
    }

    /// The terms of the other plan that are not kept because this plan has its own.
    fileprivate func yielding(_ other: Plan.Terms, at place: Place) -> [Diagnostic] {
        let named = [
            ("approval-times", approvalTimes.map(\.approver), other.approvalTimes.map(\.approver)),
            ("meetings", meetings.map(\.approver), other.meetings.map(\.approver)),
            ("sections", sections.map(\.id), other.sections.map(\.id)),
        ]
        let single = [
            ("discounting", discounting?.value != other.discounting?.value),
            ("one-paper-below", onePaperBelow?.value != other.onePaperBelow?.value),
            ("appraise-go-live", goLive != other.goLive), ("weights", weights != other.weights),
        ]
        return named.flatMap { key, kept, offered in
            offered.filter { item in kept.contains { $0.value == item.value } }
                .map { .keptFromFirst("'\($0.value)' under '\(key)'", at: $0.place) }
        } + single.filter(\.1).map { .keptFromFirst("'\($0.0)'", at: place) }
    }
}

extension Plan.Option {
    /// The option with the schemes of all options of its name. Carrying on as today costs what it costs
    /// under each plan, and is not known where one of them does not say.
    fileprivate func joined(from plans: [[Plan.Option]]) -> Plan.Option {
        let same = plans.flatMap(\.self).filter { $0.id.value == id.value }
        let costs = same.compactMap(\.yearly)
        let asked = id.value == AppraisalOption.doNothing ? plans.count : same.count
        var option = self
        option.schemes = same.flatMap(\.schemes)
        option.yearly = costs.count == asked ? sum(costs) : nil
        return option
    }
}
