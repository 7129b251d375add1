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
            What lies behind a paper, and where each number comes from, is written beside it: \
            paper-annex.html. A workbook has it in its last sheets.

            Reports: \(allReports.map(\.slug).joined(separator: ", ")). Endings: .md, .html, .xlsx, \
            .ods, .docx (Word, by pandoc) and .pdf (by Chromium, or by LibreOffice from Word). For CSV, \
            a folder/ takes every table, and a file that ends in .csv takes one.

            'waymark reports' lists them with a workspace's own.

              waymark report board-paper lancashire --output paper.xlsx
              waymark report maturity-profile --england --for RXR --output rxr.html
              waymark report board-paper lancashire --output tables/
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

    @OptionGroup var workbook: WorkbookOptions

    @OptionGroup var confidence: ConfidenceOptions

    @Option(
        help: ArgumentHelp(
            "After how many seconds a program that makes Word or PDF files is stopped.",
            valueName: "n"
        )
    )
    var timeLimit = 120

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file to write, or for CSV a folder/ for all tables.",
            valueName: "file"
        )
    )
    var output: String

    @Option(help: "The form, where the ending of the file does not say it.")
    var format: DocumentForm?

    @Option(help: ArgumentHelp("Only this table; a CSV file is one table.", valueName: "name"))
    var table: String?

    func validate() throws {
        guard (1...86_400).contains(timeLimit) else {
            throw ValidationError("--time-limit is from 1 to 86400 seconds.")
        }
        guard table == nil || (form == .csv && !output.hasSuffix("/")) else {
            throw ValidationError("--table chooses what a CSV file holds: give --output paper.csv.")
        }
    }

    private var form: DocumentForm? {
        if output.hasSuffix("/") { return format ?? .csv }
        return format ?? DocumentForm(rawValue: (output as NSString).pathExtension)
    }

    func run() throws {
        try carryOut {
            guard let form, form == .csv || !output.hasSuffix("/") else {
                let endings = DocumentForm.allCases.map { ".\($0.rawValue)" }
                throw ValidationError(
                    "'\(output)' ends with none of \(endings.joined(separator: ", "))."
                )
            }
            try form.requirePrograms()
            var data = source.data
            let reports = try data.loader().reports()
            guard let report = reports.first(where: { $0.slug == slug }) else {
                let known = reports.map(\.slug)
                throw Failure.unknown(slug, of: "report", among: known)
            }
            if report.isAboutOrganisation, organisation == nil {
                throw ValidationError("\(slug) is about one organisation: give --for CODE.")
            }
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
            if form == .csv {
                return try document.writeCSV(to: output, only: table)
            }
            var maker = try loader.maker()
            maker.seconds = timeLimit
            (maker.profile, maker.identifiers) = (workbook.profile, findings.identifiers)
            try form.writeWhole(document, to: output, maker, of: source.path)
        }
    }
}

/// The forms in which a document is written.
enum DocumentForm: String, CaseIterable, ExpressibleByArgument {
    case md, html, xlsx, ods, csv, docx, pdf

    /// Those that need no program of others.
    static let own: [DocumentForm] = [.md, .html, .xlsx]

    /// Throws where a program that makes this form is missing, before anything is worked out.
    func requirePrograms() throws {
        let forWord: [Program] = [.pandoc, .picture]
        switch self {
        case .md, .html, .xlsx, .ods, .csv: break
        case .docx: try Program.require(forWord, for: "a Word file")
        case .pdf where Program.chromium.path != nil: break
        case .pdf:
            let isOffice = Program.office.path != nil
            try Program.require(isOffice ? forWord : [.chromium], for: "a PDF")
        }
    }

    /// Writes a document and its annex, all or none, and says which files it wrote; throws what of the
    /// `workspace` a workbook cannot hold.
    func writeWhole(
        _ document: Document,
        to path: String,
        _ maker: PaperMaker,
        of workspace: String?
    ) throws {
        let beyond = self == .xlsx ? document.workbookProblems : []
        guard beyond.isEmpty else { throw Failure.input(beyond, workspace: workspace) }
        var files: [String] = []
        try OutputSet.write { files = try write(document, to: path, maker, in: $0) }
        Console.error("wrote \(files.joined(separator: " and "))\n")
    }

    /// Writes a document and beside it its annex, which a workbook has in its last sheets; gives the
    /// files. That of a Word file or a PDF is a page, so that it can be searched and linked.
    @discardableResult
    func write(
        _ document: Document,
        to path: String,
        _ maker: PaperMaker,
        in outputs: some Outputs
    ) throws -> [String] {
        guard self != .xlsx, self != .ods else {
            try outputs.file(path) { try writeOne(document, to: $0, maker) }
            return [path]
        }
        let form = DocumentForm.own.contains(self) ? self : .html
        let end = (path as NSString).deletingPathExtension + "-annex.\(form.rawValue)"
        let (paper, annex) = document.parts(annexIn: (end as NSString).lastPathComponent)
        try outputs.file(path) { try writeOne(paper, to: $0, maker) }
        if let annex { try outputs.file(end) { try form.writeOne(annex, to: $0, maker) } }
        return [path] + (annex == nil ? [] : [end])
    }

    private func writeOne(_ document: Document, to path: String, _ maker: PaperMaker) throws {
        switch self {
        case .md: try Output.put(try document.commonMark(), at: path)
        case .html: try Output.put(try maker.shell.standalone(document), at: path)
        case .xlsx, .ods:
            let write = self == .xlsx ? document.writeWorkbook : document.writeOpenDocument
            try write(
                path,
                maker.brand,
                maker.profile,
                "Waymark \(toolVersion)",
                maker.identifiers
            ) {
                (try? $0.plainText()) ?? []
            }
        case .csv: try document.writeTables(into: path + "/")
        case .docx: try maker.writeWord(document, to: path)
        case .pdf: try maker.writePDF(document, to: path)
        }
    }
}
