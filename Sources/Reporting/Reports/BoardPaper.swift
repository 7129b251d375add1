import DigitalMaturity
import Documents
import Investment

/// What an integrated care board's directors need to decide on a digital investment plan.
struct BoardPaper: Report {
    let slug = "board-paper"
    let title = "Board paper"

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let view = SystemView(findings)
        let plans = findings.plans.map { PlanView(findings: findings, planned: $0) }
        let blocks: [(id: String, blocks: [Block])] = [
            ("summary", findings.plansTogether + plans.flatMap(\.totalsBlocks)),
            ("standing", view.standingBlocks),
            ("gaps", view.gapBlocks(plans: findings.plans.map(\.plan))),
            ("plan", plans.flatMap { $0.yearBlocks + $0.schemeBlocks }),
            ("approvals", plans.flatMap { $0.approvalBlocks + $0.approvals.summaryBlocks }),
            ("uncertain", [.list(Unknowns(findings, of: view.cards).items)]),
            ("sources", SourcesView(findings).blocks),
        ]
        return try findings.document(
            of: self,
            title: "\(view.name): digital maturity and investment",
            blocks,
            placeholders(findings, view, plans),
            narrative
        )
    }

    private func placeholders(
        _ findings: Findings,
        _ view: SystemView,
        _ plans: [PlanView]
    ) -> Placeholders {
        var values = Placeholders()
        values.set("system", view.name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("edition", findings.framework.edition)
        view.fill(&values)
        values.set("has-plan", is: !plans.isEmpty)
        values.set("is-illustrative", is: findings.marking != nil)
        PlanView.fill(&values, plans)
        return values
    }
}

extension Findings {
    /// The warning wherever the plans are shown.
    package var marking: String? { plans.map(\.plan).marking }
}
