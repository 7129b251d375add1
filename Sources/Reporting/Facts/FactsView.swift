import DigitalMaturity
import Documents
import Investment

/// Published numbers about one organisation and those that it alone took over from.
struct FactsView {
    private let facts: [FactSet]
    private let system: RegisterDay
    private let code: ODSCode

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
    var section: [Section] {
        facts.isEmpty ? [] : [Section("facts", "Facts", [.table(table)])]
    }

    /// A row for each number, and one for each that is not known.
    var table: Table {
        Table(
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
            + codes.flatMap { holder in
                let whose = " of \(system.name(of: holder.text)) (\(holder))"
                let title = fact.title + (holder == code ? "" : whose)
                let years = fact.series[holder]?.keys.sorted()
                return years?.map { row(of: fact, holder, title, in: $0) }
                    ?? [row(of: fact, holder, title)]
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
            .text(fact.dateWords), .text("\(fact.source.publisher), \(fact.source.title)"),
        ]
    }

    private func row(
        of fact: FactSet,
        _ code: ODSCode,
        _ title: String,
        in year: FinancialYear? = nil
    ) -> [Cell] {
        let figure = fact.figure(of: code, named: system.name(of: code.text), in: year)
        let meaning = figure.map { fact.meaning(of: $0.number) }
        return [
            .text(title), figure.map { .figure($0) } ?? .unknown("not known"),
            meaning.map { .text($0) } ?? .blank, .text(year?.description ?? fact.dateWords),
            .text("\(fact.source.publisher), \(fact.source.title)"),
        ]
    }

    private var notes: [String] {
        facts.compactMap { fact in fact.caution.map { "\(fact.title): \($0)" } }
    }
}
