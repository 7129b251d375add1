extension Node {
    /// The node with the characters escaped that mean something on GitHub and not in CommonMark:
    /// `|` between cells and `~` around deleted text.
    var escapedForGitHub: Node {
        guard case .text(let text) = kind else {
            return Node(kind, children.map(\.escapedForGitHub))
        }
        let parts = pieces(of: text)
        return parts.count == 1 ? self : Node(.inline(enter: "", exit: ""), parts)
    }

    /// The node with the bars in its code after a backslash, as GitHub wants them within a table.
    var withEscapedCode: Node {
        guard case .code(let code) = kind else {
            return Node(kind, children.map(\.withEscapedCode))
        }
        return Node(.code(code.replacing("|", with: "\\|")))
    }

    /// The node with its headings below those of the document and its sections.
    var belowSections: Node {
        guard case .heading(let level) = kind else {
            return Node(kind, children.map(\.belowSections))
        }
        return Node(.heading(level: max(level, 3)), children)
    }
}

private func pieces(of text: String) -> [Node] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "~") }) else {
        return [.text(text)]
    }
    var pieces: [Node] = []
    var words = ""
    for character in text {
        guard character == "|" || character == "~" else {
            words.append(character)
            continue
        }
        if !words.isEmpty { pieces.append(.text(words)) }
        words = ""
        pieces.append(Node(.inline(enter: "\\\(character)", exit: "")))
    }
    if !words.isEmpty || pieces.isEmpty { pieces.append(.text(words)) }
    return pieces
}
