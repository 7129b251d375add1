import DigitalMaturity
import Documents
import Investment

/// The maturity of every organisation of a system, dimension by dimension.
struct HeatMap: Report {
    let slug = "heat-map"
    let title = "Heat map of a system"
    let showsPlans = false

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let system = SystemView(findings)
        let scope = findings.dataset.scope
        let maps = findings.byFramework.map { findings in
            HeatMapView(findings, of: scope)
        }.filter { !$0.cards.isEmpty }
        let boards = scope.boards(on: findings.system).map(\.code)
        let fair = FairView(system.figures, of: boards.count == 1 ? [] : boards)
        let chart = scope.board.map(fair.chart) ?? fair.boardsChart
        let change = fair.changeTable(
            findings.framework.appliesTo,
            of: scope == .national ? [] : boards
        )
        var values = Placeholders()
        values.set("system", system.name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("scorer", findings.framework.scorer.words)
        values.set(
            "returns",
            system.figures.inline(.count(system.group(.all)))
        )
        let gaps = GapFigures(findings)
        values.set("below-count", .figure(gaps.below(system.bodies)))
        values.set("marks-count", .figure(gaps.marks(system.bodies)))
        values.set("has-fair", is: chart != nil)
        values.set("has-no-mix", is: chart == nil && !boards.isEmpty)
        values.set("has-no-board", is: boards.isEmpty)
        values.set("has-change", is: change != nil)
        return try findings.document(
            of: self,
            title: "\(system.name): digital maturity, organisation by organisation",
            [
                ("summary", []),
                ("map", maps.flatMap(\.blocks)),
                ("fair", chart.map { [.chart($0)] } ?? []),
                ("change", change.map { [.table($0)] } ?? []),
                ("uncertain", [.list(Unknowns(findings, ofMarks: system.cards).items)]),
            ],
            values,
            narrative
        )
    }
}
