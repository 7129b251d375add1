import DigitalMaturity
import Documents
import Investment

/// Registered social care and its digital records, for one board's area or for England.
struct SocialCareReport: Report {
    let slug = "social-care"
    let title = "Social care"
    let showsPlans = false
    let reads = Extras.socialCare

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let (scope, system) = (findings.dataset.scope, findings.system)
        let boards =
            organisation.map { [system.icb(of: $0)].compactMap(\.self) }
            ?? (scope == .national ? [] : scope.homes(on: system))
        let view = CareView(findings, of: boards)
        return try findings.document(
            of: self,
            named: organisation.map { "\(slug)-\($0.text.lowercased())" } ?? slug,
            title: "\(view?.own.area ?? "England"): social care and its digital records",
            view?.reportBlocks ?? SocialCareReport.sections.map { ($0, []) },
            placeholders(view),
            narrative
        )
    }

    private static let sections = [
        "summary", "records", "months", "gap", "registered", "published", "uncertain", "method",
    ]

    private func placeholders(_ view: CareView?) -> Placeholders {
        var values = Placeholders()
        let own = view?.own
        values.set("is-read", is: view != nil)
        values.set("has-answers", is: view?.picture.hasAnswers ?? false)
        values.set("is-board", is: view?.isOfBoard ?? false)
        values.set("area", own?.area ?? "England")
        values.set("listed", view?.picture.care.listed.words ?? "")
        values.set("caution", view?.picture.care.caution ?? "")
        let none = "not known"
        values.set("share", own?[.answers(nil, .share)], orElse: none)
        values.set("least", own?[.answers(nil, .shareOfAll)], orElse: none)
        values.set("most", own?[.answers(nil, .highest)], orElse: none)
        values.set("silent", own?[.answers(nil, .silent)], orElse: none)
        let england = view?.england
        values.set("england-share", england?[.answers(nil, .share)], orElse: none)
        values.set("locations", own?[.size(.locations)], orElse: none)
        values.set("providers", own?[.size(.providers)], orElse: none)
        values.set("beds", own?[.size(.beds)], orElse: none)
        values.set("trusts", own?[.trusts(.share)], orElse: none)
        values.set("trusts-date", own?.record?.dateWords ?? none)
        return values
    }
}

extension CareView {
    /// What stands under each heading of the report.
    fileprivate var reportBlocks: [(id: String, blocks: [Block])] {
        [
            ("summary", []), ("records", [.table(latest)]),
            ("months", (chart.map { [.chart($0)] } ?? []) + monthBlocks),
            ("gap", [.table(gap)]),
            (
                "registered",
                [.table(kinds)] + (boards.map { [.table($0)] } ?? []) + [.table(authorities)]
            ),
            ("published", [.table(published), .table(targets)]),
            ("uncertain", [.list(unknown)]), ("method", [.list(sources)]),
        ]
    }
}
