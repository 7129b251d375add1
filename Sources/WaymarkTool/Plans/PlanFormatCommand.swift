import ArgumentParser
import DigitalMaturity
import Loading

struct PlanFormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Every key of a plan: what it means, what to write, and an example.",
        discussion: """
            A key is named alone or with the keys that lead to it.

              waymark plan format
              waymark plan format schemes.capital
              waymark plan format --schema --output plan.schema.json
            """
    )

    @Argument(help: "Show only this key and the keys inside it.")
    var key: String?

    @Flag(help: "Print the format as a JSON Schema, for editors.")
    var schema = false

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            if schema { return try writeSchema() }
            let keys = key.map(PlanKey.called) ?? PlanKey.all
            if let key, keys.isEmpty { throw unknown(key) }
            try answer.write(Answer(json: json(keys), document: PlanFormatDocument.of(keys)))
        }
    }

    private func writeSchema() throws {
        guard let output = answer.output else { return try Console.output(PlanSchema.json.text) }
        try Output.write(PlanSchema.json.text, to: output)
        if !answer.quiet { Console.error("wrote \(output)\n") }
    }

    private func unknown(_ key: String) -> Failure {
        let names = PlanKey.all.map(key.contains(".") ? \.path : \.note.name)
        return .input(
            [.unknownName(key, of: "key of a plan", among: names, at: nil)],
            workspace: nil
        )
    }

    private func json(_ keys: [PlanKey]) -> JSON {
        .answer(
            "plan-format",
            [
                (
                    "keys",
                    .array(
                        keys.map { key in
                            let kind = key.note.shape.kind
                            return .object([
                                ("path", .string(key.path)), ("key", .string(key.note.name)),
                                ("in", .string(key.mapping)),
                                ("required", .bool(key.note.isRequired)),
                                ("shape", .string(key.note.shape.words)),
                                ("units", .optional(kind?.units) { .string($0) }),
                                ("values", .array((kind?.words ?? []).map { .string($0) })),
                                ("meaning", .string(key.note.meaning)),
                                ("example", .string(key.note.example)),
                            ])
                        }
                    )
                )
            ]
        )
    }
}
