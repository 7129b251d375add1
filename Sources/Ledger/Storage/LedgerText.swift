import Foundation
import GRDB

/// A ledger as text, a line of JSON a row, by which it can be kept, compared and made again.
///
/// The first line names the form. Then come the runs in order, each table by table and row by row in the
/// order of their keys, and at the end of each run its seal. NULL is left out.
enum LedgerText {
    static let heading = #"{"waymark-ledger":1}"#

    /// A row or, with `sha256` alone, the end of a run.
    struct Line: Codable {
        var table: String?
        var run: Int64
        var row: [String: Value]?
        var sha256: String?
    }

    /// What a column holds.
    enum Value: Codable {
        case integer(Int64)
        case number(Double)
        case text(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let integer = try? value.decode(Int64.self) {
                self = .integer(integer)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var value = encoder.singleValueContainer()
            switch self {
            case .integer(let integer): try value.encode(integer)
            case .number(let number): try value.encode(number)
            case .text(let text): try value.encode(text)
            }
        }

        init?(_ stored: DatabaseValue) {
            switch stored.storage {
            case .int64(let integer): self = .integer(integer)
            case .double(let number): self = .number(number)
            case .string(let text): self = .text(text)
            case .null, .blob: return nil
            }
        }

        var stored: DatabaseValue {
            switch self {
            case .integer(let integer): integer.databaseValue
            case .number(let number): number.databaseValue
            case .text(let text): text.databaseValue
            }
        }
    }

    static func encoded(_ line: Line) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(line), as: UTF8.self)
    }
}
