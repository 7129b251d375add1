import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct SocialCareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "social-care",
        abstract:
            "Registered social care and its digital records: England, or the area of one board.",
        discussion: """
            Answers from England's reference data: the register of July 2023, without names, and what \
            its locations said of their records. A location that sent no return is never read as one \
            without a record, so each share is given of those that answered and of all.

              waymark social-care
              waymark social-care --icb QE1 --format json
              waymark social-care --icb QJG --on 2025-06-01
              waymark explain care/QE1/answers/all/share --england
            """
    )

    @Option(help: ArgumentHelp("Only this integrated care board.", valueName: "code"))
    var icb: Asked?

    @Option(
        help: ArgumentHelp(
            "The day whose boards are counted. Without it: the day of the data.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(answeredDay)
    )
    var on: CivilDate?

    @Flag(help: "Answer from England's reference data, as this command always does.")
    var england = false

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let data = DataSource(workspace: nil, date: on).with(.socialCare)
            let findings = try data.findings()
            let board = try icb.map { try findings.system.board($0).code }
            guard let document = findings.careDocument(of: board.map { [$0] } ?? []),
                let care = findings.dataset.reference.socialCare
            else { throw Failure.missing("the reference data holds no social care") }
            let picture = CarePicture(care, of: board, on: findings.system)
            let json = SocialCareAnswer(picture, findings.dataset.reference.facts).json
            try answer.write(Answer(json: json, document: document))
        }
    }
}
