import DigitalMaturity
import Documents

extension Document {
    /// The sheets of the document's workbook, in order: contents, words, exhibits, inputs, traces.
    func sheets(plainText: (Narrative) -> [String]) -> [Sheet] {
        var names = UniqueNames.sheets
        let contents = names.claim("Contents")
        let words = names.claim("Summary")
        let (inputs, traces) = (names.claim("Inputs"), names.claim("Traces"))
        let exhibits = exhibits(naming: &names)

        let summary = Sheet(
            wordsOf: self,
            exhibits: exhibits,
            named: words,
            contents: contents,
            plainText: plainText
        )
        let shown =
            [summary].compactMap(\.self)
            + exhibits.map { Sheet($0, in: self, contents: contents) }
        let traced = Sheet(tracesOf: self, shownOn: shown, named: traces, contents: contents)
        let top = topOfInputs(contents: contents)
        var formulas = LiveFormulas(over: shown, inputsOn: inputs, from: top.count + 1)
        let live = shown.map { formulas.live($0) }
        let written = Sheet(of: formulas.inputs, under: top, named: inputs)
        let others = live + [written, traced].compactMap(\.self)
        let first = Sheet(
            contentsOf: self,
            listing: others,
            named: contents,
            checking: traced
        )
        return [first] + others
    }

    private func topOfInputs(contents: String) -> [[SheetCell]] {
        top(
            titled: "The numbers that formulas rest on",
            saying: [
                "Each is where it was written, with its file and line. Change one here and every "
                    + "figure that a sheet can work out follows. What no sheet can repeat, such as a "
                    + "quantile of a simulation, stays as it was made."
            ],
            width: 150,
            contents: contents
        )
    }
}
