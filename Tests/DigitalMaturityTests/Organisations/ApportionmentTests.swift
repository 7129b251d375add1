import DigitalMaturity
import TestSupport
import Testing

/// A whole shared out by a lower key.
struct ApportionmentTests {
    private func shared(_ weights: [(ODSCode, Int)]) -> Apportionment? {
        Apportionment(
            weights.map { Apportionment.Part(code: $0.0, weight: $0.1) },
            by: "patients",
            citation: .any,
            at: .line(1)
        )
    }

    /// By hand: 100 in three equal parts, the first of those that lose alike gets the odd one; 10 by
    /// 1 and 3 is 2.5 and 7.5; 7 by 5, 3 and 2 is 3.5, 2.1 and 1.4.
    @Test(
        arguments: [
            ([1, 1, 1], 100, [34, 33, 33]), ([1, 3], 10, [3, 7]), ([1, 3], -10, [-3, -7]),
            ([5, 3, 2], 7, [4, 2, 1]), ([0, 1], 9, [0, 9]), ([2, 5], 0, [0, 0]),
        ] as [([Int], Int64, [Int64])]
    )
    func `what is left goes to those that lost most`(
        weights: [Int],
        whole: Int64,
        parts: [Int64]
    ) throws {
        let codes: [ODSCode] = ["RAA", "RAB", "RAC"]
        let shares = try #require(shared(Array(zip(codes, weights))))
        #expect(shares.parts(of: whole).map(\.amount) == parts)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the parts come to the whole, whatever the order, and none is a whole one off`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 1...9, using: &random)
            let weights = try (0..<count).map {
                (try ODSCode(parsing: "R\(10 + $0)"), Int.random(in: 0...9_000_000, using: &random))
            }
            let whole = Int64.random(in: Int64.min / 4...Int64.max / 4, using: &random)
            guard let shares = shared(weights) else { continue }
            let parts = shares.parts(of: whole)
            #expect(parts.reduce(0) { $0 + $1.amount } == whole)
            #expect(shared(weights.shuffled(using: &random)) == shares)
            for (part, weight) in zip(parts, shares.parts) {
                let exact = Double(whole) * Double(weight.weight) / Double(shares.whole)
                #expect(abs(Double(part.amount) - exact) <= 1 + abs(exact) * 1e-12)
            }
        }
    }

    @Test func `a key that counts nothing shares nothing out`() {
        #expect(shared([]) == nil)
        #expect(shared([("RAA", 0), ("RAB", 0)]) == nil)
        #expect(shared([("RAA", -1), ("RAB", 3)]) == nil)
        #expect(shared([("RAA", Int.max)]) == nil)
    }
}
