import DigitalMaturity
import Documents
import Investment

/// What is known of places: `trusts/QE1`.
struct PlaceFigures: FigureFamily {
    let findings: Findings

    enum Key: FigureKey {
        /// How many open trusts boards or a region have.
        case trusts(Bodies)
    }

    let root: [String] = []

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .trusts(let bodies): trusts(of: bodies)
        }
    }

    private func trusts(of bodies: Bodies) -> Figure? {
        let system = findings.system
        let trusts = bodies.codes.flatMap { system.organisations(of: $0) }.compactMap(system.trust)
        guard !trusts.isEmpty || bodies.codes.contains(where: { system.board($0) != nil }) else {
            return nil
        }
        let codes = bodies.codes.map(\.text).joined(separator: " or ")
        let rows = Trace.Input(
            "trusts whose board is \(codes)",
            file: "data/organisations/trusts.csv",
            lines: trusts.compactMap(\.place.line).sorted()
        )
        return made(
            .trusts(bodies),
            .count(trusts.count),
            "Open trusts in \(system.name(of: bodies))",
            .count([rows])
        )
    }
}

extension PlaceFigures.Key {
    var path: [String] {
        switch self {
        case .trusts(let bodies): ["trusts", bodies.text]
        }
    }

    static var forms: [KeyForm<Self>] { [KeyForm("trusts/*", trusts)] }
}
