import DigitalMaturity
import TestSupport
import Testing

struct PeersTests {
    private let framework = Framework.sample
    private let peers: Peers
    private let own: Scorecard

    init() {
        let framework = Framework.sample
        own = framework.card(published: [2, nil, 4])
        let acute =
            [framework.card(published: [1, 1, 1]), own]
            + [2, 3, 3, 3, 3].map { framework.card(published: [$0, $0, $0]) }
            + [framework.card(published: [3, nil, 3])]
            + [framework.card(published: [nil, nil, nil])]
        peers = Peers(
            [framework.card(published: [5, 5, 5], .community), own],
            england: acute,
            in: framework
        )
    }

    @Test func `peers are England's of the same setting, where eight have a mark`() throws {
        #expect(peers.cards(in: .acute).count == 9)
        #expect(peers.whose(in: .acute) == .england)
        #expect(peers.cards(in: .acute)[1] == own)
        #expect(peers.cards(in: .ambulance).isEmpty)
        #expect(peers.distribution(of: "well-led", in: .acute)?.values == [1, 2, 2, 3, 3, 3, 3, 3])
        #expect(
            peers.distribution(of: "safe-practice", in: .acute)?.values == [1, 2, 3, 3, 3, 3]
        )
        // What was not answered counts as 1: 7 / 3 for two of them.
        #expect(
            peers.distribution(of: nil, in: .acute)?.values
                == [1, 2, 7.0 / 3, 7.0 / 3, 3, 3, 3, 3]
        )
        #expect(peers.distribution(of: "well-led", in: .community)?.values == [5])
        #expect(peers.distribution(of: "elsewhere", in: .acute) == nil)
        #expect(peers.distribution(of: nil, in: .ambulance) == nil)
    }

    @Test func `seven of England's are too few, and the returns here have no quarters`() throws {
        let england = (1...7).map { _ in framework.card(published: [3, 3, 3]) }
        let peers = Peers(
            [own, framework.card(published: [1, 1, 1])],
            england: england,
            in: framework
        )
        #expect(peers.whose(in: .acute) == .here)
        let overall = try #require(peers.standing(of: own, comparable: nil).overall)
        #expect(overall.peers.values == [1, 7.0 / 3])
        #expect(overall.band == nil)
        #expect(overall.bandWords == "none among 2")
    }

    @Test func `a standing has a line for each dimension answered`() throws {
        let standing = peers.standing(of: own, comparable: nil)
        #expect(standing.dimensions.map(\.dimension) == ["well-led", "improve-care"])
        #expect(standing.dimensions.map(\.mark) == [2, 4])
        #expect(standing.dimensions.map(\.band) == [.belowMedian, .highest])
        #expect(standing.dimensions.map(\.distance) == [-1, 1])
        let overall = try #require(standing.overall)
        #expect(overall.dimension == nil)
        #expect(overall.mark == 7.0 / 3)
        #expect(overall.band == .belowMedian)
        #expect(standing.comparable == nil)
    }

    @Test func `who answered nothing stands nowhere`() {
        let silent = framework.card(published: [nil, nil, nil])
        let standing = peers.standing(of: silent, comparable: nil)
        #expect(standing.dimensions.isEmpty)
        #expect(standing.overall == nil)
    }
}
