import DigitalMaturity

/// Reads every fact below `path`: a folder with a manifest, `facts.yaml`, and its numbers, `table.csv`.
///
/// Codes are resolved against `register`; a fact of `required` that is not there is reported. A fact
/// may take the place of one of `others`.
func readFacts(
    in path: String,
    of folder: Folder,
    about register: Register,
    required: [String],
    besides others: [String] = [],
    _ problems: inout [Diagnostic]
) -> Facts {
    let manifests = folder.files(in: path, ending: "/facts.yaml")
    let facts = manifests.compactMap { readFact($0, of: folder, about: register, &problems) }
    let needed =
        required.map { Located($0, at: Place(file: folder.shown(path))) }
        + facts.flatMap(\.supersedes)
    let ids = manifests.map(factID) + others
    problems += needed.filter { !ids.contains($0.value) }.map {
        .unknownName($0.value, of: "fact", among: ids, at: $0.place)
    }
    return Facts(facts)
}

/// The identifier of a fact is the name of the folder of its manifest.
private func factID(_ manifest: String) -> String {
    manifest.split(separator: "/").dropLast().last.map(String.init) ?? ""
}

private func readFact(
    _ manifest: String,
    of folder: Folder,
    about register: Register,
    _ problems: inout [Diagnostic]
) -> FactSet? {
    let id = factID(manifest)
    let table = manifest.dropLast("facts.yaml".count) + "table.csv"
    let read = YAMLFile(manifest, of: folder, &problems).flatMap { file in
        Record.read(file, "the fact '\(id)'", &problems) { record in
            readManifest(&record, of: id, table: table)
        }
    }
    guard let (described, columns) = read else { return nil }
    var fact = described
    let names = columns.map(\.name)
    let rows = TableReader.read(String(table), of: folder, columns: names, &problems) { row in
        readValue(&row, in: columns).map { value in
            if register.organisation(value.code.value)?.isEver(fact.subject) != true {
                let what = fact.subject.words
                row.report(
                    .unknownOrganisation(
                        value.code.value.text,
                        of: what,
                        in: register,
                        at: value.code.place
                    )
                )
            }
            return value
        }
    }
    problems += repeated(rows.map { Located($0.name, at: $0.code.place) }, of: "row")
    fact.fill(with: rows)
    fact.source.rows = rows.count
    problems += fact.unmadeTotals.map { total in
        let computed = fact.held(total) + total.leftOut
        let place = Place(file: folder.shown(manifest))
        return .totalDiffers(total.what, stated: total.stated, computed: computed, at: place)
    }
    return fact
}

private func readManifest(
    _ record: inout Record,
    of id: String,
    table: some StringProtocol
) -> (FactSet, [FactColumn])? {
    let title = record.text("title")
    let unit: FactSet.Unit? = record.value("unit", word)
    let subject: FactSet.Subject? = record.value("subject", word)
    let source = readSource(&record, of: table)
    let grade: Located<EvidenceGrade>? = record.optional("grade", word)
    let period = record.optionalText("period")
    let caution = record.optionalText("caution")
    let notes = record.list("notes", anyText)
    let labels = record.pairs("labels", wholeNumber, anyText)
    let supersedes = record.list("supersedes", identifier)
    let totals = record.records("totals", "the total", readTotal)
    let columns = readColumns(&record)
    guard let title, let unit, let subject, let source, let columns else { return nil }
    var fact = FactSet(id: id, title: title, unit: unit, subject: subject, source: source)
    fact.grade = grade?.value
    fact.period = period
    fact.caution = caution
    fact.notes = notes.map(\.value)
    fact.labels = Dictionary(labels.map { ($0.key.value, $0.value.value) }) { first, _ in first }
    fact.supersedes = supersedes
    fact.totals = totals
    return (fact, columns)
}

private func readTotal(_ record: inout Record) -> FactTotal? {
    let what = record.text("what")
    let stated = record.value("value", decimalNumber)
    let group = record.optional("group", wholeNumber)?.value
    let leftOut = record.optional("left-out", decimalNumber)?.value ?? 0
    guard let what, let stated else { return nil }
    return FactTotal(what: what, stated: stated, group: group, leftOut: leftOut)
}

/// Reads where a table came from.
func readSource(_ record: inout Record, of table: some StringProtocol) -> Provenance? {
    let publisher = record.text("publisher")
    let title = record.text("publication")
    let date = record.value("date", PartialDate.init(parsing:))
    let licence = record.text("licence")
    let changes = record.text("changes")
    guard let publisher, let title, let date, let licence, let changes else { return nil }
    let isOwn = !table.hasPrefix("data/")
    var source = Provenance(
        file: isOwn ? String(table) : String(table.dropFirst("data/".count)),
        publisher: publisher,
        title: title,
        date: date,
        licence: licence,
        rows: 0,
        changes: changes
    )
    (source.isCounted, source.isOwn) = (true, isOwn)
    return source
}

/// What a row says: whose number, which, and of what year where the table has several.
private struct FactRow {
    let code: Located<ODSCode>
    let number: Located<Double>
    let year: FinancialYear?

    /// What only one row may have.
    var name: String {
        [code.value.text, year?.description].compactMap(\.self).joined(separator: " ")
    }
}

extension FactSet {
    /// Takes the rows of the table, the first of two for the same thing.
    fileprivate mutating func fill(with rows: [FactRow]) {
        for row in rows.reversed() {
            if let year = row.year { series[row.code.value, default: [:]][year] = row.number }
        }
        let last = years.last
        values = Dictionary(
            rows.filter { $0.year == last }.map { ($0.code.value, $0.number) }
        ) { first, _ in first }
        if period == nil { period = last?.description }
    }
}

/// The code, the number and the year of a row; other columns are checked and not kept.
private func readValue(_ row: inout TableReader.Row, in columns: [FactColumn]) -> FactRow? {
    var code: Located<ODSCode>?
    var number: Located<Double>?
    var year: FinancialYear?
    for column in columns {
        switch column.type {
        case .code: code = row.located(column.name, ODSCode.init(parsing:))
        case .number, .wholeNumber: number = row.located(column.name, column.number)
        case .date: _ = row.optional(column.name, PartialDate.init(parsing:))
        case .year: year = row.value(column.name, FinancialYear.init(parsing:))
        case .text: break
        }
    }
    let isDated = columns.contains { $0.type == .year }
    guard let code, let number, year != nil || !isDated else { return nil }
    return FactRow(code: code, number: number, year: year)
}

extension Organisation {
    /// Whether it is or was of the kind.
    func isEver(_ subject: FactSet.Subject) -> Bool {
        roles.entries.contains { $0.value.name == (subject == .trust ? .trust : .board) }
    }
}
