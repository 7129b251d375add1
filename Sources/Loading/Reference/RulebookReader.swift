import DigitalMaturity

/// Reads the approval rules: the publications, the approvers and one rule a file.
func readRulebook(in path: String, of folder: Folder, _ problems: inout [Diagnostic]) -> Rulebook? {
    guard let sources = YAMLFile(path + "/sources.yaml", of: folder, &problems),
        let approversFile = YAMLFile(path + "/approvers.yaml", of: folder, &problems),
        let stagesFile = YAMLFile(path + "/stages.yaml", of: folder, &problems)
    else { return nil }
    let book = Record.read(sources, "the list of sources", &problems) {
        record -> (edition: String, publications: Publications)? in
        let edition = record.value("edition", CivilDate.init(parsing:))
        let publications = Publications(&record)
        return edition.map { ($0.description, publications) }
    }
    guard let book else { return nil }
    let approvers = readApprovers(approversFile, book.publications, &problems)
    let cases = readStages(stagesFile, book.publications, approvers.map(\.id), &problems)
    let byID = Dictionary(approvers.map { ($0.id, $0) }) { first, _ in first }
    let lists = ["sources", "approvers", "stages"].map { "\(path)/\($0).yaml" }
    let files = folder.files(in: path, ending: ".yaml").filter { !lists.contains($0) }
    let rules = files.compactMap { file in
        YAMLFile(file, of: folder, &problems).flatMap {
            readRule($0, book.publications, byID, &problems)
        }
    }
    problems += repeated(rules.map { Located($0.id, at: $0.place) }, of: "rule")
    guard !approvers.isEmpty, !cases.isEmpty else { return nil }
    return Rulebook(rules: rules, approvers: approvers, edition: book.edition, cases: cases)
}

/// A diagnostic for every identifier that stands again.
func repeated(_ ids: [Located<String>], of what: String) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return ids.compactMap { id in
        guard let earlier = first[id.value] else {
            first[id.value] = id.place
            return nil
        }
        return .duplicateID(id.value, of: what, at: id.place, first: earlier)
    }
}

private func readApprovers(
    _ file: YAMLFile,
    _ publications: Publications,
    _ problems: inout [Diagnostic]
) -> [Approver] {
    Record.read(file, "the list of approvers", &problems) { record -> [Approver]? in
        record.records("approvers", isRequired: true, "the approver") { approver -> Approver? in
            let id = approver.value("id", identifier)
            let title = approver.text("title")
            let order = approver.value("order", wholeNumber)
            _ = publications.citation(&approver, isRequired: false)
            let days = readDays(&approver, publications)
            guard let id, let title, let order else { return nil }
            return Approver(id: id, title: title, order: order, days: days)
        }
    } ?? []
}

private func readRule(
    _ file: YAMLFile,
    _ publications: Publications,
    _ approvers: [String: Approver],
    _ problems: inout [Diagnostic]
) -> SpendRule? {
    Record.read(file, "the rule", &problems) { record -> SpendRule? in
        let id = record.located("rule", anyText)
        if let id { record.what = "the rule '\(id.value)'" }
        let title = record.text("title")
        let authority = record.text("authority")
        let basis: SpendRule.Basis? = record.value("basis", word)
        let comparison: SpendRule.Comparison? = record.value("comparison", word)
        let approver = record.located("approver", identifier)
        let limits = readLimits(&record, publications, of: id?.value ?? "")
        let clauses = record.records("applies", isRequired: true, "the clause") { readClause(&$0) }
        let notes = record.list("notes", anyText).map(\.value)
        guard let id, let title, let authority, let basis, let comparison, let approver, let limits
        else { return nil }
        guard let approving = approvers[approver.value] else {
            record.report(
                .unknownName(
                    approver.value,
                    of: "approver",
                    among: approvers.keys,
                    at: approver.place
                )
            )
            return nil
        }
        return SpendRule(
            id: id.value,
            title: title,
            authority: authority,
            basis: basis,
            comparison: comparison,
            approver: approving,
            limits: limits,
            clauses: clauses,
            notes: notes,
            place: id.place
        )
    }
}

private func readLimits(
    _ record: inout Record,
    _ publications: Publications,
    of rule: String
) -> Timeline<SpendRule.Limit>? {
    let entries = record.records("limit", isRequired: true, "the limit") {
        limit -> Timeline<SpendRule.Limit>.Entry? in
        let from = limit.value("from", unlessUnknown(PartialDate.init(parsing:)))
        let value = limit.located("value", readLimit)
        let citation = publications.citation(&limit)
        guard let from, let value, let citation else { return nil }
        return Timeline.Entry(
            from: from,
            value: value.value,
            citation: citation,
            place: value.place
        )
    }
    guard let limits = Timeline(entries) else {
        record.report(.overlappingDates(of: rule, at: record.place))
        return nil
    }
    return limits
}

private func readLimit(_ text: String) throws(ParseFailure) -> SpendRule.Limit {
    switch text {
    case "unknown": .unknown
    case "any": .any
    case "ceased": .ceased
    default: .amount(try Money(parsing: text))
    }
}

private func readClause(_ record: inout Record) -> SpendRule.Clause? {
    let condition = record.record("when", isRequired: true, "the condition") { readCondition(&$0) }
    let reach: SpendRule.Clause.Reach? = record.value("then", word)
    let because = record.optionalText("because")
    let grade: Located<EvidenceGrade>? = record.optional("grade", word)
    guard let condition, let reach else { return nil }
    return SpendRule.Clause(
        condition: condition,
        reach: reach,
        because: because,
        grade: grade?.value ?? .primary
    )
}

private func readCondition(_ record: inout Record) -> Condition? {
    let bodies: [Located<BodyKind>]? = record.optionalList("body", word)
    let kinds: [Located<SpendCase.Kind>]? = record.optionalList("kind", word)
    let fundings: [Located<SpendCase.Funding>]? = record.optionalList("funding", word)
    let distressed = record.optional("distressed", yesOrNo)
    let segment = record.optional("segment", wholeNumber)
    let programme = record.optional("programme", identifier)
    let novel = record.optional("novel", yesOrNo)
    return Condition(
        bodies: bodies?.map(\.value),
        distress: distressed.map { $0.value ? .distressed : .sound },
        segment: segment?.value,
        kinds: kinds?.map(\.value),
        fundings: fundings?.map(\.value),
        programme: programme?.value,
        novelty: novel.map { $0.value ? .novel : .ordinary }
    )
}
