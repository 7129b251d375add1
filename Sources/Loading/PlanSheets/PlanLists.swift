import DigitalMaturity

/// The lists of words to choose from, a column each of a hidden sheet.
struct PlanLists {
    static let sheet = "Lists"

    let columns: [(title: String, words: [String])]
    private let choices: PlanChoices

    init(_ layout: PlanLayout, years: [String], _ choices: PlanChoices) {
        self.choices = choices
        var columns = [("Organisations", choices.organisations), ("Financial years", years)]
        columns += choices.names.keys.sorted().map { (sentence($0), choices.names[$0] ?? []) }
        let words = layout.sheets.flatMap(\.columns).map(\.kind.words).filter { !$0.isEmpty }
        var seen: Set<[String]> = []
        columns += words.filter { seen.insert($0).inserted }.map { ($0.first ?? "", $0) }
        self.columns = columns.filter { !$0.1.isEmpty }
    }

    /// The area of the words for a column, as a formula; `nil` where anything may be written.
    func area(for column: PlanColumn) -> String? {
        guard column.part != .list, column.part != .yaml, !column.isOfYear else { return nil }
        let words: [String]? =
            if !column.kind.words.isEmpty { column.kind.words } else if column.kind.isYear {
                columns.first { $0.title == "Financial years" }?.words
            } else if column.kind.isOrganisation { choices.organisations } else {
                column.keys.last.flatMap { choices.names[$0] }
            }
        guard let words, let index = columns.firstIndex(where: { $0.words == words }) else {
            return nil
        }
        return "=" + cellArea(PlanLists.sheet, column: index, rows: words.count)
    }
}

extension Kind {
    /// Whether values are codes of organisations.
    var isOrganisation: Bool { name == "an organisation code" }
}

/// The cells of a column below its heading: `Lists!$B$5:$B$9`.
func cellArea(_ sheet: String, column: Int, rows: Int, from first: Int = FilledSheet.rowsAbove + 1)
    -> String
{
    let letters = columnLetters(column)
    let name = sheet.contains(" ") ? "'\(sheet)'" : sheet
    return "\(name)!$\(letters)$\(first):$\(letters)$\(first + max(rows, 1) - 1)"
}

/// The letters of a column, from 0.
func columnLetters(_ column: Int) -> String {
    guard let cell = CellReference(row: 1, column: column + 1) else { return "A" }
    return String("\(cell)".dropLast())
}
