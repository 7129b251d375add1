import DigitalMaturity
import TestSupport
import Testing

struct SizePeersTests {
    private let sizes: [ODSCode: Double] = [
        "RAA": 9000, "RBB": 715.4, "RCC": 3050.6, "RDD": 3050.6, "REE": 20_000, "RFF": 1200,
        "RGG": 5000, "RXX": 1,
    ]
    private let members: [ODSCode] = [
        "RAA", "RBB", "RCC", "RDD", "REE", "RFF", "RGG", "RHH",
    ]

    @Test func `the thirds go by size and then by code, and leave out whose size is unknown`() {
        let peers = SizePeers(members, sizes: sizes)
        #expect(
            peers.thirds.map(\.organisations) == [
                ["RBB", "RFF", "RCC"], ["RDD", "RGG"], ["RAA", "REE"],
            ]
        )
        #expect(peers.thirds.map(\.rank) == [.smallest, .middle, .largest])
        #expect(peers.unknown == ["RHH"])
        #expect(
            peers.thirds.map(\.words) == [
                "smallest third, 715 to 3,051 whole-time equivalents",
                "middle third, 3,051 to 5,000 whole-time equivalents",
                "largest third, 9,000 to 20,000 whole-time equivalents",
            ]
        )
    }

    @Test func `an organisation finds its third, or is told why it has none`() {
        let peers = SizePeers(members, sizes: sizes)
        #expect(peers.answer(for: "RDD").third == peers.thirds[1])
        #expect(peers.answer(for: "RHH") == .none(.unknownSize))
        #expect(peers.answer(for: "RXX") == .none(.notInSetting))
        let few = SizePeers(["RAA", "RBB"], sizes: sizes)
        #expect(few.answer(for: "RAA") == .none(.tooFew))
        #expect(few.answer(for: "RGG") == .none(.notInSetting))
        #expect(few.thirds.isEmpty)
    }

    @Test(arguments: 3...20)
    func `the thirds are as equal as can be and hold everybody once`(count: Int) {
        let codes: [ODSCode] = (0..<count).compactMap { try? ODSCode(parsing: "R\(10 + $0)") }
        let sizes = Dictionary(uniqueKeysWithValues: codes.map { ($0, 100.0) })
        var random = SplitMix64(seed: UInt64(count))
        let peers = SizePeers(codes.shuffled(using: &random) + codes.prefix(1), sizes: sizes)
        let lengths = peers.thirds.map(\.organisations.count)
        #expect(peers.thirds.flatMap(\.organisations) == codes)
        #expect(lengths.count == 3 && (lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
    }
}
