/// How far some organisations have answered one framework.
public struct Coverage: Sendable {
    /// Their scorecards against it.
    public let cards: [Scorecard]
    /// How many of them have a return.
    public let organisations: Int
    /// The mean share of the questions answered, each return counted once; `nil` for no return.
    public let answered: Double?
    /// The day or days of the latest return.
    public let latest: PartialDate?
}

extension Assessment {
    /// How far `organisations` have answered the framework.
    public func coverage(of organisations: Set<ODSCode>) -> Coverage {
        let cards = scorecards.filter { organisations.contains($0.organisation) }
        return Coverage(
            cards: cards,
            organisations: Set(cards.map(\.organisation)).count,
            answered: cards.map(\.answered).mean,
            latest: cards.map(\.source.date).max { $0.latest < $1.latest }
        )
    }
}

extension MaturityReturn {
    /// The answers to single questions, in the order of their lines.
    public var answersGiven: [Response] {
        responses.values.sorted {
            ($0.place.file, $0.place.line ?? 0) < ($1.place.file, $1.place.line ?? 0)
        }
    }
}
