import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    var frameworksPage: Page {
        page(
            "frameworks/index.html",
            "Frameworks",
            "The models of digital maturity that marks are made against",
            [Section("answer", "Answer", [.prose(frameworksAnswer)])]
                + frameworkDocuments.list.sections
        )
    }

    func frameworkPage(_ framework: Framework) -> Page {
        page(
            framework.page,
            framework.title,
            framework.edition,
            under: [("Frameworks", "frameworks/index.html")],
            [
                Section(
                    "answer",
                    "Answer",
                    [.prose(FrameworkView(framework: framework).answer)]
                )
            ] + FrameworkView(framework: framework).sections
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
            rulebookSections
        )
    }

    func rulePage(_ rule: SpendRule) -> Page {
        let view = RulebookView(findings: self)
        return page(
            rule.page,
            rule.title,
            "Rule \(rule.id) of \(rule.authority)",
            under: [("Rulebook", "rulebook/index.html")],
            [
                Section("answer", "Answer", [.prose(view.answer(of: rule))]),
                Section(
                    "limits",
                    "Limits over time",
                    [.chart(RuleHistoryView(findings: self).steps(of: rule))]
                        + view.limitBlocks(rule)
                ),
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
            [Section("answer", "Answer", [.prose(methodAnswer)])]
                + parts.map { part in
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
                Section("answer", "Answer", [.prose(sourcesAnswer)]),
                Section("data", "Reference data", [.table(SourcesView.table(dataset))]),
            ]
        )
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
