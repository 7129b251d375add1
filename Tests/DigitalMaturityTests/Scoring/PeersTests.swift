import DigitalMaturity
import TestSupport
import Testing

struct PeersTests {
    private let framework = Framework.sample
    private let peers: Peers
    private let own: Scorecard

    init() {
        own = framework.card(published: [2, nil, 4])
        peers = Peers(
            [
                framework.card(published: [1, 1, 1]),
                framework.card(published: [5, 5, 5], .community),
                own,
                framework.card(published: [3, 3, 3]),
                framework.card(published: [nil, nil, nil]),
            ],
            in: framework
        )
    }

    @Test func `peers are those of the same setting, the return among them`() throws {
        #expect(peers.cards(in: .acute).count == 4)
        #expect(peers.cards(in: .acute)[1] == own)
        #expect(peers.cards(in: .ambulance).isEmpty)
        #expect(peers.distribution(of: "well-led", in: .acute)?.values == [1, 2, 3])
        #expect(peers.distribution(of: "safe-practice", in: .acute)?.values == [1, 3])
        #expect(peers.distribution(of: nil, in: .acute)?.values == [1, 3, 3])
        #expect(peers.distribution(of: "well-led", in: .community)?.values == [5])
        #expect(peers.distribution(of: "elsewhere", in: .acute) == nil)
        #expect(peers.distribution(of: nil, in: .ambulance) == nil)
    }

    @Test func `a standing has a line for each dimension answered`() throws {
        let standing = peers.standing(of: own, comparable: nil)
        #expect(standing.dimensions.map(\.dimension) == ["well-led", "improve-care"])
        #expect(standing.dimensions.map(\.mark) == [2, 4])
        #expect(standing.dimensions.map(\.band) == [.atMedian, .highest])
        #expect(standing.dimensions.map(\.distance) == [0, 1])
        let overall = try #require(standing.overall)
        #expect(overall.dimension == nil)
        #expect(overall.mark == 3)
        #expect(overall.band == .atMedian)
        #expect(standing.comparable == nil)
    }

    @Test func `who answered nothing stands nowhere`() {
        let silent = framework.card(published: [nil, nil, nil])
        let standing = peers.standing(of: silent, comparable: nil)
        #expect(standing.dimensions.isEmpty)
        #expect(standing.overall == nil)
    }
}
