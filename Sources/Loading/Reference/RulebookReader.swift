import DigitalMaturity
import Investment

/// What the files of rules share: what they may cite, ask, and wait for.
struct RulebookContext {
    /// What may be cited; `nil` where a reason stands in place of a citation.
    let publications: Publications?
    let approvers: [String: Approver]
    let events: [String: DatedEvent]
    let switches: [Switch]
    /// The day from which everything is known that does not say since when; `nil` for always.
    let edition: CivilDate?

    fileprivate func citation(_ record: inout Record) -> Citation? {
        guard let publications else {
            return record.text("because").map(Citation.supplied(because:))
        }
        return publications.citation(&record)
    }

    fileprivate func approver(_ name: Located<String>, _ record: inout Record) -> Approver? {
        if let approver = approvers[name.value] { return approver }
        let known = approvers.keys
        record.report(.unknownName(name.value, of: "approver", among: known, at: name.place))
        return nil
    }
}

extension Citation {
    /// What the owner of a workspace says.
    static func supplied(because reason: String) -> Citation {
        Citation(
            publisher: "This workspace",
            title: reason,
            date: nil,
            address: nil,
            grade: .supplied,
            note: nil
        )
    }
}

/// Reads the approval rules: the publications, the approvers, what changes several rules, what the
/// texts leave open, and one rule a file.
///
/// The examples of the rules, which only `check` asks for, are left unread unless they are wanted.
func readRulebook(
    in path: String,
    of folder: Folder,
    withExamples: Bool = false,
    _ problems: inout [Diagnostic]
) -> Rulebook? {
    guard let sources = YAMLFile(path + "/sources.yaml", of: folder, &problems),
        let approversFile = YAMLFile(path + "/approvers.yaml", of: folder, &problems),
        let stagesFile = YAMLFile(path + "/stages.yaml", of: folder, &problems)
    else { return nil }
    let book = Record.read(sources, "the list of sources", &problems) { readBook(&$0) }
    guard let book else { return nil }
    let approvers = readApprovers(approversFile, book.publications, &problems)
    let stages = readStages(stagesFile, book.publications, approvers.map(\.id), &problems)
    let events = readEvents(path + "/events.yaml", of: folder, &problems)
    let context = RulebookContext(
        publications: book.publications,
        approvers: Dictionary(approvers.map { ($0.id, $0) }) { first, _ in first },
        events: Dictionary(events.map { ($0.event.id, $0) }) { first, _ in first },
        switches: readSwitches(path + "/switches.yaml", of: folder, &problems),
        edition: book.edition
    )
    let rules = readRules(in: path, of: folder, context, withExamples, &problems)
    guard !approvers.isEmpty, !stages.cases.isEmpty else { return nil }
    var rulebook = Rulebook(
        rules: rules,
        approvers: approvers,
        edition: book.edition.description,
        reviewBy: book.reviewBy,
        events: events.map(\.event),
        switches: context.switches,
        cases: stages.cases
    )
    rulebook.kindsByService = readServices(path + "/services.yaml", of: folder, &problems)
    rulebook.smallSchemes = stages.small
    rulebook.sweep = readSweep(
        path + "/sweep.yaml",
        of: folder,
        book.publications,
        rules.map(\.id),
        &problems
    )
    return rulebook
}

/// Reads one rule a file.
private func readRules(
    in path: String,
    of folder: Folder,
    _ context: RulebookContext,
    _ withExamples: Bool,
    _ problems: inout [Diagnostic]
) -> [SpendRule] {
    let besides = ["sources", "approvers", "events", "switches", "services", "stages", "sweep"].map
    {
        "\(path)/\($0).yaml"
    }
    let files = folder.files(in: path, ending: ".yaml").filter { !besides.contains($0) }
    let rules = files.compactMap { YAMLFile($0, of: folder, &problems) }.compactMap { file in
        Record.read(file, "the rule", &problems) { record -> SpendRule? in
            let rule = readRule(&record, context)
            guard withExamples else {
                record.skip("examples")
                return rule
            }
            let examples = readRuleExamples(&record, on: rule?.basis)
            return rule?.with(\.examples, examples)
        }
    }
    problems += repeated(rules.map { Located($0.id, at: $0.place) }, of: "rule")
    return rules
}

