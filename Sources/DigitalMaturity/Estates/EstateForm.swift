/// The form in which an organisation counts its equipment, with what is counted already.
package struct EstateForm: Sendable {
    /// Whose form it is.
    package let organisation: ODSCode
    /// What the organisation is called.
    package let name: String
    /// The day for which it counts.
    package let date: CivilDate
    /// The rows that are there already, in the order of each table's columns.
    package let rows: [EstateTable: [[String]]]

    /// Creates a form.
    package init(
        _ organisation: ODSCode,
        name: String,
        on date: CivilDate,
        rows: [EstateTable: [[String]]]
    ) {
        self.organisation = organisation
        self.name = name
        self.date = date
        self.rows = rows
    }

    /// The words before the code, by which the form is known when it comes back.
    package static let codeTitle = "Organisation code"

    /// The name of the first sheet.
    package static let instructions = "Instructions"

    /// How many rows are left empty for more.
    package static let emptyRows = 60
}
