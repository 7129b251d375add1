import DigitalMaturity
import TestSupport
import Testing

struct GateTests {
    /// Levels 1, 2, 2, 3 and 5 of a scale from 1 to 5; nothing is asked at level 4.
    private let criterion = Criterion.sample("board", needing: [1, 2, 2, 3, 5])

    @Test(
        arguments: [
            ([], 1),
            (["board.e1"], 1),
            (["board.e1", "board.e2"], 2),
            // Nobody said what level 4 takes, so nobody reaches it by default.
            (["board.e1", "board.e2", "board.e3"], 3),
            (["board.e1", "board.e2", "board.e3", "board.e4"], 5),
            // What is missing below is never made good above.
            (["board.e1", "board.e3", "board.e4"], 1),
            (["board.e1", "board.e2", "board.e4"], 2),
            // The lowest level asks nothing, and what nobody asks counts for nothing.
            (["board.e0"], 1),
            (["board.e1", "board.e2", "other.e3"], 2),
        ] as [(Set<String>, Int)]
    )
    func `reach a level when it and all below are met`(met: Set<String>, level: Int) {
        #expect(criterion.level(meeting: met, on: 1...5) == level)
    }

    @Test(
        arguments: [
            ([], 0...5, 0),
            ([7], 0...5, 0),
            ([-3, 0], 0...5, 0),
            ([.max], 0...5, 0),
            ([.min], 0...5, 0),
            ([.max], 0 ... .max, 0),
            ([], 0 ... .max, 0),
            ([3], 3...3, 3),
        ] as [([Int], ClosedRange<Int>, Int)]
    )
    func `no level leaves the scale, whatever the elements ask`(
        levels: [Int],
        scale: ClosedRange<Int>,
        level: Int
    ) {
        #expect(Criterion.sample(needing: levels).level(meeting: [], on: scale) == level)
    }

    @Test func `agree with the definition for every subset of every small criterion`() {
        let scale = 0...3
        var disagreements: [String] = []
        for levels in sequences(of: Array(-1...4), upTo: 4) {
            let criterion = Criterion.sample(needing: levels)
            for met in subsets(of: criterion.elements.map(\.id)) {
                let described = [0] + levels.filter(scale.contains)
                let expected = described.filter { level in
                    criterion.elements.allSatisfy { element in
                        guard let needs = element.level else { return true }
                        return needs <= 0 || needs > level || met.contains(element.id)
                    }
                }
                if criterion.level(meeting: met, on: scale) != expected.max() {
                    disagreements.append("\(levels) meeting \(met.sorted())")
                }
            }
        }
        #expect(disagreements.isEmpty)
    }

    @Test func `meeting one element more never lowers a level`() {
        var falls: [String] = []
        for levels in sequences(of: Array(0...3), upTo: 4) {
            let criterion = Criterion.sample(needing: levels)
            let ids = criterion.elements.map(\.id)
            for met in subsets(of: ids) {
                let before = criterion.level(meeting: met, on: 0...3)
                for id in ids where criterion.level(meeting: met.union([id]), on: 0...3) < before {
                    falls.append("\(levels) meeting \(met.sorted()) and \(id)")
                }
            }
        }
        #expect(falls.isEmpty)
    }

    @Test func `the order of the elements never matters`() {
        var random = SplitMix64(seed: 8)
        let met: Set = ["board.e1", "board.e2", "board.e4"]
        for _ in 0..<50 {
            let shuffled = Criterion(
                id: "board",
                title: "",
                citation: .any,
                elements: criterion.elements.shuffled(using: &random)
            )
            #expect(shuffled.level(meeting: met, on: 1...5) == 2)
        }
    }
}

/// Every sequence of `items` of each length up to `length`.
private func sequences(of items: [Int], upTo length: Int) -> [[Int]] {
    guard length > 0 else { return [[]] }
    let shorter = sequences(of: items, upTo: length - 1)
    return shorter
        + shorter.filter { $0.count == length - 1 }.flatMap { head in items.map { head + [$0] } }
}

private func subsets(of ids: [String]) -> [Set<String>] {
    ids.reduce([[]]) { sets, id in sets + sets.map { $0.union([id]) } }
}
