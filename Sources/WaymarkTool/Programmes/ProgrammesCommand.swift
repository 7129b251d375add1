import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct ProgrammesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programmes",
        abstract: "National programmes: their money by year, what they ask and who got it.",
        discussion: """
            Only what was known on the day counts. Money is announced, revised, paid or taken back; what \
            was looked for and not found is said to be so.

              waymark programmes
              waymark programmes global-digital-exemplars
              waymark programmes --on 2013-09-04
              waymark programmes --for R0B
              waymark programmes --name digital
            """
    )

    @Argument(help: "The programme, as the list shows it.")
    var id: String?

    @OptionGroup var reference: ReferenceOptions

    @Option(help: ArgumentHelp("Only those with this in their name.", valueName: "text"))
    var name: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Only money for this organisation and those it took over from.",
            valueName: "code"
        )
    )
    var organisation: Asked?

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let findings = try reference.data.findings()
            let code = try organisation.map { try findings.system.known($0) }
            if let id { try check(id, findings) }
            if let name { return try answer.write(named(name, findings)) }
            try answer.write(
                Answer(
                    json: ProgrammesAnswer(findings, findings.programmes(id, for: code)).json,
                    document: findings.programmesDocument(id, for: code)
                )
            )
        }
    }

    /// The programmes with some text in their name.
    private func named(_ name: String, _ findings: Findings) throws -> Answer {
        let found = findings.programmes(where: { name.isFound(in: [$0.id, $0.title]) })
        guard !found.programmes.isEmpty else { throw Failure.notFound(name, of: "programme") }
        let answer = ProgrammesAnswer(findings, found)
        return Answer(json: answer.json, document: findings.programmesDocument(listing: found))
    }

    /// Throws that there is no such programme, or that nobody had heard of it on the day.
    private func check(_ id: String, _ findings: Findings) throws {
        let all = findings.dataset.parameters.programmes
        guard let programme = all.first(where: { $0.id == id }) else {
            throw Failure.unknown(id, of: "programme", among: all.map(\.id))
        }
        guard findings.programmes(id).programmes.isEmpty else { return }
        let since = (programme.announced ?? programme.citation.date)?.words
        throw Failure.missing(
            "'\(id)' was not known on \(findings.date.words)"
                + (since.map { "; it was announced in \($0)" } ?? "")
        )
    }
}
