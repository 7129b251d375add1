/// For every name that in the end needs itself the shortest such ring, each ring once, at the
/// name that comes first in `order`; the first name is not repeated at the end.
public func rings(of order: [String], through needs: [String: [String]]) -> [[String]] {
    var told: Set<Set<String>> = []
    return order.compactMap { name in
        guard let ring = ring(from: name, through: needs), told.insert(Set(ring)).inserted else {
            return nil
        }
        return ring
    }
}

/// The shortest way along `needs` from a name back to itself, if there is one.
private func ring(from start: String, through needs: [String: [String]]) -> [String]? {
    var cameFrom: [String: String] = [:]
    var frontier = [start]
    while !frontier.isEmpty {
        var next: [String] = []
        for name in frontier {
            for needed in needs[name, default: []] {
                if needed == start { return way(to: name, from: start, cameFrom) }
                guard cameFrom[needed] == nil else { continue }
                cameFrom[needed] = name
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
