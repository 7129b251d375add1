import DigitalMaturity
import Yams

/// A YAML mapping that is being read, key by key.
///
/// Ask for the keys you know; whatever is missing, malformed, repeated or left over is reported
/// with its place. Nothing stops at the first mistake.
struct Record {
    /// What the mapping describes, for messages: `the plan`, `the scheme 'epr-east'`.
    var what: String
    /// Its identifier, once that is read.
    var name: String?
    /// Where it begins.
    let place: Place
    private(set) var problems: [Diagnostic] = []

    private let text: YAMLText
    private let entries: [(key: String, place: Place, node: Node)]
    private var asked: [String] = []

    /// Reads the mapping at the root of `file` by `read`, then reports every key it did not ask for.
    static func read<Value: Sendable>(
        _ file: YAMLFile,
        _ what: String,
        _ problems: inout [Diagnostic],
        _ read: (inout Record) -> Value?
    ) -> Value? {
        Record.read(file.root, what, in: file.text, &problems, read)
    }

    private static func read<Value: Sendable>(
        _ node: Node,
        _ what: String,
        in text: YAMLText,
        _ problems: inout [Diagnostic],
        _ read: (inout Record) -> Value?
    ) -> Value? {
        guard case .mapping(let mapping) = node else {
            problems.append(
                .wrongShape(what, expected: "a mapping of keys to values", at: text.place(of: node))
            )
            return nil
        }
        var record = Record(mapping, what, in: text, place: text.place(of: node))
        let value = read(&record)
        record.reportLeftovers()
        // Where a line at fault was left out, nobody knows what is missing.
        problems += record.problems.filter { !text.hasGaps || $0.code != .missingKey }
        return value
    }

    private init(_ mapping: Node.Mapping, _ what: String, in text: YAMLText, place: Place) {
        self.what = what
        self.place = place
        self.text = text
        let (pairs, cut) = text.withAmountsWhole(mapping)
        problems = cut
        entries = pairs.map { key, value in
            (key.string?.visible ?? "", text.place(of: key), value)
        }
    }

    private mutating func reportLeftovers() {
        for entry in entries where !asked.contains(entry.key) {
            if let key = YAMLText.repeatedKey(entry.key) {
                problems.append(.duplicateKey(key, at: entry.place))
            } else if entry.node.isLeftOut, entry.key.contains(":") {
                problems.append(.noSpaceAfterColon(entry.key, at: entry.place))
            } else {
                problems.append(.unknownKey(entry.key, in: what, among: asked, at: entry.place))
            }
        }
    }

    /// Adds a problem found by whoever reads the record.
    mutating func report(_ problem: Diagnostic) { problems.append(problem) }

    /// Leaves a key unread.
    mutating func skip(_ key: String) { asked.append(key) }

    /// Whether the key is there.
    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// Where the value of a key begins, or the record where it is missing.
    func valuePlace(_ key: String) -> Place {
        entries.first { $0.key == key }.map { text.place(of: $0.node) } ?? place
    }

    private mutating func node(_ key: String, isRequired: Bool) -> Node? {
        asked.append(key)
        if let entry = entries.first(where: { $0.key == key }) { return entry.node }
        if isRequired { problems.append(.missingKey(key, in: what, at: place)) }
        return nil
    }
}

// MARK: - Values

