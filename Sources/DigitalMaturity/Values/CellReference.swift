/// The name of a cell within a sheet, such as D7.
///
/// Rows and columns count from 1, and both lie within the largest sheet that Excel has.
public struct CellReference: Hashable, Sendable {
    /// The number of rows of the largest sheet.
    public static let rows = 1...1_048_576
    /// The number of columns of the largest sheet, the last of which is XFD.
    public static let columns = 1...16_384

    /// The row, from 1.
    public let row: Int
    /// The column, from 1, which is A.
    public let column: Int

    /// Creates the name of a cell, if a sheet can have such a cell.
    public init?(row: Int, column: Int) {
        guard CellReference.rows ~= row, CellReference.columns ~= column else { return nil }
        self.row = row
        self.column = column
    }

    /// Reads `D7`: capitals, and no `$`.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let letters = text.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
        let digits = text.utf8.dropFirst(letters.count)
        let row = Int(text.dropFirst(letters.count))
        let column = letters.prefix(4).reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
        guard letters.count <= 3, digits.first.map(\.isASCIIDigit) == true,
            digits.first != UInt8(ascii: "0"), let row,
            let reference = CellReference(row: row, column: column)
        else { throw ParseFailure("'\(text)' is not a cell", expected: "a cell such as D7") }
        self = reference
    }
}

extension CellReference: Comparable {
    /// As a page is read: by row, then by column.
    public static func < (lhs: CellReference, rhs: CellReference) -> Bool {
        (lhs.row, lhs.column) < (rhs.row, rhs.column)
    }
}

extension CellReference: CustomStringConvertible {
    /// `D7`.
    public var description: String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: letters, as: UTF8.self) + String(row)
    }
}
