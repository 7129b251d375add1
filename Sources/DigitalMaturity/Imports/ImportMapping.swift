/// How the columns of a file become facts: written once for a kind of file, in YAML.
package struct ImportMapping: Sendable {
    /// The name of its file, without the ending.
    package let id: String
    package let kind: ImportKind
    /// What the file is, in words.
    package let title: String
    /// The columns by which the file is recognised.
    package let columns: [ColumnName]
    package let publisher: String
    package let publication: String
    package let licence: String
    package let facts: [FactMapping]
    /// The column with the code of the organisation.
    package var code: ColumnName?
    /// The column with the name, from which the code follows where there is no code.
    package var name: ColumnName?
    /// Names as published that the register does not have.
    package var names: [String: ODSCode] = [:]
    /// The column whose text must differ from row to row.
    package var key: ColumnName?
    /// The column with the date of the edition.
    package var dateColumn: ColumnName?
    /// The date, where no column and no name of the file gives it.
    package var date: PartialDate?
    /// What is written where there is no value.
    package var blanks: Set<String> = []

    package init(
        id: String,
        kind: ImportKind,
        title: String,
        columns: [ColumnName],
        source: (publisher: String, publication: String, licence: String),
        facts: [FactMapping]
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.columns = columns
        (publisher, publication, licence) = source
        self.facts = facts
    }
}

/// How one fact is read from the rows.
package struct FactMapping: Sendable {
    /// How the rows of one organisation make one number.
    package enum Together: String, CaseIterable, Sendable {
        /// There may be only one row.
        case one
        /// The values are added up.
        case sum
        /// The rows are counted.
        case rows
        /// The values that differ are counted.
        case different
    }

    package let id: String
    package let title: String
    package let unit: FactSet.Unit
    package let subject: FactSet.Subject
    /// The column with the value; `nil` where rows are counted or a share is worked out.
    package var value: ColumnName?
    /// The columns of a share that the file does not work out.
    package var numerator: ColumnName?
    package var denominator: ColumnName?
    /// The columns that the value adds up; without a value, their sum is it.
    package var parts: [ColumnName] = []
    /// The rows that count: those with one of the texts in the column.
    package var condition: (column: ColumnName, texts: [String])?
    package var together = Together.one
    /// What a word stands for.
    package var words: [String: Int] = [:]
    package var labels: [Int: String] = [:]
    /// Whether each text that is found becomes a group of its own.
    package var groupsAsFound = false
    /// What the value is multiplied by.
    package var times = 1.0
    /// The column with a month by whose days the value is divided.
    package var perDayOf: ColumnName?
    /// To how many places the value is rounded.
    package var places = 9
    package var bounds = -Double.infinity...Double.infinity
    package var caution: String?
    package var notes: [String] = []
    package var replaces: [String] = []
    package var totals: [PublishedTotal] = []

    package init(id: String, title: String, unit: FactSet.Unit, subject: FactSet.Subject) {
        self.id = id
        self.title = title
        self.unit = unit
        self.subject = subject
    }
}

/// A total that is known from elsewhere, of one edition.
package struct PublishedTotal: Sendable {
    package let edition: PartialDate
    package let total: FactTotal

    package init(edition: PartialDate, total: FactTotal) {
        self.edition = edition
        self.total = total
    }

    /// Whether it is the total of the edition of `date`.
    package func isOf(_ date: PartialDate) -> Bool {
        edition.earliest <= date.latest && date.earliest <= edition.latest
    }
}
