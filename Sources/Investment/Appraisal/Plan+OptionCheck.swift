public import DigitalMaturity

extension Plan {
    /// Options without schemes, and schemes that replace more than there is.
    public var optionProblems: [Diagnostic] {
        terms.options.filter { $0.schemes.isEmpty && $0.id.value != AppraisalOption.doNothing }
            .map { .optionWithoutSchemes($0.id.value, at: $0.id.place) } + replacementProblems
    }

    /// What the schemes replace at once beyond what carrying on costs: of a set of which one is
    /// chosen, the most.
    private var replacementProblems: [Diagnostic] {
        let replacing = schemes.filter { $0.replaces != nil }
        let sets = Dictionary(grouping: replacing) { $0.relations.oneOf ?? "/\($0.id.value)" }
        let replaced = sets.values.compactMap { $0.compactMap(\.replaces?.value).max() }.total()
        let today = appraisalOptions[0].yearly?.value
        guard let first = replacing.first?.replaces, replaced > today ?? .zero else { return [] }
        return [.replacesTooMuch(replaced, of: today, at: first.place)]
    }
}
