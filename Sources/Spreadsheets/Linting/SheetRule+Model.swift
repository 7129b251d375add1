extension SheetRule {
    /// What a model asks, by the FAST Standard 02a (fast-standard.org, 2014) and the Twenty Principles
    /// for Good Spreadsheet Practice (ICAEW, 2014).
    static let ofModel = [
        SheetRule("sheets of a model", [.model], advice: "Add the sheet.") { look in
            guard look.isFirst else { return [] }
            let kinds = Set(look.book.map(\.kind))
            let hasFormulas = look.book.contains { sheet in
                sheet.kind == .table
                    && !Look(sheet: sheet, book: look.book).formulas.isEmpty
            }
            let asked: [Sheet.Kind] =
                [.cover, .contents, .log] + (kinds.contains(.traces) ? [.checks] : [])
                + (hasFormulas ? [.inputs] : [])
            return asked.filter { !kinds.contains($0) }.map {
                Finding(what: "there is no sheet of the kind \($0.rawValue)")
            }
        },
        SheetRule("cover", [.model], advice: "Name the day, the version and the global check.") {
            look in
            guard look.isFirst else { return [] }
            let names = Set(look.sheet.names.map(\.name))
            let needed =
                ["Waymark_date", "Waymark_version"]
                + (look.book.contains { $0.kind == .checks } ? ["Waymark_global_check"] : [])
            return needed.filter { !names.contains($0) }.map { Finding(what: "\($0) is not named") }
        },
        SheetRule("units", [.model], advice: "Add a column of units, or write them into headings.")
        {
            look in
            guard [.table, .inputs, .workings, .checks].contains(look.sheet.kind) else { return [] }
            let headings = look.headings
            let hasColumn = headings.contains("Unit")
            return look.sheet.grid.map { grid in
                headings.indices.filter { column in
                    let cells = look.body.filter { $0.column == column && $0.cell.isNumber }
                    let units = Set(cells.flatMap(\.cell.figures).map(\.unitWords))
                    return !units.isEmpty && !hasColumn && column > 0
                        && !units.allSatisfy(headings[column].contains)
                }.map { Finding(row: grid.headerRow, column: $0, what: "no unit is stated") }
            } ?? []
        },
        SheetRule(
            "one formula a row",
            [.model],
            advice: "Copy the first formula of the row across."
        ) {
            look in look.brokenRows
        },
        SheetRule("constants", [.model], advice: "Put the number on the sheet of inputs.") { look in
            look.formulas.filter { !$0.text.numbers.isSubset(of: Formulas.universal) }.map {
                Finding(
                    row: $0.row,
                    column: $0.column,
                    what: "a number is written into the formula"
                )
            }
        },
        SheetRule(
            "inputs",
            [.model],
            advice: "Give the input its style, unlock it and say what it takes."
        ) { look in
            guard look.sheet.kind == .inputs, let column = look.headings.firstIndex(of: "Constant")
            else { return [] }
            let guided = look.sheet.rules?.choices ?? []
            return look.body.filter { place in
                let isGuided = guided.contains {
                    $0.area.rows ~= place.row && $0.area.columns ~= place.column && $0.scale != nil
                }
                return place.column == column
                    && !(isGuided && place.cell.style.isUnlocked && place.cell.style.fill != nil)
            }.map {
                Finding(row: $0.row, column: $0.column, what: "the input is not marked as one")
            }
        },
        SheetRule("protection", [.model], advice: "Protect the sheet without a password.") { look in
            let isOpen = look.sheet.rules?.isOpen ?? true
            let mayWrite: [Sheet.Kind] = [.inputs, .log]
            let loose =
                mayWrite.contains(look.sheet.kind)
                ? [] : look.body.filter(\.cell.style.isUnlocked)
            return look.sheet("the sheet is not protected", if: isOpen)
                + loose.map {
                    Finding(row: $0.row, column: $0.column, what: "what is no input can be changed")
                }
        },
        SheetRule("frozen headings", [.model], advice: "Freeze the rows down to the headings.") {
            look in
            guard let grid = look.sheet.grid, grid.headerRow < Sheet.farthestFrozen else {
                return []
            }
            return look.sheet(
                "the headings scroll away",
                if: look.sheet.rules?.headerRow != grid.headerRow
            )
        },
        SheetRule("names of cells", [.model], advice: "Name cells of the sheet, each name once.") {
            look in
            let all = look.book.flatMap { $0.names.map { $0.name.lowercased() } }
            return look.sheet.names.filter { name in
                all.count { $0 == name.name.lowercased() } > 1
                    || name.name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.]*/) == nil
                    || name.cells.wholeMatch(of: /\$[A-Z]+\$[0-9]+(:\$[A-Z]+\$[0-9]+)?/) == nil
            }.map { Finding(what: "the name \($0.name) is not allowed or not its own") }
        },
        SheetRule("stored values", [.model], advice: "Store with a formula what it gives.") {
            look in
            look.all.filter { place in
                guard case .formula(_, .number(let number)) = place.cell.content else {
                    return false
                }
                return !number.isFinite
            }.map { Finding(row: $0.row, column: $0.column, what: "no value is stored") }
        },
    ]
}

/// Numbers that formulas may hold.
private enum Formulas {
    /// None, one, the places of rounding, months in a year and hundredths: FAST 3.04-01 lets what is the
    /// same everywhere stand in a formula.
    static let universal: Set<String> = ["0", "1", "2", "12", "100"]
}

extension String {
    /// The numbers that are written into a formula.
    fileprivate var numbers: Set<String> {
        let bare = withoutTexts.replacing(/'([^']|'')*'!/, with: "")
        return Set(
            bare.matches(of: /(?:^|[^A-Za-z0-9_$.])([0-9]+(?:\.[0-9]+)?)/).map { match in
                let text = String(match.output.1)
                return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
            }
        )
    }
}

extension SheetRule.Look {
    /// Formulas over cells of their own sheet that differ from the one to their left as it would be copied.
    fileprivate var brokenRows: [SheetRule.Finding] {
        guard sheet.kind == .table else { return [] }
        let own = formulas.filter { !$0.text.contains("!") }
        return zip(own, own.dropFirst()).filter { left, right in
            left.row == right.row && left.column + 1 == right.column
                && left.text.moved(from: left.column) != right.text.moved(from: right.column)
        }.map { _, right in
            SheetRule.Finding(
                row: right.row,
                column: right.column,
                what: "the formula is another than that to its left"
            )
        }
    }
}

extension String {
    /// The formula with its columns counted from the one in which it is.
    fileprivate func moved(from column: Int) -> String {
        replacing(/(\$?)([A-Z]{1,3})(\$?[0-9]+)/) { match in
            let letters = match.output.2.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
            return match.output.1.isEmpty
                ? "[\(letters - column)]\(match.output.3)" : String(match.output.0)
        }
    }
}
