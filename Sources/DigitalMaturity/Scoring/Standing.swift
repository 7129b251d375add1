/// Where one return stands among its peers: England's returns for the same care setting.
public struct Standing: Hashable, Sendable {
    /// Where it stands in one dimension, or overall.
    public struct Line: Hashable, Sendable {
        /// The dimension, or `nil` for the overall mark.
        public let dimension: String?
        /// The return's own mark.
        public let mark: Double
        /// The marks of the peers.
        public let peers: Distribution
        /// Whose returns they are.
        public let whose: Peers.Whose

        /// The band in which the mark lies; `nil` where the peers are not England's.
        public var band: Band? { whose == .england ? peers.band(of: mark) : nil }
        /// The words for the band, or for having none.
        public var bandWords: String { band?.words ?? "none among \(peers.values.count)" }
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

/// The peers of every return, by care setting: England's own returns where there are enough of them,
/// else the returns that are here.
public struct Peers: Sendable {
    /// Whose returns the peers are.
    public enum Whose: Hashable, Sendable {
        /// England's published returns.
        case england
        /// Those that are here, which are no sample of England.
        case here

        /// `England's acute returns`, or `the acute returns here`.
        public func words(_ setting: CareSetting) -> String {
            let returns = "\(setting.words.lowercased()) returns"
            return self == .england ? "England's \(returns)" : "the \(returns) here"
        }
    }

    /// Of fewer returns than this a quarter is fewer than two.
    public static let fewest = 8

    private let cards: [CareSetting: [Scorecard]]
    private let overall: [CareSetting: Distribution]
    private let dimensions: [CareSetting: [String: Distribution]]

    private let ofEngland: Set<CareSetting>

    /// Gathers the peers from England's latest returns, and from all that count here for the settings
    /// in which too few of England's have a mark.
    public init(_ scorecards: [Scorecard], england: [Scorecard], in framework: Framework) {
        let england = Dictionary(grouping: england, by: \.careSetting).filter { _, cards in
            cards.count { $0.overall != nil } >= Peers.fewest
        }
        ofEngland = Set(england.keys)
        cards = Dictionary(grouping: scorecards, by: \.careSetting)
            .merging(england) { _, england in england }
        overall = cards.compactMapValues { Distribution($0.compactMap(\.overall)) }
        dimensions = cards.mapValues { cards in
            var spread: [String: Distribution] = [:]
            for (index, dimension) in framework.dimensions.enumerated() {
                spread[dimension.id] = Distribution(cards.compactMap { $0.lines[index].mark })
            }
            return spread
        }
    }

    /// Whose returns the peers of a setting are.
    public func whose(in setting: CareSetting) -> Whose {
        ofEngland.contains(setting) ? .england : .here
    }

    /// The peers of a setting, in the order given.
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
        return Standing.Line(
            dimension: dimension,
            mark: mark,
            peers: peers,
            whose: whose(in: setting)
        )
    }
}
