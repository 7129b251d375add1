import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    var frameworksPage: Page {
        page(
            "frameworks/index.html",
            "Frameworks",
            "The models of digital maturity that marks are made against",
            frameworksDocument.sections
        )
    }

    func frameworkPage(_ framework: Framework) -> Page {
        page(
            framework.page,
            framework.title,
            framework.edition,
            under: [("Frameworks", "frameworks/index.html")],
            FrameworkView(framework: framework).sections
        )
    }

    private func statement(_ statement: CitedStatement) -> [Inline] {
        [.text("\(statement.text) ")] + cited(statement.citation)
    }

    var rulebookPage: Page {
        page(
            "rulebook/index.html",
            "Rulebook",
            "Who must approve digital spending of NHS trusts and foundation trusts, on \(date.words)",
            [
                Section(
                    id: "rules",
                    heading: "Every rule",
                    blocks: [
                        .table(
                            RulebookView(findings: self).table(of: dataset.reference.rulebook.rules)
                        )
                    ]
                ),
                Section(
                    id: "history",
                    heading: "History",
                    blocks: [.chart(RuleHistoryView(findings: self).chart)]
                ),
                Section(
                    id: "approvers",
                    heading: "Approvers",
                    blocks: [.table(RulebookView(findings: self).approvers)]
                ),
            ]
        )
    }

    func rulePage(_ rule: SpendRule) -> Page {
        let view = RulebookView(findings: self)
        return page(
            rule.page,
            "\(rule.id): \(rule.title)",
            "A rule of \(rule.authority)",
            under: [("Rulebook", "rulebook/index.html")],
            [
                Section(
                    id: "limits",
                    heading: "Limits over time",
                    blocks: view.limitBlocks(rule)
                ),
                Section(id: "reach", heading: "Who it applies to", blocks: view.reachBlocks(rule)),
                Section(
                    id: "notes",
                    heading: "Notes",
                    blocks: [.list(rule.notes.map { [.text($0)] })]
                ),
            ].filter { !$0.blocks.allSatisfy { $0 == .list([]) } }
        )
    }

    /// How figures are made, in the prose of `narrative`; throws what is wrong with it.
    package func methodPage(_ narrative: NarrativeTemplate) throws(NarrativeProblems) -> Page {
        var values = Placeholders()
        let bootstrap = FairComparison.bootstrap
        values.set("draws", groupedThousands(bootstrap.draws))
        values.set("share", "\(Int((bootstrap.share * 100).rounded()))%")
        values.set("years", assessment.scorecards.years)
        let ids = ["marks", "peers", "fair", "blanks", "joins", "money", "traces"]
        let parts = try narrative.fill(values, sections: ids)
        let marks = Block.list(framework.method.map(statement))
        return page(
            "method.html",
            "Method",
            "How every figure on these pages is made",
            parts.map { part in
                Section(
                    id: part.id,
                    heading: part.heading,
                    blocks: [.narrative(part.prose)] + (part.id == "marks" ? [marks] : [])
                )
            }
        )
    }

    var sourcesPage: Page {
        page(
            "sources.html",
            "Sources",
            "Where the reference data came from",
            [
                Section(
                    id: "data",
                    heading: "Reference data",
                    blocks: [.table(SourcesView.table(dataset))]
                )
            ]
        )
    }

    func planPage(_ planned: PlanFindings) -> Page {
        let view = PlanView(findings: self, planned: planned)
        return page(
            "plans/\(planned.plan.id).html",
            planned.plan.title,
            "Plan of \(system.name(of: planned.plan.icb.value.text)), decided on \(date.words)",
            marking: planned.plan.status.marking,
            [
                Section(id: "totals", heading: "At a glance", blocks: view.totalsBlocks),
                Section(id: "years", heading: "By year", blocks: view.yearBlocks),
                Section(id: "schemes", heading: "Schemes", blocks: view.schemeBlocks),
                Section(
                    id: "approvals",
                    heading: "Approvals",
                    blocks: [.chart(view.approvals.scheduleChart)] + view.approvalBlocks
                        + view.approvals.blocks
                ),
                Section(
                    id: "maturity",
                    heading: "Maturity gained",
                    blocks: WorthView(findings: self, ledger: planned.worth).blocks
                ),
            ] + outcomeSections(of: planned)
        )
    }

    /// What a plan is worth, what it may really do and what the best one would be, in brief.
    private func outcomeSections(of planned: PlanFindings) -> [Section] {
        func isOfPlan(_ other: Plan) -> Bool { other.id == planned.plan.id }
        let worth = appraisals.filter { isOfPlan($0.appraisal.plan) }
            .map { AppraisalView($0.appraisal, of: $0.planned) }
        let drawn = simulationViews.filter { isOfPlan($0.plan) }
        let best = submittedViews.filter { isOfPlan($0.plan) }
        return [
            Section(
                id: "worth",
                heading: "What it is worth",
                blocks: worth.map { .table($0.options) }
            ),
            Section(
                id: "simulation",
                heading: "What it may really cost and lose",
                blocks: drawn.flatMap { $0.chartBlocks + $0.lapses.prefix(2) }
            ),
            Section(
                id: "best",
                heading: "Against the best plan",
                blocks: best.flatMap { $0.answerBlocks(isHeaded: true) }
            ),
        ].filter { !$0.blocks.isEmpty }
    }
}

extension Findings {
    /// The totals, schemes and approvals of some plans.
    public func plansDocument(_ plans: [PlanFindings]) -> Document {
        Document(
            slug: "plans",
            title: "Plans",
            subtitle: "Decided on \(date.words)",
            date: date,
            marking: plans.map(\.plan).marking,
            sections: plans.map { planned in
                let view = PlanView(findings: self, planned: planned)
                return Section(
                    id: planned.plan.id,
                    heading: planned.plan.title,
                    blocks: view.totalsBlocks + [.table(view.yearTable)] + view.approvalBlocks
                        + view.approvals.blocks
                )
            }
        )
    }

    /// The reference data and where it came from.
    public var sourcesDocument: Document { sourcesPage.document }
}
