import DigitalMaturity

/// The keys of a mapping, each spelled once: they are read, written and explained by one list.
struct Format<Root: Sendable>: Sendable {
    /// What messages call the mapping: `the risk`.
    let what: String
    /// The keys, in the order in which they are written.
    let keys: [Key<Root>]
    /// Reads a mapping; `nil` where a key that must be there is missing or wrong.
    private(set) var read: @Sendable (inout Record) -> Root?

    /// A format whose required keys are the arguments of `make`, in order, after the record.
    init<each Part>(
        _ what: String,
        @KeyList<Root> keys: () -> Keys<Root, repeat each Part>,
        inRecord make: @escaping @Sendable (Record, repeat each Part) -> Root
    ) {
        let built = keys()
        let read = built.read
        self.what = what
        self.keys = built.keys
        self.read = { record in
            var patches: [Patch<Root>] = []
            let parts = read(&record, &patches)
            guard let values = try? (repeat required(each parts)) else { return nil }
            var root = make(record, repeat each values)
            for patch in patches { patch(&root) }
            return root
        }
    }

    /// A format whose required keys are the arguments of `make`, in order.
    init<each Part>(
        _ what: String,
        @KeyList<Root> keys: () -> Keys<Root, repeat each Part>,
        making make: @escaping @Sendable (repeat each Part) -> Root
    ) {
        self.init(what, keys: keys) { (_: Record, parts: repeat each Part) in
            make(repeat each parts)
        }
    }

    /// The same format; a mapping in which `check` finds a problem is not read.
    func checked(_ check: @escaping @Sendable (Root, Record) -> Diagnostic?) -> Format {
        var copy = self
        copy.read = { record in
            guard let root = self.read(&record) else { return nil }
            guard let problem = check(root, record) else { return root }
            record.report(problem)
            return nil
        }
        return copy
    }

    /// Every key that has something to write, in order.
    func pairs(_ root: Root) -> [(key: String, value: Written)] { keys.pairs(root) }

    /// The mapping as lines.
    func lines(_ root: Root) -> [String] { pairs(root).flatMap { $0.value.lines(of: $0.key) } }
}

/// Keys, and how to read those that must be there.
struct Keys<Root, each Part> {
    let keys: [Key<Root>]
    let read: @Sendable (inout Record, inout [Patch<Root>]) -> (repeat (each Part)?)
}

/// Builds `Keys` from a list of required and other keys, in any order.
@resultBuilder enum KeyList<Root> {
    static func buildExpression<Value>(_ key: RequiredKey<Root, Value>) -> RequiredKey<Root, Value>
    { key }

    static func buildExpression(_ key: Key<Root>) -> [Key<Root>] { [key] }

    static func buildExpression(_ keys: [Key<Root>]) -> [Key<Root>] { keys }

    static func buildPartialBlock<Value>(first: RequiredKey<Root, Value>) -> Keys<Root, Value> {
        Keys(keys: [Key(first)]) { record, _ in first.read(&record) }
    }

    static func buildPartialBlock<each Part, Value>(
        accumulated: Keys<Root, repeat each Part>,
        next: RequiredKey<Root, Value>
    ) -> Keys<Root, repeat each Part, Value> {
        Keys<Root, repeat each Part, Value>(keys: accumulated.keys + [Key(next)]) {
            record,
            patches in
            let before = accumulated.read(&record, &patches)
            return (repeat each before, next.read(&record))
        }
    }

    static func buildPartialBlock<each Part>(
        accumulated: Keys<Root, repeat each Part>,
        next: [Key<Root>]
    ) -> Keys<Root, repeat each Part> {
        Keys<Root, repeat each Part>(keys: accumulated.keys + next) { record, patches in
            let before = accumulated.read(&record, &patches)
            patches += next.compactMap { $0.read(&record) }
            return before
        }
    }
}

private struct Missing: Error {}

private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}
