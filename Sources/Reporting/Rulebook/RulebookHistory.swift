import DigitalMaturity
import Documents
import Investment

/// The approval rules: what they say, what they said, and what is not known of them.
struct RulebookHistory: Report {
    let slug = "rulebook"
    let title = "Rulebook with history"
    let showsPlans = false

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let rulebook = findings.dataset.reference.rulebook
        let rules = RulebookView(findings: findings)
        let history = RuleHistoryView(findings: findings)
        var values = Placeholders()
        values.set("date", findings.date.words)
        let figures = RuleFigures(findings: findings)
        values.set("rule-count", figures.inline(.rules))
        values.set("in-force", figures.inline(.inForce))
        values.set("edition", rulebook.lastSource?.words ?? rulebook.edition)
        return try findings.document(
            of: self,
            title: "Who approves digital spending, then and now",
            [
                ("summary", []),
                ("history", [.chart(history.chart)]),
                ("rules", [.table(rules.table(of: rulebook.rules))]),
                ("changes", [.table(history.changes)]),
                ("approvers", [.table(rules.approvers)]),
                ("switches", history.switchBlocks),
                ("unknown", [.list(history.unknown + history.staleness)]),
            ],
            values,
            narrative
        )
    }
}
