import DigitalMaturity

extension HealthSystem {
    /// Throws unless the code belongs to somebody, open or closed.
    func mustKnow(_ code: ODSCode) throws {
        if successors(of: code).isEmpty { throw nobody(code, of: "organisation", successors: []) }
    }

    /// Why `code`, given on the command line, names no open `what`: it closed, or never was.
    func nobody(_ code: ODSCode, of what: String, successors: [ODSCode]) -> Failure {
        let problem: Diagnostic =
            successors.isEmpty
            ? .unknownOrganisation(code.text, of: what, in: self, at: nil)
            : .closedOrganisation(code, successors: successors, at: nil)
        return .input([problem], workspace: nil)
    }
}
