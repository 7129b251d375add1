import DigitalMaturity
import Documents
import Foundation
import Investment
import Loading
import Reporting

/// What follows from the shipped reference data, worked out once for all tests.
enum Shipped {
    /// England with the small workspace of these tests.
    static let findings = Result { try load(withWorkspace: true) }

    /// England alone.
    static let england = Result { try load(withWorkspace: false) }

    /// Every page of the website, with the plan of the small workspace.
    static let pages = Result { try pages(of: findings.get()) }

    static func pages(of findings: Findings) throws -> [Page] {
        let file = "Reports/method/narrative.md"
        return try findings.pages(method: NarrativeTemplate(file: file, text: text(of: file)))
    }

    /// The board paper of the small workspace.
    static let boardPaper = Result { try paper(of: findings.get()) }

    /// Every document that the run of a workspace makes.
    static var documents: [Document] {
        get throws { try pages.get().map(\.document) + reports.get() }
    }

    /// Every report of the small workspace; those about one organisation are about RXR.
    static let reports = Result {
        try allReports.map { report in
            try Shipped.report(
                report.slug,
                of: findings.get(),
                about: report.isAboutOrganisation ? ODSCode(parsing: "RXR") : nil
            )
        }
    }

    static func paper(of findings: Findings) throws -> Document {
        try report("board-paper", of: findings)
    }

    static func report(
        _ slug: String,
        of findings: Findings,
        about organisation: ODSCode? = nil
    ) throws -> Document {
        let file = "Reports/\(slug)/narrative.md"
        let narrative = NarrativeTemplate(file: file, text: try text(of: file))
        guard let report = allReports.first(where: { $0.slug == slug }) else {
            throw CocoaError(.featureUnsupported)
        }
        return try report.document(from: findings, about: organisation, narrative: narrative)
    }

    /// The text of a file of the reference data or of the small workspace.
    static func text(of file: String) throws -> String {
        if let own = workspace[file] { return own }
        return try String(contentsOf: home.appending(path: file), encoding: .utf8)
    }

    private static let home = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }

    private static func load(withWorkspace: Bool) throws -> Findings {
        let folder = URL.temporaryDirectory.appending(path: "reporting-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (file, text) in workspace {
            let target = folder.appending(path: file)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: target)
        }
        let loader = Loader(home: home.path(), workspace: withWorkspace ? folder.path() : nil)
        let loaded = loader.load(withSocialCare: true, withAllocation: true)
        guard let dataset = loaded.dataset, let framework = dataset.chosenFramework else {
            throw LoadingFailed(problems: loaded.problems)
        }
        return Findings(dataset, on: dataset.date, framework: framework)
    }
}

/// The data of the tests could not be used.
struct LoadingFailed: Error {
    let problems: [Diagnostic]
}

/// The small workspace: two schemes of which every total can be added by hand.
private let workspace = [
    "waymark.yaml": """
    title: Small
    icb: QE1
    on: 2026-05-01
    framework: dma-2025
    """,
    "organisations.yaml": """
    organisations:
      - { code: RXR, distressed: no }
      - { code: RXN, distressed: yes, segment: 4 }
    """,
    "assessments/rxr-2025.yaml": """
    organisation: RXR
    care-setting: acute
    framework: wgll-2021
    date: 2025-09
    answers:
      - { element: org-board-ready, answer: partly }
      - { element: org-network, answer: not-met }
    """,
    "assessments/rxr-2026.yaml": """
    organisation: RXR
    care-setting: acute
    framework: wgll-2021
    date: 2026-04
    assessor: Chief information officer
    targets: { well-led: 80 }
    answers:
      - element: org-board-ready
        answer: met
        evidence: Board paper 12
        evidence-date: 2026-03
        owner: Company secretary
        validated-by: Internal audit
      - { element: org-network, answer: not-met }
      - { element: org-cloud, answer: not-applicable, reason: Hosted by a partner }
      - { element: org-safety-alerts, answer: met, evidence: Alert log, evidence-date: 2026-04 }
    """,
    "assessments/rxr-draft.yaml": """
    organisation: RXR
    care-setting: acute
    framework: wgll-2026-draft
    date: 2026-04
    answers:
      - { element: cyber-priority, answer: partly }
    """,
    "plans/plan.yaml": """
    plan: small
    title: Small plan
    status: illustrative
    icb: QE1
    from: 2026/27
    years: 2
    price-base: 2026/27
    envelope:
      - { year: 2026/27, capital: £0.6m, revenue: £200k, fund: system-capital }
      - { year: 2026/27, capital: £0.4m, fund: other }
      - { year: 2027/28, capital: £3m, fund: system-capital }
    schemes:
      - id: network
        title: Networks & *wireless*
        lead: RXN
        kind: infrastructure
        stage: outline
        funding: [{ from: system, share: 100% }]
        capital: { 2026/27: £1.2m, 2027/28: £0.35m }
        revenue: { 2026/27: £100k }
        run-cost: £120k a year
        whole-life: 5 years
        start: 2026-10
        takes: 6 months
      - id: record
        title: Shared record
        lead: RXR
        kind: digital
        stage: full
        funding: [{ from: system, share: 100% }]
        capital: { 2027/28: £2.25m }
        revenue: { 2026/27: £50000.50 }
        start: 2027-02
        takes: 12 months
        raises:
          - { organisation: RXR, element: improve-care, to: 3 }
    """,
]
