import DigitalMaturity
import Documents
import Investment

/// Published numbers about one organisation and those that it alone took over from.
struct FactsView {
    private let facts: [FactSet]
    private let system: RegisterDay
    private let code: ODSCode
    private var isBrief = false

    init(_ findings: Findings, of code: ODSCode, among facts: [FactSet]) {
        self.facts = facts
        self.code = code
        system = findings.system
    }

    /// The numbers about an organisation of a kind, newer in place of older.
    init(_ findings: Findings, of code: ODSCode, as subject: FactSet.Subject) {
        let facts = findings.dataset.reference.facts.current(about: subject)
        self.init(findings, of: code, among: facts)
    }

    /// The section of a page; none where nothing is published about this kind of organisation.
    ///
    /// Of sources it names who published them: each number leads to a page that says all of its list.
    var section: [Section] {
        var brief = self
        brief.isBrief = true
        return facts.isEmpty ? [] : [Section("facts", "Facts", brief.tables.map { .table($0) })]
    }

    private func words(for source: Provenance) -> String {
        isBrief ? source.publisher : "\(source.publisher), \(source.title)"
    }

    /// The facts with one number, and a table for each that has one for every year.
    var tables: [Table] {
        let single = facts.filter(\.years.isEmpty)
        return (single.isEmpty ? [] : [table(of: single)])
            + facts.filter { !$0.years.isEmpty }.map(series)
    }

    /// A row for each number, and one for each that is not known.
    private func table(of facts: [FactSet]) -> Table {
        let notes = facts.compactMap { fact in fact.caution.map { "\(fact.title): \($0)" } }
        return Table(
            id: "facts-table",
            title: "Published facts",
            columns: [
                .words("Fact"), .numbers("Value"), .words("Meaning"), .words("Date"),
                .words("Source"),
            ],
            rows: facts.flatMap(rows),
            note: notes.isEmpty ? nil : notes.joined(separator: " ")
        )
    }

    private func rows(of fact: FactSet) -> [[Cell]] {
        let codes = fact.codes(of: code, in: system)
        let own = codes.first == code ? [] : [row(of: fact, code, fact.title)]
        return own
            + codes.map { holder in
                let whose = " of \(system.name(of: holder.text)) (\(holder))"
                return row(of: fact, holder, fact.title + (holder == code ? "" : whose))
            }
            + fact.shares(of: code, in: system).map { row(of: fact, $0) }
    }

    private func row(of fact: FactSet, _ share: FactSet.Share) -> [Cell] {
        let whose =
            "\(fact.title) of \(system.fullName(of: share.from)), "
            + "the part that goes to \(system.fullName(of: share.to))"
        return [
            .text(whose),
            fact.figure(of: share, in: system).map { .figure($0) } ?? .unknown("not apportioned"),
            .text(share.value == nil ? "" : "apportioned \(share.by?.basis ?? "")"),
            .text(fact.dateWords), .text(words(for: fact.source)),
        ]
    }

    private func row(of fact: FactSet, _ code: ODSCode, _ title: String) -> [Cell] {
        let figure = fact.figure(of: code, in: system)
        let meaning = fact.values[code].map { fact.meaning(of: $0.value) }
        return [
            .text(title), figure.map { .figure($0) } ?? .unknown("not known"),
            meaning.map { .text($0) } ?? .blank, .text(fact.dateWords),
            .text(words(for: fact.source)),
        ]
    }

    /// A row for the organisation and each that it took over from, a column for each year.
    private func series(of fact: FactSet) -> Table {
        let codes = fact.codes(of: code, in: system)
        return Table(
            id: "facts-\(fact.id)",
            title: "\(fact.title), by year",
            columns: [.words("Organisation")] + fact.years.map { .numbers($0.description) },
            rows: (codes.first == code ? codes : [code] + codes).map { holder in
                let name = system.fullName(of: holder)
                return [.text(name)]
                    + fact.years.map { year in
                        fact.figure(of: holder, in: system, year: year).map { .figure($0) }
                            ?? .unknown("not known")
                    }
            },
            note: [(isBrief ? fact.source.publisher : fact.source.citation) + ".", fact.caution]
                .compactMap(\.self)
                .joined(separator: " ")
        )
    }
}
