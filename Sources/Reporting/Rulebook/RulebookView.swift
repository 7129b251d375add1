public import DigitalMaturity
public import Documents
public import Investment

/// The approval rules as tables.
struct RulebookView {
    let findings: Findings

    init(findings: Findings) {
        self.findings = findings
    }

    private var rulebook: Rulebook { findings.dataset.reference.rulebook }

    /// A row for each rule; on pages, whose readers know no identifiers, those come last.
    func table(
        of rules: [SpendRule],
        id: String = "rules-table",
        isOfPage: Bool = false
    ) -> Table {
        let about: [Table.Column] = [
            .words("About"), .words("Authority"), .words("Compares"), .numbers("Limit"),
            .words("State"), .words("Approver"),
        ]
        let name = [Table.Column.words("Rule")]
        return Table(
            id: id,
            title: "The rules and what each says on \(findings.date.words)",
            columns: isOfPage ? about + name : name + about,
            rows: rules.map { row($0, isOfPage: isOfPage) },
            note: "A limit that is not known is shown as not known and never guessed."
        )
    }

    private func row(_ rule: SpendRule, isOfPage: Bool) -> [Cell] {
        let (limit, state) = reading(of: rule)
        let facts: [Cell] = [
            .text(rule.authority), .text("\(rule.basis.words) \(rule.comparison.rawValue)"), limit,
            .text(state), .text(rule.approver.title),
        ]
        let (name, page) = (Cell.text(rule.id), Destination.page(rule.page))
        return isOfPage
            ? [.link(rule.title, page)] + facts + [name]
            : [.link(rule.id, page), .text(rule.title)] + facts
    }

    /// What a rule says on the day: its limit and whether it is in force.
    func reading(of rule: SpendRule) -> (limit: Cell, state: String) {
        let state = rule.state(on: findings.date).rawValue
        switch rule.limits.reading(on: findings.date) {
        case .nothing: return (.blank, marked(rule, state))
        case .certain(let entry, _):
            let isOver = entry.value == .ceased
            return (isOver ? .blank : limit(entry, of: rule), marked(rule, state))
        case .uncertain(let earlier, let later, _):
            return (
                .text("\(earlier.map(\.value.words) ?? "none"), then \(later.value.words)"),
                marked(rule, "\(state), \(later.from?.words ?? "")")
            )
        }
    }

    private func marked(_ rule: SpendRule, _ state: String) -> String {
        rule.standing == .hypothetical ? "hypothetical" : state
    }

    func limitBlocks(_ rule: SpendRule) -> [Block] {
        [
            .table(
                Table(
                    id: "limits-table",
                    title: "Limits of \(rule.id), in order of time",
                    columns: [
                        .words("From"), .numbers("Limit"), .words("State"), .words("Known since"),
                        .words("Source"), .words("How well established"), .words("Note"),
                    ],
                    rows: zip(rule.limits.entries, findings.states(of: rule)).map {
                        entry,
                        state in
                        [
                            .text(entry.from?.words ?? "a date not known"), limit(entry, of: rule),
                            .text(state), .text(entry.known?.words ?? ""),
                            entry.citation.address.map {
                                .link(entry.citation.description, .address($0))
                            }
                                ?? .text(entry.citation.description),
                            .text(entry.citation.grade.words), .text(entry.citation.note ?? ""),
                        ]
                    }
                )
            )
        ]
    }

    func limit(_ entry: Timeline<SpendRule.Limit>.Entry, of rule: SpendRule) -> Cell {
        switch entry.value {
        case .unknown: .unknown("not known")
        case .any: .text("every amount")
        case .ceased: .text("ceased")
        case .amount: cell(RuleFigures(findings: findings).limit(entry, of: rule))
        }
    }

    func reachBlocks(_ rule: SpendRule) -> [Block] {
        [
            .prose([
                "The first line that fits a scheme decides. If none fits, the rule does not apply."
            ]),
            .table(
                Table(
                    id: "reach-table",
                    title: "Who \(rule.id) applies to",
                    columns: [
                        .words("When"), .words("Applies"), .words("Because"),
                        .words("How well established"),
                    ],
                    rows: rule.clauses.map { clause in
                        [
                            .text(clause.condition.words), .text(clause.reach.rawValue),
                            .text(clause.because ?? ""), .text(clause.grade.words),
                        ]
                    }
                )
            ),
        ]
    }

    var approvers: Table {
        Table(
            id: "approvers-table",
            title: "Approvers in the order in which a case reaches them",
            columns: [.words("Approver"), .words("How long it takes"), .words("Source")],
            rows: rulebook.approvers.map { approver in
                [
                    .text(approver.title),
                    approver.days.map { .text("\($0.words) (\($0.kind.rawValue))") }
                        ?? .unknown("not published"),
                    .text(approver.days?.reason ?? ""),
                ]
            }
        )
    }
}

extension Findings {
    /// What a rule says on the day, in words: `in force`, `withdrawn`.
    public func state(of rule: SpendRule) -> String {
        RulebookView(findings: self).reading(of: rule).state
    }

    /// What each entry of a rule is on the day: `in force`, `superseded`. An entry of a hypothetical
    /// rule was never in force.
    public func states(of rule: SpendRule) -> [String] {
        rule.states(on: date).map { state in
            let hasEffect = state == .inForce || state == .uncertain
            return rule.standing == .hypothetical && hasEffect ? "hypothetical" : state.rawValue
        }
    }

    /// Some rules with what each says on the day.
    public func rulesDocument(_ rules: [SpendRule]) -> Document {
        Document(
            slug: "controls",
            title: "Approval rules",
            subtitle: "On \(date.words)",
            date: date,
            sections: [
                Section("rules", "Rules", [.table(RulebookView(findings: self).table(of: rules))])
            ]
        )
    }

    /// One rule with its history.
    public func ruleDocument(_ rule: SpendRule) -> Document { rulePage(rule).document }
}
