/// Some returns that are summarised together: England's acute returns, or a board's trusts.
public struct ReturnGroup: Hashable, Sendable {
    /// The care settings of the returns.
    public enum Settings: Hashable, Sendable {
        /// One care setting.
        case one(CareSetting)
        /// Every setting in which trusts make returns.
        case providers
        /// Every setting.
        case all
    }

    /// The regions, boards or codes of returns; none for all of England.
    public let codes: [ODSCode]
    /// The care settings.
    public let settings: Settings

    /// Creates a group; without codes it is all of England.
    public init(_ codes: [ODSCode] = [], _ settings: Settings) {
        self.codes = codes
        self.settings = settings
    }
}

extension Assessment {
    /// The cards of a group, in the order of `scorecards`.
    public func cards(in group: ReturnGroup) -> [Scorecard] {
        let cards = group.codes.isEmpty ? nil : cards(among: group.codes)
        return switch group.settings {
        case .one(let setting):
            cards?.filter { $0.careSetting == setting } ?? self.cards(in: setting)
        case .providers:
            cards?.filter { CareSetting.providers.contains($0.careSetting) } ?? providers
        case .all: cards ?? scorecards
        }
    }

    /// The summary of a group.
    public func summary(of group: ReturnGroup) -> ScoreSummary { summary(of: cards(in: group)) }

    /// The summary of some of the cards, with the marks over comparable questions.
    public func summary(of cards: [Scorecard]) -> ScoreSummary {
        ScoreSummary(of: cards, in: framework, comparable: comparable(of: cards))
    }

    /// The marks of `cards` for which there is a median of England's returns for their setting.
    public func comparedWithMedian(
        _ cards: [Scorecard]
    ) -> [(card: Scorecard, line: Standing.Line)] {
        cards.flatMap { card in standing(of: card).dimensions.map { (card: card, line: $0) } }
            .filter { $0.line.whose == .england }
    }

    /// The marks of `cards` below the median of England's returns for their setting, the greatest distance first.
    public func belowMedian(_ cards: [Scorecard]) -> [(card: Scorecard, line: Standing.Line)] {
        comparedWithMedian(cards).filter { $0.line.distance < 0 }
            .sorted { first, second in
                func key(_ gap: (card: Scorecard, line: Standing.Line)) -> (
                    Double, ODSCode, CareSetting, String
                ) {
                    (
                        gap.line.distance, gap.card.organisation, gap.card.careSetting,
                        gap.line.dimension ?? ""
                    )
                }
                return key(first) < key(second)
            }
    }
}

extension Sequence<Scorecard> {
    /// The years of the returns: `2025`, or `2024 to 2025`; empty where there are none.
    public var years: String {
        let years = map(\.source.date.latest.year)
        guard let first = years.min(), let last = years.max() else { return "" }
        return first == last ? "\(first)" : "\(first) to \(last)"
    }

    /// The months in which the returns were collected: `April to June 2025`; empty where there are none.
    public var collected: String {
        let dates = map(\.source.date)
        guard let first = dates.map(\.earliest).min(), let last = dates.map(\.latest).max() else {
            return ""
        }
        let (start, end) = (CivilMonth(containing: first), CivilMonth(containing: last))
        if start == end { return end.words }
        let isOneYear = first.year == last.year
        return (isOneYear ? start.words.dropLast(5) : start.words[...]) + " to " + end.words
    }
}
