public import Documents
public import Investment

extension Findings {
    /// How far the website meets the guidelines on accessibility, in the prose of `narrative`; throws what
    /// is wrong with that.
    public func accessibilityPage(_ narrative: NarrativeTemplate) throws(NarrativeProblems) -> Page
    {
        try page(
            "accessibility.html",
            "Accessibility statement",
            "How far these pages meet WCAG 2.2, and how we know",
            of: ["answer", "how", "limits", "contact"],
            in: narrative
        )
    }

    /// What the website has for programs, in the prose of `narrative`; throws what is wrong with that.
    public func dataPage(_ narrative: NarrativeTemplate) throws(NarrativeProblems) -> Page {
        try page(
            "data/index.html",
            "All data of this site",
            "Every table as CSV and JSON, and a data package",
            of: ["answer", "contents", "licence"],
            in: narrative
        )
    }

    /// A page that is the parts `ids` of a narrative and nothing else.
    private func page(
        _ path: String,
        _ title: String,
        _ subtitle: String,
        of ids: [String],
        in narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Page {
        let parts = try narrative.fill(Placeholders(), sections: ids)
        return page(
            path,
            title,
            subtitle,
            parts.map { Section($0.id, $0.heading, [.narrative($0.prose)]) }
        )
    }
}
