public import DigitalMaturity

/// The approval rules as tables.
struct RulebookView {
    private let findings: Findings

    init(findings: Findings) {
        self.findings = findings
    }

    private var rulebook: Rulebook { findings.dataset.rulebook }

    func table(of rules: [SpendRule]) -> Table {
        Table(
            id: "rules-table",
            title: "The rules and what each says on \(findings.date.words)",
            columns: [
                .words("Rule"), .words("About"), .words("Authority"), .words("Compares"),
                .numbers("Limit"),
                .words("State"), .words("Approver"),
            ],
            rows: rules.map(row),
            note: "A limit that is not known is said to be so; it is never guessed."
        )
    }

    private func row(_ rule: SpendRule) -> [Cell] {
        let (limit, state) = reading(of: rule)
        return [
            .link(rule.id, .page(rule.page)), .text(rule.title), .text(rule.authority),
            .text("\(rule.basis.words) \(rule.comparison.rawValue)"), limit, .text(state),
            .text(rule.approver.title),
        ]
    }

    /// What a rule says on the day: its limit and whether it is in force.
    func reading(of rule: SpendRule) -> (limit: Cell, state: String) {
        switch rule.limits.reading(on: findings.date) {
        case .nothing: (.blank, "not yet in force")
        case .certain(let entry, _) where entry.value == .ceased: (.blank, "no longer in force")
        case .certain(let entry, _): (limit(entry, of: rule), "in force")
        case .uncertain(let earlier, let later, _):
            (
                .text("\(earlier.map(\.value.words) ?? "none"), then \(later.value.words)"),
                "changes on a day not known, \(later.from?.words ?? "")"
            )
        }
    }

    func limitBlocks(_ rule: SpendRule) -> [Block] {
        [
            .prose([
                .text("It compares \(rule.basis.words.lowercased()) cost and catches what is "),
                .text(rule.comparison == .above ? "above the limit" : "at the limit or above"),
                .text("; then \(rule.approver.title) approves."),
            ]),
            .table(
                Table(
                    id: "limits-table",
                    title: "Limits of \(rule.id), in order of time",
                    columns: [
                        .words("From"), .numbers("Limit"), .words("Source"),
                        .words("How well established"), .words("Note"),
                    ],
                    rows: rule.limits.entries.map { entry in
                        [
                            .text(entry.from?.words ?? "a date not known"), limit(entry, of: rule),
                            entry.citation.address.map {
                                .link(entry.citation.description, .address($0))
                            }
                                ?? .text(entry.citation.description),
                            .text(entry.citation.grade.words), .text(entry.citation.note ?? ""),
                        ]
                    }
                )
            ),
        ]
    }

    private func limit(_ entry: Timeline<SpendRule.Limit>.Entry, of rule: SpendRule) -> Cell {
        switch entry.value {
        case .unknown: .unknown("not known")
        case .any: .text("every amount")
        case .ceased: .text("ceased")
        case .amount(let money):
            .figure(
                Figure(
                    .money(money),
                    trace: Trace(
                        "rule/\(rule.id)/\(entry.from?.description ?? "unknown")",
                        meaning:
                            "Limit of \(rule.id) from \(entry.from?.words ?? "a date not known")",
                        formula: "as cited",
                        inputs: [Trace.Input("limit", value: money.short, place: entry.place)],
                        rule: "\(rule.id): \(entry.citation), \(entry.citation.grade.words)"
                    )
                )
            )
        }
    }

    func reachBlocks(_ rule: SpendRule) -> [Block] {
        [
            .prose([
                "The first line that fits a scheme decides; a scheme that fits none is not reached."
            ]),
            .table(
                Table(
                    id: "reach-table",
                    title: "Whom \(rule.id) reaches",
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

extension SpendRule.Limit {
    /// The limit in words: `£25m`, `not known`, `ceased`.
    fileprivate var words: String {
        switch self {
        case .amount(let money): money.short
        case .unknown: "not known"
        case .any: "every amount"
        case .ceased: "ceased"
        }
    }
}

extension Condition {
    /// The condition in words.
    var words: String {
        let parts = [
            bodies.map { $0.map { $0.words.lowercased() }.joined(separator: " or ") },
            distress.map {
                $0 == .distressed ? "in financial distress" : "not in financial distress"
            },
            segment.map { "in oversight segment \($0)" },
            kinds.map { "for " + $0.map(\.rawValue).joined(separator: " or ") },
            fundings.map {
                "funded "
                    + $0.map { $0 == .own ? "by itself" : $0.rawValue }.joined(separator: " or ")
            },
            programme.map { "from the programme \($0)" },
            novelty.map { $0 == .novel ? "novel, contentious or repercussive" : "ordinary" },
        ]
        let words = parts.compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "always" : words
    }
}

extension Findings {
    /// What a rule says on the day, in words: `in force`, `no longer in force`.
    public func state(of rule: SpendRule) -> String {
        RulebookView(findings: self).reading(of: rule).state
    }

    /// Some rules with what each says on the day.
    public func rulesDocument(_ rules: [SpendRule]) -> Document {
        Document(
            slug: "controls",
            title: "Approval rules",
            subtitle: "On \(date.words)",
            date: date,
            sections: [
                Section(
                    id: "rules",
                    heading: "Rules",
                    blocks: [.table(RulebookView(findings: self).table(of: rules))]
                )
            ]
        )
    }

    /// One rule with its history.
    public func ruleDocument(_ rule: SpendRule) -> Document { rulePage(rule).document }
}
