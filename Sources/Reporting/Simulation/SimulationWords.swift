import DigitalMaturity
import Documents
package import Investment

extension PlanSimulation.Cause.Kind {
    /// What held the money up, in words.
    package var words: String {
        switch self {
        case .gate(_, let title): title
        case .team: "No people to start"
        case .work: "The work took longer"
        }
    }

    /// What held the money up, for addresses.
    var name: SimulationFigures.CauseName {
        switch self {
        case .gate(let id, _): .gate(id)
        case .team: .team
        case .work: .work
        }
    }

    /// What held the money up, for scripts.
    package var slug: String { name.path.joined(separator: "/") }
}

extension PlanSimulation.Outcome {
    /// The name of the quantity, for the head of a row.
    package var words: String {
        switch self {
        case .cost: "All capital and revenue"
        case .lapsed: "Capital that lapses"
        }
    }
}

extension SimulationVariable.Subject {
    /// What is uncertain, in words.
    package var words: String {
        [id == nil ? nil : prefix, id ?? kind].compactMap(\.self).joined(separator: " ")
    }

    private var prefix: String { kind == "wait" ? "wait for" : kind }

    /// The kind of thing, for scripts.
    package var kind: String {
        switch self {
        case .capital: "capital"
        case .revenue: "revenue"
        case .time: "time"
        case .risk: "risk"
        case .wait: "wait"
        case .cause: "cause"
        }
    }

    /// Its identifier, where it has one.
    package var id: String? {
        switch self {
        case .capital, .revenue, .time: nil
        case .risk(let id), .wait(let id), .cause(let id): id
        }
    }
}

extension PlanSimulation.Bar {
    /// What is uncertain: `time of epr-east`.
    package var words: String { subject.words + (scheme.map { " of \($0)" } ?? "") }

    /// What is uncertain, for addresses.
    var name: SimulationFigures.BarName {
        SimulationFigures.BarName(scheme: scheme, kind: subject.kind, id: subject.id)
    }
}
