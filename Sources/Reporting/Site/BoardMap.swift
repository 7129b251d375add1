import DigitalMaturity
import Documents
import Investment

/// Where the tile of a board is on the map of the home page, and the letters in it.
public struct MapPlace: Sendable {
    let label: String
    let place: (column: Int, row: Int)

    /// Creates the place of a tile, counted from the left and the top from 0.
    public init(label: String, column: Int, row: Int) {
        self.label = label
        place = (column, row)
    }
}

/// The boards as tiles of one size, shaded by what a reader chooses.
struct BoardMap {
    let findings: Findings
    let places: [ODSCode: MapPlace]
    let fair: FairFigures
    let coverage: [LedgerView]

    /// Nothing where no board has a place.
    var chart: Chart? {
        let boards = findings.system.boards.filter { places[$0.code] != nil }
        guard !boards.isEmpty else { return nil }
        let measures = measures
        return Chart(
            id: "boards-map",
            title: "The \(boards.count) boards",
            subtitle: "One tile for each board, near where it lies. Darker is higher",
            form: .tiles(
                Chart.Tiles(
                    subject: "Board",
                    measures: measures.map(\.title),
                    tiles: boards.compactMap { board in
                        places[board.code].map { place in
                            Chart.Tiles.Tile(
                                name: board.name,
                                label: place.label,
                                at: place.place,
                                values: measures.map { $0.value(board.code) },
                                page: findings.system.page(of: board.code)
                            )
                        }
                    }
                )
            )
        )
    }

    private typealias Measure = (title: String, value: (ODSCode) -> Figure?)

    private var measures: [Measure] {
        let years = findings.assessment.scorecards.years
        let marks: [Measure] = [
            ("Trusts' marks less what their mix would give, \(years)", { fair[.board($0, nil)] }),
            (
                "The board's own mark, \(years)",
                { fair.scores.figure(.mean(ReturnGroup([$0], .one(.icb)), nil)) }
            ),
        ]
        let shares = coverage.filter { [.epr, .dscr].contains($0.measure.name) }
            .map { view -> Measure in
                let date = view.count?.asAt.words ?? "date not known"
                // A tile has room for one number, which is then the least.
                let isRange = view.count.map { $0.counted != $0.atMost } ?? false
                return (
                    "\(view.measure.title), share\(isRange ? " at least" : ""), \(date)",
                    { view.figures[.count($0.text, "share")] }
                )
            }
        return marks + shares
    }
}
