public import DigitalMaturity

/// What is to be imported.
public struct ImportRequest: Sendable {
    /// The files, in the order given.
    public let files: [String]
    /// The kind that they are said to be.
    public let kind: ImportKind?
    /// A file with a mapping of columns.
    public var map: String?
    /// The date of the edition, where the files do not say it.
    public var date: PartialDate?
    /// Whether rows that are wrong are left out and the others taken.
    public var withoutRefused = false
    /// Whether files with columns about people are read too.
    public var allowsPersonalData = false

    /// Creates a request to import files.
    public init(_ files: [String], as kind: ImportKind?) {
        self.files = files
        self.kind = kind
    }
}
