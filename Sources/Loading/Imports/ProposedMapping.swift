import DigitalMaturity

/// A mapping for a table that no import knows, to be looked through and completed.
struct ProposedMapping {
    private let heading: Heading
    private let code: Int?
    private let name: Int?
    private let subject: FactSet.Subject
    private let values: [Int]

    /// Proposes a mapping where a column has codes or names of organisations and another has numbers.
    init?(of table: SourceTable, in register: Register, on day: CivilDate) {
        guard let heading = table.likelyHeading else { return nil }
        let rows = table.rows.dropFirst(heading.index + 1).filter { $0.filled > 1 }.prefix(200)
        let names = NamedOrganisations(register, on: day)
        // A column is what most of its cells are.
        func column(_ isMet: (String) -> Bool) -> [Int] {
            heading.names.indices.filter { column in
                let cells = rows.compactMap { row in
                    row.cells.indices.contains(column) ? row.cells[column].value : nil
                }.filter { !$0.isEmpty }
                return !heading.names[column].isEmpty && !cells.isEmpty
                    && cells.count(where: isMet) * 10 >= cells.count * 6
            }
        }
        func codes(_ subject: FactSet.Subject) -> [Int] {
            column { text in
                (try? ODSCode(parsing: text)).flatMap(register.organisation)?.isEver(subject)
                    == true
            }
        }
        let trusts = codes(.trust).first
        code = trusts ?? codes(.icb).first
        name = code == nil ? column { names[$0].count == 1 }.first : nil
        subject = trusts == nil && code != nil ? .icb : .trust
        values = Array(column { (try? tableNumber($0)) != nil }.prefix(8))
        guard code != nil || name != nil, !values.isEmpty else { return nil }
        self.heading = heading
    }

    /// The mapping as YAML.
    var text: String {
        let organisation =
            code.map { "code: \(yamlScalar(heading.names[$0]))" }
            ?? name.map { "name: \(yamlScalar(heading.names[$0]))" } ?? ""
        return """
            # A proposal: look it through, take out what you do not need, and give the file with --map.
            publisher: unknown # who published the numbers
            publication: unknown # the title of the table
            licence: unknown
            # Where the name of the file has no date, add 'date' or 'date-column'.
            \(organisation)
            blanks: [Not Applicable]
            facts:

            """ + values.map(fact).joined()
    }

    private func fact(_ column: Int) -> String {
        let title = heading.names[column]
        let id = title.lowercased().split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
            .joined(separator: "-").prefix(60)
        return """
              - id: \(id)
                title: \(yamlScalar(title))
                unit: \(unit(of: title).rawValue)
                subject: \(subject.rawValue)
                value: \(yamlScalar(title))

            """
    }

    private func unit(of title: String) -> FactSet.Unit {
        let words = title.lowercased()
        if ["%", "percent", "share", "proportion", "rate"].contains(where: words.contains) {
            return .share
        }
        if ["£", "cost", "income", "spend"].contains(where: words.contains) { return .pounds }
        if ["fte", "wte"].contains(where: words.contains) { return .wholeTimeEquivalents }
        return .count
    }
}
