import DigitalMaturity
import Documents
import Spreadsheets

extension DataTable {
    /// A table of a document: each of its numbers without format, beside it the address of the figure,
    /// and the words of the document where there is no number.
    init(_ table: Table, of document: Document) {
        let id = document.slug + "." + table.id.lowercased()
        var names = UniqueNames(limit: 100, separator: "_", reserved: [])
        var parts = [Part(names.claim("row"), .integer, "the position in the table, from 1")]
        parts[0].field.isRequired = true
        parts[0].values = table.rows.indices.map { "\($0 + 1)" }
        for (index, column) in table.columns.enumerated() {
            let name = fieldName(column.title)
            let cells = table.rows.map { $0[index] }
            let base = names.claim(name.isEmpty ? "category" : name)
            let title = column.title.isEmpty ? "What the row is about" : column.title
            parts += columnParts(cells, titled: title) { what in
                what.isEmpty ? base : names.claim("\(base)_\(what)")
            }
        }
        self.init(
            name: id,
            path: "\(document.slug)/\(table.id.lowercased()).csv",
            title: table.title,
            description: [document.title, table.note].compactMap(\.self).joined(separator: ". "),
            fields: parts.map(\.field),
            key: ["row"],
            references: parts.filter(\.isAddress).map {
                Reference(fields: [$0.field.name], table: DataTable.figures, others: ["address"])
            },
            rows: table.rows.indices.map { row in parts.map { $0.values[row] } }
        )
    }
}

/// A column of the table for programs, of which one column of a document gives several.
private struct Part {
    var field: DataTable.Field
    var values: [String?] = []
    var isAddress = false

    init(_ name: String, _ kind: DataTable.Field.Kind, _ description: String) {
        field = DataTable.Field(name: name, kind: kind, description: description)
    }
}

/// The columns for one column of a document; those that would be empty are left out but the first.
private func columnParts(
    _ cells: [Cell],
    titled title: String,
    name: (String) -> String
) -> [Part] {
    let figures = cells.compactMap(\.figure)
    guard !figures.isEmpty else { return wordParts(cells, titled: title, name: name) }
    let units = Set(figures.map(\.unit.rawValue))
    let isWhole = figures.allSatisfy(\.isWhole)
    var first = Part(name(""), isWhole ? .integer : .number, title)
    first.values = cells.map { $0.figure?.exactNumber }
    first.field.unit = units.count == 1 ? units.first : nil
    let companions: [(String, String, (Cell) -> String?)] = [
        ("lowest", "the least that it may be", { $0.figure?.exactLowest }),
        ("highest", "the most that it may be", { $0.figure?.exactHighest }),
        ("unit", "what it is measured in", { units.count > 1 ? $0.figure?.unit.rawValue : nil }),
        ("edge", "at least or at most, where it is only that", { $0.figure?.edge?.rawValue }),
        ("reason", "why there is no number", { $0.reason }),
        ("figure", "the address of the figure", { $0.figure?.trace.id }),
    ]
    return [first]
        + companions.compactMap { what, meaning, value in
            let values = cells.map(value)
            guard values.contains(where: { $0 != nil }) else { return nil }
            let isNumber = ["lowest", "highest"].contains(what)
            let kind: DataTable.Field.Kind = isNumber ? (isWhole ? .integer : .number) : .string
            var part = Part(name(what), kind, "\(title): \(meaning)")
            part.values = values
            part.isAddress = what == "figure"
            return part
        }
}

/// Words, the code of the organisation that they name, and why there are none.
private func wordParts(
    _ cells: [Cell],
    titled title: String,
    name: (String) -> String
) -> [Part] {
    let words = cells.map(\.words)
    let days = words.map { $0.flatMap(CivilDate.init(written:)) }
    let areDays =
        words.contains { $0 != nil } && zip(words, days).allSatisfy { ($0 == nil) == ($1 == nil) }
    var first = Part(name(""), areDays ? .date : .string, title)
    first.values = areDays ? days.map { $0?.description } : words
    let companions: [(String, String, (Cell) -> String?)] = [
        ("code", "the code of the Organisation Data Service", { $0.code }),
        ("reason", "why there is nothing", { $0.words == nil ? $0.reason : nil }),
    ]
    return [first]
        + companions.compactMap { what, meaning, value in
            let values = cells.map(value)
            guard values.contains(where: { $0 != nil }) else { return nil }
            var part = Part(name(what), .string, "\(title): \(meaning)")
            part.values = values
            return part
        }
}

extension Cell {
    /// The words, where it holds some that say what is known.
    fileprivate var words: String? {
        switch self {
        case .text(let text), .link(let text, _): text.isEmpty ? nil : text
        case .figure, .unknown, .absent, .blank: nil
        }
    }

    /// What the document says where there is no number.
    fileprivate var reason: String? {
        if let figure { return figure.isKnown ? nil : figure.text }
        return plain.isEmpty ? nil : plain
    }
}

extension Figure {
    fileprivate var isWhole: Bool {
        switch value {
        case .count, .ordinal: true
        case .money, .estimate, .error, .score, .difference, .share: false
        }
    }
}
