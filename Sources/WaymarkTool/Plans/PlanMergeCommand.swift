import ArgumentParser
import DigitalMaturity
import Investment
import Loading

struct PlanMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Print the plan that two plans make together.",
        discussion: """
            The plan has every scheme of both, and the money and people of both added up. It is YAML for \
            the folder plans of a workspace, and is the plan of the boards of both. The second plan may \
            be of another workspace. Two schemes of one name are an error. Where only one of two terms \
            can hold, such as what a section says, that of the first plan is kept and a warning says so.

              waymark plan merge gm-2026 lancashire-2026 gm --against lancashire --id north-2026
            """
    )

    @Argument(help: "The first plan.")
    var first: String

    @Argument(help: "The second plan.")
    var second: String

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("The workspace of the second plan.", valueName: "dir"))
    var against: String?

    @Option(
        help: ArgumentHelp("The name of the merged plan.", valueName: "id"),
        transform: parsed(identifier)
    )
    var id: String

    @Option(
        help: ArgumentHelp("Its title. Without it: the titles of both.", valueName: "text")
    )
    var title: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write. Without it: standard output.", valueName: "file")
    )
    var output: String?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let other = DataSource(
                workspace: against ?? source.path,
                date: source.on,
                isStrict: source.strict
            )
            let others = against == nil ? findings : try other.findings()
            let plans = [
                try findings.plan(first, in: source.path).plan,
                try others.plan(second, in: other.workspace).plan,
            ]
            let titles = plans.map(\.title).joined(separator: ", and ")
            let union = PlanUnion(plans[0], plans[1], id: id, title: title ?? titles)
            // Whatever is found is in the second plan.
            guard !union.problems.containErrors else {
                throw Failure.input(union.problems, workspace: other.workspace)
            }
            let notes = DiagnosticText(workspace: other.workspace)
            Console.error(notes.text(union.problems, .people))
            let text = planText(union.plan, remarks: ["Merged from \(first) and \(second)."])
            guard let output else { return try Console.output(text) }
            try Output.write(text, to: output)
        }
    }
}
