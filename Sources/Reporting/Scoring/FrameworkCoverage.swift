import DigitalMaturity
import Documents
import Investment

/// Which frameworks have been answered by whom, how far, and how well each is established.
struct FrameworkCoverage: Report {
    let slug = "framework-coverage"
    let title = "Framework coverage"
    let showsPlans = false

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let scope = findings.dataset.scope
        let name = findings.scopeName
        let view = CoverageView(findings, of: scope)
        var values = Placeholders()
        values.set("system", name)
        values.set("date", findings.date.words)
        values.set("framework-count", view.figures.inline(.frameworks(nil)))
        values.set("organisation-count", view.figures.inline(.organisations(Bodies(scope.codes))))
        return try findings.document(
            of: self,
            title: "\(name): which frameworks have been answered",
            [
                ("summary", []),
                ("frameworks", [.table(view.frameworkTable)]),
                ("organisations", [.table(view.matrix)]),
                (
                    "uncertain",
                    [
                        .list(
                            findings.dataset.reference.maturity.frameworks.map { framework in
                                [
                                    .strong(framework.title),
                                    .text(": \(FrameworkEvidence(of: framework).words)."),
                                ]
                            }
                        )
                    ]
                ),
            ],
            values,
            narrative
        )
    }
}
