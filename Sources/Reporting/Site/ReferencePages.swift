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
                    heading: "What it says, and since when",
                    blocks: view.limitBlocks(rule)
                ),
                Section(id: "reach", heading: "Whom it reaches", blocks: view.reachBlocks(rule)),
                Section(
                    id: "notes",
                    heading: "What to know",
                    blocks: [.list(rule.notes.map { [.text($0)] })]
                ),
            ].filter { !$0.blocks.allSatisfy { $0 == .list([]) } }
        )
    }

    var methodPage: Page {
        page(
            "method.html",
            "Method",
            "How every figure on these pages is made",
            [
                Section(
                    id: "marks",
                    heading: "Marks",
                    blocks: [.list(framework.method.map(statement))]
                ),
                Section(
                    id: "peers",
                    heading: "Peers",
                    blocks: [
                        .prose([
                            "A return is compared with England's returns for the same care setting. ",
                            "Quartiles and medians interpolate between neighbours as Excel's QUARTILE.INC does. ",
                            "Bands are quarters, never ranks: the publisher says that the assessment is no ranking.",
                        ])
                    ]
                ),
                Section(
                    id: "fair",
                    heading: "Boards and their mix of settings",
                    blocks: [
                        .prose([
                            "A board's trusts are compared with England's means for the same settings: observed ",
                            "less expected. The interval is found by drawing 10,000 times from how returns stray ",
                            "from their board within a setting, pooled over England, with the board's own mix; ",
                            "it was tested to hold the true difference in 95 of 100 simulated boards. Where it ",
                            "holds nought the difference is within noise.",
                        ])
                    ]
                ),
                Section(
                    id: "blanks",
                    heading: "Blanks",
                    blocks: [
                        .prose([
                            "Not answered, not applicable and out of scope are three things. A question that ",
                            "nobody answered counts as the least it could be within its dimension; a dimension ",
                            "that nobody answered counts nowhere; both widen the bounds that stand behind the ",
                            "mark. What cannot apply, or is not asked, counts nowhere.",
                        ])
                    ]
                ),
                Section(
                    id: "joins",
                    heading: "Joins",
                    blocks: [
                        .prose([
                            "Returns carry the codes of 2025. They are joined to today's organisations by code, ",
                            "through dated successions, never by name. A return of a board that was split stays ",
                            "with its own code and is given to neither part.",
                        ])
                    ]
                ),
                Section(
                    id: "money",
                    heading: "Money",
                    blocks: [
                        .prose([
                            "Money is held in whole pence. Whole-life cost is capital, revenue until live and the ",
                            "yearly cost over the stated life, undiscounted and in the plan's prices. ",
                            "Linked schemes are tested against limits on the sum of their amounts.",
                        ])
                    ]
                ),
                Section(
                    id: "traces",
                    heading: "Traces",
                    blocks: [
                        .prose([
                            "Every number has a trace: the formula, the inputs with file and line, and the rule ",
                            "or framework that says so. Each page lists its own at the end; ",
                            .code("waymark explain TRACE"), " prints any of them.",
                        ])
                    ]
                ),
            ]
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
            marking: planned.plan.status == .illustrative ? marking : nil,
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
                blocks: best.flatMap(\.answerBlocks)
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
            marking: plans.contains { $0.plan.status == .illustrative } ? marking : nil,
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
