import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// Whom a report is about, in a sentence.
    var scopeName: String { dataset.scope.name(on: system) }
}

extension RegisterDay {
    /// The names of those that a figure is about.
    func name(of bodies: Bodies) -> String { Scope.boards(bodies.codes).name(on: self) }
}
