import DigitalMaturity
import Yams

/// A value of a YAML file without its looks, and where it was written.
indirect enum YAMLTree: Sendable {
    case one(String, Place?)
    case list([YAMLTree])
    case map([(key: String, value: YAMLTree)], Place?)

    /// The tree of a text that Waymark wrote; `nil` where it is no YAML.
    init?(reading text: String) {
        var problems: [Diagnostic] = []
        guard let file = YAMLFile(parsing: text, file: "", &problems) else { return nil }
        self.init(file.root)
    }

    init(_ node: Node) {
        switch node {
        case .scalar(let scalar): self = .one(scalar.string, nil)
        case .sequence(let items): self = .list(items.map(YAMLTree.init))
        case .mapping(let pairs):
            self = .map(pairs.map { ($0.key.string ?? "", YAMLTree($0.value)) }, nil)
        case .alias: self = .one("", nil)
        }
    }

    /// The pairs of a mapping.
    var pairs: [(key: String, value: YAMLTree)] {
        if case .map(let pairs, _) = self { pairs } else { [] }
    }

    /// The items of a list.
    var items: [YAMLTree] { if case .list(let items) = self { items } else { [] } }

    /// The text of a single value.
    var text: String? { if case .one(let text, _) = self { text } else { nil } }

    /// The first place that is known in it.
    var place: Place? {
        switch self {
        case .one(_, let place): place
        case .list(let items): items.lazy.compactMap(\.place).first
        case .map(let pairs, let place): place ?? pairs.lazy.compactMap(\.value.place).first
        }
    }

    subscript(key: String) -> YAMLTree? { pairs.first { $0.key == key }?.value }

    /// The value at the end of some keys.
    subscript(keys: [String]) -> YAMLTree? {
        keys.reduce(self as YAMLTree?) { tree, key in tree?[key] }
    }

    /// The same, with a value put at the end of some keys, or what is there taken out.
    func setting(_ keys: ArraySlice<String>, to value: YAMLTree?) -> YAMLTree {
        guard let key = keys.first else { return value ?? .map([], nil) }
        let rest = keys.dropFirst()
        let new = rest.isEmpty ? value : (self[key] ?? .map([], nil)).setting(rest, to: value)
        let isEmpty = new.map { if case .map(let pairs, _) = $0 { pairs.isEmpty } else { false } }
        let kept = isEmpty == true ? nil : new
        var pairs = pairs
        let index = pairs.firstIndex { $0.key == key }
        switch (index, kept) {
        case (let index?, let kept?): pairs[index].value = kept
        case (let index?, nil): pairs.remove(at: index)
        case (nil, let kept?): pairs.append((key, kept))
        case (nil, nil): break
        }
        if case .map(_, let place) = self { return .map(pairs, place) }
        return .map(pairs, nil)
    }

    /// The same text for what means the same: the order of keys, and of mappings in a list, does not
    /// count.
    var meaning: String {
        switch self {
        case .one(let text, _): "\"\(text.replacing("\"", with: "\\\""))\""
        case .list(let items):
            "[\((isOfMappings ? items.map(\.meaning).sorted() : items.map(\.meaning)).joined(separator: ", "))]"
        case .map(let pairs, _):
            "{\(pairs.map { "\($0.key): \($0.value.meaning)" }.sorted().joined(separator: ", "))}"
        }
    }

    private var isOfMappings: Bool {
        items.contains { if case .map = $0 { true } else { false } }
    }

    /// The value in a few words for a person.
    var words: String {
        switch self {
        case .one(let text, _): text
        case .list(let items):
            isOfMappings ? items.map(\.words).joined(separator: " | ") : flow(items.map(\.words))
        case .map(let pairs, _): pairs.map { "\($0.key) \($0.value.words)" }.joined(separator: ", ")
        }
    }
}