private func readBook(
    _ record: inout Record
) -> (edition: CivilDate, reviewBy: CivilDate?, publications: Publications)? {
    let edition = record.value("edition", CivilDate.init(parsing:))
    let reviewBy = record.optional("review-by", CivilDate.init(parsing:))
    let publications = Publications(&record)
    return edition.map { ($0, reviewBy?.value, publications) }
}

/// A diagnostic for every identifier that stands again.
func repeated(_ ids: [Located<String>], of what: String) -> [Diagnostic] { ids.repeated(what) }

/// Reads one rule.
func readRule(_ record: inout Record, _ context: RulebookContext) -> SpendRule? {
    let id = record.located("rule", anyText)
    if let id { record.what = "the rule '\(id.value)'" }
    let title = record.text("title")
    let authority = record.text("authority")
    let basis: SpendRule.Basis? = record.value("basis", word)
    let comparison: SpendRule.Comparison? = record.value("comparison", word)
    let effect: Located<SpendRule.Effect>? = record.optional("effect", word)
    let standing: Located<SpendRule.Standing>? = record.optional("standing", word)
    let named = record.located("approver", identifier)
    let approver = named.flatMap { context.approver($0, &record) }
    let limits = readLimits(&record, context, of: id?.value ?? "")
    let clauses = record.records("applies", isRequired: true, "the clause") {
        readClause(&$0, context.switches)
    }
    let notes = record.list("notes", anyText).map(\.value)
    let reviewBy = record.optional("review-by", CivilDate.init(parsing:))
    guard let id, let title, let authority, let basis, let comparison, let approver, let limits
    else { return nil }
    var rule = SpendRule(
        id: id.value,
        title: title,
        authority: authority,
        basis: basis,
        approver: approver,
        limits: limits,
        place: id.place
    )
    rule.comparison = comparison
    rule.effect = effect?.value ?? .approve
    rule.standing = standing?.value ?? .published
    rule.clauses = clauses
    rule.notes = notes
    rule.reviewBy = reviewBy?.value
    return rule
}

private func readLimits(
    _ record: inout Record,
    _ context: RulebookContext,
    of rule: String
) -> Timeline<SpendRule.Limit>? {
    let entries = record.records("limit", isRequired: true, "the limit") {
        limit -> Timeline<SpendRule.Limit>.Entry? in
        let start = readStart(&limit, context.events)
        let known = limit.optional("known", PartialDate.init(parsing:))
        let value = limit.located("value", readLimit)
        let citation = context.citation(&limit)
        guard let start, let value, let citation else { return nil }
        return Timeline.Entry(
            from: start.from,
            event: start.event?.event.id,
            known: known?.value ?? start.event?.known ?? citation.date
                ?? context.edition.map { .day($0) },
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

/// When an entry begins: on a day of its own, or with an event.
private func readStart(
    _ record: inout Record,
    _ events: [String: DatedEvent]
) -> (from: PartialDate?, event: DatedEvent?)? {
    guard record.has("event") else {
        return record.value("from", unlessUnknown(PartialDate.init(parsing:))).map { ($0, nil) }
    }
    guard let id = record.located("event", identifier) else { return nil }
    guard let event = events[id.value] else {
        record.report(.unknownName(id.value, of: "event", among: events.keys, at: id.place))
        return nil
    }
    return (event.event.date, event)
}

/// Reads what a rule says from some day on.
func readLimit(_ text: String) throws(ParseFailure) -> SpendRule.Limit {
    switch text {
    case "unknown": .unknown
    case "any": .any
    case "ceased": .ceased
    default: .amount(try Money(parsing: text))
    }
}
