import DigitalMaturity
import Documents
import Investment

/// What a month of delay costs, where somebody has said so of their own record: `delay/RJC/a-month`.
struct DelayCosts: FigureFamily {
    let findings: Findings

    struct Key: FigureKey {
        /// The first of those who said it.
        let code: String

        var path: [String] { [code, "a-month"] }

        init(_ cost: DelayCost) { code = cost.organisations[0].text }

        init?(path: [String]) {
            guard path.count == 2, path[1] == "a-month" else { return nil }
            code = path[0]
        }
    }

    let root = ["delay"]

    /// What had been reported by the day.
    var costs: [DelayCost] {
        findings.dataset.reference.suppliers.delayCosts(by: findings.date)
    }

    func figure(_ key: Key) -> Figure? {
        costs.first { $0.organisations[0].text == key.code }.map { cost in
            made(
                key,
                .money(cost.aMonth),
                "What a month of delay costs \(names(of: cost)), as they said",
                .written(
                    Trace.Input(
                        cost.event.kind.words,
                        value: cost.aMonth.exact,
                        place: cost.event.place
                    )
                ),
                rule: cost.event.citation.description
            )
        }
    }

    /// A row for each; none where nobody has said it.
    var blocks: [Block] {
        let costs = costs
        guard !costs.isEmpty else { return [] }
        let table = Table(
            id: "delay-costs",
            title: "What a month of delay costs, as others said of theirs",
            columns: [
                .words("Who"), .numbers("A month"), .words("Said"), .words("Source and note"),
            ],
            rows: costs.map { cost in
                let citation = cost.event.citation
                let note = citation.note.map { ". \($0.capitalised)." } ?? "."
                return [
                    .text(names(of: cost)), cell(Key(cost), orElse: "not known"),
                    .text(cost.event.date?.words ?? "date not known"),
                    .text("\(citation), \(citation.grade.words)\(note)"),
                ]
            },
            note: "Their own number, all together. It is no rate for others."
        )
        return [.table(table)]
    }

    private func names(of cost: DelayCost) -> String {
        cost.organisations.map(findings.system.fullName).joined(separator: " and ")
    }
}
