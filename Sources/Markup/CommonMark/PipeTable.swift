/// The width past which a column is not padded, so that one long cell does not stretch every row.
private let widestColumn = 48

/// A table as GitHub writes it, its columns padded so that the text reads as a table too.
func pipeTable(
    header: [[Node]],
    rows: [[[Node]]],
    alignsRight: [Bool]
) throws(MarkupError) -> String {
    var cells: [[String]] = []
    for row in [header] + rows {
        var line: [String] = []
        for cell in row {
            line.append(try text(of: cell))
        }
        cells.append(line)
    }
    let widths = alignsRight.indices.map { column in
        min(widestColumn, max(3, cells.map { $0[column].count }.max() ?? 0))
    }
    let rule = zip(widths, alignsRight).map { width, isRight in
        String(repeating: "-", count: isRight ? width - 1 : width) + (isRight ? ":" : "")
    }
    cells.insert(rule, at: 1)
    return cells.map { row in
        let line = row.indices.map { padded(row[$0], widths[$0], alignsRight[$0]) }
        return "| " + line.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
}

/// The inlines as CommonMark with their pipes escaped.
///
/// They are rendered behind a pipe, as they stand in the table, so that nothing is escaped that
/// has a meaning only at the start of a line.
private func text(of cell: [Node]) throws(MarkupError) -> String {
    let tree = try CommonMarkTree()
    let pipe = Node(.inline(enter: "|", exit: ""))
    try tree.append(Node.paragraph([pipe] + cell).escapedForGitHub)
    return try tree.commonMark().dropFirst().trimmedLine
}

private func padded(_ text: String, _ width: Int, _ isRight: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? space + text : text + space
}
