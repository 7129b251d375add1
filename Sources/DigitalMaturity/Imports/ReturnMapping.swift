/// How a table of marks becomes returns.
package struct ReturnMapping: Sendable {
    package let framework: String
    /// The days on which the returns were collected.
    package let collected: PartialDate
    /// What the table is, in words.
    package let title: String
    /// The columns of marks, with the dimensions that they are of.
    package let dimensions: [(column: ColumnName, id: String)]
    /// The name of the file that is made, without its ending.
    package let file: String
    package let name: ColumnName
    package var code: ColumnName?
    /// The column with the care setting; without one the returns are of boards.
    package var setting: ColumnName?
    package var board: ColumnName?
    /// A column that only another table has.
    package var without: ColumnName?
    /// Names as published that the register does not have.
    package var names: [String: ODSCode] = [:]

    package init(
        framework: String,
        collected: PartialDate,
        title: String,
        dimensions: [(column: ColumnName, id: String)],
        file: String,
        name: ColumnName
    ) {
        self.framework = framework
        self.collected = collected
        self.title = title
        self.dimensions = dimensions
        self.file = file
        self.name = name
    }

    /// The columns by which the table is recognised.
    package var columns: [ColumnName] {
        [name] + [setting].compactMap(\.self) + dimensions.map(\.column)
    }
}