extension Record {
    /// The value of a key that must be there.
    mutating func located<Value: Sendable>(
        _ key: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> Located<Value>? {
        node(key, isRequired: true).flatMap { scalar($0, key, parse) }
    }

    /// The value of a key that must be there, without its place.
    mutating func value<Value: Sendable>(
        _ key: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> Value? { located(key, parse)?.value }

    /// The text of a key that must be there.
    mutating func text(_ key: String) -> String? { value(key, anyText) }

    /// The value of a key that may be missing.
    mutating func optional<Value: Sendable>(
        _ key: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> Located<Value>? {
        node(key, isRequired: false).flatMap { scalar($0, key, parse) }
    }

    /// The text of a key that may be missing.
    mutating func optionalText(_ key: String) -> String? {
        optional(key, anyText)?.value
    }

    /// The values of a list under a key that may be missing.
    mutating func list<Value: Sendable>(
        _ key: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> [Located<Value>] {
        nodes(key, isRequired: false).compactMap { scalar($0, "each of '\(key)'", parse) }
    }

    /// The values of a list, or `nil` where the key is missing and an empty list would mean more.
    mutating func optionalList<Value: Sendable>(
        _ key: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> [Located<Value>]? {
        let values = list(key, parse)
        return has(key) ? values : nil
    }

    /// The pairs of a mapping under a key that may be missing, in the order written.
    mutating func pairs<Name: Sendable, Value: Sendable>(
        _ key: String,
        isRequired: Bool = false,
        _ parseKey: (String) throws(ParseFailure) -> Name,
        _ parseValue: (String) throws(ParseFailure) -> Value
    ) -> [(key: Located<Name>, value: Located<Value>)] {
        guard let node = node(key, isRequired: isRequired) else { return [] }
        guard case .mapping(let mapping) = node else {
            problems.append(
                .wrongShape("'\(key)'", expected: "a mapping", at: text.place(of: node))
            )
            return []
        }
        let (pairs, cut) = text.withAmountsWhole(mapping)
        problems += cut
        return pairs.compactMap { name, value in
            if let key = name.string.flatMap(YAMLText.repeatedKey) {
                problems.append(.duplicateKey(key, at: text.place(of: name)))
                return nil
            }
            if let key = name.string, isRunTogether(name, value) {
                problems.append(.noSpaceAfterColon(key, at: text.place(of: name)))
                return nil
            }
            let name = scalar(name, "each key of '\(key)'", parseKey)
            let value = scalar(value, "each value of '\(key)'", parseValue)
            guard let name, let value else { return nil }
            return (name, value)
        }
    }

    /// The two ends of a range under a key that may be missing: a list, or in words such as `±10%`.
    mutating func ends<Value: Sendable>(
        _ key: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> [Located<Value>]? {
        guard let entry = entries.first(where: { $0.key == key }),
            let ends = entry.node.scalar.flatMap({ endsOfRange($0.string) })
        else { return optionalList(key, parse) }
        skip(key)
        let place = text.place(of: entry.node)
        return ends.compactMap { end in
            do throws(ParseFailure) { return Located(try parse(end), at: place) } catch {
                problems.append(.malformedValue(error, at: place))
                return nil
            }
        }
    }

    private mutating func scalar<Value: Sendable>(
        _ node: Node,
        _ what: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> Located<Value>? {
        let place = text.place(of: node)
        guard case .scalar(let scalar) = node else {
            problems.append(.wrongShape("'\(what)'", expected: "a single value", at: place))
            return nil
        }
        do throws(ParseFailure) {
            let value = try reading(scalar.string, parse)
            problems += oddities(of: scalar, what, value, at: place)
            return Located(value, at: place)
        } catch {
            let start = place.column.map { scalar.style == .plain ? $0 : $0 + 1 }
            let failure = error.quoting(scalar.string).naming(scalar.string.unseen, from: start)
            problems.append(.malformedValue(failure, at: place))
            return nil
        }
    }
}

extension Record {
    /// What is odd about a value that can be read: a title that is empty or cut, and an amount so small
    /// without a unit that thousands or millions may be meant.
    private func oddities(
        of scalar: Node.Scalar,
        _ key: String,
        _ value: some Sendable,
        at place: Place
    ) -> [Diagnostic] {
        if key == "title" {
            if scalar.string.visible.isEmpty { return [.emptyTitle(at: place)] }
            return text.comment(after: scalar).map {
                [.cutTitle(scalar.string, $0, at: place)]
            } ?? []
        }
        let digits = scalar.string.prefix { $0 != " " }
        guard isOwn, let amount = value as? Money, key != "each", amount > .zero,
            amount < .pounds(100_000), digits.utf8.allSatisfy(\.isASCIIDigit)
        else { return [] }
        return [.amountWithoutUnit(String(digits), amount, at: place)]
    }

    /// Whether the file is the workspace's; in the reference data amounts of all sizes are meant.
    private var isOwn: Bool { !["Frameworks/", "data/"].contains { place.file.hasPrefix($0) } }
}

// MARK: - Records in records

extension Record {
    /// The mapping under a key that may be missing.
    mutating func record<Value: Sendable>(
        _ key: String,
        isRequired: Bool = false,
        _ what: String,
        _ read: (inout Record) -> Value?
    ) -> Value? {
        guard let node = node(key, isRequired: isRequired) else { return nil }
        return Record.read(node, what, in: text, &problems, read)
    }

    /// The mappings of a list under a key that may be missing.
    mutating func records<Value: Sendable>(
        _ key: String,
        isRequired: Bool = false,
        _ what: String,
        _ read: (inout Record) -> Value?
    ) -> [Value] {
        nodes(key, isRequired: isRequired).compactMap {
            Record.read($0, what, in: text, &problems, read)
        }
    }

    /// What a key holds when it may be a single word or a mapping.
    mutating func isMapping(_ key: String) -> Bool {
        guard case .mapping = entries.first(where: { $0.key == key })?.node else { return false }
        return true
    }

    private mutating func nodes(_ key: String, isRequired: Bool) -> [Node] {
        guard let node = node(key, isRequired: isRequired) else { return [] }
        guard case .sequence(let sequence) = node else {
            problems.append(.wrongShape("'\(key)'", expected: "a list", at: text.place(of: node)))
            return []
        }
        return Array(sequence)
    }
}

/// Whether a key and its value run together: `share:50%` without a space is a key alone.
private func isRunTogether(_ key: Node, _ value: Node) -> Bool {
    key.scalar?.style == .plain && key.string?.contains(":") == true && value.isLeftOut
}

extension Node {
    /// Whether nothing is written in its place; quotes with nothing in them are something.
    fileprivate var isLeftOut: Bool {
        scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
    }
}
