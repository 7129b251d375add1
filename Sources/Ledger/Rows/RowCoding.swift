import GRDB

/// What a row cannot hold: a value that is not that of one column.
struct NotAColumn: Error, CustomStringConvertible {
    let key: String
    var description: String { "'\(key)' is not the value of one column" }
}

/// Reads a row by its coding keys, in order.
struct RowDecoder: Decoder {
    /// Whether the column of a key, which may be empty, is empty.
    let isNull: (any CodingKey) throws -> Bool
    /// The value of the column of a key.
    let value: (any CodingKey, any ColumnValue.Type) throws -> any ColumnValue

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Columns(row: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotAColumn(key: "") }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw NotAColumn(key: "")
    }

    private struct Columns<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let row: RowDecoder
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { [] }

        func contains(_ key: Key) -> Bool { true }
        func decodeNil(forKey key: Key) throws -> Bool { try row.isNull(key) }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            guard let column = type as? any ColumnValue.Type,
                let value = try row.value(key, column) as? Value
            else { throw NotAColumn(key: key.stringValue) }
            return value
        }

        func nestedContainer<Inner: CodingKey>(
            keyedBy _: Inner.Type,
            forKey key: Key
        ) throws -> KeyedDecodingContainer<Inner> { throw NotAColumn(key: key.stringValue) }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw NotAColumn(key: key.stringValue)
        }

        func superDecoder() throws -> any Decoder { throw NotAColumn(key: "super") }
        func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }
    }
}
