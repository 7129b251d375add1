import DigitalMaturity
public import Documents
public import Investment

/// What was promised for the whole country, what took its place and how it turned out.
struct TargetsReport: PlainReport {
    let slug = "targets"
    let title = "Targets and commitments"
    let reads = Extras.targets
    let annex = ["promises", "outcomes", "boards"]
    let showsPlans = false

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let view = TargetsView(findings)
        var values = Placeholders()
        values.set("date", findings.date.words)
        for count in [
            "all", "met", "partly", "missed", "unknown", "not-due", "open", "applies", "replaced",
        ] {
            let figure = TargetFigures.Count(rawValue: count).flatMap {
                view.figures[.count(TargetFigures.everyRow, $0)]
            }
            values.set(count, figure, orElse: "not known")
        }
        return ReportContent(
            title: "National targets and commitments",
            blocks: [
                ("summary", []), ("timeline", view.timeline + [.table(view.replacementTable)]),
                ("promises", view.rowTables.map(Block.table)),
                ("outcomes", [.table(view.outcomeTable(of: view.promises, id: "outcomes-table"))]),
                ("boards", [.table(view.boardTable(view.promises, of: nil))]),
                ("uncertain", []),
            ],
            values: values
        )
    }
}

extension Findings {
    /// The answer of `waymark targets`: every promise, those of a row, or one of them.
    public func targetsDocument(row: String? = nil, id: String? = nil) -> Document {
        let view = TargetsView(self, row: row)
        let one = id.flatMap(view.figures.promise)
        return Document(
            slug: "targets",
            title: one.map { $0.target.title } ?? "National targets and commitments",
            subtitle: "On \(date.words), as far as it was known then",
            date: date,
            sections: one.map { [Section("target", "", view.blocks(of: $0))] }
                ?? view.sections(withTimeline: false, withOutcomes: row != nil)
        )
    }

    /// The promises with these identifiers, with the same facts as the list of all.
    public func targetsDocument(named ids: [String]) -> Document {
        let table = TargetsView(self).namedTable(Set(ids))
        return Document(
            slug: "targets",
            title: "Targets",
            subtitle: "On \(date.words), as far as it was known then",
            date: date,
            sections: [Section("targets", "", [.table(table)])]
        )
    }

    /// The page of the site.
    var targetsPage: [Page] {
        guard dataset.reference.targets != nil else { return [] }
        let view = TargetsView(self)
        return [
            page(
                "targets.html",
                "National targets and commitments",
                "Promises, what replaced them and their status on \(date.words)",
                view.sections(withTimeline: true, withOutcomes: true)
            )
        ]
    }

    /// What national targets say of a board and those that it took over from; none where nothing does.
    func targetSections(of board: ODSCode) -> [Section] {
        let view = TargetsView(self)
        let codes = [board] + system.predecessors(of: board).map(\.from)
        let table = view.boardTable(view.promises, of: codes)
        return table.rows.isEmpty ? [] : [Section("targets", "National targets", [.table(table)])]
    }
}

extension TargetsView {
    /// The answer and every promise; a terminal is spared the timeline, and a long list every outcome.
    fileprivate func sections(withTimeline: Bool, withOutcomes: Bool) -> [Section] {
        let outcomes = Block.table(outcomeTable(of: promises, id: "outcomes-table"))
        return [
            Section("answer", "Answer", [.prose(answer)]),
            Section("timeline", "From promise to deadline", withTimeline ? timeline : []),
            Section("promises", "Every promise", rowTables.map(Block.table)),
            Section("replaced", "What took the place of what", [.table(replacementTable)]),
            Section("outcomes", "Every outcome", withOutcomes ? [outcomes] : []),
        ]
    }
}
