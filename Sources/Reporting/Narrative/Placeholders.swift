import Documents

/// The values that a narrative may use, by name.
public struct Placeholders: Sendable {
    /// What a name stands for.
    enum Value: Sendable {
        /// Words or a figure: `{{england-mean}}`.
        case inline(Inline)
        /// Something that is so or not: `{{#is-over}}…{{/is-over}}`, `{{^is-over}}…{{/is-over}}`.
        case flag(Bool)
        /// Things to repeat for: `{{#gaps}}- {{gap-name}}{{/gaps}}`, each with the same names.
        case list(names: [String], items: [[String: Inline]])
    }

    private(set) var values: [String: Value] = [:]

    mutating func set(_ name: String, _ inline: Inline) { values[name] = .inline(inline) }

    mutating func set(_ name: String, _ text: String) { values[name] = .inline(.text(text)) }

    /// A figure, or the words for not having one.
    mutating func set(_ name: String, _ figure: Figure?, orElse words: String) {
        values[name] = .inline(figure.map(Inline.figure) ?? .text(words))
    }

    mutating func set(_ name: String, is flag: Bool) { values[name] = .flag(flag) }

    mutating func set(_ name: String, names: [String], items: [[String: Inline]]) {
        precondition(
            items.allSatisfy { Set($0.keys) == Set(names) },
            "each item of \(name) has its names"
        )
        values[name] = .list(names: names, items: items)
    }
}
