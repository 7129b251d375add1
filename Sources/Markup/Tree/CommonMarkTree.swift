internal import CCommonMark

/// A document in the CommonMark library's memory, freed when the value goes.
///
/// Nodes go in and come out as values, so that no pointer leaves this file.
@safe struct CommonMarkTree: ~Copyable {
    /// The deepest nesting that is read or written: far past any reader, far short of the stack.
    static let depthLimit = 100

    private let root: OpaquePointer

    /// Creates an empty document.
    init() throws(MarkupError) {
        guard let root = unsafe cmark_node_new(CMARK_NODE_DOCUMENT) else { throw .outOfMemory }
        unsafe self.root = root
    }

    /// Reads CommonMark; every text is CommonMark, so only memory can fail.
    init(parsing text: String) throws(MarkupError) {
        let root = unsafe cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT)
        guard let root = unsafe root else { throw .outOfMemory }
        unsafe self.root = root
    }

    deinit {
        unsafe cmark_node_free(root)
    }

    /// Adds a block, with all that is in it, to the end of the document.
    func append(_ node: Node) throws(MarkupError) {
        try unsafe add(node, to: root, depth: 0)
    }

    /// The blocks of the document.
    var nodes: [Node] {
        get throws(MarkupError) {
            try unsafe children(of: root, depth: 0)
        }
    }

    /// The document as CommonMark, each paragraph on a line of its own.
    func commonMark() throws(MarkupError) -> String {
        var text = try unsafe string(from: cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    /// The document as HTML, in the library's safe mode.
    func html() throws(MarkupError) -> String {
        try unsafe string(from: cmark_render_html(root, CMARK_OPT_DEFAULT))
    }
}

// MARK: - In

/// Hangs `node` under `parent`, which owns it from the first moment on.
private func add(_ node: Node, to parent: OpaquePointer, depth: Int) throws(MarkupError) {
    guard depth < CommonMarkTree.depthLimit else {
        throw .tooDeep(limit: CommonMarkTree.depthLimit)
    }
    guard let added = unsafe cmark_node_new(node.kind.type) else { throw .outOfMemory }
    guard unsafe cmark_node_append_child(parent, added) == 1 else {
        unsafe cmark_node_free(added)
        throw .refused("\(node.kind) in this place")
    }
    try unsafe set(node.kind, on: added)
    for child in node.children {
        try unsafe add(child, to: added, depth: depth + 1)
    }
}

private func set(_ kind: Node.Kind, on node: OpaquePointer) throws(MarkupError) {
    switch kind {
    case .paragraph, .quote, .rule, .item, .softBreak, .lineBreak, .emphasis, .strong: break
    case .heading(let level):
        try check(unsafe cmark_node_set_heading_level(node, Int32(level)), "a heading's level")
    case .list(let start, let tight):
        try unsafe setList(start: start, tight: tight, on: node)
    case .codeBlock(let info, let text):
        try check(unsafe cmark_node_set_fence_info(node, info.withoutNull), "a code block's name")
        try check(unsafe cmark_node_set_literal(node, text.withoutNull), "a code block's text")
    case .text(let text), .code(let text), .htmlBlock(let text), .inlineHTML(let text):
        try check(unsafe cmark_node_set_literal(node, text.withoutNull), "a text")
    case .block(let enter, let exit), .inline(let enter, let exit):
        try check(unsafe cmark_node_set_on_enter(node, enter.withoutNull), "markup")
        try check(unsafe cmark_node_set_on_exit(node, exit.withoutNull), "markup")
    case .link(let url, let title), .image(let url, let title):
        try check(unsafe cmark_node_set_url(node, url.withoutNull), "an address")
        try check(unsafe cmark_node_set_title(node, title.withoutNull), "a link's title")
    }
}

private func setList(start: Int?, tight: Bool, on node: OpaquePointer) throws(MarkupError) {
    let type = start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST
    try check(unsafe cmark_node_set_list_type(node, type), "a list's type")
    try check(unsafe cmark_node_set_list_tight(node, tight ? 1 : 0), "a list's spacing")
    if let start {
        try check(unsafe cmark_node_set_list_start(node, Int32(start)), "a list's first number")
        try check(unsafe cmark_node_set_list_delim(node, CMARK_PERIOD_DELIM), "a list's numbers")
    }
}

/// Throws unless `code` is success: the one way a return code is read.
private func check(_ code: Int32, _ what: String) throws(MarkupError) {
    guard code == 1 else { throw .refused(what) }
}

extension Node.Kind {
    fileprivate var type: cmark_node_type {
        switch self {
        case .paragraph: CMARK_NODE_PARAGRAPH
        case .quote: CMARK_NODE_BLOCK_QUOTE
        case .rule: CMARK_NODE_THEMATIC_BREAK
        case .item: CMARK_NODE_ITEM
        case .heading: CMARK_NODE_HEADING
        case .list: CMARK_NODE_LIST
        case .codeBlock: CMARK_NODE_CODE_BLOCK
        case .htmlBlock: CMARK_NODE_HTML_BLOCK
        case .block: CMARK_NODE_CUSTOM_BLOCK
        case .softBreak: CMARK_NODE_SOFTBREAK
        case .lineBreak: CMARK_NODE_LINEBREAK
        case .emphasis: CMARK_NODE_EMPH
        case .strong: CMARK_NODE_STRONG
        case .text: CMARK_NODE_TEXT
        case .code: CMARK_NODE_CODE
        case .inlineHTML: CMARK_NODE_HTML_INLINE
        case .link: CMARK_NODE_LINK
        case .image: CMARK_NODE_IMAGE
        case .inline: CMARK_NODE_CUSTOM_INLINE
        }
    }
}

extension String {
    /// The text without the character at which C would take it to end.
    fileprivate var withoutNull: String {
        let bytes = utf8.span
        for index in bytes.indices where bytes[index] == 0 {
            return String(map { $0 == "\0" ? "\u{FFFD}" : $0 })
        }
        return self
    }
}

// MARK: - Out

private func children(of parent: OpaquePointer, depth: Int) throws(MarkupError) -> [Node] {
    guard depth < CommonMarkTree.depthLimit else {
        throw .tooDeep(limit: CommonMarkTree.depthLimit)
    }
    var nodes: [Node] = []
    var next = unsafe cmark_node_first_child(parent)
    while let node = unsafe next {
        let kind = try unsafe kind(of: node)
        nodes.append(Node(kind, try unsafe children(of: node, depth: depth + 1)))
        unsafe next = cmark_node_next(node)
    }
    return nodes
}

private func kind(of node: OpaquePointer) throws(MarkupError) -> Node.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST: unsafe list(node)
    case CMARK_NODE_CODE_BLOCK:
        unsafe .codeBlock(info: string(cmark_node_get_fence_info(node)), text: literal(of: node))
    case CMARK_NODE_HTML_BLOCK: unsafe .htmlBlock(literal(of: node))
    case CMARK_NODE_CUSTOM_BLOCK:
        unsafe .block(
            enter: string(cmark_node_get_on_enter(node)),
            exit: string(cmark_node_get_on_exit(node))
        )
    default: try unsafe inlineKind(of: node)
    }
}

