import Documents
import Markup

extension Brand {
    /// Rules that come after ours. Dark pages keep our colours, which were chosen for them.
    var stylesheet: String {
        var names: [(String, String)] = charts.enumerated().map { ("series-\($0 + 1)", $1.text) }
        if let accent { names += ["accent", "accent-deep", "visited"].map { ($0, accent.text) } }
        guard !names.isEmpty else { return "" }
        let rules = names.map { "--\($0): \($1);" }.joined(separator: " ")
        return """

            /* The brand's colours */
            @media print, not (prefers-color-scheme: dark) {
              :root { \(rules) }
              h1, h2 { color: var(--accent); }
            }
            """
    }
}
