/// How much registered social care there is somewhere.
public struct CareSize: Hashable, Sendable {
    /// The registered locations.
    public var locations = 0
    /// Those who run them; one that runs locations in two places counts in both.
    public var providers = 0
    /// The locations in which people live.
    public var careHomes = 0
    /// The beds of those that say how many they have.
    public var beds = 0
    /// The care homes that do not say.
    public var withoutBeds = 0

    /// Nothing.
    public init() {}
}

extension CareLocations {
    /// The size of each group into which `group` puts the locations; what it puts in none is left out.
    func sizes<Group: Hashable>(by group: (Int) -> Group?) -> [Group: CareSize] {
        var sizes: [Group: CareSize] = [:]
        var providers: [Group: Set<Int32>] = [:]
        for index in codes.indices {
            guard let group = group(index) else { continue }
            sizes[group, default: CareSize()].add(isCareHome[index], beds[index])
            providers[group, default: []].insert(provider[index])
        }
        for (group, members) in providers { sizes[group]?.providers = members.count }
        return sizes
    }
}

extension CareSize {
    fileprivate mutating func add(_ isCareHome: Bool, _ beds: Int16?) {
        locations += 1
        guard isCareHome else { return }
        careHomes += 1
        if let beds { self.beds += Int(beds) } else { withoutBeds += 1 }
    }
}
