import DigitalMaturity
import Investment

/// Reads the national programmes, one a file; none where there is no folder.
func readProgrammes(
    in path: String,
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
    return programmes
}

private func readProgramme(_ record: inout Record, _ publications: Publications) -> Programme? {
    let id = record.located("programme", identifier)
    let title = record.text("title")
    let gives: Programme.Gives? = record.value("gives", word)
    let match: Programme.Match? = record.value("match", word)
    let conditions = record.list("conditions", anyText).map(\.value)
    let citation = publications.citation(&record)
    let amounts = record.records("money", "the money") { readAmount(&$0, publications) }
    guard let id, let title, let gives, let match, let citation else { return nil }
    var programme = Programme(
        id: id.value,
        title: title,
        gives: gives,
        match: match,
        citation: citation,
        place: id.place
    )
    programme.conditions = conditions
    programme.amounts = amounts
    return programme
}

private func readAmount(
    _ record: inout Record,
    _ publications: Publications
) -> Programme.Amount? {
    let year = record.value("year") { (text) throws(ParseFailure) -> FinancialYear? in
        text == "whole" ? nil : try FinancialYear(parsing: text)
    }
    let gives: Programme.Gives? = record.value("gives", word)
    let kind: Programme.Amount.Kind? = record.value("kind", word)
    let money = record.located("amount", spending)
    let citation = publications.citation(&record)
    guard let year, let gives, let kind, let money, let citation else { return nil }
    return Programme.Amount(year: year, gives: gives, kind: kind, money: money, citation: citation)
}
