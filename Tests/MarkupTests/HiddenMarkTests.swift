import Documents
import TestSupport
import Testing

@testable import Markup

/// Marks as they come: many equal, some a hair apart, some missing.
private func marks(_ count: Int, using random: inout SplitMix64, _ id: String) -> [Figure?] {
    (0..<count).map { index in
        let step = Int.random(in: 0...6, using: &random)
        return step == 6 ? nil : figure(.score(2 + Double(step / 2) / 100), "\(id)/\(index)")
    }
}

/// The places of the shapes of the marks in a drawing.
private func places(in svg: String) -> [SIMD2<Double>] {
    svg.matches(of: /class="mark [^>]*translate\(([\d.]+) ([\d.]+)\)/).compactMap { match in
        guard let x = Double(match.1), let y = Double(match.2) else { return nil }
        return SIMD2(x, y)
    }
}

private func nearest(_ places: [SIMD2<Double>]) -> Double {
    var least = Double.infinity
    for (index, place) in places.enumerated() {
        for other in places[..<index] {
            let gap = place - other
            least = min(least, (gap * gap).sum().squareRoot())
        }
    }
    return least
}

@Suite struct `Marks in a chart` {
    /// The widest shape is 17 points across, from tip to tip.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `do not cover each other where a standing has equal ones`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int(seed % 6) + 1
        let rows = (0..<5).map { row in
            Chart.Standing.Row(
                label: "Row \(row)",
                peers: (1...3).map { figure(.score(Double($0)), "p\(row)/\($0)") },
                values: marks(count, using: &random, "r\(row)")
            )
        }
        let standing = Chart.Standing(
            scale: 0...5,
            peers: "134 returns",
            marks: (0..<count).map { "Mark \($0)" },
            rows: rows
        )
        for breadth in [Breadth.wide, .narrow] {
            let places = places(in: chart(.standing(standing)).drawing(breadth).text)
            let drawn = rows.flatMap(\.values).compactMap(\.self).count
            #expect(places.count >= drawn + count, "every mark, and the key")
            #expect(nearest(places) > 13, "seed \(seed), \(breadth)")
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `do not cover each other where lines meet`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int(seed % 4) + 1
        let lines = (0..<count).map { line in
            Chart.Series(name: "Line \(line)", values: marks(3, using: &random, "l\(line)"))
        }
        let meeting = trend(["2023": "a", "2024": "a", "2025": "a"], lines)
        for breadth in [Breadth.wide, .narrow] {
            let places = places(in: meeting.drawing(breadth).text)
            #expect(places.count >= lines.flatMap(\.values).compactMap(\.self).count)
            #expect(nearest(places) > 13, "seed \(seed), \(breadth)")
        }
    }

    @Test func `that are limits of one amount share its line`() throws {
        let columns = Chart.Columns(
            categories: ["2026/27"],
            series: [series("Plan", [.count(3)])],
            limits: ["A", "B", "C"].map { series($0, [.count(4)]) }
        )
        let svg = chart(.columns(columns)).drawing(.wide).text
        let lines = svg.matches(of: /class="limit[^>]*d="M([\d.]+) ([\d.]+)H([\d.]+)"/)
        let across = lines.filter { $0.2 == lines.last?.2 }.compactMap { line in
            Double(line.1).flatMap { start in Double(line.3).map { start..<$0 } }
        }
        try #require(across.count == 3)
        #expect(across[0].upperBound == across[1].lowerBound)
        #expect(across[1].upperBound == across[2].lowerBound)
    }
}
