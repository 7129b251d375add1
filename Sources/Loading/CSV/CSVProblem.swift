/// Something wrong with the form of a CSV file, and where it is.
public struct CSVProblem: Hashable, Sendable {
    /// The ways in which the form can be wrong.
    public enum Kind: Hashable, Sendable {
        /// There is no header row: the file has no bytes, or only blank lines.
        case emptyFile
        /// A byte that UTF-8 does not allow here, as a file saved in Windows-1252 has; the first
        /// of its line.
        case notUTF8(byte: UInt8)
        /// A byte of zero, as a file saved in UTF-16 has; the first of its line.
        case nulByte
        /// The file is UTF-16, which Excel calls Unicode text.
        case utf16
        /// A field opens with a quote that nothing closes, and so takes the rest of the file.
        case unclosedQuote
        /// Text between a closing quote and the comma or the line end.
        case textAfterQuote
        /// A quote in a field that does not begin with one; the first of its field.
        case bareQuote
        /// A row with more or fewer fields than the header.
        case raggedRow(found: Int, expected: Int)
        /// A header with more columns than are read; the rows are not looked at.
        case tooManyColumns(Int)
        /// A name that an earlier column of the header has.
        case duplicateHeader(String)
    }

    /// What is wrong.
    public let kind: Kind
    /// The physical line, from 1.
    public let line: Int
    /// The byte within the line, from 1; a byte order mark does not count.
    public let column: Int
}
