import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Show who must approve a scheme on a day, and how far it is from each limit.",
        discussion: """
            Give the body's code, or its kind if it is not in the data. An amount or a fact that you \
            leave out is unknown, not zero and not no: the answer says what it can without it.

              waymark route --body-kind foundation-trust --no-distressed --kind digital \\
                --funding self --capital £26.3m --whole-life £28m --on 2023-06-01
              waymark route --body RXR --kind digital --capital £26.3m --on 2026-06-01 --segment 2
            """
    )

    @Option(
        help: ArgumentHelp("The body that spends the money.", valueName: "code")
    )
    var body: Asked?

    @Option(help: "The kind of body, if it is not in the data.")
    var bodyKind: BodyKind?

    @Flag(inversion: .prefixedNo, help: "Whether the body is in financial distress.")
    var distressed: Bool?

    @Option(
        help: ArgumentHelp(
            "The body's segment in the NHS Oversight Framework, 1 to 5.",
            valueName: "n"
        )
    )
    var segment: Int?

    @Option(help: "What the money buys.")
    var kind: SpendCase.Kind = .digital

    @Option(help: "The sort of service, which rules for central government ask about.")
    var service: SpendCase.Service?

    @Flag(inversion: .prefixedNo, help: "Whether the public uses it.")
    var publicFacing: Bool?

    @Option(help: "Whose money it is.")
    var funding: SpendCase.Funding = .own

    @Option(
        help: ArgumentHelp(
            "The national programme that pays, such as frontline-digitisation.",
            valueName: "id"
        )
    )
    var programme: String?

    @Flag(help: "The spending is novel, contentious or repercussive.")
    var novel = false

    @Option(
        help: ArgumentHelp("Capital cost.", valueName: "£"),
        transform: parsed(spending)
    )
    var capital: Money

    @Option(
        help: ArgumentHelp("Revenue cost.", valueName: "£"),
        transform: parsed(spending)
    )
    var revenue: Money?

    @Option(
        help: ArgumentHelp("Whole-life cost, capital and revenue together.", valueName: "£"),
        transform: parsed(spending)
    )
    var wholeLife: Money?

    @Option(
        help: ArgumentHelp(
            "Value of the contract over its life, without VAT.",
            valueName: "£"
        ),
        transform: parsed(spending)
    )
    var contractValue: Money?

    @Option(
        help: ArgumentHelp(
            "How to read an open question of Frameworks/spend-controls/switches.yaml, such as "
                + "epr-exception=whole. Repeat for several questions.",
            valueName: "id=value"
        )
    )
    var reading: [Reading] = []

    @Option(help: .hidden)
    var eprException: String?

    @Flag(help: "Explain the answer, from each approver down to the publication.")
    var explain = false

    @Option(
        help: ArgumentHelp(
            "The day of the decision. Without it: the day of the data.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(answeredDay)
    )
    var on: CivilDate?

    @Option(help: ArgumentHelp("A workspace with limits of its own to use.", valueName: "folder"))
    var workspace: String?

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard (body == nil) != (bodyKind == nil) else {
            throw ValidationError("Give either --body CODE or --body-kind KIND.")
        }
        if let segment, !(1...5).contains(segment) {
            throw ValidationError("There is no oversight segment \(segment); expected 1 to 5.")
        }
        let amounts: [(name: String, amount: Money?)] = [
            ("--capital", capital), ("--revenue", revenue), ("--whole-life", wholeLife),
            ("--contract-value", contractValue),
        ]
        for case (let name, let amount?) in amounts where amount < .zero {
            throw ValidationError("\(name) is negative.")
        }
        if let wholeLife, wholeLife < capital + (revenue ?? .zero) {
            throw ValidationError("--whole-life is less than the capital and revenue it includes.")
        }
    }

    func run() throws {
        try carryOut {
            let source = DataSource(workspace: workspace, knownAt: knowledge.knownAt)
            let dataset = try source.dataset()
            let day = on ?? dataset.date
            let code = try body.map { try dataset.reference.register.on(day).open($0) }
            let spend = try spend(dataset, code, on: day)
            let rulebook = try readings.reduce(dataset.reference.rulebook) { try $1.read($0) }
            let route = rulebook.route(of: spend, on: day)
            try answer.write(
                RouteAnswer(
                    route,
                    dataset,
                    body: code,
                    knowledge.knownAt,
                    readings: readings.map(\.setting),
                    isExplained: explain
                ).answer
            )
        }
    }

    /// The readings asked for, with the one that has an older option of its own.
    private var readings: [Reading] {
        let old = eprException.map { $0 == "all" ? "whole" : $0 }
        return reading + (old.map { [Reading(id: "epr-exception", value: $0)] } ?? [])
    }

    private func spend(
        _ dataset: Dataset,
        _ code: ODSCode?,
        on day: CivilDate
    ) throws -> SpendCase {
        let programmes = dataset.parameters.programmes.map(\.id)
        if let programme, !programmes.contains(programme) {
            throw Failure.unknown(programme, of: "programme", among: programmes)
        }
        var spend = SpendCase(
            by: try bodyFacts(code.flatMap { dataset.facts(of: $0, on: day) }),
            kind: kind,
            funding: funding,
            programme: programme,
            amounts: Amounts(
                capital: capital,
                revenue: revenue,
                wholeLife: wholeLife,
                contract: contractValue
            )
        )
        spend.service = service
        spend.isPublicFacing = publicFacing
        spend.novelty = novel ? .novel : .ordinary
        return spend
    }

    /// What is known of the body, with what the command says in its place.
    private func bodyFacts(_ known: BodyFacts?) throws -> BodyFacts {
        guard let kind = known?.body ?? bodyKind else {
            throw ValidationError("Give either --body CODE or --body-kind KIND.")
        }
        let said: SpendCase.Distress? = distressed.map { $0 ? .distressed : .sound }
        let place = Place(file: "the command", line: 1)
        return BodyFacts(
            body: kind,
            distress: said ?? known?.distress ?? .notStated,
            segment: segment.map { Located($0, at: place) } ?? known?.segment
        )
    }
}
