import DigitalMaturity
import Documents
import Investment

/// The maturity of every organisation of a system, dimension by dimension.
struct HeatMap: Report {
    let slug = "heat-map"
    let title = "Heat map of a system"

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let system = SystemView(findings)
        let board = findings.dataset.workspace?.icb
        let maps = findings.byFramework.map { findings in
            HeatMapView(findings, of: board)
        }.filter { !$0.cards.isEmpty }
        let fair = FairView(system.figures, forEveryBoard: board == nil)
        let chart = board.map(fair.chart) ?? fair.boardsChart
        let change = fair.changeTable(findings.framework.appliesTo, of: board)
        var values = Placeholders()
        values.set("system", system.name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("scorer", findings.framework.scorer.words)
        values.set(
            "returns",
            system.figures.inline(.count(ReturnGroup(board.map { [$0] } ?? [], .all)))
        )
        values.set("has-fair", is: chart != nil)
        values.set("has-change", is: change != nil)
        return try findings.document(
            of: self,
            title: "\(system.name): digital maturity, organisation by organisation",
            [
                ("summary", []),
                ("map", maps.flatMap(\.blocks)),
                ("fair", chart.map { [.chart($0)] } ?? []),
                ("change", change.map { [.table($0)] } ?? []),
                ("uncertain", [.list(Unknowns(findings, of: system.cards).items)]),
            ],
            values,
            narrative
        )
    }
}
