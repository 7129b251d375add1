public import DigitalMaturity

/// A mark that is short of its aim, and the schemes that would close it.
///
/// The aim is the target of the return where it states one, else the median of England's returns for
/// the setting. A scheme
/// closes a gap when the plan says that it raises that organisation's dimension, or something in it,
/// to the aim or beyond. Whether it would is the plan's claim, not ours.
public struct MaturityGap: Sendable {
    /// The return.
    public let card: Scorecard
    /// The dimension's line in the return.
    public let line: Scorecard.Line
    /// Today's mark, on the scale of the framework.
    public let mark: Double
    /// What is aimed for.
    public let aim: Double
    /// Whether the return states the aim; otherwise it is the median.
    public let isTarget: Bool
    /// The schemes that would close it, in the order of the plans.
    public let schemes: [Scheme]

    /// The mark less its aim.
    public var distance: Double { mark - aim }

    /// The scheme that closes it for the least, the first of those that cost the same.
    public var cheapest: Scheme? { schemes.min { $0.untilLive < $1.untilLive } }
}

/// The gaps of some returns, the cheapest to close first and those that nothing closes last.
public struct MaturityGaps: Sendable {
    /// The gaps; the greatest distance first where the cost is the same.
    public let all: [MaturityGap]
    /// The schemes that close any of them, each once, in the order of the plans.
    public let schemes: [Scheme]

    /// Finds the gaps of `cards`, which are in `assessment`.
    public init(of cards: [Scorecard], in assessment: Assessment, closedBy plans: [Plan]) {
        let schemes = plans.flatMap(\.schemes)
        all = cards.flatMap { card in
            card.lines.compactMap { assessment.gap($0, of: card, schemes) }
        }.sorted { $0.order < $1.order }
        // By where they are written: two plans may each have a scheme of one name.
        let closing = Set(all.flatMap(\.schemes).map(\.id.place))
        self.schemes = schemes.filter { closing.contains($0.id.place) }
    }

    /// How many a scheme closes.
    public var closed: Int { all.count { !$0.schemes.isEmpty } }

    /// Capital and revenue of all the schemes, each once.
    public var cost: Money { schemes.map(\.untilLive).total() }
}

extension MaturityGap {
    fileprivate var order: (Int64, Double, ODSCode, CareSetting, String) {
        (
            cheapest?.untilLive.pence ?? .max, distance, card.organisation, card.careSetting,
            line.dimension
        )
    }
}

extension Assessment {
    fileprivate func gap(
        _ line: Scorecard.Line,
        of card: Scorecard,
        _ schemes: [Scheme]
    ) -> MaturityGap? {
        let target = card.source.targets[line.dimension]?.value
        let median =
            peers.whose(in: card.careSetting) == .england
            ? peers.distribution(of: line.dimension, in: card.careSetting)?.median : nil
        guard let mark = line.mark, let aim = target ?? median, aim > mark else { return nil }
        return MaturityGap(
            card: card,
            line: line,
            mark: mark,
            aim: aim,
            isTarget: target != nil,
            schemes: schemes.filter {
                $0.raises(framework.dimension(line.dimension), of: card.organisation, to: aim)
            }
        )
    }
}

extension Scheme {
    /// Capital, and revenue until it is live.
    public var untilLive: Money { capitalTotal + revenueTotal }

    /// Whether it raises an organisation's dimension, or anything in it, to `mark` or beyond.
    public func raises(
        _ dimension: Dimension?,
        of organisation: ODSCode,
        to mark: Double = -.infinity
    ) -> Bool {
        guard let dimension else { return false }
        return effects.raises.contains {
            $0.organisation.value == organisation && dimension.holds($0.element.value)
                && Double($0.level.value) >= mark
        }
    }
}
