import Documents

/// What a writer makes of a value that is in prose.
protocol InlineWriting {
    /// The nodes of `inline`, which are never read as markup again.
    func nodes(of inline: Inline) -> [Node]

    /// The address of a page of the site, or `nil` where there are no other pages.
    func address(ofPage path: String) -> String?

    /// The blocks of a table in prose, whose values are filled in.
    func nodes(of table: ProseTable) throws(MarkupError) -> [Node]
}

extension InlineWriting {
    /// The nodes of a line of text.
    func nodes(of inlines: [Inline]) -> [Node] {
        inlines.flatMap { nodes(of: $0) }
    }
}

extension Narrative {
    /// The blocks of the text, each value in its place.
    ///
    /// The text is parsed before the values go in, so a value is never markup. HTML in the text is
    /// shown as the words it is, except for comments, which are the author's own and vanish.
    func nodes(written writer: some InlineWriting) throws(MarkupError) -> [Node] {
        let filling = Filling(values: values, writer: writer)
        let text = text.replacing("\\|", with: String(ProseTable.keptBar))
        return try filling.fill(CommonMarkTree(parsing: text).nodes, isInLink: false)
    }
}

/// The replacement of placeholders in a parsed narrative.
private struct Filling<Writer: InlineWriting> {
    let values: [Inline]
    let writer: Writer

    func fill(_ nodes: [Node], isInLink: Bool) throws(MarkupError) -> [Node] {
        var filled: [Node] = []
        for node in nodes {
            try filled += fill(node, isInLink: isInLink)
        }
        return filled
    }

    private func fill(_ node: Node, isInLink: Bool) throws(MarkupError) -> [Node] {
        switch node.kind {
        case .text(let text): return try self.nodes(of: text, isInLink: isInLink)
        case .code(let code): return [Node(.code(try plain(code)))]
        case .codeBlock(let info, let text):
            return [Node(.codeBlock(info: info, text: try plain(text)))]
        case .htmlBlock(let html):
            let words = try plain(html).trimmedLine
            return words.isComment ? [] : [.paragraph([.text(words)])]
        case .inlineHTML(let html):
            let words = try plain(html).onOneLine
            return words.isComment ? [] : [.text(words)]
        case .link(let url, let title):
            return try fillLink(node, to: try plain(url)) { address throws(MarkupError) in
                .link(url: address, title: try plain(title))
            }
        case .image(let url, let title):
            return try fillLink(node, to: try plain(url)) { address throws(MarkupError) in
                .image(url: address, title: try plain(title))
            }
        case .paragraph: return try paragraph(node)
        case .quote, .rule, .item, .heading, .list, .block, .softBreak, .lineBreak,
            .emphasis, .strong, .inline:
            return [Node(node.kind, try fill(node.children, isInLink: isInLink))]
        }
    }

    /// The paragraph, or what is before a table in it and the table.
    private func paragraph(_ node: Node) throws(MarkupError) -> [Node] {
        let blocks = ProseBlocks(of: node.children)
        var nodes: [Node] = []
        if !blocks.before.isEmpty {
            nodes.append(.paragraph(try fill(blocks.before, isInLink: false)))
        }
        guard let table = blocks.table else { return nodes }
        let filled = ProseTable(
            header: try cells(table.header),
            rows: try table.rows.map { row throws(MarkupError) in try cells(row) },
            alignsRight: table.alignsRight
        )
        return try nodes + writer.nodes(of: filled)
    }

    private func cells(_ row: [[Node]]) throws(MarkupError) -> [[Node]] {
        try row.map { cell throws(MarkupError) in try fill(cell, isInLink: false) }
    }

    /// The link, or its words alone when it leads nowhere from here.
    private func fillLink(
        _ node: Node,
        to url: String,
        kind: (String) throws(MarkupError) -> Node.Kind
    ) throws(MarkupError) -> [Node] {
        guard let address = Destination(url: url).address(of: writer.address(ofPage:)) else {
            return try fill(node.children, isInLink: false)
        }
        return [Node(try kind(address), try fill(node.children, isInLink: true))]
    }

    /// The text with each value as nodes; within a link a value is words, for links do not nest.
    private func nodes(of text: String, isInLink: Bool) throws(MarkupError) -> [Node] {
        var nodes: [Node] = []
        for part in parts(of: text) {
            switch part {
            case .words(let words): nodes.append(.text(words.replacing(keptBar, with: "|")))
            case .value(let index) where isInLink:
                nodes.append(.text(try value(index).plain.onOneLine))
            case .value(let index): nodes += writer.nodes(of: try value(index))
            }
        }
        return nodes
    }

    /// The text with the words of each value, for places that can hold nothing else.
    private func plain(_ text: String) throws(MarkupError) -> String {
        var plain = ""
        for part in parts(of: text) {
            switch part {
            case .words(let words): plain += words.replacing(keptBar, with: "\\|")
            case .value(let index): plain += try value(index).plain.onOneLine
            }
        }
        return plain
    }

    private func value(_ index: Int) throws(MarkupError) -> Inline {
        guard values.indices.contains(index) else { throw .missingValue(index: index) }
        return values[index]
    }
}

private let keptBar = String(ProseTable.keptBar)

private enum Part {
    case words(String)
    case value(Int)
}

/// The text cut at its placeholders; a mark that is no part of one is an ordinary character.
private func parts(of text: String) -> [Part] {
    let marks = Narrative.marks
    var parts: [Part] = []
    var words = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        let close = rest.dropFirst(digits.count).first.map(Character.init)
        guard Character(scalar) == marks.open, close == marks.close, let index = Int(String(digits))
        else {
            words.unicodeScalars.append(scalar)
            continue
        }
        if !words.isEmpty { parts.append(.words(words)) }
        words = ""
        parts.append(.value(index))
        rest = rest.dropFirst(digits.count + 1)
    }
    if !words.isEmpty { parts.append(.words(words)) }
    return parts
}

extension String {
    fileprivate var isComment: Bool { hasPrefix("<!--") }
}
