extension Plan {
    /// Every ring of schemes that need each other, told once, at the scheme written first.
    func cycles() -> [Diagnostic] {
        let needs = Dictionary(
            schemes.map { ($0.id.value, $0.relations.needs.map(\.value)) }
        ) { first, _ in first }
        var told: Set<Set<String>> = []
        return schemes.compactMap { scheme in
            guard let ring = ring(from: scheme.id.value, through: needs),
                told.insert(Set(ring)).inserted
            else { return nil }
            let place = scheme.relations.needs.first?.place ?? scheme.place
            return .needsCycle(ring + [scheme.id.value], at: place)
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
        while let last = way.last, last != start, let previous = cameFrom[last] { way.append(previous) }
        return way.reversed()
    }
}
