/// What is written after a key, for readers of the reference and for tests.
package indirect enum Shape: Sendable {
    /// One value.
    case one(Kind)
    /// Values in brackets.
    case list(Kind)
    /// The least and the most.
    case range(Kind)
    /// One value for each name, in braces.
    case pairs(Kind, Kind)
    /// A mapping with keys of its own.
    case mapping([KeyNote])
    /// A list of such mappings.
    case mappings([KeyNote])
}

/// A kind of value, in words.
package struct Kind: Hashable, Sendable {
    /// One of them, with its article: `an amount of money`.
    package let name: String
    /// The units, where there are any: `pounds`.
    package var units: String?
    /// The words of a closed list, in its order.
    package var words: [String] = []
    /// How people write it, where there is more than one way.
    package var manner: Manner?

    init(name: String, units: String?, manner: Manner?) {
        self.name = name
        self.units = units
        self.manner = manner
    }
}

extension Shape {
    /// The keys of the mapping, or of each mapping of the list.
    package var keys: [KeyNote] {
        switch self {
        case .mapping(let keys), .mappings(let keys): keys
        case .one, .list, .range, .pairs: []
        }
    }

    /// The kind of its values.
    package var kind: Kind? {
        switch self {
        case .one(let kind), .list(let kind), .range(let kind), .pairs(_, let kind): kind
        case .mapping, .mappings: nil
        }
    }

    /// The shape in words: `a list, each an organisation code`.
    package var words: String {
        switch self {
        case .one(let kind): kind.name
        case .list(let kind): "a list, each \(kind.name)"
        case .range(let kind): "the least and the most, each \(kind.name)"
        case .pairs(let key, let value): "a mapping from \(key.name) to \(value.name)"
        case .mapping: "a mapping"
        case .mappings: "a list of mappings"
        }
    }
}

/// A key as the reference explains it.
package struct KeyNote: Sendable {
    /// The key.
    package let name: String
    /// Whether it must be there.
    package let isRequired: Bool
    /// What is written after it.
    package let shape: Shape
    /// What may be written after it.
    package let example: String
    /// What it means, in one sentence.
    package internal(set) var meaning = ""
}

extension Shape {
    /// An example made of those of its keys: of all where there are few, else of the required.
    var example: String? {
        let shown = keys.count > 6 ? keys.filter(\.isRequired) : keys
        let mapping = flow(shown.map { ($0.name, $0.example) })
        switch self {
        case .mapping: return mapping
        case .mappings: return flow([mapping])
        case .one, .list, .range, .pairs: return nil
        }
    }
}
