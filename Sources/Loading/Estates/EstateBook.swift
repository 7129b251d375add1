import DigitalMaturity

/// The rows of a workspace's estate while files are laid over them.
struct EstateBook {
    private var entries: [EstateEntry]
    private var positions: [String: Int]

    init(_ entries: [EstateEntry]) {
        self.entries = entries
        positions = Dictionary(
            entries.enumerated().map { (EstateBook.key($1), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The rows of a table, in the order in which they came.
    func rows(_ table: EstateTable) -> [EstateEntry] { entries.filter { $0.table == table } }

    /// The row as it is to be: what `entry` says, over what is held.
    func merging(_ entry: EstateEntry) -> EstateEntry {
        guard let held = positions[EstateBook.key(entry)].map({ entries[$0] }) else {
            return entry
        }
        let cells = held.cells.merging(entry.cells) { _, new in new }
        return EstateEntry(entry.table, cells, at: entry.place)
    }

    /// Takes a row; says whether anything differs.
    mutating func take(_ entry: EstateEntry) -> Bool {
        guard let position = positions[EstateBook.key(entry)] else {
            positions[EstateBook.key(entry)] = entries.count
            entries.append(entry)
            return true
        }
        let isNew = entries[position].texts != entry.texts
        entries[position] = entry
        return isNew
    }

    /// Drops the rows from a source of the organisations of `cohorts` that are not among them; says how
    /// many went.
    mutating func drop(_ source: String, of cohorts: [EstateEntry]) -> Int {
        let owners = Set(cohorts.compactMap { $0.cells["organisation"]?.value.visible })
        let keys = Set(cohorts.map(EstateBook.key))
        let left = entries.filter { entry in
            entry.cells["source"]?.value != source
                || !owners.contains(entry.cells["organisation"]?.value.visible ?? "")
                || keys.contains(EstateBook.key(entry))
        }
        let count = entries.count - left.count
        self = EstateBook(left)
        return count
    }

    private static func key(_ entry: EstateEntry) -> String {
        "\(entry.table.rawValue) \(entry.key)"
    }
}

extension EstateEntryReader {
    /// What is wrong with a row.
    static func problems(of entry: EstateEntry, in context: EstateContext) -> [Diagnostic] {
        var reader = EstateEntryReader(entry, in: context)
        if entry.table == .networks { _ = reader.site() } else { _ = reader.cohort() }
        return reader.problems
    }
}
