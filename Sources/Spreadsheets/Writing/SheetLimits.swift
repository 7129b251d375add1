public import DigitalMaturity
public import Documents

/// What Excel reads of a workbook (Microsoft, "Excel specifications and limits"; links as Excel counts
/// them on one sheet).
private enum SheetLimit {
    static let links = 65_530
    static let formula = 8192
    /// The rows above and below a table of a document, more than there ever are.
    static let rowsAround = 200
}

extension [Sheet] {
    /// The sheets as Excel can read them: links past those that it follows are plain text. Throws where
    /// something cannot be kept whole. Rows that are made as they are written are looked at then.
    func withinLimits() throws(SpreadsheetError) -> [Sheet] {
        for sheet in self { try sheet.checkLimits() }
        return map(\.withLinksThatAreFollowed)
    }
}

extension Sheet {
    fileprivate func checkLimits() throws(SpreadsheetError) {
        guard rows.count <= CellReference.rows.upperBound else {
            let most = CellReference.rows.upperBound
            throw .tooMuch(sheet: name, of: "rows", found: rows.count, most: most)
        }
        let columns = keptRows.lazy.map { self.rows[$0].count }.max() ?? 0
        try checkColumns(columns)
        for row in keptRows { try checkCells(rows[row], inRow: row) }
    }

    /// The rows before those that are made as they are written.
    private var keptRows: Range<Int> { rows.made.isEmpty ? rows.indices : 0..<rows.made.lowerBound }

    private func checkColumns(_ columns: Int) throws(SpreadsheetError) {
        let most = CellReference.columns.upperBound
        guard columns > most else { return }
        throw .tooMuch(sheet: name, of: "columns", found: columns, most: most)
    }

    private func checkCells(_ cells: [SheetCell], inRow row: Int) throws(SpreadsheetError) {
        for (column, cell) in cells.enumerated() {
            guard let problem = problem(with: cell) else { continue }
            throw problem(place(row: row, column: column).name)
        }
    }

    /// A row as Excel can read it, of which so many links are `left` that it follows; throws where something
    /// cannot be kept whole.
    func withinLimits(
        _ cells: [SheetCell],
        inRow row: Int,
        links left: inout Int
    ) throws(SpreadsheetError) -> [SheetCell] {
        try checkColumns(cells.count)
        try checkCells(cells, inRow: row)
        guard left < cells.count else {
            left -= cells.count(where: \.isLink)
            return cells
        }
        return cells.map { $0.followed(&left) }
    }

    /// How many links Excel follows past the kept rows.
    var linksLeft: Int {
        keptRows.reduce(SheetLimit.links) { $0 - rows[$1].count(where: \.isLink) }
    }

    /// What cannot be kept of a cell, by its name; most cells are not even counted.
    private func problem(with cell: SheetCell) -> ((String) -> SpreadsheetError)? {
        if case .formula(let formula, _) = cell.content, formula.utf8.count > SheetLimit.formula,
            formula.utf16.count > SheetLimit.formula
        {
            let (found, most) = (formula.utf16.count, SheetLimit.formula)
            return {
                .tooMuch(
                    sheet: name,
                    of: "characters in the formula of \($0)",
                    found: found,
                    most: most
                )
            }
        }
        guard let text = cell.text, text.utf8.count > SheetCell.longestText else { return nil }
        let length = text.utf16.count
        guard length > SheetCell.longestText else { return nil }
        return { .textTooLong(sheet: name, cell: $0, length: length) }
    }

    /// The sheet with plain text in place of the links past those that Excel follows.
    fileprivate var withLinksThatAreFollowed: Sheet {
        guard linksLeft < 0 else { return self }
        var sheet = self
        var left = SheetLimit.links
        for row in keptRows { sheet.rows[row] = rows[row].map { $0.followed(&left) } }
        return sheet
    }
}

extension SheetCell {
    fileprivate var isLink: Bool { if case .link = content { true } else { false } }

    /// The cell, a link as plain text where there are no more that Excel follows.
    fileprivate func followed(_ left: inout Int) -> SheetCell {
        guard case .link(let text, _) = content else { return self }
        left -= 1
        guard left < 0 else { return self }
        var style = style
        (style.ink, style.isUnderlined) = (.ink, false)
        return SheetCell(content: .text(text), style: style, figures: figures)
    }
}

extension Document {
    /// What Excel could not keep of the document, before any of it is written.
    public var workbookProblems: [Diagnostic] {
        sections.flatMap { section in
            section.blocks.flatMap { block -> [Diagnostic] in
                if let table = block.exhibit?.table { return problems(with: table) }
                let longest = block.words.map(length).max() ?? 0
                return tooLong(longest, "section '\(section.heading)'")
            }
        }
    }

    private func problems(with table: Table) -> [Diagnostic] {
        let counts = [
            (table.rows.count, CellReference.rows.upperBound - SheetLimit.rowsAround, "rows"),
            // Bounds and codes may stand in columns of their own.
            (table.columns.count, CellReference.columns.upperBound / 3, "columns"),
        ]
        let tooMany = counts.filter { $0.0 > $0.1 }.map { found, most, what in
            Diagnostic.beyondWorkbook(
                "the table '\(table.title)' of \(slug) has \(found) \(what)",
                most: "\(most) \(what)"
            )
        }
        let longest = table.rows.joined().lazy.map { length($0.plain) }.max() ?? 0
        return tooMany + tooLong(longest, "table '\(table.title)'")
    }

    private func tooLong(_ length: Int, _ place: String) -> [Diagnostic] {
        guard length > SheetCell.longestText else { return [] }
        return [
            .beyondWorkbook(
                "a text in the \(place) of \(slug) has \(length) characters",
                most: "\(SheetCell.longestText) in a cell"
            )
        ]
    }
}

extension Block {
    /// The texts of a block without a table, each of which is a cell.
    fileprivate var words: [String] {
        switch self {
        case .prose(let inlines): [inlines.map(\.plain).joined()]
        case .list(let items): items.map { $0.map(\.plain).joined() }
        case .cards(let cards): cards.map { $0.inlines.map(\.plain).joined() }
        case .narrative(let narrative): narrative.text.split(separator: "\n\n").map(String.init)
        case .table, .chart: []
        }
    }
}

/// The UTF-16 units of a text; those of a short one are not counted.
private func length(_ text: String) -> Int {
    text.utf8.count <= SheetCell.longestText ? 0 : text.utf16.count
}
