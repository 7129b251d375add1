import DigitalMaturity

/// Reads what is counted, and the rows that lie beside it in `path`.
func readMeasures(
    in path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [CoverageMeasure] {
    guard let file = YAMLFile(path + "/coverage.yaml", of: folder, &problems) else { return [] }
    var tables: [String: [CoverageRow]] = [:]
    for table in folder.files(in: path, ending: ".csv") where !table.hasSuffix(claimsFile) {
        tables[String(table.dropFirst(path.count + 1))] = readRows(table, of: folder, &problems)
    }
    return Record.read(file, "the measures", &problems) { record in
        record.records("measures", isRequired: true, "the measure") { readMeasure(&$0, tables) }
    } ?? []
}

/// The name of the table of claims, in the reference data and in a workspace.
let claimsFile = "coverage/claims.csv"

private func readMeasure(
    _ record: inout Record,
    _ tables: [String: [CoverageRow]]
) -> CoverageMeasure? {
    let name: CoverageMeasure.Name? = record.value("id", word)
    let title = record.text("title")
    let covered = record.text("covered")
    let definitions = record.records("definitions", isRequired: true, "the definition") {
        definition -> CoverageMeasure.Definition? in
        let id = definition.value("id", identifier)
        let words = definition.text("words")
        let statuses = definition.list("statuses", identifier).map(\.value)
        let perhaps = definition.list("perhaps", identifier).map(\.value)
        guard let id, let words else { return nil }
        return .init(id: id, words: words, statuses: statuses, perhaps: perhaps)
    }
    let statuses = record.records("statuses", isRequired: false, "the status") {
        status -> CoverageMeasure.Status? in
        let id = status.value("id", identifier)
        let words = status.text("words")
        let counts: CoverageMeasure.Status.Counts? = status.value("counts", word)
        guard let id, let words, let counts else { return nil }
        return CoverageMeasure.Status(id: id, words: words, counts: counts)
    }
    let rows = readSource(&record, tables)
    let outcome = record.record("outcome", isRequired: false, "the outcome", readOutcome)
    let (caution, sought) = (record.optionalText("caution"), record.optionalText("sought"))
    let reasons = record.records("why", isRequired: false, "the reason") {
        reason -> CoverageMeasure.Reason? in
        let claims = reason.list("of", identifier).map(\.value)
        return reason.text("says").map { CoverageMeasure.Reason(claims: claims, words: $0) }
    }
    guard let name, let title, let covered else { return nil }
    var measure = CoverageMeasure(name: name, title: title, covered: covered)
    (measure.definitions, measure.statuses, measure.rows) = (definitions, statuses, rows)
    (measure.caution, measure.reasons, measure.sought) = (caution, reasons, sought)
    measure.outcome = outcome
    return measure
}

private func readOutcome(_ record: inout Record) -> CoverageMeasure.Outcome? {
    let deadline = record.value("deadline", CivilDate.init(parsing:))
    let known = record.value("known", CivilDate.init(parsing:))
    let words = record.text("says")
    guard let deadline, let known, let words else { return nil }
    return CoverageMeasure.Outcome(deadline: deadline, known: known, words: words)
}

/// Where the rows are: `register`, `social-care`, a table beside the measures, or a fact.
private func readSource(
    _ record: inout Record,
    _ tables: [String: [CoverageRow]]
) -> CoverageMeasure.Rows {
    let source = record.optional("rows", someText)
    let asAt = record.optional("rows-as-at", PartialDate.init(parsing:))
    guard let source else { return .none }
    switch source.value {
    case "register": return .register
    case "social-care": return .socialCare
    case let name where name.hasSuffix(".csv"):
        guard let rows = tables[name], let asAt else {
            record.report(
                .unknownName(name, of: "table", among: tables.keys.sorted(), at: source.place)
            )
            return .none
        }
        return .table(rows, asAt: asAt.value)
    case let fact: return .fact(fact)
    }
}

private func readRows(
    _ table: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [CoverageRow] {
    let columns = ["organisation", "status", "number"]
    let lines = TableReader.read(table, of: folder, columns: columns, &problems) {
        row -> (ODSCode, String, Int, Place)? in
        let code = row.value("organisation", ODSCode.init(parsing:))
        let status = row.value("status", identifier)
        let number = row.value("number", countingNumber)
        guard let code, let status, let number else { return nil }
        return (code, status, number, row.place)
    }
    return Dictionary(grouping: lines, by: \.0).sorted { $0.key < $1.key }.map { code, lines in
        CoverageRow(
            code,
            Dictionary(lines.map { ($0.1, $0.2) }, uniquingKeysWith: +),
            evidence: lines.map {
                CoverageRow.Evidence("\($0.1): \($0.2)", source: table, place: $0.3)
            }
        )
    }
}
