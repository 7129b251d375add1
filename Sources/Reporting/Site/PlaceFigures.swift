import DigitalMaturity
import Documents
import Investment

/// What is known of places and organisations: `trusts/QE1`, `segment/RXR`.
struct PlaceFigures: FigureFamily {
    let findings: Findings

    enum Key: FigureKey {
        /// How many open trusts a board has.
        case trusts(ODSCode)
        /// The oversight segment of a trust.
        case segment(ODSCode)
    }

    let root: [String] = []

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .trusts(let board): findings.system.board(board).map(trusts)
        case .segment(let trust): findings.system.trust(trust).flatMap(segment)
        }
    }

    private func trusts(_ board: IntegratedCareBoard) -> Figure {
        let trusts = findings.system.trusts(in: board.code)
        let rows = Trace.Input(
            "trusts whose board is \(board.code)",
            file: "data/organisations/trusts.csv",
            lines: trusts.compactMap(\.place.line).sorted()
        )
        return Figure(
            .count(trusts.count),
            trace: Trace(
                address(.trusts(board.code)),
                meaning: "Open trusts in \(board.name)",
                working: .count([rows])
            )
        )
    }

    private func segment(_ trust: Trust) -> Figure? {
        findings.dataset.reference.facts.segments[trust.code].map { segment in
            let input = Trace.Input("segment", value: "\(segment.value)", place: segment.place)
            return Figure(
                .ordinal(segment.value),
                trace: Trace(
                    address(.segment(trust.code)),
                    meaning: "NHS Oversight Framework segment of \(trust.name)",
                    working: .written(input)
                )
            )
        }
    }
}

extension PlaceFigures.Key {
    var path: [String] {
        switch self {
        case .trusts(let board): ["trusts", board.text]
        case .segment(let trust): ["segment", trust.text]
        }
    }

    init?(path: [String]) {
        guard path.count == 2, let code = ODSCode(inAddress: path[1]) else { return nil }
        switch path[0] {
        case "trusts": self = .trusts(code)
        case "segment": self = .segment(code)
        default: return nil
        }
    }
}
