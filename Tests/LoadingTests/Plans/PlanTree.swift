import Loading

/// A plan as YAML before it is text.
indirect enum PlanTree {
    case text(String)
    case list([PlanTree])
    case mapping([(key: String, value: PlanTree)])

    /// The tree of these keys; lists of mappings have `count` each.
    init(
        _ keys: [PlanKey],
        in mapping: String = "plan",
        lists count: Int = 1,
        _ scalar: (PlanKey) -> PlanTree
    ) {
        self = .mapping(
            keys.filter { $0.mapping == mapping }.map { key in
                func inner() -> PlanTree { PlanTree(keys, in: key.path, lists: count, scalar) }
                switch key.note.shape {
                case .mapping: return (key.note.name, inner())
                case .mappings: return (key.note.name, .list((0..<count).map { _ in inner() }))
                case .one, .list, .range, .pairs: return (key.note.name, scalar(key))
                }
            }
        )
    }

    /// The same with `value` for what is at `path`, in the first mapping of each list.
    func replacing(_ path: [Substring], with value: PlanTree?) -> PlanTree {
        switch self {
        case .text: return self
        case .list(let items):
            return .list([items[0].replacing(path, with: value)] + items.dropFirst())
        case .mapping(let pairs):
            return .mapping(
                pairs.compactMap { key, old in
                    guard key == path[0] else { return (key, old) }
                    if path.count > 1 {
                        return (key, old.replacing(Array(path.dropFirst()), with: value))
                    }
                    return value.map { (key, $0) }
                }
            )
        }
    }

    /// The same with a key more in the mapping at `path`, in the first of each list.
    func adding(_ name: String, to path: [Substring]) -> PlanTree {
        switch self {
        case .text: return self
        case .list(let items):
            return .list([items[0].adding(name, to: path)] + items.dropFirst())
        case .mapping(let pairs):
            guard let key = path.first else { return .mapping(pairs + [(name, .text("1"))]) }
            return .mapping(
                pairs.map { pair in
                    pair.key == key
                        ? (pair.key, pair.value.adding(name, to: Array(path.dropFirst()))) : pair
                }
            )
        }
    }

    /// All of it in braces and brackets, a value a line.
    var braced: String { flow(",\n  ") }

    private func flow(_ comma: String = ", ") -> String {
        switch self {
        case .text(let text): text
        case .list(let items): "[\(items.map { $0.flow(comma) }.joined(separator: comma))]"
        case .mapping(let pairs):
            "{ \(pairs.map { "\($0.key): \($0.value.flow(comma))" }.joined(separator: comma)) }"
        }
    }

    /// As Waymark writes it: lists of mappings and sections below their key, schemes over lines.
    var plan: String { lines(schemes: true).map { $0 + "\n" }.joined() }

    private func lines(schemes: Bool) -> [String] {
        guard case .mapping(let pairs) = self else { return [flow()] }
        return pairs.flatMap { key, value -> [String] in
            switch value {
            case .list(let items) where items.allSatisfy(\.isMapping):
                return ["\(key):"]
                    + items.flatMap { item in
                        let lines = key == "schemes" ? item.lines(schemes: false) : [item.flow()]
                        return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
                    }
            case .mapping(let parts) where key == "sections":
                return ["\(key):"] + parts.map { "  \($0.key): \($0.value.flow())" }
            case .text, .list, .mapping:
                return ["\(key): \(value.flow())"]
            }
        }
    }

    private var isMapping: Bool {
        if case .mapping = self { true } else { false }
    }
}
