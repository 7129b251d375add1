import DigitalMaturity
import Documents
import Investment

/// National programmes as tables: their money, who got it, and what they ask.
struct ProgrammesView {
    let findings: Findings
    let found: ProgrammeFindings
    let figures: ProgrammeFigures

    init(_ findings: Findings, _ id: String? = nil, for organisation: ODSCode? = nil) {
        self.init(findings, showing: findings.programmes(id, for: organisation))
    }

    init(_ findings: Findings, showing found: ProgrammeFindings) {
        self.findings = findings
        self.found = found
        figures = ProgrammeFigures(findings, found)
    }

    // MARK: All programmes

    /// A row for each programme.
    var listTable: Table {
        Table(
            id: "programmes-list",
            title: "National programmes known on \(found.date.words)",
            columns: [.words("Programme"), .words("Title"), .words("Announced on")]
                + Programme.Amount.Kind.allCases.map { .numbers($0.words.capitalised) }
                + [
                    .words("Ends"), .numbers("Awards known"), .words("How well the money is known"),
                ],
            rows: found.programmes.map(row),
            note: "Single years added up, or else the best supported total."
        )
    }

    private func row(_ programme: Programme) -> [Cell] {
        [
            .text(programme.id), .text(programme.title),
            (programme.announced ?? programme.citation.date).map { .text($0.words) }
                ?? .unknown("not known"),
        ]
            + Programme.Amount.Kind.allCases.map { kind in
                figure(kind, of: programme).map { .figure($0.published) }
                    ?? .unknown(
                        programme.amounts(kind).contains { $0.money != nil }
                            ? "for parts alone" : "not known"
                    )
            } + [
                programme.ends.map { .text($0.value.words) } ?? .unknown("not known"),
                figures.cell(.awards(programme.id), orElse: "none"),
                .text(grades(of: programme)),
            ]
    }

    private func figure(_ kind: Programme.Amount.Kind, of programme: Programme) -> Figure? {
        figures[.sum(programme.id, kind)]
            ?? programme.bestSupported(kind).flatMap { figures.key(of: $0, in: programme) }
            .flatMap { figures[$0] }
    }

