package import DigitalMaturity

/// Reads a mapping of the columns of a file to facts.
func readMapping(
    _ file: String,
    of folder: Folder,
    bounds: ImportBounds,
    _ problems: inout [Diagnostic]
) -> ImportMapping? {
    let id = file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? file
    return YAMLFile(file, of: folder, &problems).flatMap { yaml in
        Record.read(yaml, "the mapping", &problems) { readMapping(&$0, id: id, bounds) }
    }
}

/// The lowest and highest value that a fact of each unit may have.
typealias ImportBounds = [FactSet.Unit: ClosedRange<Double>]

/// Reads the bounds of the units.
func readImportBounds(_ file: String, of folder: Folder, _ problems: inout [Diagnostic])
    -> ImportBounds
{
    let pairs = YAMLFile(file, of: folder, &problems).flatMap { yaml in
        Record.read(yaml, "the bounds", &problems) {
            record -> [(FactSet.Unit, ClosedRange<Double>)]? in
            FactSet.Unit.allCases.compactMap { unit in
                record.record(unit.rawValue, "the bounds of '\(unit.rawValue)'") { range in
                    let (from, to) = (
                        range.value("from", decimalNumber), range.value("to", decimalNumber)
                    )
                    guard let from, let to, from <= to else { return nil }
                    return (unit, from...to)
                }
            }
        }
    }
    return Dictionary(pairs ?? []) { first, _ in first }
}

private func readMapping(
    _ record: inout Record,
    id: String,
    _ bounds: ImportBounds
) -> ImportMapping? {
    let kind: Located<ImportKind>? = record.optional("kind", word)
    let file = record.optionalText("file")
    let publisher = record.text("publisher")
    let publication = record.text("publication")
    let licence = record.optionalText("licence") ?? "not stated"
    let recognised = record.list("columns", columnName).map(\.value)
    let code = record.optional("code", columnName)?.value
    let name = record.optional("name", columnName)?.value
    let key = record.optional("key", columnName)?.value
    let date = record.optional("date", editionDate)?.value
    let dateColumn = record.optional("date-column", columnName)?.value
    let names = record.pairs("names", anyText, ODSCode.init(parsing:))
    let blanks = record.list("blanks", anyText).map(\.value)
    // One fact may be written beside its source, several are a list.
    let facts =
        record.has("facts")
        ? record.records("facts", isRequired: true, "the fact") { readFact(&$0, bounds) }
        : [readFact(&record, bounds)].compactMap(\.self)
    if code == nil, name == nil {
        record.report(.missingKey("code", in: "the mapping", at: record.place))
    }
    guard let publisher, let publication, !facts.isEmpty, code != nil || name != nil else {
        return nil
    }
    var mapping = ImportMapping(
        id: id,
        kind: kind?.value ?? .facts,
        title: file ?? publication,
        columns: recognised.isEmpty
            ? [code ?? name].compactMap(\.self) + facts.flatMap(\.columns) : recognised,
        source: (publisher, publication, licence),
        facts: facts
    )
    (mapping.code, mapping.name, mapping.key) = (code, name, key)
    (mapping.date, mapping.dateColumn) = (date, dateColumn)
    mapping.names = Dictionary(names.map { ($0.key.value, $0.value.value) }) { first, _ in first }
    mapping.blanks = Set(blanks.map { $0.lowercased() })
    return mapping
}

private func readFact(_ record: inout Record, _ bounds: ImportBounds) -> FactMapping? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let unit: FactSet.Unit? = record.value("unit", word)
    let subject: FactSet.Subject? = record.value("subject", word)
    guard let id, let title, let unit, let subject else { return nil }
    var fact = FactMapping(id: id, title: title, unit: unit, subject: subject)
    readColumns(&record, of: &fact)
    readWords(&record, of: &fact)
    let own = bounds[unit] ?? fact.bounds
    let from = record.optional("from", decimalNumber)?.value ?? own.lowerBound
    let to = record.optional("to", decimalNumber)?.value ?? own.upperBound
    fact.bounds = min(from, to)...max(from, to)
    fact.caution = record.optionalText("caution")
    fact.notes = record.list("notes", anyText).map(\.value)
    fact.replaces = record.list("replaces", identifier).map(\.value)
    fact.totals = record.records("totals", "the total", readTotal)
    return fact
}

private func readColumns(_ record: inout Record, of fact: inout FactMapping) {
    fact.value = record.optional("value", columnName)?.value
    fact.numerator = record.optional("numerator", columnName)?.value
    fact.denominator = record.optional("denominator", columnName)?.value
    fact.parts = record.list("parts", columnName).map(\.value)
    fact.perDayOf = record.optional("per-day-of", columnName)?.value
    fact.times = record.optional("times", decimalNumber)?.value ?? fact.times
    fact.places = record.optional("places", countingNumber)?.value ?? fact.places
    let together: Located<FactMapping.Together>? = record.optional("together", word)
    fact.together = together?.value ?? .one
    fact.condition = record.record("only", "the rows that count") { only in
        let column = only.value("column", columnName)
        let texts = only.list("is", anyText).map { $0.value.lowercased() }
        return column.map { (column: $0, texts: texts) }
    }
    let isCounted =
        fact.together == .rows || fact.numerator != nil && fact.denominator != nil
        || !fact.parts.isEmpty
    if fact.value == nil, !isCounted {
        record.report(.missingKey("value", in: "the fact '\(fact.id)'", at: record.place))
    }
}

private func readWords(_ record: inout Record, of fact: inout FactMapping) {
    let labels = record.pairs("labels", wholeNumber, anyText)
    fact.labels = Dictionary(labels.map { ($0.key.value, $0.value.value) }) { first, _ in first }
    let words = record.pairs("words", anyText, wholeNumber)
    fact.words = Dictionary(words.map { ($0.key.value.lowercased(), $0.value.value) }) { $1 }
    fact.groupsAsFound = record.optional("groups-as-found", yesOrNo)?.value ?? false
}

private func readTotal(_ record: inout Record) -> PublishedTotal? {
    let edition = record.value("edition", editionDate)
    let what = record.text("what")
    let stated = record.value("value", decimalNumber)
    let group = record.optional("group", wholeNumber)?.value
    guard let edition, let what, let stated else { return nil }
    return PublishedTotal(
        edition: edition,
        total: FactTotal(what: what, stated: stated, group: group)
    )
}

extension FactMapping {
    /// The columns without which it cannot be read.
    var columns: [ColumnName] {
        [value, numerator, denominator, perDayOf, condition?.column].compactMap(\.self)
            + (value == nil ? parts : [])
    }
}

/// Reads the names of a column in the editions of a file: `Trust Code | Organisation Code`.
func columnName(_ text: String) throws(ParseFailure) -> ColumnName {
    let names = text.split(separator: "|").map { String($0).visible }.filter { !$0.isEmpty }
    guard !names.isEmpty else {
        throw ParseFailure("'\(text)' names no column", expected: "the heading of a column")
    }
    return ColumnName(names)
}

/// Reads the date of an edition: `2024/25`, or a date as people write it.
package func editionDate(_ text: String) throws(ParseFailure) -> PartialDate {
    if let year = try? FinancialYear(parsing: text) { return .between(year.firstDay, year.lastDay) }
    guard let date = formDate(text) else {
        throw ParseFailure("'\(text)' is not a date", expected: "2025-03, 31/03/2025 or 2024/25")
    }
    return date
}
