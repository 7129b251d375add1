import DigitalMaturity
import Documents
import Investment

/// What is known of places: `trusts/QE1`.
struct PlaceFigures: FigureFamily {
    let findings: Findings

    enum Key: FigureKey {
        /// How many open trusts a board has.
        case trusts(ODSCode)
    }

    let root: [String] = []

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .trusts(let board): findings.system.board(board).map(trusts)
        }
    }

    private func trusts(_ board: IntegratedCareBoard) -> Figure {
        let trusts = findings.system.trusts(in: board.code)
        let rows = Trace.Input(
            "trusts whose board is \(board.code)",
            file: "data/organisations/trusts.csv",
            lines: trusts.compactMap(\.place.line).sorted()
        )
        return made(
            .trusts(board.code),
            .count(trusts.count),
            "Open trusts in \(board.name)",
            .count([rows])
        )
    }
}

extension PlaceFigures.Key {
    var path: [String] {
        switch self {
        case .trusts(let board): ["trusts", board.text]
        }
    }

    static var forms: [KeyForm<Self>] { [KeyForm("trusts/*", trusts)] }
}
