/// A part of a CommonMark document as a plain value; the library's own nodes never leave its file.
struct Node: Hashable, Sendable {
    /// What a node is, with the properties that kind has.
    enum Kind: Hashable, Sendable {
        case paragraph, quote, rule, item
        case heading(level: Int)
        /// Bullets, or numbers from `start`; a tight list sets no space between its items.
        case list(start: Int?, tight: Bool)
        case codeBlock(info: String, text: String)
        case htmlBlock(String)
        /// Blocks between two texts that the library writes as they are.
        case block(enter: String, exit: String)

        case softBreak, lineBreak, emphasis, strong
        case text(String)
        case code(String)
        case inlineHTML(String)
        case link(url: String, title: String)
        case image(url: String, title: String)
        /// Inlines between two texts that the library writes as they are.
        case inline(enter: String, exit: String)
    }

    let kind: Kind
    let children: [Node]

    init(_ kind: Kind, _ children: [Node] = []) {
        self.kind = kind
        self.children = children
    }

    /// The words alone.
    var plain: String {
        switch kind {
        case .text(let text), .code(let text), .codeBlock(_, let text): text
        case .softBreak, .lineBreak: " "
        case .paragraph, .quote, .rule, .item, .heading, .list, .htmlBlock, .block, .emphasis,
            .strong, .inlineHTML, .link, .image, .inline:
            children.map(\.plain).joined()
        }
    }
}

extension Node {
    static func text(_ text: String) -> Node { Node(.text(text)) }

    static func strong(_ text: String) -> Node { Node(.strong, [.text(text)]) }

    static func paragraph(_ children: [Node]) -> Node { Node(.paragraph, children) }

    static func heading(_ level: Int, _ text: String) -> Node {
        Node(.heading(level: level), [.text(text)])
    }

    /// A tight bulleted list, each item a line and what is under it.
    static func bullets(_ items: [[Node]]) -> Node {
        Node(.list(start: nil, tight: true), items.map { Node(.item, $0) })
    }

    /// Finished CommonMark, as a block of its own.
    static func verbatim(_ text: String) -> Node { Node(.block(enter: text, exit: "")) }
}
