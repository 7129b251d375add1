import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Reporting
import Site

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "The website.",
        subcommands: [Build.self, PageCommand.self, Serve.self]
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
                let findings = workedPlans ? found.withWorkedPlans : found
                let pages = try findings.pages(loader, since: source.path)
                let files = try loader.maker().site(of: pages, from: findings, loader)
                let changed = try Output.replaceFolder(output, with: files)
                let ours = pages.count { changed.contains($0.path) }
                let news = ours == pages.count ? "" : ", \(groupedThousands(ours)) changed"
                Console.error("wrote \(count(pages.count, "page")) to \(output)\(news)\n")
            }
        }
    }
}
