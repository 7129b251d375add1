public import DigitalMaturity

extension Loader {
    /// What is wrong with the examples of the approval rules, which only `check` asks for.
    ///
    /// The rules are read again, without the workspace: its limits and readings are not what the
    /// examples are about. Whatever cannot be read was reported by loading.
    public func exampleProblems() -> [Diagnostic] {
        var reported: [Diagnostic] = []
        let rulebook = readRulebook(in: "Frameworks/spend-controls", of: home, &reported)
        return reported.containErrors ? [] : rulebook?.exampleProblems ?? []
    }
}
