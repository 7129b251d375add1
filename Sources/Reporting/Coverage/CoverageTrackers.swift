import DigitalMaturity
import Documents
import Investment

/// How many trusts have an electronic patient record, by every published number and by our own count.
struct RecordTracker: PlainReport {
    let slug = "epr-tracker"
    let title = "Electronic patient record tracker"
    let reads = Extras.coverage
    let showsPlans = false

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let view = LedgerView(findings, .epr, of: findings.trackedBoard(organisation))
        return findings.tracker(
            of: self,
            about: organisation,
            view,
            ["summary", "claims", "why", "steps", "count", "organisations", "unknown"].map {
                ($0, view?.blocks($0) ?? [])
            }
        )
    }
}

/// How many providers of social care keep digital records, by every published number, by month and by board.
struct SocialCareTracker: PlainReport {
    let slug = "social-care-tracker"
    let title = "Social care record tracker"
    let reads: Extras = [.socialCare, .coverage]
    let showsPlans = false

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let board = findings.trackedBoard(organisation)
        let view = LedgerView(findings, .dscr, of: board)
        let care = CareView(findings, of: board.map { [$0] } ?? [])
        let own = ["summary", "claims", "why", "count", "unknown"].map {
            ($0, view?.blocks($0) ?? [])
        }
        return findings.tracker(
            of: self,
            about: organisation,
            view,
            own + [
                ("months", care?.monthBlocks ?? []),
                ("targets", care.map { [.table($0.targets)] } ?? []),
            ]
        )
    }
}

extension LedgerView {
    /// What stands under a heading.
    fileprivate func blocks(_ id: String) -> [Block] {
        sections.first { $0.id == id }?.blocks ?? []
    }
}

extension Findings {
    /// The board whose rows a tracker shows: that of the organisation, or of a workspace of one board.
    fileprivate func trackedBoard(_ organisation: ODSCode?) -> ODSCode? {
        if let organisation { return system.icb(of: organisation) }
        guard case .boards(let boards, _) = dataset.scope, boards.count == 1 else { return nil }
        return boards[0]
    }

    fileprivate func tracker(
        of report: some Report,
        about organisation: ODSCode?,
        _ view: LedgerView?,
        _ blocks: [(id: String, blocks: [Block])]
    ) -> ReportContent {
        var values = Placeholders()
        values.set("is-read", is: view != nil)
        values.set("area", view?.area ?? "England")
        values.set("date", date.words)
        return ReportContent(
            title: "\(view?.area ?? "England"): \(report.title)",
            slug: organisation.map { "\(report.slug)-\($0.text.lowercased())" },
            blocks: blocks,
            values: values
        )
    }
}
