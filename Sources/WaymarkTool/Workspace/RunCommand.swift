import ArgumentParser
import DigitalMaturity
import Documents
import Foundation
import Investment
import Ledger
import Loading
import Reporting
import Site
import Spreadsheets
import Synchronization

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "The whole way: check, score, plan, render every report and the website, record the run.",
        discussion: """
            Everything is written to the output folder: each report as .md, .html and .xlsx, and the
            website as site/. SHA256SUMS lists the reports' digests, for 'waymark verify' and
            sha256sum. With --tables everything is there as CSV too, in a data package: tables/.
            When anything is wrong with the input, no file is written or replaced.
            The run is recorded in the workspace's ledger.sqlite.

              waymark run lancashire --output out
            """
    )

    @OptionGroup var source: SourceOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The folder for what is made.", valueName: "folder")
    )
    var output = "out"

    @Option(help: "Also write each report as this: ods, docx or pdf; may be given for several.")
    var also: [DocumentForm] = []

    @OptionGroup var workbook: WorkbookOptions

    @Flag(help: "Also write what the run found as CSV, with a descriptor: tables/datapackage.json.")
    var tables = false

    @Flag(help: "Say nothing on standard error but errors.")
    var quiet = false

    func validate() throws {
        guard !also.contains(.csv) else {
            throw ValidationError("--tables writes the tables of every report as CSV.")
        }
        if source.england {
            throw ValidationError(
                "A run needs a workspace; 'waymark site build --england' needs none."
            )
        }
    }

    func run() throws {
        try carryOut {
            var clock = StageClock(of: tables ? 7 : 6, isQuiet: quiet)
            for form in also { try form.requirePrograms() }
            let loader = try source.data.loader()
            let scored = try clock.time("load, check and score") {
                try source.data.with(.all).findings(by: loader)
            }
            let findings = try clock.time("simulate and choose") { try scored.workedOut() }
            let (reports, pages) = try clock.time("make the documents") {
                (try findings.reports(loader.reports(), loader), try findings.pages(loader))
            }
            let beyond = reports.flatMap(\.workbookProblems)
            guard beyond.isEmpty else { throw Failure.input(beyond, workspace: source.path) }
            var maker = try loader.maker()
            maker.profile = workbook.profile
            let site = try clock.time("render the site") {
                try maker.site(of: pages, from: findings, loader)
            }
            try clock.time("write") { try write(reports, maker, site) }
            let run = try clock.time("record") { try record(findings, loader.inputs) }
            if tables {
                try clock.time("write the tables") {
                    try writeTables(of: run, reports, findings, loader)
                }
            }
            guard !quiet else { return }
            let forms = forms.map(\.rawValue)
            for report in reports {
                Console.error("made \(output)/\(report.slug).{\(forms.joined(separator: ","))}\n")
            }
            Console.error("made \(output)/site/index.html and \(pages.count - 1) more pages\n")
            if tables { Console.error("made \(output)/tables/datapackage.json and its tables\n") }
            Console.error("recorded as run \(run) in \(source.workspace)/ledger.sqlite\n")
            Console.error(clock.summary + "\n")
        }
    }

    private func write(
        _ reports: [Document],
        _ maker: PaperMaker,
        _ site: [(path: String, text: String)]
    ) throws {
        let files = reports.flatMap { report in forms.map { (report, $0) } }
        let failures = Mutex<[Int: any Error]>([:])
        let made = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let (report, form) = files[index]
            do {
                let path = "\(output)/\(report.slug).\(form.rawValue)"
                let paths = try form.write(report, to: path, maker)
                made.withLock { $0 += paths }
            } catch { failures.withLock { $0[index] = error } }
        }
        if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
        try Output.replaceFolder(output + "/site", with: site)
        let names = made.withLock { $0 }.map { ($0 as NSString).lastPathComponent }
        let manifest = RunManifest(of: names, in: output)
        try Output.write(manifest.text, to: "\(output)/\(RunManifest.name)")
    }

    private func writeTables(
        of run: Int64,
        _ reports: [Document],
        _ findings: Findings,
        _ loader: Loader
    ) throws {
        let (record, tables) = try reading(source.workspace) { (ledger) throws(LedgerError) in
            (try ledger.run(run), try ledger.tables(of: run))
        }
        guard let record else { return }
        let package = DataPackage(
            record,
            kept: tables,
            reports: reports,
            sources: findings.dataset.reference.sources,
            licences: try loader.licences()
        )
        try Output.replaceFolder(output + "/tables", with: package.files)
    }

    private var forms: [DocumentForm] {
        DocumentForm.allCases.filter { (DocumentForm.own + also).contains($0) }
    }

    /// The only place that asks the time of day: a record says when it was made.
    private func record(_ findings: Findings, _ inputs: [FileRead]) throws -> Int64 {
        let record = RunRecord(
            findings,
            inputs: inputs.map { ($0.path, $0.bytes) },
            recordedAt: ISO8601DateFormatter().string(from: Date()),
            toolVersion: toolVersion
        )
        do throws(LedgerError) {
            return try Ledger(at: source.workspace + "/ledger.sqlite").append(record)
        } catch { throw Failure(error) }
    }
}

extension Failure {
    /// What a ledger's failure means for the exit code.
    init(_ error: LedgerError) {
        switch error {
        case .missing: self = .missing("\(error)")
        case .cannotOpen, .cannotWrite: self = .cannotCreate("\(error)")
        case .notALedger, .tooNew, .cannotRead: self = .io("\(error)")
        }
    }
}

/// How long each stage took; a terminal shows which one it is.
private struct StageClock {
    private let clock = ContinuousClock()
    private let count: Int
    private let progress: Progress?
    private var stages: [(name: String, time: Duration)] = []

    init(of count: Int, isQuiet: Bool) {
        self.count = count
        progress = isQuiet || !Progress.isSeen ? nil : Progress()
    }

    mutating func time<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
        progress?.say("step \(stages.count + 1) of \(count): \(stage)")
        defer { progress?.end() }
        let start = clock.now
        let result = try work()
        stages.append((stage, clock.now - start))
        return result
    }

    /// The whole time and the slowest stage.
    var summary: String {
        let whole = stages.map(\.time).reduce(.zero, +)
        let slowest = stages.max { $0.time < $1.time }
        let all = stages.map { "\($0.name) \(seconds($0.time))" }.joined(separator: ", ")
        return "took \(seconds(whole)), slowest: \(slowest?.name ?? "nothing") (\(all))"
    }

    private func seconds(_ time: Duration) -> String {
        let milliseconds =
            time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        return "\(fixed(Double(milliseconds) / 1000, places: 2)) s"
    }
}
