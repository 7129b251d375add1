import ArgumentParser
import DigitalMaturity
import Documents
import Foundation
import Investment
import Ledger
import Loading
import Reporting
import Site
import Synchronization

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "The whole way: check, score, plan, render every report and the website, record the run.",
        discussion: """
            Everything is written to the output folder: each report as .md, .html and .xlsx, and the
            website as site/. When anything is wrong with the input, no file is written or replaced.
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

    @Option(help: "Also write each report as this: docx or pdf; may be given for both.")
    var also: [DocumentForm] = []

    @Flag(help: "Say nothing on standard error but errors.")
    var quiet = false

    func validate() throws {
        if source.england {
            throw ValidationError(
                "A run needs a workspace; 'waymark site build --england' needs none."
            )
        }
    }

    func run() throws {
        try carryOut {
            var clock = StageClock()
            for form in also { try form.requirePrograms() }
            let loader = try source.data.loader()
            let scored = try source.data.with(.all).findings(by: loader)
            clock.end("load, check and score")
            let findings = try scored.workedOut()
            clock.end("simulate and choose")
            let reports = try findings.reports(loader.reports(), loader)
            let pages = try findings.pages(loader)
            clock.end("make the documents")
            let maker = try loader.maker()
            let site = try maker.shell.site(of: pages)
            clock.end("render the site")
            try write(reports, maker, site)
            clock.end("write")
            let run = try record(findings, loader.inputs)
            clock.end("record")
            guard !quiet else { return }
            let forms = forms.map(\.rawValue)
            for report in reports {
                Console.error("made \(output)/\(report.slug).{\(forms.joined(separator: ","))}\n")
            }
            Console.error("made \(output)/site/index.html and \(site.count - 2) more pages\n")
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
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let (report, form) = files[index]
            do {
                try form.write(report, to: "\(output)/\(report.slug).\(form.rawValue)", maker)
            } catch { failures.withLock { $0[index] = error } }
        }
        if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
        try Output.replaceFolder(output + "/site", with: site)
    }

    private var forms: [DocumentForm] {
        DocumentForm.allCases.filter { (DocumentForm.own + also).contains($0) }
    }

    /// The only place that looks at a clock: a record says when it was made.
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

/// How long each stage took.
private struct StageClock {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private var stages: [(name: String, time: Duration)] = []

    init() { last = clock.now }

    mutating func end(_ stage: String) {
        let now = clock.now
        stages.append((stage, now - last))
        last = now
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
