package import DigitalMaturity

extension FactSet {
    /// A fact about trusts, each number on line 2 of the file of the test.
    package static func sample(
        _ id: String,
        unit: Unit = .group,
        _ values: [ODSCode: Double]
    ) -> FactSet {
        let source = Provenance(
            file: "facts/\(id)/table.csv",
            publisher: "Publisher",
            title: "Publication",
            date: "2025-03",
            licence: "Licence",
            rows: values.count,
            changes: "None"
        )
        var fact = FactSet(id: id, title: id, unit: unit, subject: .trust, source: source)
        fact.values = values.mapValues { Located($0, line: 2) }
        return fact
    }
}
