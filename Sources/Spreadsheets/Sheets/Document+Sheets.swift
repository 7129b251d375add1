import DigitalMaturity
import Documents

extension Document {
    /// The sheets of the document's workbook, in order: contents, words, exhibits, traces.
    func sheets(plainText: (Narrative) -> [String]) -> [Sheet] {
        var names = UniqueNames.sheets
        let contents = names.claim("Contents")
        let words = names.claim("Summary")
        let traces = names.claim("Traces")
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
        let others = shown + [traced].compactMap(\.self)
        return [Sheet(contentsOf: self, listing: others, named: contents)] + others
    }
}
