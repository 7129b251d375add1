public import DigitalMaturity

/// A text that is edited without Swift, and its file.
public struct SourceText: Hashable, Sendable {
    /// The file, below the reference data.
    public let file: String
    /// The whole content, without a byte order mark.
    public let text: String
}

extension Loader {
    /// One text below the reference data, or nothing and a diagnostic.
    public func text(_ file: String, _ problems: inout [Diagnostic]) -> SourceText? {
        home.text(file, &problems).map { SourceText(file: home.shown(file), text: $0) }
    }

    /// Whether the reference data has this file.
    public func has(_ file: String) -> Bool { home.contains(file) }
}
