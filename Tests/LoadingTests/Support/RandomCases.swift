import DigitalMaturity
import TestSupport

extension CivilDate {
    /// A day from 2011 to 2028, often one on which or next to which a rule changes.
    static func random(using random: inout SplitMix64) -> CivilDate {
        let changes: [CivilDate] = [
            "2013-04-16", "2013-07-03", "2014-07-21", "2016-11-30", "2018-06-01", "2022-10-31",
            "2023-02-01", "2023-02-16", "2024-02-23", "2025-07-03", "2025-12-11", "2026-04-01",
        ]
        if Bool.random(using: &random), let change = changes.randomElement(using: &random) {
            return change.adding(days: Int.random(in: -1...1, using: &random))
        }
        return ("2011-01-01" as CivilDate).adding(days: Int.random(in: 0...6300, using: &random))
    }
}

extension SpendCase {
    /// A case at or next to some limit, with facts and amounts left out at random.
    static func random(_ body: BodyKind? = nil, using random: inout SplitMix64) -> SpendCase {
        func amount() -> Money {
            let limits: [Money] = [
                "£0", "£50k", "£100k", "£1m", "£5m", "£10m", "£20m", "£25m", "£30m", "£50m",
                "£150m", "£300m",
            ]
            let near = limits.randomElement(using: &random) ?? .zero
            return Money(pence: max(0, near.pence + Int64.random(in: -2...2, using: &random)))
        }
        func maybe<Value>(_ value: Value?) -> Value? { Bool.random(using: &random) ? value : nil }
        let distresses: [Distress] = [.distressed, .sound, .notStated]
        let body = body ?? BodyKind.allCases.randomElement(using: &random) ?? .icb
        let distress = distresses.randomElement(using: &random) ?? .sound
        let segment = maybe(Int.random(in: 1...5, using: &random))
        let kind = Kind.allCases.randomElement(using: &random) ?? .digital
        let service = maybe(Service.allCases.randomElement(using: &random))
        let isPublicFacing = maybe(Bool.random(using: &random))
        let funding = Funding.allCases.randomElement(using: &random) ?? .own
        let programme = maybe("frontline-digitisation")
        let novelty: Novelty = Bool.random(using: &random) ? .novel : .ordinary
        return SpendCase(
            body: body,
            distress: distress,
            segment: segment,
            kind: kind,
            funding: funding,
            programme: programme,
            amounts: Amounts(
                capital: amount(),
                revenue: maybe(amount()),
                wholeLife: maybe(amount()),
                contract: maybe(amount())
            )
        )
        .with(\.service, service).with(\.isPublicFacing, isPublicFacing).with(\.novelty, novelty)
    }

    /// The case with each of its stated amounts raised in turn, and the whole life with what it
    /// includes.
    func raised(by rise: Money) -> [SpendCase] {
        let (capital, revenue) = (amounts.capital, amounts.revenue)
        let (whole, contract) = (amounts.wholeLife, amounts.contract)
        let dearer = whole.map { $0 + rise }
        return [
            Amounts(
                capital: capital + rise,
                revenue: revenue,
                wholeLife: dearer,
                contract: contract
            ),
            Amounts(
                capital: capital,
                revenue: revenue.map { $0 + rise },
                wholeLife: dearer,
                contract: contract
            ),
            Amounts(
                capital: capital,
                revenue: revenue,
                wholeLife: dearer,
                contract: contract
            ),
            Amounts(
                capital: capital,
                revenue: revenue,
                wholeLife: whole,
                contract: contract.map { $0 + rise }
            ),
        ].map { with(\.amounts, $0) }
    }
}

extension ApprovalRoute {
    /// Everything a route says, in lines that can be compared.
    var said: [String] {
        explanation.outline.map { number, statement in
            "\(number) \(statement.text) \(statement.citation?.description ?? "") "
                + (statement.place?.description ?? "")
        } + tests.map { "\($0.rule.id) \($0.outcome) \($0.until?.description ?? "") \($0.notes)" }
    }

    /// The answer of each rule.
    var outcomes: [String] { tests.map { "\($0.rule.id) \($0.outcome)" } }
}

extension Rulebook {
    /// The rulebook with one more entry, known from a day on, at the end of every rule that can
    /// take one.
    func adding(known: CivilDate, using random: inout SplitMix64) -> Rulebook {
        let rules = rules.map { rule -> SpendRule in
            let last = rule.limits.entries.last?.from?.latest ?? "2020-01-01"
            let from = max(last, "2029-01-01").adding(days: Int.random(in: 1...500, using: &random))
            let entry = Timeline<SpendRule.Limit>.Entry(
                from: .day(from),
                known: .day(known),
                value: [.amount("£7m"), .any, .ceased, .unknown].randomElement(using: &random)
                    ?? .any,
                citation: .any,
                place: .line(99)
            )
            guard let limits = Timeline(rule.limits.entries + [entry]) else { return rule }
            var longer = rule
            longer.limits = limits
            return longer
        }
        var longer = Rulebook(
            rules: rules,
            approvers: approvers,
            edition: edition,
            reviewBy: reviewBy,
            events: events,
            switches: switches
        )
        longer.kindsByService = kindsByService
        return longer
    }
}
