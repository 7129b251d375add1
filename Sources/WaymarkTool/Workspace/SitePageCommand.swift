import ArgumentParser
import DigitalMaturity
import Documents
import Foundation
import Investment
import Loading
import Reporting
import Site

extension SiteCommand {
    /// One page of the website as a paper that can be sent.
    struct PageCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "page",
            abstract: "Write one page of the website as a file that needs no other.",
            discussion: """
                The page is named as its address is, after the folder of the website. The ending of \
                the file chooses its form: .md, .html, .xlsx, .ods, .docx or .pdf. Where its numbers \
                come from is written beside it: qe1-annex.html.

                  waymark site page icbs/qe1 --england --output qe1.html
                  waymark site page trusts/rxr lancashire --output rxr.pdf
                """
        )

        @Argument(help: ArgumentHelp("The page: icbs/qe1.", valueName: "page"))
        var page: String

        @OptionGroup var source: SourceOptions

        @Option(
            name: [.short, .long],
            help: ArgumentHelp("The file to write.", valueName: "file")
        )
        var output: String

        func run() throws {
            try carryOut {
                let ending = (output as NSString).pathExtension
                guard let form = DocumentForm(rawValue: ending), form != .csv else {
                    throw ValidationError(
                        "'\(output)' ends with none of .md, .html, .xlsx, .ods, .docx and .pdf."
                    )
                }
                try form.requirePrograms()
                let loader = try source.data.loader()
                let found = try found(among: try source.data.with(.all).findings(), loader)
                try form.writeWhole(found.alone, to: output, loader.maker(), of: source.path)
            }
        }
    }
}

extension SiteCommand.PageCommand {
    /// The page alone where it is about one thing, and else from among all.
    private func found(among findings: Findings, _ loader: Loader) throws -> Page {
        let path = page.hasSuffix(".html") ? page : page + ".html"
        let findings = path.hasPrefix("plans/") ? try findings.workedOut() : findings
        if let found = findings.place(at: path) { return found }
        let pages = try findings.workedOut().pages(loader)
        guard let found = pages.first(where: { $0.path == path }) else {
            throw Failure.unknown(page, of: "page", among: pages.map(\.name))
        }
        return found
    }
}

extension Page {
    /// The path without its ending: `icbs/qe1`.
    fileprivate var name: String { (path as NSString).deletingPathExtension }
}
