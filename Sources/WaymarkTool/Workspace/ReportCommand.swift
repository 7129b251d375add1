import ArgumentParser
import DigitalMaturity
import Documents
import Foundation
import Investment
import Loading
import Markup
import Reporting
import Site
import Spreadsheets

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write one report; the ending of the file chooses its form.",
        discussion: """
            What lies behind a paper, and where each number comes from, is written beside it:
            paper-annex.html. A workbook has it in its last sheets.

            Reports: \(allReports.map(\.slug).joined(separator: ", ")). Endings: .md, .html, .xlsx.

              waymark report board-paper lancashire --output paper.xlsx
              waymark report maturity-profile --england --for RXR --output rxr.html
            """
    )

    @Argument(help: ArgumentHelp("The report.", valueName: "slug"))
    var slug: String

    @OptionGroup var source: SourceOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The organisation that the report is about.", valueName: "code")
    )
    var organisation: Asked?

    @Option(help: ArgumentHelp("Only this plan, or a version of it: id@1.", valueName: "id"))
    var plan: String?

    @OptionGroup var confidence: ConfidenceOptions

    @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    func run() throws {
        try carryOut {
            guard let report = allReports.first(where: { $0.slug == slug }) else {
                let known = allReports.map(\.slug)
                throw Failure.unknown(slug, of: "report", among: known)
            }
            guard let form = DocumentForm(rawValue: (output as NSString).pathExtension) else {
                throw ValidationError("'\(output)' ends with none of .md, .html and .xlsx.")
            }
            if report.isAboutOrganisation, organisation == nil {
                throw ValidationError("\(slug) is about one organisation: give --for CODE.")
            }
            var data = source.data
            data.withConfidence = !confidence.noConfidence
            data.extras = report.reads
            let loader = try data.loader()
            let scored = try data.findings().only(plan, in: source.path)
            let findings = try scored.workedOut(report.needs)
            let document = try findings.report(
                report,
                about: try organisation.map(findings.answerable),
                loader
            )
            let files = try form.write(document, to: output, try loader.shell())
            Console.error("wrote \(files.joined(separator: " and "))\n")
        }
    }
}

/// The forms in which a document is written.
enum DocumentForm: String, CaseIterable {
    case md, html, xlsx

    /// Writes a document and beside it its annex, which a workbook has in its last sheets; gives the
    /// files.
    @discardableResult
    func write(_ document: Document, to path: String, _ shell: PageShell) throws -> [String] {
        guard self != .xlsx else {
            try writeOne(document, to: path, shell)
            return [path]
        }
        let end = (path as NSString).deletingPathExtension + "-annex.\(rawValue)"
        let (paper, annex) = document.parts(annexIn: (end as NSString).lastPathComponent)
        if let annex { try writeOne(annex, to: end, shell) }
        try writeOne(paper, to: path, shell)
        return [path] + (annex == nil ? [] : [end])
    }

    private func writeOne(_ document: Document, to path: String, _ shell: PageShell) throws {
        switch self {
        case .md: try Output.write(try document.commonMark(), to: path)
        case .html: try Output.write(try shell.standalone(document), to: path)
        case .xlsx:
            try Output.replace(path) { temporary in
                try document.writeWorkbook(at: temporary) { narrative in
                    (try? narrative.plainText()) ?? []
                }
            }
        }
    }
}

extension Loader {
    /// The frame of pages, from the reference data's `Reports/site`.
    func shell() throws -> PageShell {
        try PageShell(
            shell: try text("Reports/site/page.mustache").text,
            stylesheet: try text("Reports/site/style.css").text
        )
    }
}
