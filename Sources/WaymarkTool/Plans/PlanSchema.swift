import Loading

/// The format of a plan as a JSON Schema, by which editors help to write one.
enum PlanSchema {
    /// The file of a workspace that holds it, beside its plans.
    static let file = "plans/plan.schema.json"

    /// The first line of a plan, which tells an editor where the schema is.
    static let line = "# yaml-language-server: $schema=plan.schema.json\n"

    static var json: JSON {
        .object(
            [
                ("$schema", .string("http://json-schema.org/draft-07/schema#")),
                ("title", .string("A plan of Waymark")),
            ] + mapping(PlanKey.roots)
        )
    }

    private static func mapping(_ notes: [KeyNote]) -> [(String, JSON)] {
        [
            ("type", .string("object")),
            ("properties", .object(notes.map { ($0.name, schema(of: $0)) })),
            (
                "required",
                .array(notes.filter(\.isRequired).map { .string($0.name) })
            ),
            ("additionalProperties", .bool(false)),
        ]
    }

    private static func schema(of note: KeyNote) -> JSON {
        .object(
            [
                ("description", .string("\(note.meaning) Write \(note.shape.words).")),
                ("markdownDescription", .string("\(note.meaning)\n\nExample: `\(note.example)`")),
            ] + schema(of: note.shape)
        )
    }

    private static func schema(of shape: Shape) -> [(String, JSON)] {
        switch shape {
        case .one(let kind): value(kind)
        case .list(let kind): array(.object(value(kind)))
        case .range(let kind):
            [("type", .array([.string("array"), .string("string")]))]
                + [
                    ("items", .object(value(kind))), ("minItems", .count(2)),
                    ("maxItems", .count(2)),
                ]
        case .pairs(_, let kind):
            [("type", .string("object")), ("additionalProperties", .object(value(kind)))]
        case .mapping(let notes): mapping(notes)
        case .mappings(let notes): array(.object(mapping(notes)))
        }
    }

    private static func array(_ items: JSON) -> [(String, JSON)] {
        [("type", .string("array")), ("items", items)]
    }

    /// A single value; editors read `2026-10` and `yes` as other things than text.
    private static func value(_ kind: Kind) -> [(String, JSON)] {
        if kind.words == ["yes", "no"] {
            return [("enum", .array([.string("yes"), .string("no"), .bool(true), .bool(false)]))]
        }
        guard kind.words.isEmpty else { return [("enum", .array(kind.words.map { .string($0) }))] }
        return [("type", .array(["string", "number", "boolean"].map { .string($0) }))]
    }
}
