import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct FrameworksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frameworks",
        abstract:
            "Show the digital maturity frameworks: what each asks, how it is marked, and the source.",
        subcommands: [List.self, Show.self, Map.self],
        defaultSubcommand: List.self
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every framework, and how much of each was checked against its source."
        )

        @Option(help: ArgumentHelp("Only those with this in their name.", valueName: "text"))
        var name: String?

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let held = try HeldFrameworks()
                let found = held.frameworks.filter {
                    name?.isFound(in: [$0.id, $0.title]) ?? true
                }
                if let name, found.isEmpty { throw Failure.notFound(name, of: "framework") }
                try answer.write(
                    Answer(
                        json: .answer(
                            "frameworks-list",
                            [
                                (
                                    "frameworks",
                                    .array(found.map { .object(summary($0)) })
                                )
                            ]
                        ),
                        document: name == nil
                            ? held.documents.list : FrameworksCommand.list(found).document
                    )
                )
            }
        }
    }

    fileprivate static func list(_ frameworks: [Framework]) -> NameList {
        NameList(
            title: "Frameworks",
            use: "What a workspace may write after 'framework'.",
            columns: ["Name", "Framework"],
            rows: frameworks.map { [$0.id, $0.title] }
        )
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Show one framework: its dimensions, its questions, how it is marked, what is unknown."
        )

        @Argument(help: ArgumentHelp("The framework, such as dma-2025.", valueName: "id"))
        var framework: String

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let held = try HeldFrameworks()
                let found = try held.framework(framework)
                try answer.write(
                    Answer(
                        json: .answer("frameworks-show", whole(found)),
                        document: held.documents.document(of: found)
                    )
                )
            }
        }
    }

    struct Map: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show how the parts of one framework relate to those of another.",
            discussion:
                "Uses the crosswalk between the two, in either direction. If there is none, shows only "
                + "what certainly follows through other frameworks."
        )

        @Argument(help: ArgumentHelp("The first framework.", valueName: "id"))
        var from: String

        @Argument(help: ArgumentHelp("The second framework.", valueName: "id"))
        var to: String

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let held = try HeldFrameworks(withCrosswalks: true)
                for id in [from, to] { _ = try held.framework(id) }
                guard let map = held.crosswalks.map(from: from, to: to) else {
                    throw Failure.input([.noCrosswalk(from: from, to: to)], workspace: nil)
                }
                try answer.write(
                    Answer(json: json(map), document: held.documents.document(of: map))
                )
            }
        }

        private func json(_ map: Crosswalk) -> JSON {
            .answer(
                "frameworks-map",
                [
                    ("from", .string(map.from)), ("to", .string(map.to)),
                    ("through", .array(map.through.map { .string($0) })),
                    (
                        "rows",
                        .array(
                            map.rows.map { row in
                                .object([
                                    ("from", .string(row.from)),
                                    ("relation", .string(row.relation.rawValue)),
                                    ("to", .optional(row.to) { .string($0) }),
                                    ("basis", .string(row.basis)),
                                    ("author", .string(row.author)),
                                    ("citation", .optional(row.citation) { .citation($0) }),
                                    ("file", .string(row.place.description)),
                                ])
                            }
                        )
                    ),
                ]
            )
        }
    }
}

private func summary(_ framework: Framework) -> [(String, JSON)] {
    let evidence = FrameworkEvidence(of: framework)
    return [
        ("id", .string(framework.id)), ("title", .string(framework.title)),
        ("edition", .string(framework.edition)),
        ("follows", .optional(framework.follows) { .string($0) }),
        (
            "scale",
            .array([.count(framework.scale.lowerBound), .count(framework.scale.upperBound)])
        ),
        ("scorer", .string(framework.scorer.rawValue)),
        ("appliesTo", .array(framework.appliesTo.map { .string($0.rawValue) })),
        ("dimensions", .count(framework.dimensions.count)),
        ("questions", .count(framework.elements.count)),
        (
            "evidence",
            .object(
                evidence.counts.map { ($0.grade.rawValue, .count($0.count)) }
                    + [("unverified", .count(evidence.unverified))]
            )
        ),
        ("citation", .citation(framework.citation)),
    ]
}

private func whole(_ framework: Framework) -> [(String, JSON)] {
    summary(framework).filter { $0.0 != "dimensions" } + [
        (
            "answerScales",
            .array(
                framework.answerScales.map { scale in
                    .object([
                        ("id", .string(scale.id)), ("title", .string(scale.title)),
                        (
                            "choices",
                            .array(
                                scale.choices.map {
                                    .object([
                                        ("id", .string($0.id)), ("title", .string($0.title)),
                                        ("points", .count($0.points)), ("text", .string($0.text)),
                                    ])
                                }
                            )
                        ),
                    ])
                }
            )
        ),
        ("dimensions", .array(framework.dimensions.map(dimension))),
        ("method", .array(framework.method.map { .string($0.text) })),
        ("gaps", .array(framework.gaps.map { .string($0) })),
    ]
}

private func dimension(_ dimension: Dimension) -> JSON {
    .object([
        ("id", .string(dimension.id)), ("title", .string(dimension.title)),
        ("summary", .string(dimension.summary)), ("weight", .count(dimension.weight)),
        ("citation", .citation(dimension.citation)),
        (
            "criteria",
            .array(
                dimension.criteria.map { criterion in
                    .object([
                        ("id", .string(criterion.id)), ("title", .string(criterion.title)),
                        ("weight", .count(criterion.weight)),
                        ("appliesTo", .array(criterion.settings.map { .string($0.rawValue) })),
                        ("elements", .array(criterion.elements.map(element))),
                    ])
                }
            )
        ),
    ])
}

private func element(_ element: Criterion.Element) -> JSON {
    let how: (String, JSON) =
        switch element.answering {
        case .gate(let level): ("level", .count(level))
        case .choice(let scale): ("answers", .string(scale))
        }
    return .object([
        ("id", .string(element.id)), ("text", .string(element.text)), how,
        ("needs", .array(element.needs.map { .string($0) })),
        ("citation", .citation(element.citation)),
    ])
}
