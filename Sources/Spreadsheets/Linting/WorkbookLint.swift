/// What a rule finds wrong in a workbook: where, what, and what to do.
struct SheetFault: Hashable, CustomStringConvertible {
    let rule: String
    let sheet: String
    /// The cell, where it is one: `B7`.
    var cell: String?
    let what: String
    let advice: String

    /// `sheet 'Spend', cell B7: the cell is empty [empty cells]. Say why …`
    var description: String {
        let place = cell.map { ", cell \($0)" } ?? ""
        return "sheet '\(sheet)'\(place): \(what) [\(rule)]. \(advice)"
    }
}

/// A rule that the sheets of a workbook keep.
struct SheetRule: Sendable {
    /// What a rule looks at: a sheet, among all of the workbook.
    struct Look {
        let sheet: Sheet
        let book: [Sheet]
    }

    /// What is wrong, and in which cell.
    struct Finding {
        var row: Int?
        var column: Int?
        let what: String
    }

    /// A short name, for messages.
    let name: String
    let profiles: [Profile]
    /// What to do about a fault.
    let advice: String
    let findings: @Sendable (Look) -> [Finding]

    init(
        _ name: String,
        _ profiles: [Profile] = Profile.allCases,
        advice: String,
        findings: @escaping @Sendable (Look) -> [Finding]
    ) {
        (self.name, self.profiles) = (name, profiles)
        (self.advice, self.findings) = (advice, findings)
    }

    /// Every rule: those of both profiles, of a model, and of a publication.
    static let all = common + ofModel + ofPublication
}

extension [Sheet] {
    /// What is wrong with the sheets of a workbook that is made for `profile`, in order.
    func faults(for profile: Profile) -> [SheetFault] {
        let rules = SheetRule.all.filter { $0.profiles.contains(profile) }
        return flatMap { sheet in
            rules.flatMap { rule in
                rule.findings(SheetRule.Look(sheet: sheet, book: self)).map { finding in
                    SheetFault(
                        rule: rule.name,
                        sheet: sheet.name,
                        cell: finding.row.map { row in
                            sheet.place(row: row, column: finding.column ?? 0).name
                        },
                        what: finding.what,
                        advice: rule.advice
                    )
                }
            }
        }
    }
}

// MARK: - What rules look at

extension SheetRule.Look {
    /// The cells of the table under its headings, each with its place.
    var body: [(row: Int, column: Int, cell: SheetCell)] { cells(in: sheet.bodyRows) }

    /// Every cell of the sheet.
    var all: [(row: Int, column: Int, cell: SheetCell)] { cells(in: sheet.rows.indices) }

    /// Every formula of the sheet, without its sign of equality.
    var formulas: [(row: Int, column: Int, text: String)] {
        all.compactMap { row, column, cell in
            guard case .formula(let text, _) = cell.content else { return nil }
            return (row, column, String(text.drop { $0 == "=" }))
        }
    }

    /// The headings of the table.
    var headings: [String] {
        sheet.grid.map { sheet.rows[$0.headerRow].map { $0.text ?? "" } } ?? []
    }

    /// Whether the sheet is the first of the workbook, where rules about all of it are asked once.
    var isFirst: Bool { book.first?.name == sheet.name }

    /// The findings for cells of the table of which something holds.
    func cells(_ what: String, where isWrong: (SheetCell) -> Bool) -> [SheetRule.Finding] {
        body.filter { isWrong($0.cell) }.map {
            SheetRule.Finding(row: $0.row, column: $0.column, what: what)
        }
    }

    /// A finding about the whole sheet, if something holds.
    func sheet(_ what: String, if isWrong: Bool) -> [SheetRule.Finding] {
        isWrong ? [SheetRule.Finding(what: what)] : []
    }

    private func cells(in rows: Range<Int>) -> [(row: Int, column: Int, cell: SheetCell)] {
        rows.clamped(to: sheet.rows.indices).flatMap { row in
            sheet.rows[row].enumerated().map { (row, $0, $1) }
        }
    }
}

extension SheetCell {
    /// Whether the cell holds a number or works one out.
    var isNumber: Bool {
        switch content {
        case .number, .formula(_, .number): true
        case .blank, .text, .link, .formula(_, .text): false
        }
    }
}
