import DigitalMaturity
import Documents
import Investment

/// What a plan is: its money, its schemes, what they raise, what they serve and what is owed for it.
struct ThreeYearPlan: Report {
    let slug = "three-year-plan"
    let title = "Three-year plan"
    let annex = [
        "years", "walk", "owed", "starts", "commitments", "sections", "cautions", "sources",
    ]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let plans = findings.plans.map { PlanView(findings: findings, planned: $0) }
        let programmes = findings.plans.map { ProgrammeView(findings: findings, planned: $0) }
        let worth = findings.plans.map { plan in
            WorthView(findings: findings, ledger: plan.worth)
        }
        let progress = findings.plans.flatMap { ProgressView(findings, $0.plan).paperBlocks }
        let name = findings.scopeName
        var values = Placeholders()
        values.set("system", name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("has-plan", is: !plans.isEmpty)
        values.set("has-progress", is: !progress.isEmpty)
        values.set("is-illustrative", is: findings.marking != nil)
        PlanView.fill(&values, plans)
        values.set(
            "news",
            names: ["fact"],
            phrases: findings.plans.map { ["fact": BoardNews(findings, $0).moneyFact.headline] }
        )
        return try findings.document(
            of: self,
            title: "\(name): plan for digital investment",
            [
                ("summary", findings.plansTogether),
                ("money", plans.flatMap(\.yearBlocks)),
                ("funds", programmes.flatMap(\.fundBlocks)),
                ("schemes", programmes.flatMap(\.deliveryBlocks) + plans.flatMap(\.schemeBlocks)),
                ("progress", progress),
                ("worth", worth.flatMap(\.gainBlocks)),
                (
                    "targets",
                    programmes.map(\.targets).filter { !$0.rows.isEmpty }.map(Block.table)
                ),
                ("years", findings.plans.flatMap { SchemeTables(planned: $0).years }),
                ("walk", plans.flatMap(\.totalsBlocks)),
                ("owed", programmes.flatMap(\.owedBlocks)),
                ("starts", worth.flatMap(\.startBlocks)),
                ("commitments", findings.plans.flatMap(findings.commitmentBlocks)),
                ("sections", programmes.flatMap(\.sectionBlocks)),
                ("cautions", programmes.flatMap(\.cautionBlocks)),
                ("uncertain", [.list(Unknowns(findings, of: []).items)]),
                ("sources", SourcesView(findings).blocks),
            ],
            values,
            narrative
        )
    }
}
