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
                    "rules",
                    "Every rule",
                    [
                        .table(
                            RulebookView(findings: self).table(of: dataset.reference.rulebook.rules)
                        )
                    ]
                ),
                Section("history", "History", [.chart(RuleHistoryView(findings: self).chart)]),
                Section("approvers", "Approvers", [.table(RulebookView(findings: self).approvers)]),
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
                Section("limits", "Limits over time", view.limitBlocks(rule)),
                Section("reach", "Who it applies to", view.reachBlocks(rule)),
                Section("notes", "Notes", [.list(rule.notes.map { [.text($0)] })]),
            ]
        )
    }

    /// How figures are made, in the prose of `narrative`; throws what is wrong with it.
    package func methodPage(_ narrative: NarrativeTemplate) throws(NarrativeProblems) -> Page {
        var values = Placeholders()
        let bootstrap = FairComparison.bootstrap
        values.set("draws", groupedThousands(bootstrap.draws))
        values.set("least-share", "\(Int(Mark.leastShare * 100))%")
        values.set("fewest", "\(Peers.fewest)")
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
                    part.id,
                    part.heading,
                    [.narrative(part.prose)] + (part.id == "marks" ? [marks] : [])
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
                Section("data", "Reference data", [.table(SourcesView.table(dataset))])
            ]
        )
    }

    func planPage(_ planned: PlanFindings) -> Page {
        let view = PlanView(findings: self, planned: planned)
        return page(
            "plans/\(planned.plan.id).html",
            planned.plan.title,
            "Plan of \(planned.plan.boards.map { system.name(of: $0.text) }.listed), decided on \(date.words)",
            marking: planned.plan.status.marking,
            [
                Section("totals", "At a glance", view.totalsBlocks),
                Section("commitments", "National promises", commitmentBlocks(of: planned)),
                Section("years", "By year", view.yearBlocks),
                Section("schemes", "Schemes", view.schemeBlocks),
                Section("progress", "How the schemes go", ProgressView(self, planned.plan).blocks),
                Section("payers", "Who pays", ConditionsView(planned: planned).blocks),
                Section(
                    "approvals",
                    "Approvals",
                    [.chart(view.approvals.scheduleChart)] + view.approvalBlocks
                        + view.approvals.blocks + view.approvals.reportBlocks
                ),
                Section(
                    "maturity",
                    "Maturity gained",
                    WorthView(findings: self, ledger: planned.worth).blocks
                ),
            ] + outcomeSections(of: planned)
        )
    }

    /// What a plan is worth, what it may really do and what the best one would be, in brief.
    private func outcomeSections(of planned: PlanFindings) -> [Section] {
        func isOfPlan(_ other: Plan) -> Bool { other.id == planned.plan.id }
        let worth = appraisals.filter { isOfPlan($0.appraisal.plan) }
            .map { AppraisalView($0.appraisal) }
        let drawn = simulationViews.filter { isOfPlan($0.plan) }
        let best = submittedViews.filter { isOfPlan($0.plan) }
        return [
            Section("worth", "What it is worth", worth.map { .table($0.options) }),
            Section(
                "simulation",
                "What it may really cost and lose",
                drawn.flatMap { $0.chartBlocks + $0.lapses.prefix(2) }
            ),
            Section(
                "best",
                "Against the best plan",
                best.flatMap { $0.answerBlocks(isHeaded: true) }
            ),
        ]
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
                    planned.plan.id,
                    planned.plan.title,
                    view.totalsBlocks + [.table(view.yearTable)] + view.approvalBlocks
                        + view.approvals.blocks + view.approvals.reportBlocks
                )
            }
        )
    }

    /// The reference data and where it came from.
    public var sourcesDocument: Document { sourcesPage.document }
}
