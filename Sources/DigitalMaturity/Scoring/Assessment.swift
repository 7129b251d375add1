/// All returns against one framework, scored, and joined to the bodies that answer for them today.
public struct Assessment: Sendable {
    /// The framework that every scorecard here is marked against.
    public let framework: Framework
    /// The scorecards that count on the day, in order of organisation and setting: the latest return
    /// of each body for each setting.
    public let scorecards: [Scorecard]
    /// What a return is compared with: the returns for the same care setting.
    public let peers: Peers
    /// The cards of all trusts, in which settings are mixed.
    public let providers: [Scorecard]
    /// Where the cards of each region, board and code of a return are among `scorecards`.
    private let places: [ODSCode: [Int]]
    private let earlier: [BodyKey: [Scorecard]]
    private let comparable: [BodyKey: ComparableMarks]

    /// The words for where the overall mark of `card` is, or for why it is nowhere.
    public func bandWords(of card: Scorecard) -> String {
        standing(of: card).overall?.bandWords ?? card.state.blank ?? "no peers"
    }

    /// Where `card` stands among its peers.
    public func standing(of card: Scorecard) -> Standing {
        peers.standing(of: card, comparable: comparable[BodyKey(card.source)])
    }

    /// The marks over comparable questions for `cards`, in their order.
    public func comparable(of cards: some Sequence<Scorecard>) -> [ComparableMarks] {
        cards.compactMap { comparable[BodyKey($0.source)] }
    }

    /// The peers of one care setting.
    public func cards(in setting: CareSetting) -> [Scorecard] { peers.cards(in: setting) }

    /// The cards that a trust or board answers for on the day, or that it made before it closed.
    public func cards(of organisation: ODSCode) -> [Scorecard] {
        scorecards.filter {
            $0.organisation == organisation || $0.source.organisation == organisation
        }
    }

    /// The trusts' cards that stand in a board today.
    public func providers(in icb: ODSCode) -> [Scorecard] { providers.filter { $0.icb == icb } }

    /// The cards that are of a region, of a board or of a code of a return, in the order of
    /// `scorecards`.
    func cards(among codes: [ODSCode]) -> [Scorecard] {
        Set(codes.flatMap { places[$0, default: []] }).sorted().map { scorecards[$0] }
    }

    /// What the body of `card` said before, for the same setting, oldest first.
    public func history(of card: Scorecard) -> [Scorecard] {
        earlier[BodyKey(card.organisation, card.careSetting), default: []]
    }

    /// The cards that a later return has replaced.
    var replaced: some Sequence<Scorecard> { earlier.values.joined() }

    fileprivate init(
        framework: Framework,
        scorecards: [Scorecard],
        england: [Scorecard],
        earlier: [BodyKey: [Scorecard]],
        comparable: [BodyKey: ComparableMarks]
    ) {
        self.framework = framework
        self.scorecards = scorecards
        self.earlier = earlier
        self.comparable = comparable
        peers = Peers(scorecards, england: england, in: framework)
        providers = scorecards.filter { CareSetting.providers.contains($0.careSetting) }
        var places: [ODSCode: [Int]] = [:]
        for (index, card) in scorecards.enumerated() {
            for code in [card.region, card.icb, card.source.organisation].compactMap(\.self) {
                places[code, default: []].append(index)
            }
        }
        self.places = places
    }
}

/// A body and the setting for which it speaks.
struct BodyKey: Hashable {
    let organisation: ODSCode
    let setting: CareSetting

    init(_ organisation: ODSCode, _ setting: CareSetting) {
        self.organisation = organisation
        self.setting = setting
    }

    init(_ source: MaturityReturn) {
        self.init(source.organisation, source.careSetting)
    }
}

extension MaturityData {
    /// Scores every return against `framework` that had begun by `date`, with answers carried over
    /// from other frameworks where the crosswalks make them equal.
    ///
    /// A return goes to the body that answers for it today by its code, through successions; a
    /// board's return that was split goes to no body and keeps its own code. The latest return of a
    /// code counts, and a successor's own return takes the place of those it inherited.
    public func assessment(
        against framework: Framework,
        on date: CivilDate,
        in system: RegisterDay
    ) -> Assessment {
        assessment(of: returns, against: framework, on: date, in: system)
    }

    /// The same, of some of the returns.
    package func assessment(
        of returns: [MaturityReturn],
        against framework: Framework,
        on date: CivilDate,
        in system: RegisterDay
    ) -> Assessment {
        let begun = returns.filter { $0.date.earliest <= date }
        let own = begun.filter { $0.framework == framework.id }
        let carried = carriedReturns(into: framework, from: begun, own: own)
        let cards = carried.map(scorecard(against: framework, in: system)).sorted {
            $0.isBefore($1)
        }
        var current: [Scorecard] = []
        var england: [Scorecard] = []
        var earlier: [BodyKey: [Scorecard]] = [:]
        for (key, cards) in cards.grouped(by: { BodyKey($0.organisation, $0.careSetting) }) {
            let counting = cards.filter { card in !cards.contains { $0.supersedes(card) } }
            current += counting
            let published = cards.filter(\.source.isOfEngland)
            england += published.filter { card in !published.contains { $0.supersedes(card) } }
            earlier[key] = cards.filter { card in cards.contains { $0.supersedes(card) } }
        }
        let marks = comparable.filter { $0.framework == framework.id }.map {
            (BodyKey($0.organisation, $0.careSetting), $0)
        }
        return Assessment(
            framework: framework,
            scorecards: current.sorted { $0.isListed(before: $1) },
            england: england.sorted { $0.isListed(before: $1) },
            earlier: earlier,
            comparable: Dictionary(marks) { first, _ in first }
        )
    }

    private func scorecard(
        against framework: Framework,
        in system: RegisterDay
    ) -> (MaturityReturn) -> Scorecard {
        { source in
            let today = system.successors(of: source.organisation)
            let organisation = today.count == 1 ? today[0] : source.organisation
            return framework.scorecard(
                of: source,
                organisation: organisation,
                icb: system.icb(of: organisation),
                region: system.region(of: organisation),
                confidence: confidence
            )
        }
    }
}

extension Scorecard {
    fileprivate func isListed(before other: Scorecard) -> Bool {
        (organisation, careSetting, source.organisation)
            < (other.organisation, other.careSetting, other.source.organisation)
    }

    /// In order of the body that answers today, the setting, the date and the code of the day.
    fileprivate func isBefore(_ other: Scorecard) -> Bool {
        if (organisation, careSetting) != (other.organisation, other.careSetting) {
            return (organisation, careSetting) < (other.organisation, other.careSetting)
        }
        let (own, others) = (source.date, other.source.date)
        return (own.latest, own.earliest, source.organisation)
            < (others.latest, others.earliest, other.source.organisation)
    }

    /// Whether this card, of the same body and setting, takes the place of `other`: a later return of
    /// the same code, or a later one by the successor itself. Of two that end on one day the one that
    /// begins later is later.
    fileprivate func supersedes(_ other: Scorecard) -> Bool {
        let isSameVoice =
            source.organisation == other.source.organisation || source.organisation == organisation
        let (own, others) = (source.date, other.source.date)
        return isSameVoice && (others.latest, others.earliest) < (own.latest, own.earliest)
    }
}

extension Sequence {
    /// The elements by key, each group in the order of the elements, the groups in the order in which
    /// they begin.
    fileprivate func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(Key, [Element])] {
        var order: [Key] = []
        var groups: [Key: [Element]] = [:]
        for element in self {
            let key = key(element)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(element)
        }
        return order.map { ($0, groups[$0, default: []]) }
    }
}
