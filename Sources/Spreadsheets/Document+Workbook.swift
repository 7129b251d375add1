public import Documents

extension Document {
    /// Writes the document as an Excel workbook at `path`: contents, the words, a sheet for each
    /// table or chart, and the trace of every figure.
    ///
    /// Numbers stay numbers at full precision, and the same document gives the same bytes. The file
    /// is complete only when this returns, so write to a temporary path and rename. `plainText`
    /// turns a narrative into its paragraphs. Heads of tables, titles and charts have the colours of `brand`.
    /// `profile` decides the sheets, and `maker` names the tool and its version on the cover. `identifiers` has
    /// the codes in the identifiers of tables, each with its words for the tabs, or none.
    public func writeWorkbook(
        at path: String,
        in brand: Brand = Brand(),
        profile: Profile = .model,
        maker: String = "Waymark",
        identifiers: [String: String] = [:],
        plainText: (Narrative) -> [String]
    ) throws(SpreadsheetError) {
        let sheets = sheets(
            profile: profile,
            maker: maker,
            identifiers: identifiers,
            plainText: plainText
        ).map { $0.coloured(by: brand) }
        try write(sheets, properties(in: brand), at: path)
    }
}
