import DigitalMaturity
import GRDB
import Investment

/// A value that one column holds.
protocol ColumnValue: Decodable {
    /// The type of the column in SQL.
    static var type: String { get }
    /// What the name of the column ends with.
    static var ending: String { get }
    /// What the value is, for programs that read it as text.
    static var kind: RecordedTable.Kind { get }
    /// Any value: it stands for the column while a table is made, and is never kept.
    static func sample() throws -> Self
    /// The value as the column holds it.
    var stored: DatabaseValue { get }
    /// Reads what `column` holds; what was altered by other means is refused.
    init(stored: DatabaseValue, in column: String) throws
}

extension ColumnValue {
    static var ending: String { "" }
    static var kind: RecordedTable.Kind { .text }
}

// MARK: - Numbers and words

extension ColumnValue where Self: DatabaseValueConvertible {
    var stored: DatabaseValue { databaseValue }

    init(stored: DatabaseValue, in column: String) throws {
        guard let value = Self.fromDatabaseValue(stored) else {
            throw ParseFailure("\(stored) is not a known \(column)", expected: Self.type)
        }
        self = value
    }
}

extension String: ColumnValue {
    static let type = "TEXT"
    static func sample() -> String { "" }
}

extension Int: ColumnValue {
    static let type = "INTEGER"
    static let kind = RecordedTable.Kind.integer
    static func sample() -> Int { 0 }
}

extension Int64: ColumnValue {
    static let type = "INTEGER"
    static let kind = RecordedTable.Kind.integer
    static func sample() -> Int64 { 0 }
}

extension Bool: ColumnValue {
    static let type = "INTEGER"
    static let kind = RecordedTable.Kind.boolean
    static func sample() -> Bool { false }
}

extension Double: ColumnValue {
    static let type = "REAL"
    static let kind = RecordedTable.Kind.number
    static func sample() -> Double { 0 }
}

extension Money: ColumnValue {
    static let type = "INTEGER"
    static let ending = "_pence"
    static let kind = RecordedTable.Kind.integer
    static func sample() -> Money { .zero }
    var stored: DatabaseValue { pence.databaseValue }

    init(stored: DatabaseValue, in column: String) throws {
        self.init(pence: try Int64(stored: stored, in: column))
    }

    init(from decoder: any Decoder) throws { self.init(pence: try Int64(from: decoder)) }
}

// MARK: - Values with a text

/// A value that is kept as its text.
protocol TextColumn: ColumnValue, CustomStringConvertible {
    static var example: String { get }
    init(parsing text: String) throws(ParseFailure)
}

extension TextColumn {
    static var type: String { "TEXT" }
    static func sample() throws -> Self { try Self(parsing: example) }
    var stored: DatabaseValue { description.databaseValue }

    init(stored: DatabaseValue, in column: String) throws {
        try self.init(parsing: String(stored: stored, in: column))
    }

    package init(from decoder: any Decoder) throws {
        try self.init(parsing: String(from: decoder))
    }
}

extension ODSCode: TextColumn { static let example = "X24" }
extension CivilDate: TextColumn {
    static let example = "2026-04-01"
    static let kind = RecordedTable.Kind.day
}
extension CivilMonth: TextColumn {
    static let example = "2026-04"
    static let kind = RecordedTable.Kind.month
}
extension PartialDate: TextColumn { static let example = "2026" }
extension FinancialYear: TextColumn { static let example = "2026/27" }

// MARK: - Closed lists

/// One of the words of a closed list.
protocol WordColumn: ColumnValue, RawRepresentable<String>, CaseIterable {}

extension WordColumn {
    static var type: String { "TEXT" }
    static func sample() throws -> Self {
        try Self(stored: (allCases.first?.rawValue ?? "").databaseValue, in: "word")
    }
    var stored: DatabaseValue { rawValue.databaseValue }

    init(stored: DatabaseValue, in column: String) throws {
        let text = try String(stored: stored, in: column)
        guard let word = Self(rawValue: text) else {
            throw ParseFailure(
                "'\(text)' is not a known \(column)",
                expected: Self.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
        self = word
    }
}

extension BodyKind: WordColumn {}
extension CareSetting: WordColumn {}
extension Plan.Status: WordColumn {}
extension Scheme.Rating: WordColumn {}
extension RouteTest.Outcome: WordColumn {}
extension SpendRule.Basis: WordColumn {}
extension SpendRule.Comparison: WordColumn {}
extension SpendRule.Standing: WordColumn {}
