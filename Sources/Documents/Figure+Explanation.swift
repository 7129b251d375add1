public import DigitalMaturity

extension Figure {
    /// Where the figure comes from, as a document.
    public func explanation(on date: CivilDate) -> Document {
        let lists: [(id: String, heading: String, items: [[Inline]])] = [
            ("formula", "Formula", [[.text(trace.formula)]]),
            ("terms", "Terms", trace.working.isNested ? trace.working.terms.map(\.explained) : []),
            ("inputs", "Inputs", trace.working.everyInput.map { [.text($0.description)] }),
            ("rule", "Rule or framework", trace.rule.map { [[.text($0)]] } ?? []),
        ]
        return Document(
            slug: "explain",
            title: text,
            subtitle: trace.meaning,
            date: date,
            sections: lists.filter { !$0.items.isEmpty }.map { list in
                Section(
                    list.id,
                    list.heading,
                    [
                        ["formula", "rule"].contains(list.id)
                            ? .prose(list.items[0]) : .list(list.items)
                    ]
                )
            }
        )
    }
}

extension Formula {
    /// Whether a term is a figure of its own, so that the inputs alone do not show the formula.
    fileprivate var isNested: Bool {
        terms.contains { if case .input = $0 { false } else { true } }
    }
}

extension Formula.Term {
    /// The term with its amount and where to read more of it.
    fileprivate var explained: [Inline] {
        switch self {
        case .input(let input): [.text(input.description)]
        case .constant(let text): [.text(text)]
        case .figure(let figure), .reference(let figure):
            [.text("\(words) = \(figure.text) ("), .code(figure.trace.id), ")"]
        }
    }
}
