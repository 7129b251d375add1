import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Spreadsheets

struct PlanExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a plan as a workbook that people can fill in.",
        discussion: """
            A sheet for each part of the plan: schemes, money by year, envelope, funding, risks, \
            benefits and so on. Cells offer what exists. Totals are live. 'waymark plan import' \
            reads the file back.

              waymark plan export greater-manchester --output plan.xlsx
              waymark plan export greater-manchester --output plan.ods --amounts millions
              waymark plan export greater-manchester --output plan-tables/
            """
    )

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("The plan, if the workspace has several.", valueName: "id"))
    var plan: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "A file that ends in .xlsx or .ods, or a folder for tables of comma-separated values.",
            valueName: "path"
        )
    )
    var output: String

    @Option(help: "The unit of amounts.")
    var amounts: AmountUnit = .thousands

    func run() throws {
        try carryOut {
            let dataset = try source.data.dataset()
            let plan = try dataset.plan(called: plan, workspace: source.path)
            let choices = PlanChoices(of: plan, in: dataset)
            let book = FilledWorkbook(plan, in: amounts, choices, on: dataset.date)
            switch (output as NSString).pathExtension.lowercased() {
            case "xlsx": try Output.replace(output) { try book.writeWorkbook(at: $0) }
            case "ods": try Output.replace(output) { try book.writeOpenDocument(at: $0) }
            case "": try write(book.tables)
            case let other:
                throw ValidationError(
                    "'.\(other)' is no format of a plan. End the file in .xlsx or .ods, or name a folder."
                )
            }
            Console.error("wrote \(output)\n")
        }
    }

    private func write(_ tables: [(file: String, text: String)]) throws {
        try Output.write(tables.map { ($0.file, $0.text) }, in: output)
    }
}

extension AmountUnit: ExpressibleByArgument {}

extension Dataset {
    /// The plan of that name, or the only one.
    func plan(called id: String?, workspace: String?) throws -> Plan {
        let plans = workspace == nil ? [] : self.workspace?.plans ?? []
        let names = plans.map(\.id)
        if let plan = plans.first(where: { $0.id == id }) ?? (id == nil ? plans.first : nil),
            id != nil || plans.count == 1
        {
            return plan
        }
        if let id { throw Failure.unknown(id, of: "plan", among: names) }
        throw plans.isEmpty
            ? Failure.missing("the workspace has no plan")
            : ValidationError("Name the plan with --plan: \(names.joined(separator: ", ")).")
    }
}
