import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Reporting

struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract:
            "Published numbers about organisations: every fact, one fact, or one organisation.",
        discussion: """
            Facts answer from England's reference data, and with --workspace from what was imported \
            there too: the later edition counts.

              waymark facts
              waymark facts staff --format csv
              waymark facts --for RXR
              waymark explain fact/staff/RXR --england
            """
    )

    @Argument(help: "The fact, as the list shows it.")
    var id: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Only this organisation and those it took over from.",
            valueName: "code"
        )
    )
    var organisation: Asked?

    @Option(help: "The folder of a workspace whose facts count too.")
    var workspace: String?

    @Flag(help: "Answer from England's reference data alone, as without --workspace.")
    var england = false

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let findings = try DataSource(workspace: england ? nil : workspace).findings()
            let code = try organisation.map { try findings.system.known($0) }
            let facts = try chosen(among: findings.dataset.reference.facts)
            try answer.write(
                Answer(
                    json: json(facts, findings.system, about: code),
                    document: document(facts, findings, about: code)
                )
            )
        }
    }

    private func chosen(among facts: Facts) throws -> [FactSet] {
        guard let id else { return facts.all }
        guard let fact = facts[id] else {
            let known = facts.all.map(\.id)
            throw Failure.unknown(id, of: "fact", among: known)
        }
        return [fact]
    }

    private func document(
        _ facts: [FactSet],
        _ findings: Findings,
        about code: ODSCode?
    ) -> Document {
        if let code { return findings.document(of: facts, about: code) }
        return id == nil ? findings.factsDocument : findings.document(of: facts[0])
    }

    private func json(_ facts: [FactSet], _ system: RegisterDay, about code: ODSCode?) -> JSON {
        let all = facts.map { fact in
            self.fact(
                fact,
                system,
                code.map { fact.codes(of: $0, in: system) } ?? fact.codes,
                fact.shares(of: code, in: system)
            )
        }
        return .answer("facts", [("facts", .array(all))])
    }

    private func fact(
        _ fact: FactSet,
        _ system: RegisterDay,
        _ codes: [ODSCode],
        _ shares: [FactSet.Share]
    ) -> JSON {
        .object([
            ("id", .string(fact.id)), ("title", .string(fact.title)),
            ("unit", .string(fact.unit.rawValue)), ("subject", .string(fact.subject.rawValue)),
            ("date", .string(fact.source.date.description)),
            ("period", .optional(fact.period) { .string($0) }),
            ("grade", .optional(fact.grade) { .string($0.rawValue) }),
            ("caution", .optional(fact.caution) { .string($0) }),
            ("source", source(fact.source)),
            ("olderEdition", .optional(fact.olderEdition, source)),
            ("totals", .array(fact.totals.map { total($0, of: fact) })),
            ("sums", .array(fact.sums(by: system.register).map { sum($0, of: fact) })),
            ("values", .array(codes.map { value(of: $0, fact) })),
            ("apportioned", .array(shares.map(apportioned))),
        ])
    }

    private func apportioned(_ share: FactSet.Share) -> JSON {
        .object([
            ("from", .string(share.from.text)), ("to", .string(share.to.text)),
            ("value", .optional(share.value) { .number($0) }),
            ("basis", .optional(share.by) { .string($0.key) }),
            ("grade", .optional(share.by) { .string($0.citation.grade.rawValue) }),
        ])
    }

    private func total(_ total: FactTotal, of fact: FactSet) -> JSON {
        .object([
            ("what", .string(total.what)), ("stated", .number(total.stated)),
            ("held", .number(fact.held(total))), ("leftOut", .number(total.leftOut)),
        ])
    }

    private func sum(_ sum: FactSet.Sum, of fact: FactSet) -> JSON {
        .object([
            ("period", .string(sum.year?.description ?? fact.dateWords)),
            ("sum", .number(sum.total)), ("isLeast", .bool(sum.isLeast)),
            ("numbers", .count(sum.holders.count)),
            ("without", .array(sum.without.map { .string($0.text) })),
        ])
    }

    private func source(_ source: Provenance) -> JSON {
        .object([
            ("publisher", .string(source.publisher)), ("title", .string(source.title)),
            ("date", .string(source.date.description)), ("licence", .string(source.licence)),
            ("file", .string(source.path)),
            ("changed", .string(source.changes)),
        ])
    }

    private func value(of code: ODSCode, _ fact: FactSet) -> JSON {
        let number = fact.values[code]?.value
        return .object(
            [
                ("code", .string(code.text)), ("value", .optional(number) { .number($0) }),
                (
                    "label",
                    .optional(number.flatMap { Int(exactly: $0) }.flatMap { fact.labels[$0] }) {
                        .string($0)
                    }
                ),
            ] + series(of: code, fact)
        )
    }

    /// The numbers of each year, where the fact has several.
    private func series(of code: ODSCode, _ fact: FactSet) -> [(String, JSON)] {
        guard !fact.years.isEmpty else { return [] }
        let years = fact.years.map { year in
            JSON.object([
                ("period", .string(year.description)),
                ("value", .optional(fact.series[code]?[year]?.value) { .number($0) }),
            ])
        }
        return [("series", .array(years))]
    }
}
