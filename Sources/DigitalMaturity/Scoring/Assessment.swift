/// All returns against one framework, scored, and joined to the bodies that answer for them today.
public struct Assessment: Sendable {
    /// The framework.
    public let framework: Framework
    /// The scorecards, in order of organisation and setting.
    public let scorecards: [Scorecard]
    /// The peers of each.
    public let peers: Peers
    private let comparable: [ReturnKey: ComparableMarks]

    /// Where `card` stands among its peers.
    public func standing(of card: Scorecard) -> Standing {
        let key = ReturnKey(card.source.organisation, card.careSetting)
        return peers.standing(of: card, comparable: comparable[key])
    }

    /// The marks over comparable questions for `cards`, in their order.
    public func comparable(of cards: some Sequence<Scorecard>) -> [ComparableMarks] {
        cards.compactMap { comparable[ReturnKey($0.source.organisation, $0.careSetting)] }
    }

    /// The cards of one care setting.
    public func cards(in setting: CareSetting) -> [Scorecard] { peers.cards(in: setting) }

    /// The cards of all providers, in which settings are mixed.
    public var providers: [Scorecard] { scorecards.filter { $0.careSetting != .icb } }

    /// The cards that a trust or board answers for today.
    public func cards(of organisation: ODSCode) -> [Scorecard] {
        scorecards.filter { $0.organisation == organisation }
    }

    /// The providers' cards that stand in a board today.
    public func providers(in icb: ODSCode) -> [Scorecard] { providers.filter { $0.icb == icb } }

    fileprivate init(
        framework: Framework,
        scorecards: [Scorecard],
        comparable: [ReturnKey: ComparableMarks]
    ) {
        self.framework = framework
        self.scorecards = scorecards
        self.comparable = comparable
        peers = Peers(scorecards, in: framework)
    }
}

private struct ReturnKey: Hashable {
    let organisation: ODSCode
    let setting: CareSetting

    init(_ organisation: ODSCode, _ setting: CareSetting) {
        self.organisation = organisation
        self.setting = setting
    }
}

extension Dataset {
    /// Scores every return against `framework`.
    ///
    /// A return goes to the body that answers for it today by its code, through successions; a
    /// board's return that was split goes to no body and keeps its own code.
    public func assessment(against framework: Framework) -> Assessment {
        let cards = returns.filter { $0.framework == framework.id }.map { source in
            let today = system.successors(of: source.organisation)
            let organisation = today.count == 1 ? today[0] : source.organisation
            return framework.scorecard(
                of: source,
                organisation: organisation,
                icb: system.trust(organisation)?.icb ?? system.board(organisation)?.code,
                region: system.region(of: organisation)
            )
        }
        let ordered = cards.sorted {
            ($0.organisation, $0.careSetting, $0.source.organisation)
                < ($1.organisation, $1.careSetting, $1.source.organisation)
        }
        let marks = comparable.map { (ReturnKey($0.organisation, $0.careSetting), $0) }
        return Assessment(
            framework: framework,
            scorecards: ordered,
            comparable: Dictionary(marks) { first, _ in first }
        )
    }
}
