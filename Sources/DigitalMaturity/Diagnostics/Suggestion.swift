/// The one of `candidates` that was probably meant by `name`, if any is near enough.
///
/// Near means at most a third of the letters wrong, or one in a short name; the case of letters
/// does not count. Ties go to the first in order.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    return candidates.sorted()
        .map { ($0, editDistance(Array(name.lowercased()), Array($0.lowercased()))) }
        .filter { $0.1 <= limit }
        .min { $0.1 < $1.1 }?.0
}

/// The help for a name that does not exist: the one probably meant, else all there are.
func remedy(for name: String, among candidates: some Sequence<String>) -> String? {
    let all = candidates.sorted()
    if let near = nearest(to: name, among: all) { return "did you mean '\(near)'?" }
    guard !all.isEmpty, all.count <= 12 else { return nil }
    return "expected one of: \(all.joined(separator: ", "))"
}

/// How many letters must be added, dropped, changed or swapped with a neighbour.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = Swift.min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
