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

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "The whole way: check, score, plan, render every report and the website, record the run.",
        discussion: """
            Everything is written to the output folder: each report as .md, .html and .xlsx, and the \
            website as site/. SHA256SUMS lists the reports' digests, for 'waymark verify' and \
            sha256sum. With --tables everything is there as CSV too, in a data package: tables/. \
            When anything is wrong with the input, no file is written or replaced. \
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
            try checkPlaces()
            let loader = try source.data.loader()
            let scored = try clock.time("load, check and score") {
                try source.data.with(.all).findings(by: loader)
            }
            let findings = try clock.time("simulate and choose") { try scored.workedOut() }
            let (reports, pages) = try clock.time("make the documents") {
                try documents(findings, loader)
            }
            let beyond = reports.flatMap(\.workbookProblems)
            guard beyond.isEmpty else { throw Failure.input(beyond, workspace: source.path) }
            var maker = try loader.maker()
            (maker.profile, maker.identifiers) = (workbook.profile, findings.identifiers)
            let site = try clock.time("render the site") {
                try maker.site(of: pages, from: findings, loader)
            }
            let record = record(findings, loader.inputs)
            var folders = [("site", site)]
            if tables {
                try clock.time("make the tables") {
                    folders.append(("tables", try package(record, reports, findings, loader).files))
                }
            }
            let set = OutputSet()
            defer { set.discard() }
            try clock.time("write") { try write(reports, maker, folders, in: set) }
            let run = try clock.time("record") { try append(record, with: set) }
            guard !quiet else { return }
            let forms = forms.map(\.rawValue)
            for report in reports {
                Console.error("made \(output)/\(report.slug).{\(forms.joined(separator: ","))}\n")
            }
            Console.error("made \(output)/site/index.html and \(pages.count - 1) more pages\n")
            if tables { Console.error("made \(output)/tables/datapackage.json and its tables\n") }
            Console.error("recorded as run \(run) in \(source.workspace)/ledger.sqlite\n")
            let errors = findings.dataset.problems.count { $0.severity == .error }
            if errors > 0 {
                let what = count(errors, "error")
                Console.error("\(what) in the workspace: waymark check \(source.workspace)\n")
            }
            Console.error(clock.summary + "\n")
        }
    }

    /// The reports and the pages, side by side.
    private func documents(
        _ findings: Findings,
        _ loader: Loader
    ) throws -> (reports: [Document], pages: [Page]) {
        let all = try loader.reports()
        let (reports, pages) = Threads.both {
            Result { try findings.reports(all, loader) }
        } _: {
            Result { try findings.pages(loader, since: source.workspace) }
        }
        return (try reports.get(), try pages.get())
    }

    /// Finds out before anything is worked out whether what is made can be kept.
    private func checkPlaces() throws {
        Aside.clear(Disk.parent(of: output))
        for part in ["site", "tables"] { _ = try Output.filesOfOurs(in: output + "/" + part) }
        guard FileManager.default.fileExists(atPath: ledgerPath) else { return }
        do throws(LedgerError) {
            try Ledger(at: ledgerPath, ifMissing: .refuse).check()
        } catch { throw Failure(error) }
    }

    private var ledgerPath: String { WaymarkTool.ledgerPath(of: source.workspace) }

    /// Makes the whole folder of the run aside. What an earlier run made there and this one does not
    /// goes away, unless somebody changed it since; files of others stay.
    private func write(
        _ reports: [Document],
        _ maker: PaperMaker,
        _ folders: [(name: String, files: [(path: String, text: String)])],
        in set: OutputSet
    ) throws {
        let parts = try ["site", "tables"].flatMap { part in
            try Output.filesOfOurs(in: output + "/" + part).map { part + "/" + $0 }
        }
        let isShared = Disk.full(source.workspace).map { workspace in
            Disk.full(output).map { (workspace + "/").hasPrefix($0 + "/") } ?? false
        }
        try set.folder(output, ours: Set(parts), stays: isShared ?? false) { path in
            let names = try writeReports(reports, maker, in: FolderBeingMade(path: path))
            for folder in folders {
                let inner = path + "/" + folder.name
                try FileManager.default.createDirectory(
                    atPath: inner,
                    withIntermediateDirectories: true
                )
                let old = Disk.destination(of: output) + "/" + folder.name
                try Output.writeListed(folder.files, into: inner, insteadOf: old)
            }
            try Output.put(RunManifest(of: names, in: path).text, at: path + "/" + RunManifest.name)
        } stale: { made in
            guard let manifest = RunManifest(in: output) else { return [] }
            return Set(
                manifest.files.filter { name in
                    !made.contains(name) && manifest.standing(of: name, in: output) == .matches
                }
            )
        }
    }

    /// Writes each report in each form, on all processors, and gives the names of the files. The
    /// workbooks, which take longest, come first.
    private func writeReports(
        _ reports: [Document],
        _ maker: PaperMaker,
        in folder: FolderBeingMade
    ) throws -> [String] {
        let files = forms.reversed().flatMap { form in reports.map { ($0, form) } }
        return try Threads().map(files.count) { index in
            let (report, form) = files[index]
            let name = "\(report.slug).\(form.rawValue)"
            return Result { try form.write(report, to: name, maker, in: folder) }
        }.flatMap { try $0.get() }
    }

    private func package(
        _ record: RunRecord,
        _ reports: [Document],
        _ findings: Findings,
        _ loader: Loader
    ) throws -> DataPackage {
        let (record, tables) = try record.asKept()
        return DataPackage(
            record,
            kept: tables,
            reports: reports,
            sources: findings.dataset.reference.sources,
            licences: try loader.licences()
        )
    }

    private var forms: [DocumentForm] {
        DocumentForm.allCases.filter { (DocumentForm.own + also).contains($0) }
    }

    /// The only place that asks the time of day: a record says when it was made.
    private func record(_ findings: Findings, _ inputs: [FileRead]) -> RunRecord {
        RunRecord(
            findings,
            inputs: inputs.map { ($0.path, $0.bytes) },
            recordedAt: ISO8601DateFormatter().string(from: Date()),
            toolVersion: toolVersion
        )
    }

    /// Records the run and puts what was made in its place: both or neither.
    private func append(_ record: RunRecord, with set: OutputSet) throws -> Int64 {
        do {
            let ledger = try Ledger(at: ledgerPath)
            let path = Disk.full(ledgerPath) ?? ledgerPath
            let run = try ledger.append(record) { run, seal in
                try set.exchange(recording: Journal.Recorded(ledger: path, run: run, seal: seal))
            }
            set.keep()
            if !quiet, let odd = try ledger.remarks().last, odd.hasPrefix("run \(run) ") {
                Console.error("warning: \(odd)\n")
            }
            return run
        } catch let error as LedgerError { throw Failure(error) }
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
