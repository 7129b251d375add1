import GRDB

extension Database {
    /// Every table, with the rows of one run, without its number and its time, or with all rows.
    func tables(of run: Int64?) throws -> [RecordedTable] {
        try ([RunRow.table] + RunRecord.lists.map(\.table)).map { table in
            let all = try recorded(table, of: run)
            return run == nil ? all : all.without(["run", "recorded_at"])
        }
    }

    private func recorded(_ table: Table, of run: Int64?) throws -> RecordedTable {
        let key = table.keyColumns.joined(separator: ", ")
        let sql = "SELECT * FROM \(table.name) WHERE ? IS NULL OR run = ? ORDER BY \(key)"
        let kinds = table.columns.map(\.kind)
        let names = table.columns.map(\.name)
        let rows = try Row.fetchAll(self, sql: sql, arguments: [run, run]).map { row in
            zip(names, kinds).map { name, kind in
                let value: DatabaseValue = row[name]
                return text(of: value, kind)
            }
        }
        return RecordedTable(
            name: table.name,
            note: table.note,
            columns: table.columns.map { column in
                RecordedTable.Column(
                    name: column.name,
                    note: columnNote(column.name, in: table.name),
                    kind: column.kind,
                    isRequired: column.type.contains("NOT NULL")
                )
            },
            key: table.keyColumns,
            references: try references(of: table.name),
            rows: rows
        )
    }

    /// What the schema says of rows of other tables, each reference once.
    private func references(of table: String) throws -> [RecordedTable.Reference] {
        let sql = "SELECT * FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq"
        let parts = try Row.fetchAll(self, sql: sql, arguments: [table])
        let byID = Dictionary(grouping: parts) { $0["id"] as Int }
        return byID.sorted { $0.key > $1.key }.map { _, parts in
            RecordedTable.Reference(
                columns: parts.map { $0["from"] },
                table: parts[0]["table"],
                others: parts.map { $0["to"] }
            )
        }
    }
}

extension RecordedTable {
    /// The table without some columns, wherever it names them.
    fileprivate func without(_ names: Set<String>) -> RecordedTable {
        var table = self
        let kept = columns.indices.filter { !names.contains(columns[$0].name) }
        table.columns = kept.map { columns[$0] }
        table.rows = rows.map { row in kept.map { row[$0] } }
        table.key = key.filter { !names.contains($0) }
        table.references = references.map { reference in
            Reference(
                columns: reference.columns.filter { !names.contains($0) },
                table: reference.table,
                others: reference.others.filter { !names.contains($0) }
            )
        }.filter { !$0.columns.isEmpty }
        return table
    }
}

/// A value as text, its number as it was recorded to the last digit.
private func text(of value: DatabaseValue, _ kind: RecordedTable.Kind) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): kind == .boolean ? (number == 0 ? "false" : "true") : "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob: nil
    }
}
