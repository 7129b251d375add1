import DigitalMaturity
import Investment

/// Reads who got money of which programme, by programme; nothing where there is no such table.
func readAwards(
    _ file: String,
    of folder: Folder,
    to programmes: [String],
    _ problems: inout [Diagnostic]
) -> [String: [Programme.Award]] {
    guard folder.contains(file) else { return [:] }
    let rows = TableReader.read(
        file,
        of: folder,
        columns: [
            "programme", "award", "organisation", "name_then", "announced", "publisher", "title",
            "grade",
        ],
        optional: ["partners", "amount", "match", "published", "address", "note"],
        &problems
    ) { row -> (programme: Located<String>, award: Programme.Award)? in
        let programme = row.located("programme", identifier)
        return readAward(&row).flatMap { award in programme.map { ($0, award) } }
    }
    problems += rows.map(\.programme).filter { !programmes.contains($0.value) }.map {
        .unknownName($0.value, of: "programme", among: programmes, at: $0.place)
    }
    problems += repeated(
        rows.map { row in
            Located(
                "\(row.programme.value), \(row.award.title) of \(row.award.organisation.value)",
                at: row.award.organisation.place
            )
        },
        of: "award"
    )
    return Dictionary(grouping: rows, by: \.programme.value).mapValues { $0.map(\.award) }
}

private func readAward(_ row: inout TableReader.Row) -> Programme.Award? {
    let title = row.value("award", someText)
    let code = row.located("organisation", ODSCode.init(parsing:))
    let name = row.value("name_then", someText)
    let partners = row.optional("partners", codes)
    let amount = row.optional("amount", unlessUnknown(spending))
    let announced = row.value("announced", PartialDate.init(parsing:))
    let citation = readRowCitation(&row)
    guard let title, let code, let name, let announced, let citation else { return nil }
    var award = Programme.Award(
        title,
        to: code,
        nameThen: name,
        announced: announced,
        citation: citation
    )
    award.partners = partners?.value ?? []
    award.amount = amount?.value ?? nil
    award.match = row.text("match").isEmpty ? nil : row.text("match")
    return award
}

private func readRowCitation(_ row: inout TableReader.Row) -> Citation? {
    let publisher = row.value("publisher", someText)
    let title = row.value("title", someText)
    let date = row.optional("published", unlessUnknown(PartialDate.init(parsing:)))
    let grade: EvidenceGrade? = row.value("grade", word)
    guard let publisher, let title, let grade else { return nil }
    return Citation(
        publisher: publisher,
        title: title,
        date: date?.value ?? nil,
        address: row.text("address").isEmpty ? nil : row.text("address"),
        grade: grade,
        note: row.text("note").isEmpty ? nil : row.text("note")
    )
}
