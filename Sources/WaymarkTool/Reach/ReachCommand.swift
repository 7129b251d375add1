import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct ReachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reach",
        abstract: "Show the fewest steps that take an organisation to a mark, in order.",
        discussion: """
            Starts from the organisation's latest return. Unanswered questions count as not met. If \
            the mark cannot be reached, the answer says why and how far away each dimension is. It \
            also lists schemes in the workspace's plans that provide a step, with their cost.

              waymark reach lancashire --organisation RXR --level 3
              waymark reach lancashire --organisation RXR --level 2 --dimension well-led
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(
        help: ArgumentHelp(
            "The organisation: its code today, or the code on its return.",
            valueName: "code"
        )
    )
    var organisation: Asked

    @Option(help: ArgumentHelp("The mark to reach, on the framework's scale.", valueName: "mark"))
    var level: Double

    @Option(
        help: ArgumentHelp(
            "The dimension that must reach the mark. Without it: the overall mark.",
            valueName: "id"
        )
    )
    var dimension: String?

    @Option(help: ArgumentHelp("The framework to use instead of the workspace's.", valueName: "id"))
    var framework: String?

    @Option(help: "The care setting, if the organisation has returns for several.")
    var setting: CareSetting?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings(against: framework)
            let scale = findings.framework.wholeScale
            guard scale.contains(level) else {
                let scale = findings.framework.scale
                throw Failure.input(
                    [.scoreOutsideScale("\(level)", scale: scale, at: nil)],
                    workspace: nil
                )
            }
            let card = try card(findings)
            let reach = findings.framework.reach(
                level,
                in: try target(findings.framework),
                from: card.source
            )
            try answer.write(ReachAnswer(findings, card, reach).answer)
        }
    }

    private func target(_ framework: Framework) throws -> Dimension? {
        guard let dimension else { return nil }
        if let target = framework.dimension(dimension) { return target }
        let known = framework.dimensions.map(\.id)
        throw Failure.input(
            [.unknownName(dimension, of: "dimension of \(framework.id)", among: known, at: nil)],
            workspace: source.path
        )
    }

    /// The one return that is meant.
    private func card(_ findings: Findings) throws -> Scorecard {
        let code = try findings.answerable(organisation)
        let own = try findings.cards(of: code, in: setting)
        let exact = own.filter { $0.source.organisation == code }
        let meant = exact.isEmpty ? own : exact
        guard let card = meant.first, meant.count == 1 else {
            let returns = meant.map { "\($0.source.organisation) \($0.careSetting.rawValue)" }
            throw ValidationError(
                "There are several returns; give --setting or another code: "
                    + returns.joined(separator: ", ") + "."
            )
        }
        return card
    }
}
