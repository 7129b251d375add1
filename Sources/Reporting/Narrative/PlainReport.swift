import DigitalMaturity
import Documents
import Investment

/// A report that is its title, its blocks by section and the values of its narrative, and no more.
protocol PlainReport: Report {
    /// What is said, before the prose goes around it.
    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent
}

/// What a report says, before the prose of its narrative goes around it.
struct ReportContent {
    let title: String
    /// The name of the file where it is not that of the report.
    var slug: String?
    let blocks: [(id: String, blocks: [Block])]
    let values: Placeholders
}

extension PlainReport {
    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let content = content(from: findings, about: organisation)
        return try findings.document(
            of: self,
            named: content.slug,
            title: content.title,
            content.blocks,
            content.values,
            narrative
        )
    }
}

extension Findings {
    /// A document of a report: its narrative section by section, each followed by its blocks.
    func document(
        of report: any Report,
        named slug: String? = nil,
        title: String,
        _ blocks: [(id: String, blocks: [Block])],
        _ values: Placeholders,
        _ narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let parts = try narrative.fill(values, sections: blocks.map(\.id))
        return Document(
            slug: slug ?? report.slug,
            title: title.capitalised,
            subtitle: "\(report.title), \(date.words)",
            date: date,
            marking: report.showsPlans ? marking : nil,
            sections: parts.map { part in
                let own = blocks.first { $0.id == part.id }?.blocks ?? []
                return Section(
                    part.id,
                    part.heading,
                    [.narrative(part.prose)] + own,
                    isAnnex: report.annex.contains(part.id)
                )
            }
        )
    }

    /// The warning wherever the plans are shown.
    package var marking: String? { plans.map(\.plan).marking }
}
