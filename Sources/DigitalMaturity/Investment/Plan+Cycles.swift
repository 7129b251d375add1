extension Plan {
    /// For every scheme that in the end needs itself the shortest such ring, each ring told once, at
    /// the need of the scheme written first.
    func cycles() -> [Diagnostic] {
        let needs = Dictionary(
            schemes.map { ($0.id.value, $0.relations.needs.map(\.value)) }
        ) { first, _ in first }
        var told: Set<Set<String>> = []
        return schemes.compactMap { scheme in
            guard let ring = ring(from: scheme.id.value, through: needs),
                told.insert(Set(ring)).inserted
            else { return nil }
            let whole = ring + [scheme.id.value]
            let need = scheme.relations.needs.first { $0.value == whole[1] }
            return .needsCycle(whole, at: need?.place ?? scheme.place)
        }
    }

    /// The shortest way along `needs` from a scheme back to itself, if there is one.
    private func ring(from start: String, through needs: [String: [String]]) -> [String]? {
        var cameFrom: [String: String] = [:]
        var frontier = [start]
        while !frontier.isEmpty {
            var next: [String] = []
            for scheme in frontier {
                for needed in needs[scheme, default: []] {
                    if needed == start { return way(to: scheme, from: start, cameFrom) }
                    guard cameFrom[needed] == nil else { continue }
                    cameFrom[needed] = scheme
                    next.append(needed)
                }
            }
            frontier = next
        }
        return nil
    }

    private func way(to end: String, from start: String, _ cameFrom: [String: String]) -> [String] {
        var way = [end]
        while let last = way.last, last != start, let previous = cameFrom[last] {
            way.append(previous)
        }
        return way.reversed()
    }
}
