public import DigitalMaturity

extension Loader {
    /// What is wrong with the examples of rules and frameworks, which only `check` asks for.
    ///
    /// Rules and frameworks are read again, without the workspace: its limits and readings are not
    /// what the examples are about. Whatever of them cannot be read was reported by loading.
    public func exampleProblems() -> [Diagnostic] {
        var reported: [Diagnostic] = []
        let rulebook = readRulebook(in: "Frameworks/spend-controls", of: home, &reported)
        let rules = reported.containErrors ? [] : rulebook?.exampleProblems ?? []
        return (rules + frameworkFolders().flatMap(exampleProblems)).sorted()
    }

    /// What is wrong with the examples of the framework in `folder`.
    func exampleProblems(in folder: String) -> [Diagnostic] {
        var reported: [Diagnostic] = []
        guard let framework = readFramework(in: folder, of: home, &reported) else { return [] }
        let path = folder + "/examples.yaml"
        guard home.contains(path) else {
            let place = Place(file: home.shown(folder + "/framework.yaml"))
            return [.missingExample(ofFramework: framework.id, at: place)]
        }
        var problems: [Diagnostic] = []
        let examples =
            YAMLFile(path, of: home, &problems).map {
                readFrameworkExamples($0, of: framework, &problems)
            } ?? []
        return problems.isEmpty ? examples.flatMap(framework.problems) : problems
    }
}
