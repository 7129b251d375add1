/// Every rule, and everybody who can be asked.
public struct Rulebook: Sendable {
    /// The rules, in order of their identifiers.
    public package(set) var rules: [SpendRule]
    /// The approvers, in the order in which a case reaches them; never empty.
    public private(set) var approvers: [Approver]
    /// What edition of the rules this is, for traces and the ledger.
    public package(set) var edition: String
    /// The day after which the rulebook should have been read again.
    public package(set) var reviewBy: CivilDate?
    /// What changes several rules together, in order of identifier.
    public private(set) var events: [RuleEvent]
    /// The questions that the texts leave open, in order of identifier.
    public package(set) var switches: [Switch]
    /// The cases that are written one after another before money may be spent, in order.
    public private(set) var cases: [BusinessCase]
    /// The kinds of scheme that can be each sort of service where nobody says what it is; every kind
    /// where a sort is not among them.
    public var kindsByService: [SpendCase.Service: Set<SpendCase.Kind>] = [:]
    /// Which schemes need one paper alone; none where nobody has assumed so.
    public var smallSchemes: SmallSchemes?
    /// What a sweep tries unless something else is asked for.
    public var sweep: SweepSettings?

    /// Creates a rulebook; there must be an approver, the first of whom is the body's own board.
    /// An approver whom only a rule names is one of them too, so that nobody asked is left out.
    public init(
        rules: [SpendRule],
        approvers: [Approver],
        edition: String,
        reviewBy: CivilDate? = nil,
        events: [RuleEvent] = [],
        switches: [Switch] = [],
        cases: [BusinessCase] = [.full]
    ) {
        precondition(!approvers.isEmpty, "somebody approves")
        self.rules = []
        self.approvers = approvers
        self.edition = edition
        self.reviewBy = reviewBy
        self.events = events.sorted { $0.id < $1.id }
        self.switches = switches.sorted { $0.id < $1.id }
        self.cases = cases.sorted { ($0.stage.order, $0.id) < ($1.stage.order, $1.id) }
        self = replacingRules(with: rules)
    }

    /// The sorts of service that a scheme of `kind` can be where nobody says which.
    func services(of kind: SpendCase.Kind) -> Set<SpendCase.Service> {
        Set(SpendCase.Service.allCases).filter { kindsByService[$0]?.contains(kind) ?? true }
    }

    /// Everything that may have to be written: the cases, and the paper of a small scheme.
    package var papers: [BusinessCase] { cases + (smallSchemes.map { [$0.paper] } ?? []) }

    /// The rule with this identifier, ignoring case.
    public func rule(_ id: String) -> SpendRule? {
        rules.first { $0.id.lowercased() == id.lowercased() }
    }

    private func replacingRules(with rules: [SpendRule]) -> Rulebook {
        var copy = self
        copy.rules = rules.sorted { $0.id < $1.id }
        for rule in copy.rules where !copy.approvers.contains(where: { $0.id == rule.approver.id })
        {
            copy.approvers.append(rule.approver)
        }
        copy.approvers.sort { ($0.order, $0.id) < ($1.order, $1.id) }
        return copy
    }
}

extension Rulebook {
    /// The same rules, with the amounts in `supplied`, by rule, where the published one is not known.
    ///
    /// Only unknown amounts are filled: what was published is never replaced.
    public func supplying(_ supplied: [String: Timeline<SpendRule.Limit>.Entry]) -> Rulebook {
        var copy = self
        copy.rules = rules.map { rule in supplied[rule.id].map(rule.supplying) ?? rule }
        return copy
    }

    /// The same rulebook with `overrides` in place of the rules of their names, or besides them;
    /// each is hypothetical from then on, wherever it shows.
    public func overriding(_ overrides: [SpendRule]) -> Rulebook {
        let replaced = Set(overrides.map { $0.id.lowercased() })
        return replacingRules(
            with: rules.filter { !replaced.contains($0.id.lowercased()) }
                + overrides.map { $0.with(\.standing, .hypothetical) }
        )
    }

    /// The same rulebook with one rule left out.
    package func without(_ id: String) -> Rulebook {
        replacingRules(with: rules.filter { $0.id != id })
    }

    /// The same rulebook with an open question read as `setting` says; unchanged where it does not
    /// ask that question or knows no such reading.
    public func reading(_ setting: Switch.Setting) -> Rulebook {
        var copy = self
        for index in copy.switches.indices
        where copy.switches[index].id == setting.id
            && copy.switches[index].values.contains(setting.value)
        {
            copy.switches[index].value = setting.value
        }
        return copy
    }
}

extension SpendRule {
    fileprivate func supplying(_ supplied: Timeline<Limit>.Entry) -> SpendRule {
        let entries = limits.entries.map { entry in
            entry.value != .unknown
                ? entry
                : Timeline.Entry(
                    from: entry.from,
                    event: entry.event,
                    known: entry.known,
                    value: supplied.value,
                    citation: supplied.citation,
                    place: supplied.place
                )
        }
        return with(\.limits, Timeline(entries) ?? limits)
    }
}
