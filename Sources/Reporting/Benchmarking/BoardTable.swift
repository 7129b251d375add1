import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// Boards with the means of their providers' marks; where they are shown as one scope, all of them
    /// together in the last row.
    func boardTable(
        _ figures: ScoreFigures,
        _ boards: [IntegratedCareBoard],
        together scope: Scope? = nil
    ) -> Table {
        let row = { (lead: [Cell], bodies: Bodies) -> [Cell] in
            lead + [PlaceFigures(findings: self).cell(.trusts(bodies))]
                + CareSetting.providers.map {
                    figures.cell(
                        .mean(ReturnGroup(bodies.codes, .one($0)), nil),
                        orElse: "no return"
                    )
                }
        }
        let rows = boards.map { board in
            let region = system.region(board.region)?.name ?? board.region.text
            return row(
                [.link(board.name, system.page(of: board.code)), .text(region)],
                Bodies([board.code])
            )
        }
        let all = scope.map { [row([.text("All together"), .blank], Bodies($0.codes))] }
        return Table(
            id: "boards-table",
            title:
                "Boards, with the mean overall mark of their providers' returns by care setting, "
                + assessment.scorecards.years,
            columns: [.words("Board"), .words("Region"), .numbers("Trusts")]
                + CareSetting.providers.map { .numbers($0.words) },
            rows: rows + (all ?? []),
            note: scope == nil
                ? nil : "A mean of all together is over their returns, not over the boards' means."
        )
    }
}
