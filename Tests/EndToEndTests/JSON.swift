import Foundation

/// A JSON value, without the order of keys.
enum JSON: Decodable {
    case null
    case boolean
    case integer
    case number
    case string(String)
    case array([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .string(text)
        } else if let object = try? value.decode([String: JSON].self) {
            self = .object(object)
        } else if let array = try? value.decode([JSON].self) {
            self = .array(array)
        } else if (try? value.decode(Bool.self)) != nil {
            self = .boolean
        } else if (try? value.decode(Int.self)) != nil {
            self = .integer
        } else {
            _ = try value.decode(Double.self)
            self = .number
        }
    }

    init(parsing text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }
}

/// What JSON answers have in common: the type of each key, over all elements of all arrays.
struct Shape {
    private var types: Set<String> = []
    private var keys: [String: Shape] = [:]
    /// The shape of the elements, as one or none.
    private var elements: [Shape] = []
    private var (count, objects) = (0, 0)

    init(of values: [JSON]) {
        for value in values { add(value) }
    }

    private mutating func add(_ value: JSON) {
        count += 1
        switch value {
        case .null: types.insert("null")
        case .boolean: types.insert("boolean")
        case .integer: types.insert("integer")
        case .number: types.insert("number")
        case .string: types.insert("string")
        case .array(let values):
            types.insert("array")
            if elements.isEmpty { elements = [Shape(of: [])] }
            for value in values { elements[0].add(value) }
        case .object(let members):
            types.insert(Set(members.keys) == ["pence", "text"] ? "money" : "object")
            objects += 1
            for (key, value) in members { keys[key, default: Shape(of: [])].add(value) }
        }
    }

    /// A line for each key path, in order: its types, and `absent` where some objects lack it.
    ///
    /// An object or an array has no line of its own when the lines below say that it is one.
    func lines(at path: String = "", of parents: Int = 1) -> [String] {
        var types = self.types
        // A number that happens to be whole is a number.
        if types.contains("number") { types.remove("integer") }
        if count < parents && !path.hasSuffix("]") { types.insert("absent") }
        let prefix = path.isEmpty ? "" : path + "."
        let below =
            types.contains("money")
            ? []
            : keys.sorted { $0.key < $1.key }.flatMap { $1.lines(at: prefix + $0, of: objects) }
                + elements.flatMap {
                    $0.count == 0 ? ["\(path)[]: none"] : $0.lines(at: path + "[]")
                }
        let isPlain = below != [] && (types == ["object"] || types == ["array"])
        return (isPlain ? [] : ["\(path): \(types.sorted().joined(separator: " | "))"]) + below
    }
}
