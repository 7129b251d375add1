extension Diagnostic {
    /// An amount that a comma has cut apart, because in braces a comma ends the value.
    public static func commaInBraces(_ amount: String, at place: Place) -> Diagnostic {
        let short = try? Money(parsing: amount).short
        return Diagnostic(
            .error,
            .malformedValue,
            "in braces a comma ends the value",
            at: place,
            help: "write \"\(amount)\" in quotes\(short.map { ", or \($0)" } ?? "")"
        )
    }

    /// A key and its value that run together, because a colon counts only with a space after it.
    public static func noSpaceAfterColon(_ text: String, at place: Place) -> Diagnostic {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        return Diagnostic(
            .error,
            .malformedValue,
            "there is no space after the colon in '\(text)'",
            at: place,
            help: "write \(parts.joined(separator: ": "))"
        )
    }

    /// An amount without a unit, so small that thousands or millions may be meant.
    public static func amountWithoutUnit(
        _ text: String,
        _ amount: Money,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .amountWithoutUnit,
            "'\(text)' is read as \(amount.exact)",
            at: place,
            help: "write £\(text)k or £\(text)m if that is meant, else \(amount.exact)"
        )
    }

    /// A title that YAML cuts at a `#`, which begins a comment.
    public static func cutTitle(_ title: String, _ comment: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .cutTitle,
            "the title ends at '#' as '\(title)'",
            at: place,
            help: "write \"\(title) \(comment)\" in quotes, or put the remark on a line of its own"
        )
    }

    /// A title without a word.
    public static func emptyTitle(at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .emptyTitle,
            "the title is empty",
            at: place,
            help: "write what pages and papers are to call it"
        )
    }

    /// The YAML cannot be parsed.
    public static func yamlSyntax(
        _ cause: String,
        help: String =
            "check the indentation, and quote text that holds ': ' or starts with a mark",
        at place: Place
    ) -> Diagnostic {
        Diagnostic(.error, .yamlSyntax, "this is not YAML: \(cause)", at: place, help: help)
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
            help: keyRemedy(for: key, among: known)
        )
    }

    /// The key probably meant, and all that there are.
    private static func keyRemedy(for key: String, among known: [String]) -> String? {
        guard !known.isEmpty else { return nil }
        let near = nearest(to: key, among: known).map { "did you mean '\($0)'? " } ?? ""
        return near + "the keys here are \(known.joined(separator: ", "))"
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
