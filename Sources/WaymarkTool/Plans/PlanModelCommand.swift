import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Spreadsheets

struct PlanModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Write a plan as a workbook whose results follow its inputs.",
        discussion: """
            The sheets of 'waymark plan export', and beside them money by scheme and year, who pays, \
            the appraisal with its sensitivities and switching values, and the distance to approval \
            limits, as formulas. Change an input and they follow. Each figure has Waymark's own beside \
            it, and the cover says whether all checks hold. 'waymark plan import' reads the file back.

              waymark plan model greater-manchester --output model.xlsx
              waymark plan model greater-manchester --output model.ods --draws 2000
            """
    )

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("The plan, if the workspace has several.", valueName: "id"))
    var plan: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("A file that ends in .xlsx or .ods.", valueName: "path")
    )
    var output: String

    @Option(help: "The number on which every draw of the simulation depends.")
    var seed = PlanSimulation.usualSeed

    @Option(help: "How often chance is drawn.")
    var draws = PlanSimulation.usualDraws

    func validate() throws {
        guard (1...1_000_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 1000000.")
        }
        guard ["xlsx", "ods"].contains(kind) else {
            throw ValidationError("End the file of --output in .xlsx or .ods.")
        }
    }

    private var kind: String { (output as NSString).pathExtension.lowercased() }

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let plan = try source.data.dataset().plan(called: plan, workspace: source.path)
            let planned = try findings.plans(called: plan.id, in: source)[0]
            guard let appraisal = planned.appraisal else {
                throw Failure.missing("no discount rates are in force for the plan")
            }
            let simulation = findings.simulation(
                of: planned,
                seed: seed,
                draws: draws,
                by: WatchedThreads()
            )
            let (book, errors) = ModelWorkbook.model(
                of: planned,
                written: plan,
                appraisal,
                simulation,
                in: findings
            )
            guard errors.isEmpty else {
                throw Failure.ours("formulas fail: \(errors.prefix(9).joined(separator: ", "))")
            }
            try Output.replace(output) { path in
                if kind == "ods" {
                    try book.writeOpenDocument(at: path)
                } else {
                    try book.writeWorkbook(at: path)
                }
            }
            Console.error("wrote \(output)\n")
        }
    }
}
