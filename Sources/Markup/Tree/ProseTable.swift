/// A table that a narrative writes with bars, as GitHub reads it.
struct ProseTable {
    let header: [[Node]]
    let rows: [[[Node]]]
    let alignsRight: [Bool]

    /// The character that a bar after a backslash is while the text is parsed.
    static let keptBar: Character = "\u{E002}"
}

/// The blocks that a paragraph holds: itself, or what is before a table and the table.
struct ProseBlocks {
    let before: [Node]
    let table: ProseTable?

    /// Looks in the inlines of a paragraph for a line of headings above a line such as `| --- | ---: |`.
    init(of inlines: [Node]) {
        let lines = inlines.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isBreak
        ).map { Array($0) }
        let rules = lines.map(rule)
        let found = lines.indices.dropFirst().first { index in
            rules[index].map { $0.count == cells(of: lines[index - 1]).count } ?? false
        }
        guard let found, let alignsRight = rules[found] else {
            (before, table) = (inlines, nil)
            return
        }
        before = Array(lines[..<(found - 1)].joined(separator: [Node(.softBreak)]))
        table = ProseTable(
            header: cells(of: lines[found - 1]),
            rows: lines[(found + 1)...].map { line in
                let cells = cells(of: line).prefix(alignsRight.count)
                return cells + Array(repeating: [], count: alignsRight.count - cells.count)
            },
            alignsRight: alignsRight
        )
    }
}

/// For a line such as `| --- | ---: |`, whether each column is set to the right.
private func rule(_ line: [Node]) -> [Bool]? {
    let words = line.map { if case .text(let text) = $0.kind { text } else { "x" } }.joined()
    guard words.contains("|") else { return nil }
    let cells = cells(of: line).map { $0.map(\.plain).joined() }
    let isRule = cells.allSatisfy { cell in
        let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
        return !dashes.isEmpty
            && [dashes, ":" + dashes, dashes + ":", ":" + dashes + ":"].contains {
                $0 == cell
            }
    }
    return isRule ? cells.map { $0.hasSuffix(":") && !$0.hasPrefix(":") } : nil
}

/// What is between the bars of a line.
private func cells(of line: [Node]) -> [[Node]] {
    var cells: [[Node]] = [[]]
    for node in line {
        guard case .text(let text) = node.kind else {
            cells[cells.count - 1].append(node.withBars)
            continue
        }
        for (index, part) in text.split(separator: "|", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { cells.append([]) }
            if !part.isEmpty { cells[cells.count - 1].append(.text(String(part))) }
        }
    }
    let trimmed = cells.map(trimmed)
    let start = trimmed.first?.isEmpty == true ? 1 : 0
    let end = trimmed.count - (trimmed.count > start && trimmed.last?.isEmpty == true ? 1 : 0)
    return Array(trimmed[start..<end])
}

/// The inlines without white space at either end.
private func trimmed(_ cell: [Node]) -> [Node] {
    var cell = cell
    if case .text(let text) = cell.first?.kind { cell[0] = .text(String(text.drop { $0 == " " })) }
    if case .text(var text) = cell.last?.kind {
        while text.last == " " { text.removeLast() }
        cell[cell.count - 1] = .text(text)
    }
    return cell.filter { $0.kind != .text("") }
}

extension Node {
    fileprivate var isBreak: Bool { kind == .softBreak || kind == .lineBreak }

    /// The node with the bars of its code as bars, which within a table are written after a backslash.
    fileprivate var withBars: Node {
        guard case .code(let code) = kind else { return Node(kind, children.map(\.withBars)) }
        return Node(.code(String(code.map { $0 == ProseTable.keptBar ? "|" : $0 })))
    }
}
