import DigitalMaturity
import Documents

/// One framework as its readers see it: what it asks, how it is marked, and how well that is known.
struct FrameworkView {
    let framework: Framework

    private var evidence: FrameworkEvidence { FrameworkEvidence(of: framework) }

    var sections: [Section] {
        let all: [(id: String, heading: String, blocks: [Block])] = [
            ("about", "What it is", [.list(about)]),
            ("dimensions", "Dimensions", [.table(dimensionTable)]),
            ("levels", "Levels", framework.levels.isEmpty ? [] : [.table(levelTable)]),
            ("answers", "Answers", framework.answerScales.map { .table(answerTable($0)) }),
            ("criteria", "What is asked", criteriaBlocks),
            ("method", "How marks are made", [.list(framework.method.map(statement))]),
            ("gaps", "What is not known", [.list(framework.gaps.map { [.text($0)] })]),
        ]
        return all.filter { !$0.blocks.allSatisfy { $0 == .list([]) } }.map {
            Section($0.id, $0.heading, $0.blocks)
        }
    }

    private var about: [[Inline]] {
        [
            [.text("Identifier: "), .code(framework.id)],
            [.text("Scale: \(framework.scale.lowerBound) to \(framework.scale.upperBound)")],
            [.text("Marked by: \(framework.scorer.words)")],
            [.text("Asked of: \(words(framework.appliesTo))")],
            [.text("Evidence: \(evidence.words)")],
            [.text("Source: ")] + cited(framework.citation),
        ]
    }

    private var dimensionTable: Table {
        Table(
            id: "dimensions-table",
            title: "Dimensions of \(framework.title)",
            columns: [
                .words("Dimension"), .words("Identifier"), .words("Names over time"),
                .words("What it is about"), .words("Weight"), .words("Evidence"),
            ],
            rows: framework.dimensions.map { dimension in
                [
                    .text(dimension.title), .text(dimension.id),
                    .text(
                        dimension.labels.map { "\($0.text) (from \($0.from))" }
                            .joined(separator: ", ")
                    ),
                    .text(dimension.summary), .text("\(dimension.weight)"),
                    .text(dimension.citation.grade.words),
                ]
            }
        )
    }

    private var levelTable: Table {
        Table(
            id: "levels-table",
            title: "Levels, lowest first",
            columns: [
                .words("Level"), .words("Name"), .words("What it means"), .words("Evidence"),
            ],
            rows: framework.levels.map {
                [
                    .text("\($0.level)"), .text($0.title), .text($0.text),
                    .text($0.citation.grade.words),
                ]
            }
        )
    }

    private func answerTable(_ scale: AnswerScale) -> Table {
        Table(
            id: "answers-\(scale.id)",
            title: "\(scale.title): the answers, worst first",
            columns: [.words("Answer"), .words("Points"), .words("When to choose it")],
            rows: scale.choices.map { [.text($0.title), .text("\($0.points)"), .text($0.text)] },
            note: "\(scale.citation): \(scale.citation.grade.words)."
        )
    }

    private var criteriaBlocks: [Block] {
        framework.dimensions.map { dimension in
            guard !dimension.criteria.isEmpty else {
                return .prose([
                    .strong(dimension.title),
                    .text(": its questions are not published, or were not found."),
                ])
            }
            return .table(criteriaTable(dimension))
        }
    }

    private func criteriaTable(_ dimension: Dimension) -> Table {
        let hasGates = framework.scorer.hasGates
        return Table(
            id: "criteria-\(dimension.id)",
            title: dimension.title,
            columns: [
                .words("Criterion"), .words("Identifier"), .words(hasGates ? "Level" : "Weight"),
                .words("What is required"), .words("Needs"), .words("Asked of"), .words("Evidence"),
            ],
            rows: dimension.criteria.flatMap { criterion in
                criterion.elements.map { element in
                    [
                        .text(criterion.title), .text(element.id),
                        .text("\(element.level ?? criterion.weight)"), .text(element.text),
                        element.needs.isEmpty
                            ? .blank : .text(element.needs.joined(separator: ", ")),
                        .text(asked(criterion)),
                        .text(element.citation.grade.words),
                    ]
                }
            },
            note: sources(of: dimension)
        )
    }

    private func sources(of dimension: Dimension) -> String {
        var seen: Set<String> = []
        let all = dimension.criteria.flatMap(\.elements).map(\.citation.description)
            .filter { seen.insert($0).inserted }
        return "Sources: \(all.joined(separator: "; "))."
    }

    private func asked(_ criterion: Criterion) -> String {
        criterion.settings == framework.appliesTo ? "all" : words(criterion.settings)
    }

    private func words(_ settings: [CareSetting]) -> String {
        settings.map { $0.words.lowercased() }.joined(separator: ", ")
    }

    private func statement(_ statement: CitedStatement) -> [Inline] {
        [.text("\(statement.text) ")] + cited(statement.citation)
    }
}

/// A citation in brackets, as a link where the publisher has an address.
func cited(_ citation: Citation) -> [Inline] {
    let source: Inline =
        citation.address.map { .link(citation.description, .address($0)) }
        ?? .text(citation.description)
    return ["(", source, .text("; \(citation.grade.words))")]
        + (citation.note.map { [.text(" \($0)")] } ?? [])
}
