public import Reporting

extension Document {
    /// Writes the document as an Excel workbook at `path`: contents, the words, a sheet for each
    /// table or chart, and the trace of every figure.
    ///
    /// Numbers stay numbers at full precision, and the same document gives the same bytes. The file
    /// is complete only when this returns, so write to a temporary path and rename. `plainText`
    /// turns a narrative into its paragraphs.
    public func writeWorkbook(
        at path: String,
        plainText: (Narrative) -> [String]
    ) throws(SpreadsheetError) {
        let sheets = sheets(plainText: plainText)
        for sheet in sheets {
            try sheet.checkLengths()
        }
        try write(sheets, of: self, at: path)
    }
}

extension Sheet {
    /// Throws if a cell's text is longer than Excel keeps.
    fileprivate func checkLengths() throws(SpreadsheetError) {
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let length = cell.text?.utf16.count ?? 0
                guard length > SheetCell.longestText else { continue }
                let place = place(row: row, column: column)
                throw .textTooLong(sheet: name, cell: place.name, length: length)
            }
        }
    }
}
