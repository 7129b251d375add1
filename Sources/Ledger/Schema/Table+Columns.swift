extension Table.Column {
    /// The number of the run.
    static let run = Table.Column("run", "INTEGER NOT NULL", "the number of the run")

    /// A text that is always there.
    static func text(_ name: String, _ note: String) -> Table.Column {
        Table.Column(name, "TEXT NOT NULL", note)
    }

    /// A text that may not be known.
    static func textOrNull(_ name: String, _ note: String) -> Table.Column {
        Table.Column(name, "TEXT", note)
    }

    /// An amount that is always known, in pence.
    static func pence(_ name: String, _ note: String) -> Table.Column {
        Table.Column("\(name)_pence", "INTEGER NOT NULL", note + ", in pence")
    }

    /// An amount that may not be known, in pence.
    static func penceOrNull(_ name: String, _ note: String) -> Table.Column {
        Table.Column("\(name)_pence", "INTEGER", note + ", in pence")
    }

    /// A column of a view, under the name it has there.
    static func same(_ name: String, _ note: String) -> Table.Column {
        Table.Column(name, name, note)
    }
}

extension [Table.Column] {
    /// An amount in a view, once in whole pence and once in pounds.
    static func money(
        _ name: String,
        being pence: String? = nil,
        _ note: String
    ) -> [Table.Column] {
        let pence = pence ?? "\(name)_pence"
        return [
            Table.Column("\(name)_pence", pence, note + ", in whole pence"),
            Table.Column("\(name)_pounds", "(\(pence)) / 100.0", note + ", in pounds"),
        ]
    }
}
