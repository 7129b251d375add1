/// Names one return against a framework: the acute return of RXR.
public struct ReturnName: Hashable, Sendable {
    /// The code of the return, which may have closed since.
    public let organisation: ODSCode
    /// The care setting.
    public let setting: CareSetting
    /// The date of a return that a later one has replaced; `nil` for one that counts.
    public let date: PartialDate?

    /// Creates the name of a return that counts or, with a date, of one that was replaced.
    public init(_ organisation: ODSCode, _ setting: CareSetting, replaced date: PartialDate? = nil)
    {
        self.organisation = organisation
        self.setting = setting
        self.date = date
    }
}

extension Assessment {
    /// The name of the return of `card`.
    public func name(of card: Scorecard) -> ReturnName {
        let isReplaced = history(of: card).contains(card)
        return ReturnName(
            card.source.organisation,
            card.careSetting,
            replaced: isReplaced ? card.source.date : nil
        )
    }

    /// The scorecard of the return with this name.
    public func card(_ name: ReturnName) -> Scorecard? {
        func isNamed(_ card: Scorecard) -> Bool {
            card.careSetting == name.setting && card.source.organisation == name.organisation
        }
        guard let date = name.date else {
            return cards(among: [name.organisation]).first(where: isNamed)
        }
        return replaced.first { isNamed($0) && $0.source.date == date }
    }
}