private func inlineKind(of node: OpaquePointer) throws(MarkupError) -> Node.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_TEXT: unsafe .text(literal(of: node))
    case CMARK_NODE_CODE: unsafe .code(literal(of: node))
    case CMARK_NODE_HTML_INLINE: unsafe .inlineHTML(literal(of: node))
    case CMARK_NODE_LINK:
        unsafe .link(
            url: string(cmark_node_get_url(node)),
            title: string(cmark_node_get_title(node))
        )
    case CMARK_NODE_IMAGE:
        unsafe .image(
            url: string(cmark_node_get_url(node)),
            title: string(cmark_node_get_title(node))
        )
    case CMARK_NODE_CUSTOM_INLINE:
        unsafe .inline(
            enter: string(cmark_node_get_on_enter(node)),
            exit: string(cmark_node_get_on_exit(node))
        )
    default: throw .refused("to say what a node is")
    }
}

private func list(_ node: OpaquePointer) -> Node.Kind {
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return unsafe .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        tight: cmark_node_get_list_tight(node) == 1
    )
}

private func literal(of node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_literal(node))
}

private func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
}

/// Takes what the library has written, and gives its memory back.
private func string(from buffer: UnsafeMutablePointer<CChar>?) throws(MarkupError) -> String {
    guard let buffer = unsafe buffer, let memory = unsafe cmark_get_default_mem_allocator() else {
        throw .outOfMemory
    }
    defer { unsafe memory.pointee.free(buffer) }
    return unsafe String(cString: buffer)
}
