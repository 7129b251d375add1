import DigitalMaturity
import Investment

/// Reads the national programmes, one a file, and the awards of `awards`; none where there is no folder.
func readProgrammes(
    in path: String,
    awards: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [Programme] {
    guard folder.contains(path),
        let publications = readPublications(path + "/sources.yaml", of: folder, &problems)
    else { return [] }
    let files = folder.files(in: path, ending: ".yaml").filter { !$0.hasSuffix("/sources.yaml") }
    let programmes = files.compactMap { file in
        YAMLFile(file, of: folder, &problems).flatMap {
            Record.read($0, "the programme", &problems) { readProgramme(&$0, publications) }
        }
    }
    problems += programmes.map { Located($0.id, at: $0.place) }.repeated("programme")
    let held = readAwards(awards, of: folder, to: programmes.map(\.id), &problems)
    return programmes.map { programme in
        var programme = programme
        programme.awards = held[programme.id] ?? []
        return programme
    }
}

private func readProgramme(_ record: inout Record, _ publications: Publications) -> Programme? {
    let id = record.located("programme", identifier)
    let title = record.text("title")
    let gives: Programme.Gives? = record.value("gives", word)
    let match: Programme.Match? = record.value("match", word)
    let citation = publications.citation(&record)
    let terms = readTerms(&record, publications)
    let source = citation.map { Programme.Source($0) }
    let conditions = record.records("conditions", "the condition") {
        readCondition(&$0, publications, orElse: source)
    }
    let amounts = record.records("money", "the money") { readAmount(&$0, publications) }
    let notes = record.records("notes", "the note") {
        readNote(&$0, publications, orElse: source)
    }
    guard let id, let title, let gives, let match, let citation else { return nil }
    var programme = Programme(
        id: id.value,
        title: title,
        gives: gives,
        match: match,
        citation: citation,
        place: id.place
    )
    terms(&programme)
    programme.conditions = conditions
    programme.amounts = amounts
    programme.notes = notes
    return programme
}

/// Reads what is optional, to be put into a programme.
private func readTerms(
    _ record: inout Record,
    _ publications: Publications
) -> (inout Programme) -> Void {
    let announced = record.optional("announced", PartialDate.init(parsing:))
    let ends = record.optional("ends", CivilDate.init(parsing:))
    let share = record.optional("match-share", Percentage.init(parsing:))
    let carries = record.optional("carries-over", yesOrNo)
    let named: Located<Programme.Named>? = record.optional("named", word)
    let eligible = record.optionalText("for")
    let ending = publications.citation(&record, under: "ends-cite", isRequired: false)
    let carrying = publications.citation(&record, under: "carries-over-cite", isRequired: false)
    return { programme in
        programme.announced = announced?.value
        programme.ends = ends
        programme.ending = ending
        programme.carrying = carrying
        programme.matchShare = share?.value
        programme.carriesOver = carries?.value
        programme.named = named?.value
        programme.eligible = eligible
    }
}

private func readCondition(
    _ record: inout Record,
    _ publications: Publications,
    orElse whole: Programme.Source?
) -> Programme.Condition? {
    let id = record.value("id", identifier)
    let text = record.text("text")
    let standard = record.optional("standard", identifier)
    let target = record.optional("serves", identifier)
    let source = readSource(&record, publications, orElse: whole)
    guard let id, let text, let source else { return nil }
    let shown =
        standard.map { Programme.Condition.Shown.standard($0.value) }
        ?? target.map { .serves($0.value) }
    return Programme.Condition(id: id, text: text, shown: shown, source: source)
}

private func readNote(
    _ record: inout Record,
    _ publications: Publications,
    orElse whole: Programme.Source?
) -> Programme.Note? {
    let text = record.text("text")
    let source = readSource(&record, publications, orElse: whole)
    guard let text, let source else { return nil }
    return Programme.Note(text, source: source)
}

private func readAmount(
    _ record: inout Record,
    _ publications: Publications
) -> Programme.Amount? {
    let years = record.value("year", yearsOrWhole)
    let stream = record.optionalText("for")
    let gives: Programme.Gives? = record.value("gives", word)
    let kind: Programme.Amount.Kind? = record.value("kind", word)
    let money = record.located("amount", unlessUnknown(spending))
    let source = readSource(&record, publications, orElse: nil)
    guard let years, let gives, let kind, let money, let source else { return nil }
    return Programme.Amount(
        of: years,
        for: stream,
        gives: gives,
        kind: kind,
        money: money.value,
        source: source,
        place: money.place
    )
}

/// Reads who says so and since when it is known; the source of the whole programme where none is named.
private func readSource(
    _ record: inout Record,
    _ publications: Publications,
    orElse whole: Programme.Source?
) -> Programme.Source? {
    let known = record.optional("known", PartialDate.init(parsing:))
    let citation = publications.citation(&record, isRequired: whole == nil) ?? whole?.citation
    return citation.map { Programme.Source($0, known: known?.value) }
}

/// Reads `2022/23`, `2022/23-2024/25`, or `whole` for the whole programme.
private func yearsOrWhole(_ text: String) throws(ParseFailure) -> ClosedRange<FinancialYear>? {
    if text == "whole" { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    let first = try FinancialYear(parsing: ends[0])
    let last = ends.count == 2 ? try FinancialYear(parsing: ends[1]) : first
    guard ends.count <= 2, first <= last else {
        throw ParseFailure(
            "'\(text)' is no run of years",
            expected: "2022/23, 2022/23-2024/25 or whole"
        )
    }
    return first...last
}
