/// A position in a text: the file, and the line and column where something begins.
///
/// Lines and columns count from 1; columns count bytes, as compilers do. The file is relative to
/// the workspace or to the reference data, never a path of one machine.
public struct Place: Hashable, Sendable {
    /// The file, with `/` between folders.
    public let file: String
    /// The line, or `nil` when the whole file is meant.
    public let line: Int?
    /// The column, or `nil` when the whole line is meant.
    public let column: Int?

    /// Creates a place; a column counts only within a line.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = line == nil ? nil : column
    }
}

extension Place: Comparable {
    /// By file, then line, then column; a whole file comes before its lines.
    public static func < (lhs: Place, rhs: Place) -> Bool {
        (lhs.file, lhs.line ?? 0, lhs.column ?? 0) < (rhs.file, rhs.line ?? 0, rhs.column ?? 0)
    }
}

extension Place: CustomStringConvertible {
    /// `plans/plan.yaml:5:18`.
    public var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}
