/// Something wrong or odd in what the user wrote, with the place, the reason and the remedy.
///
/// Diagnostics are values that are collected, never thrown: an author sees every mistake at once.
/// Each code has one factory, in the file for its subject.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// The input cannot be used, or what it decides cannot be done.
        case error
        /// The input can be used, but is odd, stale or unknown; `--strict` refuses it.
        case warning
    }

    /// How much it matters.
    public let severity: Severity
    /// The stable name of this kind of problem, documented in `Diagnostics.md`.
    public let code: Code
    /// The reason, in one sentence without a full stop.
    public let summary: String
    /// Where it is; `nil` when no text is to blame, as with a code given on the command line.
    public let place: Place?
    /// The remedy.
    public let help: String?

    package init(
        _ severity: Severity,
        _ code: Code,
        _ summary: String,
        at place: Place?,
        help: String?
    ) {
        self.severity = severity
        self.code = code
        self.summary = summary
        self.place = place
        self.help = help
    }

    /// Whether all else can still be worked out: a fund that is overdrawn is no slip of the pen, and
    /// whoever mends it needs every answer.
    public var leavesDataUsable: Bool { severity == .warning || code == .fundOverdrawn }

    /// The same problem, at another place.
    public func at(_ place: Place) -> Diagnostic {
        Diagnostic(severity, code, summary, at: place, help: help)
    }

    /// The same problem as a warning, where the input can be used all the same.
    package var asWarning: Diagnostic {
        Diagnostic(.warning, code, summary, at: place, help: help)
    }

    /// The same problem as an error, for `--strict`.
    public var strict: Diagnostic {
        Diagnostic(.error, code, summary, at: place, help: help)
    }
}

extension Diagnostic: Comparable {
    /// By place, then code, then words, so that the order never depends on how files were read;
    /// what has no place comes first.
    public static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
        let unplaced = Place(file: "")
        let left = (lhs.place ?? unplaced, lhs.code.rawValue, lhs.summary, lhs.help ?? "")
        let right = (rhs.place ?? unplaced, rhs.code.rawValue, rhs.summary, rhs.help ?? "")
        return left == right
            ? lhs.severity.rawValue < rhs.severity.rawValue
            : left < right
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `plan.yaml:5:18: error: there is no organisation 'RXQ' [unknown-organisation]` and its help.
    public var description: String {
        let prefix = place.map { "\($0): " } ?? ""
        let remedy = help.map { "\n    help: \($0.onOneLine)" } ?? ""
        let line = "\(prefix)\(severity): \(summary) [\(code.rawValue)]".onOneLine
        return line + remedy
    }
}

extension Sequence<Diagnostic> {
    /// Whether any of them is an error.
    public var containErrors: Bool { contains { $0.severity == .error } }
}
