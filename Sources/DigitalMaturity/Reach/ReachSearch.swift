/// Finds the smallest choice of open elements whose gain suffices and that leaves out nothing it needs.
///
/// Needs are first ignored, which leaves one sum over parts to fill with so many elements: dynamic
/// programming does that exactly. Where the answer lacks a need, either the element is kept with all
/// it needs or it is left out with all that needs it; whatever even the ignorant answer cannot reach
/// is not looked at.
struct ReachSearch {
    let model: ReachModel
    let gain: Double

    /// What is decided so far: elements kept, closed under needs, and elements left out.
    private struct Decided {
        var kept: [Bool]
        var leftOut: [Bool]
        var count = 0

        mutating func keep(_ elements: [Int]) {
            for element in elements where !kept[element] {
                kept[element] = true
                count += 1
            }
        }

        mutating func leaveOut(_ elements: [Int]) { elements.forEach { leftOut[$0] = true } }
    }

    /// The smallest choice; among several the one whose elements come first in the framework: it
    /// holds the first element at which any two of them differ. `nil` where everything is not enough.
    func least() -> [Int]? {
        let none = [Bool](repeating: false, count: model.open.count)
        guard suffices(model.gain(meeting: none.map { !$0 })) else { return nil }
        let nothing = Decided(kept: none, leftOut: none)
        for size in 0...model.open.count {
            if let found = choice(of: size, nothing) { return first(of: size, found, nothing) }
        }
        return nil
    }

    /// The first in order of the choices of `size`, given any one of them.
    private func first(of size: Int, _ found: [Bool], _ nothing: Decided) -> [Int] {
        var found = found
        var decided = nothing
        for index in model.open.indices where !decided.kept[index] && !decided.leftOut[index] {
            guard decided.count < size else { break }
            var with = decided
            with.keep(model.closures[index])
            if found[index] {
                decided = with
            } else if let other = choice(of: size, with) {
                found = other
                decided = with
            } else {
                decided.leaveOut(model.dependents[index])
            }
        }
        return found.indices.filter { found[$0] }
    }

    /// Any choice of at most `size` elements within what is decided.
    private func choice(of size: Int, _ decided: Decided) -> [Bool]? {
        guard decided.count <= size,
            !model.open.indices.contains(where: { decided.kept[$0] && decided.leftOut[$0] }),
            let chosen = filled(upTo: size - decided.count, decided)
        else { return nil }
        let lacking = chosen.indices.first { index in
            chosen[index] && model.closures[index].contains { !chosen[$0] }
        }
        guard let lacking else { return chosen }
        var with = decided
        with.keep(model.closures[lacking])
        if let found = choice(of: size, with) { return found }
        var without = decided
        without.leaveOut(model.dependents[lacking])
        return choice(of: size, without)
    }

    private func suffices(_ sum: Double) -> Bool { sum >= gain - markTolerance }

    /// What is kept with as few other elements as suffice when nothing needs anything.
    private func filled(upTo room: Int, _ decided: Decided) -> [Bool]? {
        let parts = model.parts.compactMap { part in remaining(of: part, decided) }
        var best = [Double](repeating: model.gain(meeting: decided.kept), count: room + 1)
        var picks: [[Int]] = []
        for part in parts {
            var pick = [Int](repeating: -1, count: room + 1)
            for count in stride(from: room, through: 0, by: -1) {
                for (index, option) in part.enumerated() where option.elements.count <= count {
                    let sum = best[count - option.elements.count] + option.gain
                    guard sum > best[count] else { continue }
                    best[count] = sum
                    pick[count] = index
                }
            }
            picks.append(pick)
        }
        guard var count = best.firstIndex(where: suffices) else { return nil }
        var chosen = decided.kept
        for (part, pick) in zip(parts, picks).reversed() where pick[count] >= 0 {
            let option = part[pick[count]]
            option.elements.forEach { chosen[$0] = true }
            count -= option.elements.count
        }
        return chosen
    }

    /// What a part can gain beyond what is kept without what is left out; `nil` for nothing.
    private func remaining(
        of part: ReachModel.Part,
        _ decided: Decided
    ) -> [(elements: [Int], gain: Double)]? {
        var had = 0.0
        var options: [(elements: [Int], gain: Double)] = []
        for option in part.options {
            if option.elements.contains(where: { decided.leftOut[$0] }) { break }
            let missing = option.elements.filter { !decided.kept[$0] }
            if missing.isEmpty { had = option.gain } else { options.append((missing, option.gain)) }
        }
        return options.isEmpty ? nil : options.map { ($0.elements, $0.gain - had) }
    }
}
