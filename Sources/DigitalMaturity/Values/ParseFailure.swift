/// Why a piece of text could not be read as a value, and what should have been written.
///
/// The failure knows nothing of files: the reader of the text adds the place.
public struct ParseFailure: Error, Hashable, Sendable {
    /// What is wrong, quoting the text: "'RJ' is not an ODS code".
    public let reason: String
    /// What would have been right: "a code such as RJ1".
    public let expected: String

    /// Creates a failure from the `reason` and an example of what was `expected`.
    public init(_ reason: String, expected: String) {
        self.reason = reason
        self.expected = expected
    }
}
