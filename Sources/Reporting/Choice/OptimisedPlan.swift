import DigitalMaturity
import Documents
import Investment

/// Each plan as submitted beside the best plan within the same limits.
struct OptimisedPlan: Report {
    let slug = "optimised-plan"
    let title = "Optimised against submitted"
    let needs = Needs.outcomes
    let annex = ["walk", "limits"]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let views = findings.submittedViews
        let blocks: [(id: String, blocks: [Block])] = [
            ("summary", views.flatMap { $0.answerBlocks(isHeaded: false) }),
            ("walk", views.flatMap { findings.bridge(of: $0.planned).blocks }),
            ("met", views.flatMap(\.brokenBlocks)),
            ("schemes", views.flatMap(\.schemes)),
            ("years", views.flatMap(\.years)),
            ("left", views.flatMap(\.left)),
            ("limits", views.map(\.limits)),
            (
                "method",
                views.map { .list($0.view.method) } + [.list(Unknowns.inFramework(findings))]
            ),
        ]
        return try findings.document(
            of: self,
            title: "\(findings.scopeName): the plans and the best there could be",
            blocks,
            placeholders(findings, views),
            narrative
        )
    }

    private func placeholders(_ findings: Findings, _ views: [SubmittedView]) -> Placeholders {
        var values = Placeholders()
        let without = findings.plans.map(\.plan).filter { findings.outcomes[$0.id] == nil }
        values.set("date", findings.date.words)
        values.set("has-plan", is: !findings.plans.isEmpty)
        values.set("has-answer", is: !views.isEmpty)
        values.set("has-unsought", is: !without.isEmpty)
        values.set("unsought", without.map(\.title).joined(separator: "; "))
        values.set("has-best", is: views.contains { $0.best != nil })
        values.set("has-left", is: views.contains { !$0.left.isEmpty })
        values.set("is-illustrative", is: findings.marking != nil)
        values.set(
            "plans",
            names: ["plan", "submitted", "best", "standing", "lapse", "best-lapse"],
            items: views.map { view in
                [
                    "plan": .text(view.plan.title), "submitted": view.mine.inline(.whole(.worth)),
                    "best": view.best == nil
                        ? "nothing, as no plan is possible" : view.bests.inline(.whole(.worth)),
                    "standing": .text(view.standing),
                    "lapse": view.mine[.whole(.capitalLeft)].map(Inline.figure) ?? "no amount",
                    "best-lapse": view.bests[.whole(.capitalLeft)].map(Inline.figure)
                        ?? "no amount",
                ]
            }
        )
        return values
    }
}

extension Findings {
    /// The plans for which the best was sought.
    var submittedViews: [SubmittedView] {
        plans.compactMap { planned in
            outcomes[planned.plan.id]?.choice.map { SubmittedView($0, of: planned) }
        }
    }
}
