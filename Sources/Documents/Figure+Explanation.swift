public import DigitalMaturity

extension Figure {
    /// Where the figure comes from, as a document.
    public func explanation(on date: CivilDate) -> Document {
        Document(
            slug: "explain",
            title: text,
            subtitle: trace.meaning,
            date: date,
            sections: [
                Section(
                    id: "formula",
                    heading: "Formula",
                    blocks: [.prose([.text(trace.formula)])]
                ),
                Section(
                    id: "inputs",
                    heading: "Inputs",
                    blocks: [.list(trace.inputs.map { [.text($0.description)] })]
                ),
                Section(
                    id: "rule",
                    heading: "Rule or framework",
                    blocks: [.prose([.text(trace.rule ?? "none: a plain sum")])]
                ),
            ]
        )
    }
}
