import ArgumentParser
import DigitalMaturity
import Loading

struct PlanMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Propose what the columns of a workbook are, for 'plan import --map'.",
        discussion: """
            Prints YAML: for each sheet the row of the headings, the unit of amounts, and the key of \
            each column that its heading suggests. Check it, mend it, and save it.

              waymark plan map old.xlsx > mapping.yaml
              waymark plan import old.xlsx greater-manchester --map mapping.yaml --dry-run
            """
    )

    @Argument(help: "The workbook, or a folder of tables.")
    var file: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write. Without it: standard output.", valueName: "file")
    )
    var output: String?

    func run() throws {
        try carryOut {
            var problems: [Diagnostic] = []
            let headings = PlanHeadings(home: try Home.find(), &problems)
            let proposal = headings.map { PlanProposal(PlanTables(file), $0) }
            problems += proposal?.problems ?? []
            guard !problems.containErrors else { throw Failure.input(problems, workspace: nil) }
            guard let text = proposal?.text else {
                let place = Place(file: file)
                throw Failure.input([.noHeadings(at: place)], workspace: nil)
            }
            guard let output else { return try Console.output(text) }
            try Output.write(text, to: output)
            Console.error("wrote \(output)\n")
        }
    }
}

extension Diagnostic {
    /// A workbook none of whose headings means anything in a plan.
    fileprivate static func noHeadings(at place: Place) -> Diagnostic {
        .wrongShape(
            "the file",
            expected: "a workbook with headings such as Scheme and Capital",
            at: place
        )
    }
}
