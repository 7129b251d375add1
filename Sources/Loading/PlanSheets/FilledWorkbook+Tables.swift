package import DigitalMaturity

extension FilledWorkbook {
    /// The sheets that people fill in as comma-separated values, each with the name of its file; and the
    /// plan as it was exported.
    package var tables: [(file: String, text: String)] {
        sheets.filter { $0.name == PlanTables.keptSheet || !$0.isHidden && $0.isFilledIn }
            .map { ("\($0.name).csv", $0.table) }
    }
}

extension FilledSheet {
    fileprivate var isFilledIn: Bool { columns.contains(where: \.isInput) }

    fileprivate var table: String {
        let kept = columns.indices.filter { columns[$0].isInput || columns[$0].title == "Key" }
        let body = rows.map { row in
            kept.map { row.indices.contains($0) ? row[$0].field : "" }
        }.filter { $0.contains { !$0.isEmpty } }
        return ([kept.map { columns[$0].title }] + body).map { row in
            row.map { quotedField($0, isEdged: $0.isEdged) }.joined(separator: ",") + "\r\n"
        }.joined()
    }
}

extension FilledSheet.Value {
    fileprivate var field: String {
        switch self {
        case .blank, .formula: ""
        case .text(let text): plainText(text)
        case .number(let number): plainDecimal(number)
        case .share(let share): plainDecimal((share * 1e6).rounded() / 1e4) + "%"
        case .day(let day): "\(day)"
        }
    }
}

extension String {
    /// Whether a program that trims fields would take something from its ends.
    fileprivate var isEdged: Bool { [first, last].contains { $0?.isWhitespace == true } }
}
