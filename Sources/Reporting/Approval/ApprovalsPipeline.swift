import DigitalMaturity
import Documents
import Investment

/// What must be approved, by whom, and when each case must be in.
struct ApprovalsPipeline: Report {
    let slug = "approvals-pipeline"
    let title = "Approvals pipeline"
    let annex = ["steps", "tests", "limits"]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let plans = findings.plans.map { PlanView(findings: findings, planned: $0) }
        let views = plans.map(\.approvals)
        let name = findings.scopeName
        var values = Placeholders()
        values.set("system", name)
        values.set("date", findings.date.words)
        values.set("has-plan", is: !plans.isEmpty)
        values.set("is-illustrative", is: findings.marking != nil)
        values.set(
            "plans",
            names: ["plan", "schemes", "dated", "late", "unsettled", "undetermined"],
            items: views.map(ApprovalsPipeline.item)
        )
        return try findings.document(
            of: self,
            title: "\(name): approvals, and by when",
            [
                ("summary", []),
                (
                    "calendar",
                    views.flatMap(\.calendarBlocks)
                        + (plans.isEmpty ? [] : DelayCosts(findings: findings).blocks)
                ),
                ("routes", plans.flatMap(\.routeBlocks)),
                ("questions", views.flatMap { $0.flagBlocks + $0.marginBlocks }),
                ("reports", views.flatMap(\.reportBlocks)),
                ("uncertain", [.list(Unknowns(findings, of: []).items)]),
                ("steps", views.map { .table($0.stepTable) }),
                ("tests", plans.flatMap(\.testBlocks)),
                ("limits", views.flatMap { $0.limitBlocks }),
            ],
            values,
            narrative
        )
    }

    /// How many schemes of a plan wait, are late or cannot be settled.
    private static func item(_ view: ApprovalView) -> [String: Inline] {
        let counts = PlanCounts(planned: view.planned)
        return [
            "plan": .text(view.planned.plan.title), "schemes": counts.inline(.schemes),
            "dated": counts.inline(.dated), "late": counts.inline(.late),
            "unsettled": counts.inline(.unsettled),
            "undetermined": counts.inline(.undetermined),
        ]
    }
}
