import DigitalMaturity

/// The manifest of a fact, from which it is read back.
func manifestText(_ fact: FactSet) -> String {
    let source = fact.source
    let isGroup = fact.unit == .group
    return lines([
        line("title", fact.title), line("unit", fact.unit.rawValue),
        line("subject", fact.subject.rawValue), line("publisher", source.publisher),
        line("publication", source.title), line("date", source.date.description),
        line("period", fact.period), line("licence", source.licence),
        line("changes", source.changes), line("caution", fact.caution),
        list("notes", fact.notes.map(yamlScalar)),
        list("supersedes", fact.supersedes.map(\.value)),
        list(
            "labels",
            fact.labels.sorted { $0.key < $1.key }.map { "\($0): \(yamlScalar($1))" },
            mark: ""
        ),
        list("totals", fact.totals.map(total)),
        [
            "columns:", "  - { name: organisation, type: code }",
            "  - { name: value, type: \(isGroup ? "whole-number" : "number") }",
        ],
        fact.labels.isEmpty ? [] : ["  - { name: meaning, type: text }"],
    ])
}

/// The numbers of a fact, in order of the codes.
func tableText(_ fact: FactSet) -> String {
    let rows = fact.codes.map { code in
        let value = fact.values[code]?.value ?? 0
        let meaning = fact.labels.isEmpty ? [] : [fact.labels[Int(value)] ?? ""]
        return [code.text, plainDecimal(value)] + meaning
    }
    return csvText([["organisation", "value"] + (fact.labels.isEmpty ? [] : ["meaning"])] + rows)
}

/// Rows as CSV, fields in quotes where they need them.
func csvText(_ rows: [[String]]) -> String {
    rows.map { row in
        row.map { quotedField(plainText($0)) }.joined(separator: ",") + "\n"
    }.joined()
}

private func lines(_ parts: [[String]]) -> String { parts.joined().map { $0 + "\n" }.joined() }

private func line(_ key: String, _ value: String?) -> [String] {
    value.map { ["\(key): \(yamlScalar($0))"] } ?? []
}

private func list(_ key: String, _ items: [String], mark: String = "- ") -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "  \(mark)\($0)" }
}

private func total(_ total: FactTotal) -> String {
    let group = total.group.map { ", group: \($0)" } ?? ""
    let leftOut = total.leftOut == 0 ? "" : ", left-out: \(plainDecimal(total.leftOut))"
    let stated = plainDecimal(total.stated)
    return "{ what: \(quoted(total.what)), value: \(stated)\(group)\(leftOut) }"
}

/// In braces a comma ends a value, so the text is always quoted.
private func quoted(_ text: String) -> String {
    let scalar = yamlScalar(text)
    return scalar.hasPrefix("\"") ? scalar : "\"\(scalar)\""
}
