/// The overall marks of a group of organisations beside those of the others in one care setting.
public struct GroupComparison: Sendable {
    /// The only setting whose returns are compared.
    public let setting: CareSetting
    /// The returns of the group.
    public let group: [Scorecard]
    /// The returns of all others.
    public let others: [Scorecard]

    /// The mean overall mark of the group.
    public var groupMean: Double { group.compactMap(\.overall).mean ?? 0 }
    /// The mean overall mark of the others.
    public var othersMean: Double { others.compactMap(\.overall).mean ?? 0 }

    /// The mean mark of the group less that of the others, with its interval.
    ///
    /// Both sides are drawn from again, each return alone. The interval says how much the difference
    /// would vary among trusts like these. It does not say why there is one.
    public var difference: Estimate {
        let (own, rest) = (group.compactMap(\.overall), others.compactMap(\.overall))
        let observed = groupMean - othersMean
        let bootstrap = FairComparison.bootstrap
        let stream = bootstrap.stream("group/\(setting.rawValue)")
        let size = own.count + rest.count
        let errors = (0..<bootstrap.draws).map { draw in
            var (first, second) = (0.0, 0.0)
            for index in own.indices {
                first += own[stream.position(below: own.count, draw * size + index)]
            }
            for index in rest.indices {
                second += rest[stream.position(below: rest.count, draw * size + own.count + index)]
            }
            return first / Double(own.count) - second / Double(rest.count) - observed
        }
        return Estimate(observed, noise: Distribution(errors), share: bootstrap.share)
    }
}

extension Assessment {
    /// The marks of the organisations in `codes`, as they were on the day of each return, beside those
    /// of the others in a setting; `nil` where either side has fewer than two.
    ///
    /// A return belongs to the body that made it: what a body took over since is not of the group.
    public func comparison(
        of codes: [ODSCode],
        in setting: CareSetting,
        of register: Register
    ) -> GroupComparison? {
        let cards = cards(in: setting).filter { $0.overall != nil }
        let days = Set(cards.map(\.source.date.latest))
        let named = Dictionary(
            uniqueKeysWithValues: days.map { day in
                (day, Set(codes.flatMap { register.on(day).successors(of: $0) }))
            }
        )
        func isNamed(_ card: Scorecard) -> Bool {
            named[card.source.date.latest]?.contains(card.source.organisation) ?? false
        }
        let group = cards.filter(isNamed)
        let others = cards.filter { !isNamed($0) }
        guard group.count > 1, others.count > 1 else { return nil }
        return GroupComparison(setting: setting, group: group, others: others)
    }
}
