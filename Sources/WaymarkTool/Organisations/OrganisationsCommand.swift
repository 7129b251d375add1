import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct OrganisationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisations",
        abstract: "Who existed on a day, who came before and who came after.",
        discussion: """
            Trusts, boards, regions, the parts of boards and local authorities, from England's reference \
            data. A search by code or name also finds what has closed, with who took over and how well \
            that is established. Registered social care, which has no names, is found by its code or \
            listed by its role.

              waymark organisations --on 2013-09-04 --role trust
              waymark organisations --icb "Greater Manchester"
              waymark organisations --name "North Bristol"
              waymark organisations --name QJG
              waymark organisations --name 1-120634924
              waymark organisations --role care-provider --icb QE1 --format csv
            """
    )

    @Option(
        help: ArgumentHelp(
            "The day to answer for. Without it: the day of the data.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(answeredDay)
    )
    var on: CivilDate?

    @Option(
        help: ArgumentHelp("Only organisations in this board on the day.", valueName: "code|name")
    )
    var icb: Asked?

    @Option(
        help: ArgumentHelp(
            "Only the organisation with this code, or those with this in a name they have or had.",
            valueName: "text"
        )
    )
    var name: String?

    @Option(help: "Only organisations of this role.")
    var role: Role.Name?

    @Flag(help: "Also those that had closed, had not opened, or of which that is not known.")
    var all = false

    @Flag(help: "Answer from England's reference data, as this command always does.")
    var england = false

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut { try answer.write(careCode != nil || isOfCare ? care() : bodies()) }
    }

    private func bodies() throws -> Answer {
        let loaded = Loader(home: try Home.find(), workspace: nil).register()
        guard let day = on ?? loaded.edition, loaded.problems.allSatisfy(\.leavesDataUsable)
        else { throw Failure.input(loaded.problems, workspace: nil) }
        let system = loaded.register.on(day)
        let bodies = try system.organisations(wanted(in: system))
        // That there was none of a kind is an answer; that nothing has a name is a question to mend.
        if bodies.isEmpty, name != nil { throw Failure.missing(nothing(on: day)) }
        return Answer(
            json: system.json(of: bodies),
            document: system.document(of: bodies, isSearch: name != nil)
        )
    }

    // MARK: - Social care

    private var isOfCare: Bool { role == .careProvider || role == .careLocation }

    /// What is searched for, where it is written as the regulator writes codes: 1-120634924.
    private var careCode: CQCCode? {
        name.flatMap { $0.contains("-") ? try? CQCCode(parsing: $0) : nil }
    }

    private func care() throws -> Answer {
        let findings = try DataSource(workspace: nil, date: on).with(.socialCare).findings()
        let system = findings.system
        guard let care = findings.dataset.reference.socialCare else {
            throw Failure.missing("the reference data holds no social care")
        }
        let board = try icb.map { try system.board($0).code }
        let listed =
            try careCode.map { code in
                guard let found = care.registered(code) else {
                    throw Failure.missing(
                        "\(code) is not in the list of social care of \(care.listed.words)"
                    )
                }
                return [found]
            } ?? care.registered(role ?? .careProvider, in: board, on: system)
        return Answer(
            json: care.answer(listed, on: system),
            document: care.document(of: listed, on: system)
        )
    }

    private func wanted(in system: RegisterDay) throws -> RegisterDay.Selection {
        var wanted = RegisterDay.Selection()
        wanted.board = try icb.map { try system.board($0).code }
        wanted.name = name
        wanted.role = role
        wanted.includesOthers = all
        return wanted
    }

    private func nothing(on day: CivilDate) -> String {
        let what = role?.words ?? "organisation"
        let named = name.map { " with the code or name '\($0)'" } ?? " on \(day.words)"
        return
            "there is no \(what)\(named); a name is found by any three letters or more with which "
            + "its words begin, and --all shows also what is not open"
    }
}
