/// Where a reader of a document finds the traces of its figures.
package enum Origins: Hashable, Sendable {
    /// In the document itself, beside those of other figures that lead to it.
    case here([Figure])
    /// Here, on one of the pages of numbers of a website, which lead to each other.
    case workings(Workings)
    /// In another file, its annex, in the same folder.
    case file(String)
    /// On pages of their own, as a website has them.
    case pages(NumberPages)
}

extension Document {
    /// The document without its annex, and the annex: the sections that look further and the traces of
    /// the figures of both. There is no annex where there is neither.
    ///
    /// `name` gives the file of the annex, to which each figure of the paper leads.
    public func parts(annexIn name: String) -> (paper: Document, annex: Document?) {
        let further = sections.filter(\.isAnnex)
        guard !further.isEmpty || !shown.isEmpty else { return (self, nil) }
        var paper = with(sections.filter { !$0.isAnnex })
        let traced = paper.shown
        paper.origins = .file(name)
        var annex = with(
            further,
            slug: slug + "-annex",
            title: "Annex: \(title)",
            subtitle: "\(subtitle): what lies behind the paper, and where every number comes from"
        )
        annex.origins = .here(traced)
        return (paper, annex)
    }

    /// The file of the annex, where the traces are there.
    package var annexFile: String? {
        guard case .file(let name) = origins else { return nil }
        return name
    }

    private func with(
        _ sections: [Section],
        slug: String? = nil,
        title: String? = nil,
        subtitle: String? = nil
    ) -> Document {
        Document(
            slug: slug ?? self.slug,
            title: title ?? self.title,
            subtitle: subtitle ?? self.subtitle,
            date: date,
            marking: marking,
            sections: sections
        )
    }
}
