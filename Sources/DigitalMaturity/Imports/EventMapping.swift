/// How the rows of a table become events of electronic records.
package struct EventMapping: Sendable {
    package let kind: ImportKind
    /// What the table is, in words.
    package let title: String
    package let publisher: String
    package let publication: String
    /// The columns by which the table is recognised.
    package let columns: [ColumnName]
    package let code: ColumnName
    /// The columns of what is kept as it is written, by the column of the workspace.
    package var kept: [String: ColumnName] = [:]
    package var supplier: ColumnName?
    /// The column with what happened; without one it is `every` in each row.
    package var event: ColumnName?
    package var every: RecordEvent.Kind?
    /// What it is where there is no supplier.
    package var without: RecordEvent.Kind?
    /// What is written in place of a supplier where there is none.
    package var nothing: Set<String> = []
    package var date: ColumnName?
    package var gradeColumn: ColumnName?
    package var grade = EvidenceGrade.supplied
    /// What happened, by the words of the source.
    package var words: [String: RecordEvent.Kind] = [:]

    package init(
        kind: ImportKind,
        title: String,
        source: (publisher: String, publication: String),
        columns: [ColumnName],
        code: ColumnName
    ) {
        self.kind = kind
        self.title = title
        (publisher, publication) = source
        self.columns = columns
        self.code = code
    }
}
