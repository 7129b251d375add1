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
    /// What is uncertain, for addresses.
    var name: SimulationFigures.BarName {
        SimulationFigures.BarName(scheme: scheme, kind: subject.kind, id: subject.id)
    }
}

extension PlanSimulation {
    /// What is uncertain: `time of Wireless`, `risk of Wireless: no cables`.
    package func words(_ bar: Bar) -> String {
        guard let id = bar.scheme, let scheme = plan.scheme(id) else {
            return plan.terms.causes.first { $0.id.value == bar.subject.id }?.title
                ?? bar.subject.kind
        }
        let what: String? =
            switch bar.subject {
            case .capital, .revenue, .time: nil
            case .risk(let name), .cause(let name):
                scheme.uncertainty.risks.first { $0.id == name }?.text ?? name
            case .wait(let gate): waits[id]?.waits.first { $0.gate == gate }?.title ?? gate
            }
        let of = "\(bar.subject.kind) of \(scheme.title)"
        return what.map { "\(of): \($0.lowercasedFirst)" } ?? of
    }
}
