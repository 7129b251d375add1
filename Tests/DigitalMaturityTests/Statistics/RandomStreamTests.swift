import Testing

@testable import DigitalMaturity

struct RandomStreamTests {
    private let stream = RandomStream(seed: 2026, name: "case-mix")

    /// The test suite of FNV, and Python for the last.
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
            ("foobar", 0x8594_4171_F739_67E8), ("case-mix", 0x3C20_1DE2_F8D7_312A),
        ] as [(String, UInt64)]
    )
    func `names have the published hashes`(name: String, hash: UInt64) {
        #expect(fnv1a(name.utf8) == hash)
    }

    /// Python's randomgen 2.5.0 with the seed as key and the counter (index, hash).
    @Test(
        arguments: [
            (0, 0x8899_3E12_737E_0AB9, 0.5335882945105298, 152),
            (1, 0x3674_1914_981E_3D09, 0.2127090144423328, 60),
            (5, 0xC03C_1DC8_B0D1_A64B, 0.750917302605393, 214),
            (1 << 40, 0xC346_51E6_7372_8B0A, 0.7627917468666486, 217),
        ] as [(Int, UInt64, Double, Int)]
    )
    func `draws what another program draws`(
        index: Int,
        bits: UInt64,
        uniform: Double,
        position: Int
    ) {
        #expect(stream.bits(index) == bits)
        #expect(stream.uniform(index) == uniform)
        #expect(stream.position(below: 285, index) == position)
    }

    @Test func `seed, name and index all matter`() {
        let draws = [
            stream.bits(0), stream.bits(1), RandomStream(seed: 2027, name: "case-mix").bits(0),
            RandomStream(seed: 2026, name: "case-miy").bits(0),
        ]
        #expect(Set(draws).count == draws.count)
    }

    @Test func `uniform numbers fill their range evenly`() {
        var counts = Array(repeating: 0, count: 20)
        for index in 0..<20_000 {
            let number = stream.uniform(index)
            #expect((0..<1).contains(number))
            counts[Int(number * 20)] += 1
        }
        // The 0.1% and 99.9% points of chi-square with 19 degrees of freedom.
        #expect((5.41...43.82).contains(chiSquare(counts)))
    }

    @Test(
        arguments: [(1, 0...0), (2, 0.0...10.83), (11, 1.48...29.59)]
            as [(Int, ClosedRange<Double>)]
    )
    func `positions are equally likely`(count: Int, expected: ClosedRange<Double>) {
        var counts = Array(repeating: 0, count: count)
        for index in 0..<11_000 { counts[stream.position(below: count, index)] += 1 }
        #expect(expected.contains(chiSquare(counts)))
    }

    @Test func `no position is favoured where many bits must be refused`() {
        // Without refusal the remainders 0, 1 and 2 would come as 3 to 3 to 2.
        var counts = [0, 0, 0]
        for index in 0..<9000 { counts[stream.position(below: 3 << 61, index) % 3] += 1 }
        #expect(chiSquare(counts) < 13.82)
    }

    private func chiSquare(_ counts: [Int]) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
            / expected
    }
}
