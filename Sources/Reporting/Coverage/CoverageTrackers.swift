import DigitalMaturity
import Documents
import Investment

/// How many trusts have an electronic patient record, by every published number and by our own count.
struct RecordTracker: Report {
    let slug = "epr-tracker"
    let title = "Electronic patient record tracker"
    let reads = Extras.coverage
    let showsPlans = false

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let view = LedgerView(findings, .epr, of: findings.trackedBoard(organisation))
        return try findings.trackerDocument(
            of: self,
            about: organisation,
            view,
            ["summary", "claims", "why", "steps", "count", "organisations", "unknown"].map {
                ($0, view?.blocks($0) ?? [])
            },
            narrative
        )
    }
}

/// How many providers of social care keep digital records, by every published number, by month and by board.
struct SocialCareTracker: Report {
    let slug = "social-care-tracker"
    let title = "Social care record tracker"
    let reads: Extras = [.socialCare, .coverage]
    let showsPlans = false

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let board = findings.trackedBoard(organisation)
        let view = LedgerView(findings, .dscr, of: board)
        let care = CareView(findings, of: board.map { [$0] } ?? [])
        let own = ["summary", "claims", "why", "count", "unknown"].map {
            ($0, view?.blocks($0) ?? [])
        }
        return try findings.trackerDocument(
            of: self,
            about: organisation,
            view,
            own + [
                ("months", care?.monthBlocks ?? []),
                ("targets", care.map { [.table($0.targets)] } ?? []),
            ],
            narrative
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

    fileprivate func trackerDocument(
        of report: some Report,
        about organisation: ODSCode?,
        _ view: LedgerView?,
        _ blocks: [(String, [Block])],
        _ narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        var values = Placeholders()
        values.set("is-read", is: view != nil)
        values.set("area", view?.area ?? "England")
        values.set("date", date.words)
        return try document(
            of: report,
            named: organisation.map { "\(report.slug)-\($0.text.lowercased())" } ?? report.slug,
            title: "\(view?.area ?? "England"): \(report.title)",
            blocks,
            values,
            narrative
        )
    }
}
