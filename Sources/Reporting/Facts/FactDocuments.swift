public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Every fact of the reference data, as one table.
    public var factsDocument: Document {
        let facts = dataset.reference.facts.all
        let table = Table(
            id: "facts-table",
            title: "Published facts about organisations",
            columns: [
                .words("Id"), .words("Fact"), .words("About"), .words("Unit"), .words("Date"),
                .words("Source"),
            ],
            rows: facts.map { fact in
                [
                    .text(fact.id), .text(fact.title), .text(fact.subject.words),
                    .text(fact.unit.words), .text(fact.dateWords),
                    .text("\(fact.source.publisher), \(fact.source.title)"),
                ]
            },
            note: editions(of: facts)
        )
        return document("Facts", "Published numbers about organisations", [.table(table)])
    }

    /// Which editions count where a workspace and England both have one.
    private func editions(of facts: [FactSet]) -> String? {
        let words = facts.compactMap { fact in
            fact.olderEdition.map { older in
                "\(fact.id): the edition in \(fact.source.path) (\(fact.source.date.words)) counts, "
                    + "not that in \(older.path) (\(older.date.words))."
            }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The facts among `facts` about one organisation.
    public func document(of facts: [FactSet], about code: ODSCode) -> Document {
        let view = FactsView(self, of: code, among: facts)
        return document("Facts", system.name(of: code.text), view.tables.map { .table($0) })
    }

    /// One fact: every number, where it comes from, and what to know about it.
    public func document(of fact: FactSet) -> Document {
        let table = Table(
            id: "facts-table",
            title: fact.title,
            columns: [.words("Code"), .words("Organisation")]
                + (fact.years.isEmpty
                    ? [.numbers("Value"), .words("Meaning")]
                    : fact.years.map { .numbers($0.description) }),
            rows: fact.codes.map { code in
                let name = system.name(of: code.text)
                return [.text(code.text), .text(name)] + numbers(of: fact, code)
            },
            note: fact.caution
        )
        let source = fact.source
        let older = fact.olderEdition.map {
            "An older edition is held too: \($0.path), \($0.date.words)."
        }
        let grade = fact.grade.map { "How well it is established: \($0.words)." }
        let notes =
            fact.notes + [older, grade].compactMap(\.self) + [
                "Licence: \(source.licence).", "Changes: \(source.changes)",
            ]
        return document(
            fact.title,
            "\(fact.dateWords), \(source.publisher), \(source.title)",
            [.table(table)] + totals(of: fact) + sums(of: fact) + [.list(notes.map { [.text($0)] })]
        )
    }

    /// What the source says of the whole, beside what is held of it.
    private func totals(of fact: FactSet) -> [Block] {
        let figures = FactTotalFigures(fact: fact)
        let rows = fact.totals.enumerated().map { index, total in
            [.text(total.what)]
                + [.stated, .held, .leftOut].map {
                    figures.cell(FactTotalFigures.Key($0, index + 1, of: fact.id))
                }
        }
        let columns: [Table.Column] = [
            .words("Total"), .numbers("Stated by the source"), .numbers("In the rows"),
            .numbers("Not held"),
        ]
        return rows.isEmpty
            ? []
            : [.table(Table(id: "totals-table", title: "Totals", columns: columns, rows: rows))]
    }

    /// What all the numbers come to, with how many there are and how many are not known.
    private func sums(of fact: FactSet) -> [Block] {
        let sums = fact.sums(by: system.register)
        guard !sums.isEmpty else { return [] }
        let figures = FactSumFigures(fact: fact, system: system)
        let open = fact.subject == .trust ? "Trusts" : "Boards"
        let table = Table(
            id: "sums-table",
            title: "\(fact.title), England",
            columns: [
                .words(fact.years.isEmpty ? "Date" : "Year"), .words("Known"),
                .numbers("Sum of the numbers"), .numbers("Numbers"),
                .numbers("\(open) without one"),
            ],
            rows: sums.map { sum in
                let measures: [FactSumFigures.Measure] = [.total, .numbers, .without]
                let numbers = measures.map { measure -> Cell in
                    let key = FactSumFigures.Key(measure, of: sum, fact.id)
                    return figures.figure(key, sum).map { .figure($0) } ?? .blank
                }
                return [
                    .text(sum.year?.description ?? fact.dateWords),
                    .text(sum.isLeast ? "at least" : "all"),
                ] + numbers
            },
            note: "Without one: open on the last day; not known, may be nothing."
        )
        return [.table(table)]
    }

    /// The number of an organisation and its meaning, or one number for each year.
    private func numbers(of fact: FactSet, _ code: ODSCode) -> [Cell] {
        guard fact.years.isEmpty else {
            return fact.years.map { year in
                fact.figure(of: code, in: system, year: year).map { .figure($0) }
                    ?? .unknown("not known")
            }
        }
        return [
            fact.figure(of: code, in: system).map { .figure($0) } ?? .blank,
            .text(fact.values[code].map { fact.meaning(of: $0.value) } ?? ""),
        ]
    }

    private func document(_ title: String, _ subtitle: String, _ blocks: [Block]) -> Document {
        Document(
            slug: "facts",
            title: title,
            subtitle: subtitle,
            date: date,
            sections: [Section("facts", "", blocks)]
        )
    }
}
