import DigitalMaturity
import Documents
import Investment

/// Where marks fall short of what is aimed for, by the cost of closing.
struct GapReport: Report {
    let slug = "gap-report"
    let title = "Gap report"

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let system = SystemView(findings)
        let cards = system.cards.filter { organisation == nil || $0.organisation == organisation }
        let view = GapView(system.figures, of: cards)
        let name = organisation.map { findings.system.name(of: $0.text) } ?? system.name
        var values = Placeholders()
        values.set("system", name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("gap-count", "\(view.gaps.count)")
        values.set("priced-count", "\(view.priced.count)")
        values.set("unpriced-count", "\(view.gaps.count - view.priced.count)")
        values.set("scheme-count", "\(view.schemes.count)")
        values.set("total", view.total, orElse: "nothing")
        values.set("has-priced", is: !view.priced.isEmpty)
        values.set("has-gaps", is: !view.gaps.isEmpty)
        return try findings.document(
            of: self,
            title: "\(name): gaps by the cost of closing",
            [
                ("summary", []),
                ("gaps", view.gaps.isEmpty ? [] : [.table(view.table(showing: 60))]),
                ("uncertain", [.list(Unknowns(findings, of: cards).items)]),
            ],
            values,
            narrative
        )
    }
}
