import ArgumentParser
import DigitalMaturity
import Investment
import Reporting
import Site

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "The website.",
        subcommands: [Build.self]
    )

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the website of England, with the plans of a workspace that has some.",
            discussion: "The pages need no server and no JavaScript: open index.html."
        )

        @OptionGroup var source: SourceOptions

        @Option(
            name: [.short, .long],
            help: ArgumentHelp("The folder to make or replace.", valueName: "folder")
        )
        var output: String

        @Flag(help: "Add a page for the worked plan of every board, marked illustrative.")
        var workedPlans = false

        func run() throws {
            try carryOut {
                let loader = try source.data.loader()
                let found = try source.data.with(.all).findings().workedOut()
                let pages = try (workedPlans ? found.withWorkedPlans : found).pages(loader)
                let files = try loader.maker().shell.site(of: pages)
                try Output.replaceFolder(output, with: files)
                Console.error("wrote \(count(files.count - 1, "page")) to \(output)\n")
            }
        }
    }
}
