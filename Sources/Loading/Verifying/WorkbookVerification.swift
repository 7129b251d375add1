import DigitalMaturity

/// What working out a workbook anew shows: what differs, what it says of itself, and what was changed.
package struct WorkbookVerification: Sendable {
    /// A cell whose formula gives another value than the file has for it.
    package struct Difference: Sendable {
        /// The cell as a formula names it: `'Money by year'!B7`.
        package let cell: String
        /// The formula as the file writes it.
        package let formula: String
        /// The value of the file; `nil` where no program has worked it out.
        package let stored: CellValue?
        /// The value that the formula gives.
        package let computed: CellValue
    }

    /// A formula that could not be worked out.
    package struct Unknown: Sendable {
        /// The cell as a formula names it.
        package let cell: String
        /// The formula as the file writes it.
        package let formula: String
        /// The reason as part of a sentence.
        package let why: String
    }

    /// A cell by which the workbook checks itself.
    package struct Check: Sendable {
        /// What is checked, in its words.
        package let name: String
        /// The cell as a formula names it.
        package let cell: String
        /// Whether it is so, by the value worked out anew.
        package let holds: Bool
    }

    /// A number that is another than when Waymark made the workbook.
    package struct Change: Sendable {
        /// The cell as a formula names it.
        package let cell: String
        /// The words that the sheet has for it.
        package let label: String
        /// The number that Waymark wrote.
        package let made: Double
        /// What it is now, worked out anew; `nil` where it is no number any more.
        package let now: Double?
    }

    /// How many formulas there are.
    package let formulas: Int
    /// The cells that differ, in the order of the workbook.
    package let differing: [Difference]
    /// The formulas that could not be worked out.
    package let unknown: [Unknown]
    /// The cells by which the workbook checks itself.
    package let checks: [Check]
    /// The inputs that were changed since the workbook was made.
    package let changed: [Change]
    /// The figures that follow from what was changed.
    package let following: [Change]

    /// Whether every formula gives what is stored and every check holds.
    package var isSound: Bool {
        differing.isEmpty && unknown.isEmpty && checks.allSatisfy(\.holds)
    }
}

extension WorkbookVerification {
    /// Works out every formula of `workbook`, which was read with its formulas.
    package init(of workbook: Workbook) {
        let book = Recalculation(workbook)
        let cells = book.outcomes.keys.sorted()
        let name = { (cell: CellKey) in workbook.sheets[cell.sheet].name(of: cell.reference) }
        formulas = cells.count
        differing = cells.compactMap { cell in
            guard let outcome = book.outcomes[cell], case .success(let computed) = outcome.computed,
                !agree(outcome.stored, computed, scale: outcome.scale)
            else { return nil }
            return Difference(
                cell: name(cell),
                formula: outcome.text,
                stored: outcome.stored,
                computed: computed
            )
        }
        unknown = cells.compactMap { cell in
            guard let outcome = book.outcomes[cell], case .failure(let why) = outcome.computed
            else { return nil }
            return Unknown(cell: name(cell), formula: outcome.text, why: why.words)
        }
        checks = workbook.checks(in: book)
        (changed, following) = workbook.changes(in: book)
    }
}

/// Whether two values count as the same (D042): numbers to nine digits, but never more than a tenth of a
/// penny apart, with room for the last bits of the numbers that they were worked out from.
func agree(_ stored: CellValue?, _ computed: CellValue, scale: Double) -> Bool {
    switch (stored, computed) {
    case (nil, .text("")): return true
    case (.boolean(let one)?, .number(let other)), (.number(let other)?, .boolean(let one)):
        return (one ? 1 : 0) == other
    case (.number(let one)?, .number(let other)):
        let size = max(abs(one), abs(other))
        let room = min(max(1e-9, size * 1e-9), 1e-3) + 1e-15 * scale
        return abs(one - other) <= room
    default: return stored == computed
    }
}

extension Sheet {
    /// A cell as a formula of another sheet names it.
    func name(of cell: CellReference) -> String {
        let isPlain = name.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
        let first = name.utf8.first.map { !$0.isASCIIDigit } ?? false
        let isBare = isPlain && first && (try? CellReference(parsing: name.uppercased())) == nil
        return (isBare ? name : "'\(name.replacing("'", with: "''"))'") + "!\(cell)"
    }
}
