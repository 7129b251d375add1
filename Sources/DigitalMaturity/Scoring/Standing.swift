/// Where one return stands among all of England's returns for the same care setting.
public struct Standing: Hashable, Sendable {
    /// Where it stands in one dimension, or overall.
    public struct Line: Hashable, Sendable {
        /// The dimension, or `nil` for the overall mark.
        public let dimension: String?
        /// The return's own mark.
        public let mark: Double
        /// The marks of all the peers, the return among them.
        public let peers: Distribution

        /// The band in which the mark lies.
        public var band: Band { peers.band(of: mark) }
        /// The words for the band; where the return stands alone it has none.
        public var bandWords: String { peers.values.count > 1 ? band.words : "no peers" }
        /// The mark less the peers' median.
        public var distance: Double { mark - peers.median }
    }

    /// The return.
    public let scorecard: Scorecard
    /// The answered dimensions in the framework's order.
    public let dimensions: [Line]
    /// The overall mark, where anything was answered.
    public let overall: Line?
    /// The marks over comparable questions in two years, where both are published.
    public let comparable: ComparableMarks?
}

/// The peers of every return, by care setting.
public struct Peers: Sendable {
    private let cards: [CareSetting: [Scorecard]]
    private let overall: [CareSetting: Distribution]
    private let dimensions: [CareSetting: [String: Distribution]]

    /// Gathers the peers from all the returns of England.
    public init(_ scorecards: [Scorecard], in framework: Framework) {
        cards = Dictionary(grouping: scorecards, by: \.careSetting)
        overall = cards.compactMapValues { Distribution($0.compactMap(\.overall)) }
        dimensions = cards.mapValues { cards in
            var spread: [String: Distribution] = [:]
            for (index, dimension) in framework.dimensions.enumerated() {
                spread[dimension.id] = Distribution(cards.compactMap { $0.lines[index].mark })
            }
            return spread
        }
    }

    /// The returns for a setting, in the order given.
    public func cards(in setting: CareSetting) -> [Scorecard] { cards[setting, default: []] }

    /// The spread of a dimension, or with `nil` of the overall mark, in a setting.
    public func distribution(of dimension: String?, in setting: CareSetting) -> Distribution? {
        guard let dimension else { return overall[setting] }
        return dimensions[setting]?[dimension]
    }

    /// Where `card` stands among the peers of its setting.
    public func standing(of card: Scorecard, comparable: ComparableMarks?) -> Standing {
        Standing(
            scorecard: card,
            dimensions: card.lines.compactMap { line($0.dimension, $0.mark, card.careSetting) },
            overall: line(nil, card.overall, card.careSetting),
            comparable: comparable
        )
    }

    private func line(_ dimension: String?, _ mark: Double?, _ setting: CareSetting) -> Standing
        .Line?
    {
        guard let mark, let peers = distribution(of: dimension, in: setting) else { return nil }
        return Standing.Line(dimension: dimension, mark: mark, peers: peers)
    }
}
