import DigitalMaturity

extension NarrativeTemplate {
    /// Rows between bars that make no table: a reader must never see the bars.
    ///
    /// A table is a row of headings, a row such as `| --- | ---: |` and rows with no more cells than
    /// the first. Lines of a placeholder alone, which repeat rows, are passed over.
    var tableProblems: [Diagnostic] {
        var problems: [Diagnostic] = []
        var rows: [(number: Int, text: Substring)] = []
        var isCode = false
        for line in lines + [(lines.count + 1, "")] {
            let text = line.text.drop { $0 == " " }
            if text.hasPrefix("```") || text.hasPrefix("~~~") { isCode.toggle() }
            if text.isOnlyTag { continue }
            if !isCode, text.isMarkup { problems.append(.lineOfHTML(at: start(line.number))) }
            if !isCode, text.hasPrefix("|") { rows.append((line.number, text)); continue }
            problems += faults(in: rows)
            rows = []
        }
        return problems
    }

    private func faults(in rows: [(number: Int, text: Substring)]) -> [Diagnostic] {
        guard let first = rows.first else { return [] }
        let columns = first.text.cells.count
        guard rows.count > 1, rows[1].text.cells.allSatisfy(\.isRule),
            rows[1].text.cells.count == columns
        else {
            return [.tableWithoutRule(columns: columns, at: start(first.number))]
        }
        return rows.dropFirst(2).filter { $0.text.cells.count > columns }.map { row in
            .rowTooLong(cells: row.text.cells.count, columns: columns, at: start(row.number))
        }
    }

    private func start(_ line: Int) -> Place { Place(file: file, line: line, column: 1) }
}

extension Substring {
    /// What is between the bars of a row, but for bars after a `\`.
    fileprivate var cells: [String] {
        var cells = [""]
        var isEscaped = false
        for character in dropFirst() {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
        return cells
    }

    /// Whether it begins with an element of HTML, and not with a comment or an address in `<…>`.
    fileprivate var isMarkup: Bool {
        let name = dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        let next = dropFirst().drop { $0 == "/" }.dropFirst(name.count).first
        return hasPrefix("<") && !name.isEmpty && next != ":" && next != "@" && next != "."
    }

    /// Whether there is a placeholder such as `{{#plans}}` and nothing else.
    fileprivate var isOnlyTag: Bool {
        let text = filter { !$0.isWhitespace }
        return ["{{#", "{{/", "{{^", "{{!"].contains { text.hasPrefix($0) } && text.hasSuffix("}}")
            && text.count { $0 == "{" } == 2
    }
}

extension String {
    /// Whether it is a cell of the line under the headings: `---`, `:---` or `---:`.
    fileprivate var isRule: Bool {
        var text = filter { $0 != " " }[...]
        if text.first == ":" { text.removeFirst() }
        if text.last == ":" { text.removeLast() }
        return !text.isEmpty && text.allSatisfy { $0 == "-" }
    }
}
