import Documents

/// The values that a narrative may use, by name.
public struct Placeholders: Sendable {
    /// What a name stands for.
    enum Value: Sendable {
        /// Words and figures: `{{england-mean}}`.
        case phrase([Inline])
        /// Something that is so or not: `{{#is-over}}…{{/is-over}}`, `{{^is-over}}…{{/is-over}}`.
        case flag(Bool)
        /// Things to repeat for: `{{#gaps}}- {{gap-name}}{{/gaps}}`, each with the same names.
        case list(names: [String], items: [[String: [Inline]]])
    }

    private(set) var values: [String: Value] = [:]

    mutating func set(_ name: String, _ inline: Inline) { values[name] = .phrase([inline]) }

    mutating func set(_ name: String, _ text: String) { values[name] = .phrase([.text(text)]) }

    /// Words with figures among them.
    mutating func set(_ name: String, _ phrase: [Inline]) { values[name] = .phrase(phrase) }

    /// A figure, or the words for not having one.
    mutating func set(_ name: String, _ figure: Figure?, orElse words: String) {
        values[name] = .phrase([figure.map(Inline.figure) ?? .text(words)])
    }

    mutating func set(_ name: String, is flag: Bool) { values[name] = .flag(flag) }

    mutating func set(_ name: String, names: [String], items: [[String: Inline]]) {
        set(name, names: names, phrases: items.map { $0.mapValues { [$0] } })
    }

    /// Things to repeat for, their values being words with figures among them.
    mutating func set(_ name: String, names: [String], phrases items: [[String: [Inline]]]) {
        precondition(
            items.allSatisfy { Set($0.keys) == Set(names) },
            "each item of \(name) has its names"
        )
        values[name] = .list(names: names, items: items)
    }
}
