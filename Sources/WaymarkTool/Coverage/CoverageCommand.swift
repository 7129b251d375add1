import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "How far digital services have got: every published number, and our own count.",
        discussion: """
            Each published number keeps its definition, denominator, date, source and grade. Our own \
            count uses only rows and events that were known on the day. A workspace may add events in \
            suppliers/events.csv and published numbers in coverage/claims.csv.

              waymark coverage --measure epr
              waymark coverage --measure epr --on 2024-10-01 --icb QOC
              waymark coverage --measure dscr --format json
              waymark explain coverage/epr/claim/foi-2025-02/share --england
            """
    )

    @Option(
        help: ArgumentHelp(
            "epr, dscr, nhs-app, gp-online, virtual-wards, shared-record or dspt.",
            valueName: "measure"
        )
    )
    var measure: CoverageMeasure.Name

    @Option(help: ArgumentHelp("Only the rows of this integrated care board.", valueName: "code"))
    var icb: Asked?

    @OptionGroup var source: SourceOptions

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let extras: Extras = measure == .dscr ? [.coverage, .socialCare] : .coverage
            let findings = try source.dataOrEngland().with(extras).findings()
            let board = try icb.map { try findings.system.board($0).code }
            guard let document = findings.coverageDocument(measure, of: board),
                let json = CoverageAnswer(findings, measure, of: board)?.json
            else { throw Failure.missing("the reference data holds no coverage") }
            try answer.write(Answer(json: json, document: document))
        }
    }
}
