import DigitalMaturity

/// A table for programs: a row of names, then values without formats, a column of one kind each.
struct DataTable {
    /// A column, and what a program must know of it.
    struct Field {
        /// The types of the Table Schema that we use.
        enum Kind: String { case string, integer, number, boolean, date, yearmonth }

        let name: String
        let kind: Kind
        let description: String
        var unit: String?
        var isRequired = false
    }

    /// Columns whose values name a row of another table.
    struct Reference {
        let fields: [String]
        let table: String
        let others: [String]
    }

    /// The name in its package: small letters, digits, and `_`, `-` and `.`.
    let name: String
    /// The file in the folder of its package.
    let path: String
    let title: String
    let description: String
    var fields: [Field]
    /// The columns by which one row is told from another.
    var key: [String] = []
    var references: [Reference] = []
    /// The values; `nil` where there is none.
    var rows: [[String?]]

    /// The table as CSV (RFC 4180), with nothing between two commas where there is no value.
    var csv: String {
        var text = fields.map { csvField($0.name) }.joined(separator: ",") + "\r\n"
        for row in rows {
            for (index, value) in row.enumerated() {
                if index > 0 { text += "," }
                if let value { text += csvField(value) }
            }
            text += "\r\n"
        }
        return text
    }
}

/// A title as the name of a column: `Net present value (£m)` as `net_present_value_m`.
func fieldName(_ title: String) -> String {
    title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        .joined(separator: "_")
}