    /// How well each amount of the list is established: `announced: inferred; paid: inferred`.
    private func grades(of programme: Programme) -> String {
        Programme.Amount.Kind.allCases.compactMap { kind in
            let hasYears = figures[.sum(programme.id, kind)] != nil
            let shown =
                hasYears
                ? programme.byYear(kind).filter { $0.money != nil }
                : [programme.bestSupported(kind)].compactMap(\.self)
            let grades = Set(shown.map(\.source.citation.grade.words)).sorted()
            return grades.isEmpty ? nil : "\(kind.words): \(grades.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    // MARK: One programme

    /// What is known of one programme, the answer first.
    func blocks(of programme: Programme) -> [Block] {
        let awards = found.awards(of: programme)
        let notes: [[Inline]] = programme.notes.map { note in
            [.text("\(note.text) (\(words(note.source)))")]
        }
        return [
            .prose(headline(programme))
        ] + moneyTables(programme)
            + (programme.asked.isEmpty ? [] : [.table(conditionTable(programme))])
            + (awards.isEmpty
                ? []
                : [
                    .table(awardTable(awards, id: "awards-\(programme.id)")),
                    .table(recordTable(awards, of: programme)),
                ]) + progress(programme)
            + (notes.isEmpty ? [] : [.list(notes)])
    }

    /// The programme in a sentence: what was announced, revised, paid and taken back.
    func headline(_ programme: Programme) -> [Inline] {
        let kinds = Programme.Amount.Kind.allCases.compactMap {
            clause($0, programme.amounts($0).filter { $0.stream == nil }, of: programme)
        }
        let end =
            programme.ends.map { "Its money ends on \($0.value.words)." }
            ?? "Its end was not found."
        let awards: [Inline] =
            figures[.awards(programme.id)].map { ["; awards known by name: ", .figure($0)] } ?? []
        let money = kinds.isEmpty ? [partsAlone(programme)] : kinds
        return [.text("On \(found.date.words), \(programme.title): ")]
            + Array(money.joined(separator: ["; "])) + awards + [.text(". \(end)")]
    }

    /// The amounts of parts, where none is known for all of the programme.
    private func partsAlone(_ programme: Programme) -> [Inline] {
        let kinds = Programme.Amount.Kind.allCases.compactMap {
            clause($0, programme.amounts($0), of: programme)
        }
        return kinds.isEmpty
            ? ["no amount was found"]
            : ["no amount was found for the whole; for parts of it, "]
                + Array(kinds.joined(separator: ["; "]))
    }

    /// `announced £385m (seen in the publisher's text), £395m (inferred) for the whole`; `nil` where
    /// there are no amounts.
    private func clause(
        _ kind: Programme.Amount.Kind,
        _ all: [Programme.Amount],
        of programme: Programme
    ) -> [Inline]? {
        let parts = all.enumerated().map { index, amount -> [Inline] in
            let isLast =
                index + 1 == all.count || all[index + 1].years != amount.years
                || amount.stream != nil
            let money = figures.key(of: amount, in: programme).flatMap { figures[$0] }
            let grade = money == nil ? "" : " (\(amount.source.citation.grade.words))"
            let whose = amount.stream ?? amount.yearWords
            return [money.map(Inline.figure) ?? "an amount that was not published", .text(grade)]
                + (isLast ? [.text(" for \(whose)")] : [])
        }
        return parts.isEmpty
            ? nil : [.text("\(kind.words) ")] + Array(parts.joined(separator: [", "]))
    }

    /// The totals and years of a programme side by side, then those of its parts.
    private func moneyTables(_ programme: Programme) -> [Block] {
        let whole = programme.amounts.filter { $0.stream == nil }
        let parts = programme.amounts.filter { $0.stream != nil }
        let tables = [
            moneyTable("totals", "Money of \(programme.title)", whole, programme),
            moneyTable("parts", "Money for parts of \(programme.title)", parts, programme),
        ]
        return tables.filter { !$0.rows.isEmpty }.map(Block.table)
    }

    private func moneyTable(
        _ id: String,
        _ title: String,
        _ amounts: [Programme.Amount],
        _ programme: Programme
    ) -> Table {
        let hasParts = amounts.contains { $0.stream != nil }
        return Table(
            id: "\(id)-\(programme.id)",
            title: title,
            columns: [.words("Kind"), .words("Year")] + (hasParts ? [.words("For")] : []) + [
                .words("Buys"), .numbers("Amount"), .words("Source and grade"),
                .words("What to know"),
            ],
            rows: amounts.map { amount in
                [.text(amount.kind.words), .text(amount.yearWords)]
                    + (hasParts ? [.text(amount.stream ?? "")] : []) + [
                        .text(amount.gives.words), cell(amount, of: programme),
                        .text(words(amount.source)), .text(amount.source.citation.note ?? ""),
                    ]
            }
        )
    }

    /// Who says so and how well it is established; a publication that was not out on the day is not
    /// named.
    private func words(_ source: Programme.Source) -> String {
        let edition = findings.dataset.reference.edition
        guard source.isPublished(by: found.date, edition: edition) else {
            return "known since \(source.known?.words ?? "then"), by what was published later"
        }
        return "\(source.citation), \(source.citation.grade.words)"
    }

    private func cell(_ amount: Programme.Amount, of programme: Programme) -> Cell {
        figures.key(of: amount, in: programme).map { key in
            figures[key].map { .figure($0.published) } ?? .unknown("not published")
        } ?? .blank
    }

    private func conditionTable(_ programme: Programme) -> Table {
        Table(
            id: "conditions-\(programme.id)",
            title: "What \(programme.title) asks",
            columns: [.words("Condition"), .words("What is asked"), .words("Source and grade")],
            rows: programme.asked.map { condition in
                [
                    .text(condition.id), .text(condition.text), .text(words(condition.source)),
                ]
            }
        )
    }

    // MARK: Awards

    /// Who got money, under what name, and who that is today.
    func awardTable(_ awards: [AwardFindings], id: String, withProgramme: Bool = false) -> Table {
        Table(
            id: id,
            title: "Who got money, and who that is on \(found.date.words)",
            columns: (withProgramme ? [.words("Programme")] : []) + [
                .words("Award"), .words("Body then"), .numbers("At most"), .words("Match"),
                .words("Announced"), .words("Today"), .words("What happened since"),
                .words("Source and grade"),
            ],
            rows: awards.map { (withProgramme ? [.text($0.programme)] : []) + row($0) },
            note: "What each was paid in the end was not found."
        )
    }

    private func row(_ found: AwardFindings) -> [Cell] {
        let award = found.award
        let code = award.organisation.value
        let source = Programme.Source(award.citation, known: award.announced)
        let note = award.citation.note.map { ". \($0)" } ?? ""
        return [
            .text(award.title), .text("\(award.nameThen) (\(code))"),
            figures[.award(found.programme, code, award.slug)].map { .figure($0.published) }
                ?? .unknown("not found"),
            award.match.map { .text($0) } ?? .unknown("not known"),
            .text(award.announced.words), today(found),
            .text(found.since.map(\.words).joined(separator: "; ")),
            .text(words(source) + note),
        ]
    }

    /// What is known of the records of those who got money.
    private func recordTable(_ awards: [AwardFindings], of programme: Programme) -> Table {
        Table(
            id: "records-\(programme.id)",
            title: "The records of those who got money, on \(found.date.words)",
            columns: [
                .words("Today"), .words("Record"), .words("As of"), .words("Source and grade"),
            ],
            rows: awards.map { award in
                let events = award.records.map(\.event)
                let words = award.records.map { record in
                    record.event.kind == .none
                        ? record.event.kind.words : record.supplier?.name ?? "supplier not known"
                }
                let sources = events.map { "\($0.citation), \($0.citation.grade.words)" }
                return [
                    today(award),
                    words.isEmpty
                        ? .unknown("not known") : .text(words.joined(separator: "; ")),
                    .text(events.compactMap { $0.date?.words }.joined(separator: "; ")),
                    .text(Set(sources).sorted().joined(separator: "; ")),
                ]
            },
            note: "This money may not have paid for the record."
        )
    }

    /// What plans that take its money show of what it asks; nothing without such plans.
    private func progress(_ programme: Programme) -> [Block] {
        let findings = found.progress.filter { $0.programme.id == programme.id }
        return findings.isEmpty
            ? [] : [.table(ConditionsView.table(findings, id: "progress-\(programme.id)"))]
    }

    private func today(_ found: AwardFindings) -> Cell {
        let names = found.today.map(findings.system.fullName)
        return names.isEmpty
            ? .unknown("nobody is known to have taken over") : .text(names.joined(separator: "; "))
    }
}

extension AwardFindings.Step {
    /// `R0B from 1 April 2019 (inferred)`.
    fileprivate var words: String {
        let doubt = grade.map { " (\($0.words))" } ?? ""
        return "\(name) (\(code)) from \(on.words)\(doubt)"
    }
}

extension Programme.Gives {
    /// The words for a page.
    var words: String {
        self == .both ? "capital and revenue" : self == .unknown ? "not found" : rawValue
    }
}
