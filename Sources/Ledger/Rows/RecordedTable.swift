/// A table of the ledger as text, with what a program must know to read it.
package struct RecordedTable: Sendable {
    /// What the values of a column are.
    package enum Kind: Sendable {
        /// Anything; a financial year is one too.
        case text
        /// A whole number; amounts are in pence.
        case integer
        /// A number that may have decimals.
        case number
        /// `true` or `false`.
        case boolean
        /// A day in ISO 8601: `2026-05-01`.
        case day
        /// A month in ISO 8601: `2026-05`.
        case month
    }

    /// A column and what it means.
    package struct Column: Sendable {
        /// The name that SQL knows it by.
        package let name: String
        /// What it is, in words.
        package let note: String
        /// What its values are.
        package let kind: Kind
        /// Whether every row has a value.
        package let isRequired: Bool
    }

    /// Columns whose values name a row of another table.
    package struct Reference: Hashable, Sendable {
        /// The columns of this table.
        package let columns: [String]
        /// The other table.
        package let table: String
        /// The columns that they name there.
        package let others: [String]
    }

    /// The name that SQL knows it by.
    package let name: String
    /// What a row is.
    package let note: String
    /// The columns, in order.
    package var columns: [Column]
    /// The columns by which one row is told from another; none where there is one row.
    package var key: [String]
    /// Where rows of other tables are named.
    package var references: [Reference]
    /// The values of each row; `nil` where there is none.
    package var rows: [[String?]]
}
