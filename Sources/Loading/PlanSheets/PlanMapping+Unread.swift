import DigitalMaturity

extension PlanMapping.Mapped {
    /// The cell that says that a row is left out; `nil` for a row that is read. `first` is the first of its
    /// cells that are read.
    func rowLeftOut(_ cells: [Int: TableCell], _ first: TableCell) -> TableCell? {
        let label = cells.min { $0.key < $1.key }?.value
        return [first, label].compactMap(\.self).first { cell in
            skipped.contains { cell.words.isLabel($0) }
        }
    }

    /// What of a table is not read, or is read and not shown, so that nobody misses it; `headings` are of all
    /// columns that are read of it, for whatever list.
    func unread(in table: PlanTable, besides headings: Set<String>) -> [Diagnostic] {
        let header = header(of: table)
        let read = Set(table.rows.values.flatMap(\.keys)).filter { index in
            headings.contains(heading(table.rows[header]?[index]?.words ?? ""))
                || headings.contains("column \(columnLetters(index - 1))".lowercased())
        }
        var (left, totals): ([TableCell], [TableCell]) = ([], [])
        var unread: [Int: TableCell] = [:]
        for number in table.numbers where number > header {
            let cells = table.rows[number] ?? [:]
            guard let first = read.intersection(cells.keys).min().flatMap({ cells[$0] }) else {
                continue
            }
            if let label = rowLeftOut(cells, first) {
                left.append(label)
                continue
            }
            if skipped.contains(where: first.words.beginsWithWord) { totals.append(first) }
            for (index, cell) in cells where cell.number != nil && !read.contains(index) {
                unread[index] = unread[index] ?? table.rows[header]?[index] ?? cell
            }
        }
        let columns = unread.sorted { $0.key < $1.key }.map(\.value)
        return [
            left.first.map { .planRowsLeftOut(left.map(\.words), at: $0.place) },
            columns.first.map { .planColumnsUnread(columns.map(\.words), at: $0.place) },
            table.isHidden || !table.hidden.isEmpty
                ? .planHidden(table.isHidden ? ["sheet"] : table.hidden, at: table.place) : nil,
        ].compactMap(\.self) + totals.map { .planMayBeTotal($0.words, at: $0.place) }
    }
}

extension String {
    /// Whether it is `words`, or begins with them and goes on with no other word: `Total 2026/27` is a `Total`.
    func isLabel(_ words: String) -> Bool {
        guard lowercased().hasPrefix(words.lowercased()) else { return false }
        let rest = dropFirst(words.count)
        return rest.first { !$0.isWhitespace && !"-–:".contains($0) }.map { !$0.isLetter } ?? true
            || rest.first.map { "-–:".contains($0) } == true
    }

    /// Whether it begins with `words` and then goes on with others: `Total capital`.
    func beginsWithWord(_ words: String) -> Bool {
        lowercased().hasPrefix(words.lowercased()) && dropFirst(words.count).first == " "
    }
}

extension TableCell {
    /// The number that it holds, as a number or as text.
    var number: Double? {
        switch content {
        case .number(let number): number
        case .text(let text): plainNumber(text)
        case .boolean, .day, .error: nil
        }
    }
}
