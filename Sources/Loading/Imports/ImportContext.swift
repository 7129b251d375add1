import DigitalMaturity

/// What an import must know besides the file.
struct ImportContext {
    let register: Register
    /// The returns and the frameworks that they answer.
    let maturity: MaturityData
    /// Who supplies whose record.
    let suppliers: Suppliers
    /// The edition of England's list of trusts.
    let trustsEdition: PartialDate
    /// The workspace's day.
    let day: CivilDate
    /// The date that was given for the file.
    let date: PartialDate?
    /// The facts of the workspace.
    let own: Facts
    /// The facts as they are shown.
    let facts: Facts
    /// Whether rows that are wrong are left out and the others taken.
    let withoutRefused: Bool
    /// A mapping that was given, and its text.
    let given: (id: String, text: String)?

    /// The edition that was held before.
    func held(_ id: String) -> FactSet? { own[id] ?? facts[id] }

    /// The problems of rows, which are warnings where the rows may be left out.
    func judged(_ problems: [Diagnostic]) -> [Diagnostic] {
        withoutRefused ? problems.map(\.asWarning) : problems
    }

    /// The mapping that was given, as the workspace keeps it.
    func keptMapping(_ mapping: ImportMapping) -> [ImportedFile.Output] {
        given.map { given in
            given.id == mapping.id
                ? [ImportedFile.Output(path: "imports/\(given.id).yaml", text: given.text)] : []
        } ?? []
    }

    /// That another edition counts, where it is later.
    func note(on fact: FactSet) -> [String] {
        guard own[fact.id] == nil || facts[fact.id]?.source.isOwn == false,
            let england = facts[fact.id], !england.source.isOwn
        else { return [] }
        let isOlder = fact.source.date.latest < england.source.date.latest
        return [
            isOlder
                ? "England's edition of '\(fact.title)' is later (\(england.source.date.words)) and still counts"
                : "it takes the place of England's edition of '\(fact.title)' (\(england.source.date.words))"
        ]
    }
}

extension ImportedFile {
    /// Notes a row that is left out though nothing is wrong with it.
    mutating func leaveOut(_ row: Int, _ why: String, about: String?, at place: Place) {
        let refusal = Refusal(row: row, why: why, about: about)
        refused.append(refusal)
        problems.append(.rowLeftOut(refusal.words, at: place))
    }
}
