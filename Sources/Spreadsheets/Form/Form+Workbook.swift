public import DigitalMaturity

extension Form {
    /// Writes the form as an Excel workbook at `path`: instructions, progress, a sheet for each
    /// dimension of which anything is asked, and a hidden sheet of lists.
    ///
    /// The same form gives the same bytes. The file is complete only when this returns, so write to a
    /// temporary path and rename.
    public func writeWorkbook(at path: String) throws(SpreadsheetError) {
        let properties = WorkbookProperties(
            title: "\(framework.title): \(name)",
            subject: "\(key.careSetting.words), \(key.date.words)",
            date: key.date.latest
        )
        try write(sheets, properties, at: path)
    }

    /// Its sheets, in the order of their tabs.
    var sheets: [Sheet] {
        let lists = FormLists(self)
        let asked = pages.filter { !$0.rows.isEmpty }
        return [instructions, progress] + asked.map { FormPageSheet(self, $0, lists).sheet }
            + [lists.sheet]
    }
}

extension CellStyle {
    /// The colour of cells that are for the organisation to fill in.
    static let filledIn = CellStyle(
        fill: .cream,
        wraps: true,
        hasRule: true,
        number: .text,
        isUnlocked: true
    )

    /// A number or a day that is for the organisation to fill in.
    static func filledIn(_ number: NumberFormat?) -> CellStyle {
        var style = filledIn
        style.number = number
        return style
    }

    /// What was said before: to be read, not changed.
    static let past = CellStyle(ink: .grey, fill: .mist, wraps: true, hasRule: true)
}

extension Colour {
    static let cream = Colour(rgb: 0xFFFBEA)
    static let yellow = Colour(rgb: 0xFFEFB0)
    static let rose = Colour(rgb: 0xF9D9D2)
    static let mist = Colour(rgb: 0xF1F3F4)
}
