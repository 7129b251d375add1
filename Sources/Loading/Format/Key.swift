import DigitalMaturity

/// A key, what is written after it, and what it means.
struct Keyed<Value: Sendable>: Sendable {
    let name: String
    let spelling: Spelling<Value>
    private(set) var meaning = ""
    let example: String

    /// Without an example of its own, it has the one that the keys of its mapping make.
    init(_ name: String, _ spelling: Spelling<Value>, example: String? = nil) {
        self.name = name
        self.spelling = spelling
        self.example = example ?? spelling.shape.example ?? ""
    }

    /// The same, explained in one sentence.
    func means(_ meaning: String) -> Keyed {
        var copy = self
        copy.meaning = meaning
        return copy
    }

    /// The value in a record where it may be missing.
    func read(_ record: inout Record) -> Value? { spelling.read(name, false, &record) }

    /// The value in a record where it may not.
    func require(_ record: inout Record) -> Value? { spelling.read(name, true, &record) }

    func note(isRequired: Bool) -> KeyNote {
        KeyNote(
            name: name,
            isRequired: isRequired,
            shape: spelling.shape,
            example: example,
            meaning: meaning
        )
    }
}

/// A key without which its mapping cannot be read.
struct RequiredKey<Root, Value: Sendable>: Sendable {
    private(set) var entry: Keyed<Value>
    let get: @Sendable (Root) -> Value
    /// Names the mapping after what was read.
    private var name: @Sendable (Value, inout Record) -> Void = { _, _ in }

    init(_ entry: Keyed<Value>, _ get: @escaping @Sendable (Root) -> Value) {
        self.entry = entry
        self.get = get
    }

    init(
        _ name: String,
        _ get: @escaping @Sendable (Root) -> Value,
        _ spelling: Spelling<Value>,
        example: String? = nil
    ) {
        self.init(Keyed(name, spelling, example: example), get)
    }

    /// The same, explained in one sentence.
    func means(_ meaning: String) -> RequiredKey {
        var copy = self
        copy.entry = entry.means(meaning)
        return copy
    }

    func read(_ record: inout Record) -> Value? {
        let value = entry.require(&record)
        if let value { name(value, &record) }
        return value
    }
}

extension RequiredKey where Value == Located<String> {
    /// The same key; messages call the mapping `what` once it is read.
    func naming(_ what: @escaping @Sendable (String) -> String) -> RequiredKey {
        var copy = self
        copy.name = { value, record in
            record.name = value.value
            record.what = what(value.value)
        }
        return copy
    }
}

/// Sets what was read.
typealias Patch<Root> = @Sendable (inout Root) -> Void

private func setting<Root, Value: Sendable>(
    _ path: any WritableKeyPath<Root, Value> & Sendable,
    to value: Value
) -> Patch<Root> {
    { root in root[keyPath: path] = value }
}

/// A key of a mapping that becomes a `Root`.
struct Key<Root>: Sendable {
    private(set) var note: KeyNote
    /// Reads the key; `nil` where it is missing or wrong.
    let read: @Sendable (inout Record) -> Patch<Root>?
    /// The value as YAML; `nil` where nothing is to be written.
    let write: @Sendable (Root) -> Written?
}

extension Key {
    /// A key that must be there; what it reads is asked for by other means.
    init<Value>(_ key: RequiredKey<Root, Value>) {
        note = key.entry.note(isRequired: true)
        read = { _ in nil }
        write = { key.entry.spelling.write(key.get($0)) }
    }

    /// A key that may be left out and then leaves its value as it is.
    init<Value>(_ entry: Keyed<Value>, _ path: any WritableKeyPath<Root, Value> & Sendable) {
        note = entry.note(isRequired: false)
        read = { record in entry.read(&record).map { setting(path, to: $0) } }
        write = { entry.spelling.write($0[keyPath: path]) }
    }

    /// A key for a value that may be missing.
    init<Value>(_ entry: Keyed<Value>, _ path: any WritableKeyPath<Root, Value?> & Sendable) {
        note = entry.note(isRequired: false)
        read = { record in entry.read(&record).map { setting(path, to: .some($0)) } }
        write = { $0[keyPath: path].flatMap(entry.spelling.write) }
    }

    init<Value>(
        _ name: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable,
        _ spelling: Spelling<Value>,
        example: String? = nil
    ) {
        self.init(Keyed(name, spelling, example: example), path)
    }

    init<Value>(
        _ name: String,
        _ path: any WritableKeyPath<Root, Value?> & Sendable,
        _ spelling: Spelling<Value>,
        example: String? = nil
    ) {
        self.init(Keyed(name, spelling, example: example), path)
    }

    /// The same, explained in one sentence.
    func means(_ meaning: String) -> Key {
        var copy = self
        copy.note.meaning = meaning
        return copy
    }

    /// The same key of a mapping in which the value is a part.
    func of<Whole>(_ path: any WritableKeyPath<Whole, Root> & Sendable) -> Key<Whole> {
        Key<Whole>(
            note: note,
            read: { record in
                guard let patch = self.read(&record) else { return nil }
                return { whole in patch(&whole[keyPath: path]) }
            },
            write: { self.write($0[keyPath: path]) }
        )
    }

    /// A mapping of keys all of which may be left out.
    init(_ name: String, _ what: String, of keys: [Key<Root>]) {
        let shape = Shape.mapping(keys.map(\.note))
        note = KeyNote(
            name: name,
            isRequired: false,
            shape: shape,
            example: shape.example ?? ""
        )
        read = { record in
            let patches = record.record(name, what) { record in
                keys.compactMap { $0.read(&record) }
            }
            guard let patches else { return nil }
            return { root in patches.forEach { $0(&root) } }
        }
        write = { root in
            let pairs = keys.pairs(root)
            return pairs.isEmpty ? nil : .flow(pairs)
        }
    }
}

extension Array {
    /// Every key that has something to write, in order.
    func pairs<Root>(_ root: Root) -> [(key: String, value: Written)] where Element == Key<Root> {
        compactMap { key in key.write(root).map { (key.note.name, $0) } }
    }
}
