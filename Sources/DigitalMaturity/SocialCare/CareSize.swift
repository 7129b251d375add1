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
    /// The size of each group into which `group` puts some locations.
    func sizes<Group: Hashable>(
        of some: [Int32],
        by group: (Int) -> Group
    ) -> [Group: CareSize] {
        var tallies: [Group: CareTally] = [:]
        for index in some.lazy.map({ Int($0) }) {
            tallies[group(index), default: CareTally()]
                .add(isCareHome[index], beds[index], of: provider[index])
        }
        return tallies.mapValues(\.whole)
    }

    /// The size of some locations.
    func size(of some: [Int32]) -> CareSize { sizes(of: some) { _ in 0 }[0] ?? CareSize() }
}

/// A size that is being added up, and whom it has met.
private struct CareTally {
    private var size = CareSize()
    private var providers: Set<Int32> = []

    var whole: CareSize {
        var size = size
        size.providers = providers.count
        return size
    }

    mutating func add(_ isCareHome: Bool, _ beds: Int16?, of provider: Int32) {
        providers.insert(provider)
        size.locations += 1
        guard isCareHome else { return }
        size.careHomes += 1
        if let beds { size.beds += Int(beds) } else { size.withoutBeds += 1 }
    }
}
