import GRDB

/// A kind of row: each stored property is a column.
///
/// A column has the name of its property, `wholeLife` as `whole_life`, and the type of its value in
/// SQL; an optional property may be NULL. Its note is in `notes`; nothing else names it. What was
/// recorded never changes, so a property that is added later must be optional.
protocol LedgerRow: Decodable, Hashable, Sendable {}

extension LedgerRow {
    /// The columns, each with its property, in order.
    static var columns: [(property: String, column: Column)] {
        var columns: [(property: String, column: Column)] = []
        var optional: Set<String> = []
        let finder = RowDecoder(
            isNull: { key in
                optional.insert(key.stringValue)
                return false
            },
            value: { key, type in
                let property = key.stringValue
                let column = Column(
                    name: snakeCase(property) + type.ending,
                    type: type.type + (optional.contains(property) ? "" : " NOT NULL"),
                    kind: type.kind
                )
                columns.append((property, column))
                return try type.sample()
            }
        )
        do { _ = try Self(from: finder) } catch { preconditionFailure("\(Self.self): \(error)") }
        return columns
    }

    /// The values, in the order of the columns.
    var values: [DatabaseValue] {
        Mirror(reflecting: self).children.map { ($0.value as? any ColumnValue)?.stored ?? .null }
    }

    /// The rows that `sql` finds.
    static func all(
        _ db: Database,
        _ sql: String,
        _ arguments: StatementArguments = []
    ) throws -> [Self] {
        let names = Dictionary(uniqueKeysWithValues: columns.map { ($0.property, $0.column.name) })
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            func value(_ name: String) -> DatabaseValue { row[name] }
            return try Self(
                from: RowDecoder(
                    isNull: { value(names[$0.stringValue] ?? "").isNull },
                    value: { key, type in
                        let name = names[key.stringValue] ?? ""
                        return try type.init(stored: value(name), in: name)
                    }
                )
            )
        }
    }
}

/// `wholeLife` as `whole_life`.
private func snakeCase(_ name: String) -> String {
    name.map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
}
