public import DigitalMaturity

extension Loader {
    /// What is wrong with the examples of rules and frameworks, which only `check` asks for, besides
    /// what is `known` from loading.
    ///
    /// Rules and frameworks are read again, without the workspace: its limits and readings are not
    /// what the examples are about.
    public func exampleProblems(besides known: [Diagnostic] = []) -> [Diagnostic] {
        let frameworks = frameworkFolders().flatMap(exampleProblems)
        return (ruleExampleProblems() + frameworks).filter { !known.contains($0) }.sorted()
    }

    private func ruleExampleProblems() -> [Diagnostic] {
        var unread: [Diagnostic] = []
        let rulebook = readRulebook(
            in: "Frameworks/spend-controls",
            of: home,
            withExamples: true,
            &unread
        )
        return unread + (rulebook?.exampleProblems ?? [])
    }

    /// What is wrong with the examples of the framework in `folder`.
    func exampleProblems(in folder: String) -> [Diagnostic] {
        var unread: [Diagnostic] = []
        guard let framework = readFramework(in: folder, of: home, &unread) else { return unread }
        let path = folder + "/examples.yaml"
        guard home.contains(path) else {
            let place = Place(file: home.shown(folder + "/framework.yaml"))
            return unread + [.missingExample(ofFramework: framework.id, at: place)]
        }
        let examples = YAMLFile(path, of: home, &unread).map {
            readFrameworkExamples($0, of: framework, &unread)
        }
        return unread + (examples ?? []).flatMap(framework.problems)
    }
}
