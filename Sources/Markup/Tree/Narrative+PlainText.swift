public import Documents

extension Narrative {
    /// The paragraphs in words alone, for cells and other places without markup; the items of a
    /// list begin with `• ` or their number.
    public func plainText() throws(MarkupError) -> [String] {
        try nodes(written: PlainWriter()).flatMap(paragraphs)
    }
}

private struct PlainWriter: InlineWriting {
    func nodes(of inline: Inline) -> [Node] { [.text(inline.plain.onOneLine)] }
    func address(ofPage path: String) -> String? { nil }

    /// Each row as an item: `Scheme: Networks; Capital: £3m`.
    func nodes(of table: ProseTable) -> [Node] {
        let rows = table.rows.map { row in
            zip(table.header, row).map { heading, cell in
                let (name, words) = (heading.map(\.plain).joined(), cell.map(\.plain).joined())
                return name.isEmpty ? words : "\(name): \(words)"
            }.joined(separator: "; ")
        }
        return [.bullets(rows.map { [.paragraph([.text($0)])] })]
    }
}

private func paragraphs(of node: Node) -> [String] {
    switch node.kind {
    case .paragraph, .heading: [node.plain]
    case .codeBlock(_, let text): [text]
    case .list(let start, _):
        node.children.enumerated().flatMap { index, item in
            let mark = start.map { "\($0 + index). " } ?? "• "
            return item.children.flatMap(paragraphs).enumerated().map { $0 == 0 ? mark + $1 : $1 }
        }
    case .quote, .item, .block: node.children.flatMap(paragraphs)
    case .rule, .htmlBlock, .softBreak, .lineBreak, .emphasis, .strong, .text, .code, .inlineHTML,
        .link, .image, .inline:
        []
    }
}
