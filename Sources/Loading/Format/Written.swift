/// A value as YAML: on the line of its key or on the lines below.
enum Written {
    case inline(String)
    case block([String])

    /// The value of each key in braces.
    static func flow(_ pairs: [(key: String, value: Written)]) -> Written {
        .inline(
            Loading.flow(
                pairs.map { key, value in
                    guard case .inline(let text) = value else {
                        preconditionFailure("'\(key)' does not fit on one line")
                    }
                    return (key, text)
                }
            )
        )
    }

    /// A list, an item below the other; `nil` for none.
    static func list(_ items: [Written]) -> Written? {
        items.isEmpty ? nil : .block(items.flatMap(\.item))
    }

    private var item: [String] {
        let lines =
            switch self {
            case .inline(let text): [text]
            case .block(let lines): lines
            }
        return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    /// The lines of a mapping that has this value under `key`.
    func lines(of key: String) -> [String] {
        switch self {
        case .inline(let text): ["\(key): \(text)"]
        case .block(let lines): ["\(key):"] + lines.map { "  " + $0 }
        }
    }
}

/// A mapping in braces.
func flow(_ pairs: [(String, String)]) -> String {
    "{ \(pairs.map { "\($0): \($1)" }.joined(separator: ", ")) }"
}

/// A list in brackets.
func flow(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }
