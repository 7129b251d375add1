public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// A scheme whose route differs between two days.
    public typealias Moved = (plan: String, scheme: Scheme, change: RouteChange)

    /// The schemes of every plan whose route differs between two days, in order.
    public func routeChanges(from earlier: CivilDate, to later: CivilDate) -> [Moved] {
        plans.flatMap { planned in
            planned.plan.routeChanges(
                under: dataset.reference.rulebook,
                from: earlier,
                to: later,
                facts: dataset.facts
            ).map { (planned.plan.id, $0.scheme, $0.change) }
        }
    }

    /// The rules that read differently on two days, and the schemes that they move.
    public func controlsDifference(from earlier: CivilDate, to later: CivilDate) -> Document {
        let rules = dataset.reference.rulebook.changes(from: earlier, to: later)
        let schemes = routeChanges(from: earlier, to: later)
        return Document(
            slug: "controls-diff",
            title: "What changed in the approval rules",
            subtitle: "Between \(earlier.words) and \(later.words)",
            date: later,
            marking: marking,
            sections: [
                Section(
                    "rules",
                    "Rules",
                    rules.isEmpty
                        ? [.prose(["No rule reads differently on the two days."])]
                        : [.table(table(of: rules))]
                ),
                Section(
                    "schemes",
                    "Schemes",
                    schemes.isEmpty
                        ? [.prose(["No scheme of any plan here changes route."])]
                        : [
                            .table(
                                RouteChangeTable(
                                    id: "moved",
                                    title: "Schemes whose route differs on the later day",
                                    changes: schemes
                                ).table
                            )
                        ]
                ),
            ]
        )
    }

    private func table(of changes: [RuleChange]) -> Table {
        Table(
            id: "changes",
            title: "Rules that read differently on the two days",
            columns: [
                .words("Rule"), .words("About"), .words("Authority"), .words("Before"),
                .words("After"), .words("Approver"),
            ],
            rows: changes.map { change in
                [
                    .link(change.rule.markedID, .page(change.rule.page)), .text(change.rule.title),
                    .text(change.rule.authority), .text(words(change.before)),
                    .text(words(change.after)), .text(change.rule.approver.title),
                ]
            },
            note: "Two limits stand where the day of a change is not known and may have come."
        )
    }

    private func words(_ limits: [SpendRule.Limit]) -> String {
        limits.map { $0 == .ceased ? "not in force" : $0.words }.joined(separator: ", then ")
    }
}
