import ArgumentParser
import DigitalMaturity
import Investment

struct ElementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "elements",
        abstract: "What a scheme can raise: the dimensions, criteria and elements of a framework.",
        discussion: """
            These are the names that a plan writes after 'element', in raises.

              waymark elements
              waymark elements --name medication
              waymark elements --framework wgll-2021 --format csv
            """
    )

    @Option(
        help: ArgumentHelp(
            "The framework. Without it: that of the data, dma-2025.",
            valueName: "id"
        )
    )
    var framework: String?

    @Option(help: ArgumentHelp("Only those with this in their name or text.", valueName: "text"))
    var name: String?

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let framework = try HeldFrameworks().framework(framework)
            let found = entries(of: framework).filter {
                name?.isFound(in: [$0.id, $0.title]) ?? true
            }
            if let name, found.isEmpty { throw Failure.notFound(name, of: "element") }
            try answer.write(
                Answer(json: json(found, framework), document: list(found, framework).document)
            )
        }
    }

    private typealias Entry = (id: String, kind: String, dimension: String, title: String)

    /// Each name once, a dimension before what is in it.
    private func entries(of framework: Framework) -> [Entry] {
        var seen: Set<String> = []
        return framework.dimensions.flatMap { dimension -> [Entry] in
            [(dimension.id, "dimension", dimension.id, dimension.title)]
                + dimension.criteria.flatMap { criterion -> [Entry] in
                    [(criterion.id, "criterion", dimension.id, criterion.title)]
                        + criterion.elements.map { ($0.id, "element", dimension.id, $0.text) }
                }
        }.filter { seen.insert($0.id).inserted }
    }

    private func list(_ entries: [Entry], _ framework: Framework) -> NameList {
        let scale = framework.scale
        return NameList(
            title: "Elements",
            use: "What a plan may write after 'element', with 'to' from \(scale.lowerBound) to "
                + "\(scale.upperBound): \(framework.title).",
            columns: ["Name", "Kind", "Dimension", "What it asks"],
            rows: entries.map { [$0.id, $0.kind, $0.dimension, $0.title] }
        )
    }

    private func json(_ entries: [Entry], _ framework: Framework) -> JSON {
        .answer(
            "elements",
            [
                ("framework", .string(framework.id)),
                (
                    "elements",
                    .array(
                        entries.map {
                            .object([
                                ("id", .string($0.id)), ("kind", .string($0.kind)),
                                ("dimension", .string($0.dimension)), ("title", .string($0.title)),
                            ])
                        }
                    )
                ),
            ]
        )
    }
}
