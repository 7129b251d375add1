public import DigitalMaturity
public import Documents
public import Investment

/// What is said of the frameworks that are held.
public struct FrameworkDocuments {
    /// The frameworks, in the order in which they are shown.
    let frameworks: [Framework]
    /// The day of the reference data.
    let date: CivilDate

    /// Creates the documents of `frameworks` as they stood on `date`.
    public init(_ frameworks: [Framework], on date: CivilDate) {
        self.frameworks = frameworks
        self.date = date
    }

    /// The frameworks held, and how well each is established.
    public var list: Document {
        document(
            "frameworks",
            "Frameworks",
            "The models of digital maturity that marks are made against",
            [Section("list", "All frameworks", [.table(table)])]
        )
    }

    /// One framework.
    public func document(of framework: Framework) -> Document {
        document(
            "framework-\(framework.id)",
            framework.title,
            framework.edition,
            FrameworkView(framework: framework).sections
        )
    }

    /// How one framework relates to another.
    public func document(of crosswalk: Crosswalk) -> Document {
        document(
            "map-\(crosswalk.from)-\(crosswalk.to)",
            "\(crosswalk.from) and \(crosswalk.to)",
            crosswalk.through.isEmpty
                ? "As written" : "Derived through \(crosswalk.through.joined(separator: ", "))",
            [
                Section(
                    "rows",
                    "Relations",
                    crosswalk.rows.isEmpty
                        ? [
                            .prose(["Nothing follows for certain from the crosswalks between them."]
                            )
                        ]
                        : [.table(table(of: crosswalk))]
                )
            ]
        )
    }

    private func document(
        _ slug: String,
        _ title: String,
        _ subtitle: String,
        _ sections: [Section]
    ) -> Document {
        Document(slug: slug, title: title, subtitle: subtitle, date: date, sections: sections)
    }

    /// Every framework in a row.
    var table: Table {
        Table(
            id: "frameworks-table",
            title: "Frameworks, their way of marking, and how much of each is verified",
            columns: [
                .words("Framework"), .words("Identifier"), .words("Edition"), .words("Scale"),
                .words("Marked by"), .numbers("Dimensions"), .numbers("Questions"),
                .words("Evidence"),
            ],
            rows: frameworks.map { framework in
                [
                    .link(framework.title, .page(framework.page)), .text(framework.id),
                    .text(framework.edition),
                    .text("\(framework.scale.lowerBound)–\(framework.scale.upperBound)"),
                    .text(framework.scorer.rawValue),
                    FrameworkFigures(framework: framework).cell(.dimensions),
                    FrameworkFigures(framework: framework).cell(.questions),
                    .text(FrameworkEvidence(of: framework).words),
                ]
            },
            note:
                "An entry is verified when somebody has seen it in the publisher's text, in a copy of "
                + "it or in another's account. A recalled entry still needs checking."
        )
    }

    private func table(of crosswalk: Crosswalk) -> Table {
        let from = frameworks.first { $0.id == crosswalk.from }
        let to = frameworks.first { $0.id == crosswalk.to }
        return Table(
            id: "rows-table",
            title: "What each part of \(crosswalk.from) is in \(crosswalk.to)",
            columns: [
                .words(crosswalk.from), .words("Relation"), .words(crosswalk.to), .words("Basis"),
                .words("By"),
            ],
            rows: crosswalk.rows.map { row in
                [
                    .text(from?.title(of: row.from) ?? row.from), .text(row.relation.rawValue),
                    row.to.map { .text(to?.title(of: $0) ?? $0) } ?? .unknown("nothing"),
                    .text(row.basis), .text(row.citation?.description ?? "\(row.author)'s reading"),
                ]
            },
            note: "Equal: an answer to either answers the other. Subset: the left asks part of "
                + "what the right asks. Superset: the left asks more. Intersects: each asks "
                + "something that the other does not."
        )
    }
}

extension Findings {
    /// What is said of the frameworks of the reference data, on the day of these findings.
    public var frameworkDocuments: FrameworkDocuments {
        FrameworkDocuments(dataset.reference.maturity.frameworks, on: date)
    }
}

extension Framework {
    /// `Board ready to lead (org-board-ready)`: the title of a dimension or criterion, or the text of
    /// an element, with its identifier.
    func title(of part: String) -> String? {
        let title =
            dimension(part)?.title ?? criteria.first { $0.id == part }?.title
            ?? elements.first { $0.id == part }?.text
        return title.map { "\($0) (\(part))" }
    }
}
