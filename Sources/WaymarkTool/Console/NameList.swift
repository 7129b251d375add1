import DigitalMaturity
import Documents

/// Names that may be written in a plan, as a table, and those of them that a search finds.
struct NameList {
    /// What the names are of: `Approvers`.
    let title: String
    /// The key of a plan after which they are written, in a sentence.
    let use: String
    /// The headings of the columns.
    let columns: [String]
    /// The cells of each name, itself first.
    let rows: [[String]]

    var document: Document {
        let slug = title.lowercased()
        return Document(
            slug: slug,
            title: title,
            subtitle: use,
            // The list has no date, and an answer shows none.
            date: CivilDate(boundaryOf: 1900, month: 1, day: 1),
            sections: [
                Section(
                    slug,
                    title,
                    [
                        .table(
                            Table(
                                id: "\(slug)-table",
                                title: title,
                                columns: columns.map(Table.Column.words),
                                rows: rows.map { $0.map { .text($0) } }
                            )
                        )
                    ]
                )
            ]
        )
    }
}

extension String {
    /// Whether one of `texts` has this in it, whatever the case of letters.
    func isFound(in texts: [String]) -> Bool {
        texts.contains { $0.lowercased().contains(lowercased()) }
    }
}

extension Failure {
    /// Nothing of a kind has `text` in its name.
    static func notFound(_ text: String, of what: String) -> Failure {
        .missing("no \(what) has '\(text)' in its name; leave out --name to see all")
    }
}
