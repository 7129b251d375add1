import DigitalMaturity

/// Reads how one framework relates to another.
func readCrosswalk(
    _ file: YAMLFile,
    between frameworks: [Framework],
    _ problems: inout [Diagnostic]
) -> Crosswalk? {
    Record.read(file, "the crosswalk", &problems) { record -> Crosswalk? in
        let id = record.located("crosswalk", identifier)
        let from = readSide("from", &record, frameworks)
        let to = readSide("to", &record, frameworks)
        let author = record.text("author")
        _ = record.value("date", CivilDate.init(parsing:))
        let publications = Publications(&record)
        // Rows are read even where a framework is unknown, to report all that is wrong with them.
        let rows = record.records("rows", isRequired: true, "the row") { row in
            readRow(&row, from: from, to: to, author: author ?? "", publications)
        }
        guard let id, author != nil, let from, let to else { return nil }
        let name = "\(from.id)--\(to.id)"
        if id.value != name {
            record.report(
                .unknownName(id.value, of: "crosswalk in this file", among: [name], at: id.place)
            )
        }
        return Crosswalk(from: from.id, to: to.id, rows: rows)
    }
}

/// One of the two frameworks, and all that a row may name in it.
private struct Side {
    let id: String
    let names: [String]
    let isName: Set<String>

    init(_ framework: Framework) {
        id = framework.id
        names = framework.names
        isName = Set(names)
    }
}

private func readSide(
    _ key: String,
    _ record: inout Record,
    _ frameworks: [Framework]
) -> Side? {
    guard let id = record.located(key, identifier) else { return nil }
    guard let framework = frameworks.first(where: { $0.id == id.value }) else {
        record.report(
            .unknownName(id.value, of: "framework", among: frameworks.map(\.id), at: id.place)
        )
        return nil
    }
    return Side(framework)
}

private func readRow(
    _ record: inout Record,
    from: Side?,
    to: Side?,
    author: String,
    _ publications: Publications
) -> Crosswalk.Row? {
    let first = readPart("from", isRequired: true, &record, of: from)
    let relation: Crosswalk.Relation? = record.value("relation", word)
    let second = readPart("to", isRequired: relation != Crosswalk.Relation.none, &record, of: to)
    let basis = record.text("basis")
    let own = record.optionalText("author")
    let citation = publications.citation(&record, isRequired: false)
    guard let first, let relation, let basis else { return nil }
    if relation == .none, let second {
        record.report(
            .wrongShape("'to'", expected: "there where nothing relates", at: second.place)
        )
    }
    return Crosswalk.Row(
        from: first.value,
        relation: relation,
        to: second?.value,
        basis: basis,
        author: own ?? author,
        citation: citation,
        place: record.place
    )
}

private func readPart(
    _ key: String,
    isRequired: Bool,
    _ record: inout Record,
    of side: Side?
) -> Located<String>? {
    let part = isRequired ? record.located(key, anyText) : record.optional(key, anyText)
    guard let part, let side else { return nil }
    if side.isName.contains(part.value) { return part }
    record.report(
        .unknownName(part.value, of: "part of \(side.id)", among: side.names, at: part.place)
    )
    return nil
}

/// Reads how far marks may be off.
func readConfidence(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> ConfidenceModel? {
    Record.read(file, "the confidence model", &problems) { record -> ConfidenceModel? in
        let selfMarked = record.value("self-marked", Percentage.init(parsing:))
        let validated = record.value("validated", Percentage.init(parsing:))
        let without = record.value("without-evidence", Percentage.init(parsing:))
        let stale = record.value("stale-evidence", Percentage.init(parsing:))
        let lasts = record.value("evidence-lasts", Months.init(parsing:))
        let publications = Publications(&record)
        let citation = publications.citation(&record)
        guard let selfMarked, let validated, let without, let stale, let lasts, let citation else {
            return nil
        }
        return ConfidenceModel(
            selfMarked: selfMarked,
            validated: validated,
            withoutEvidence: without,
            staleEvidence: stale,
            evidenceLasts: lasts,
            citation: citation
        )
    }
}
