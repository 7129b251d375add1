/// A company that supplies systems, by one name whatever a source calls it.
public struct Supplier: Hashable, Sendable {
    /// The identifier: `oracle-health`.
    public let id: String
    /// The name for a page.
    public let name: String
    /// Whether it is one company; otherwise a label for several, such as systems built in house.
    public var isOne = true
    /// What to know of its names.
    public var note: String?

    /// Creates a supplier.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    /// Creates a supplier that no list names, called as it is written.
    public init(named text: String) {
        self.init(id: folded(text).joined(separator: "-"), name: text)
    }
}

extension Supplier: Comparable {
    /// In order of the name.
    public static func < (first: Supplier, second: Supplier) -> Bool {
        (first.name.lowercased(), first.id) < (second.name.lowercased(), second.id)
    }
}

/// The suppliers that have several names, found by each of them.
public struct SupplierNames: Sendable {
    /// The suppliers, in order of their names.
    public let all: [Supplier]
    private let byName: [[String]: Supplier]

    /// Creates the list; `names` gives for each supplier what else it is called.
    public init(_ suppliers: [(supplier: Supplier, others: [String])] = []) {
        all = suppliers.map(\.supplier).sorted()
        let names = suppliers.flatMap { supplier, others in
            ([supplier.id, supplier.name] + others).map { (folded($0), supplier) }
        }
        byName = Dictionary(names) { first, _ in first }
    }

    /// The supplier with this name, however it is spaced or capitalised; one of that name where no
    /// list has it.
    public func supplier(named text: String) -> Supplier {
        byName[folded(text)] ?? Supplier(named: text)
    }
}

/// The words of a name in lower case, without what stands between them.
private func folded(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}
