/// Boards compared with what their mix of care settings would give, and changes separated from noise.
///
/// The returns are the trusts', by the board that each belongs to today; a board's own return has no
/// mix to adjust for and counts only for the change of its setting.
public struct FairComparison: Sendable {
    /// The draws behind every published interval: one seed, so that anybody gets the same figures.
    public static let bootstrap = Bootstrap(seed: 2025)

    /// The comparison of each dimension, in the framework's order, after that of the overall mark.
    public let measures: [(dimension: String?, mix: CaseMix)]
    /// The changes of overall marks over comparable questions.
    public let change: Change

    /// Prepares the comparisons of all the trusts' returns in `assessment`.
    public init(_ assessment: Assessment) {
        let cards = assessment.providers.filter {
            assessment.peers.whose(in: $0.careSetting) == .england
        }
        let dimensions = [nil] + assessment.framework.dimensions.map { Optional($0.id) }
        measures = dimensions.enumerated().map { position, dimension in
            let marks = cards.compactMap { card -> CaseMix.Mark? in
                let mark = position == 0 ? card.overall : card.lines[position - 1].mark
                return mark.map {
                    CaseMix.Mark(
                        board: card.icb,
                        trust: card.source.organisation,
                        setting: card.careSetting,
                        mark: $0
                    )
                }
            }
            let name = "\(assessment.framework.id)/\(dimension ?? "overall")"
            return (dimension, CaseMix(marks, named: name, by: FairComparison.bootstrap))
        }
        let pairs = assessment.scorecards.compactMap { card in
            assessment.comparable(of: [card]).first.map {
                Change.Pair(
                    board: CareSetting.providers.contains(card.careSetting) ? card.icb : nil,
                    trust: card.source.organisation,
                    setting: card.careSetting,
                    earlier: $0.earlier,
                    later: $0.later
                )
            }
        }
        change = Change(pairs, named: assessment.framework.id, by: FairComparison.bootstrap)
    }

    /// How many comparisons there are of every board on every mark.
    public var comparisons: Int { measures.reduce(0) { $0 + $1.mix.boards.count } }

    /// How every board does overall, the greatest difference first.
    public var overall: [CaseMix.Line] {
        guard let mix = measures.first?.mix else { return [] }
        return mix.boards.compactMap(mix.line).sorted {
            ($1.difference.value, $0.board) < ($0.difference.value, $1.board)
        }
    }

    /// How a board does in one dimension, or with `nil` overall.
    public func line(of board: ODSCode, in dimension: String?) -> CaseMix.Line? {
        measures.first { $0.dimension == dimension }?.mix.line(of: board)
    }

    /// How a board does overall and in each dimension, where it has marks.
    public func lines(of board: ODSCode) -> [(dimension: String?, line: CaseMix.Line)] {
        measures.compactMap { measure in
            measure.mix.line(of: board).map { (measure.dimension, $0) }
        }
    }
}

extension Assessment {
    /// The peers of `card` in its setting that are of like size by staff, or why there are none.
    public func peersBySize(
        of card: Scorecard,
        staff: [ODSCode: Located<Double>]
    ) -> SizePeers.Answer {
        guard peers.whose(in: card.careSetting) == .england else { return .none(.notOfEngland) }
        let codes = cards(in: card.careSetting).map(\.organisation)
        return SizePeers(codes, sizes: staff.mapValues(\.value))
            .answer(for: card.organisation)
    }

    /// Where the overall mark of `card` is among trusts of like size; `nil` where that is not known.
    public func standingBySize(
        of card: Scorecard,
        staff: [ODSCode: Located<Double>]
    ) -> (third: SizePeers.Third, line: Standing.Line)? {
        guard let overall = card.overall, let third = peersBySize(of: card, staff: staff).third,
            let peers = Distribution(
                cards(in: card.careSetting, of: third).compactMap(\.overall)
            )
        else { return nil }
        return (third, Standing.Line(dimension: nil, mark: overall, peers: peers, whose: .england))
    }

    /// The cards of a setting that are of one size, in the order of the cards.
    public func cards(in setting: CareSetting, of third: SizePeers.Third) -> [Scorecard] {
        cards(in: setting).filter { third.organisations.contains($0.organisation) }
    }
}
