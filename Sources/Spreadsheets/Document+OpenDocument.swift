public import Documents

extension Document {
    /// Writes the document as an OpenDocument workbook at `path`: the sheets of the Excel workbook with
    /// their formulas, but no charts, whose numbers are in the tables.
    ///
    /// The same document gives the same bytes. `profile`, `maker`, `identifiers` and `plainText` are as for the Excel
    /// workbook.
    public func writeOpenDocument(
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
            drawsCharts: false,
            plainText: plainText
        ).map { $0.coloured(by: brand) }
        try write(openDocument: sheets, properties(in: brand), at: path)
    }

    /// What a workbook says of the document.
    func properties(in brand: Brand) -> WorkbookProperties {
        WorkbookProperties(
            title: title,
            subject: subtitle,
            marking: marking,
            date: date,
            author: brand.name ?? "Waymark"
        )
    }
}
