extension Diagnostic {
    /// The YAML cannot be parsed.
    public static func yamlSyntax(_ problem: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .yamlSyntax,
            "this is not YAML: \(problem)",
            at: place,
            help: "check the indentation, and quote text that holds ': ' or starts with a mark"
        )
    }

    /// A value is of another shape than what is read here.
    public static func wrongShape(_ what: String, expected: String, at place: Place) -> Diagnostic {
        Diagnostic(.error, .wrongShape, "\(what) is not \(expected)", at: place, help: nil)
    }

    /// A key that is needed is not there.
    public static func missingKey(_ key: String, in what: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .missingKey,
            "\(what) has no '\(key)'",
            at: place,
            help: "add '\(key):'"
        )
    }

    /// A key is there twice, and only one of them could be meant.
    public static func duplicateKey(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .duplicateKey,
            "'\(key)' is given twice",
            at: place,
            help: "remove one of them"
        )
    }

    /// A key that nobody reads, most often a misspelling.
    public static func unknownKey(
        _ key: String,
        in what: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownKey,
            "\(what) has no such key as '\(key)'",
            at: place,
            help: remedy(for: key, among: known)
        )
    }

    /// A value cannot be read.
    public static func malformedValue(_ failure: ParseFailure, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .malformedValue,
            failure.reason,
            at: place,
            help: "expected \(failure.expected)"
        )
    }
}
