import DigitalMaturity
public import Investment

extension ChoiceProblem {
    /// A problem in the shape of real plans: 120 schemes of three boards and thirty trusts, each with
    /// four starts half a year apart, over three years.
    ///
    /// Costs lie between £0.3m and £30m, few of them great; the money and the people are enough for a
    /// little more than half of what is wanted. Most levels are raised by one scheme of the trust or
    /// its board; a few need two, or can be had by either of two.
    ///
    /// `scale` systems of that size share the money and the people; each has boards and trusts of its own.
    public static func system(_ random: inout SplitMix64, scale: Int = 1) -> ChoiceProblem {
        SystemPlan(scale: scale).problem(&random)
    }
}

/// Schemes 0 to 11 are the boards', four each; scheme 12 and on are the trusts' in turn, the first
/// thirty of them the networks that some of the others need.
private struct SystemPlan {
    let scale: Int

    private var count: Int { 120 * scale }
    private var boards: Int { 3 * scale }
    private var trusts: Int { 30 * scale }
    private var shared: Int { 12 * scale }

    private static let quarters = 12

    private static let years: [FinancialYear] = ["2026/27", "2027/28", "2028/29"]
    /// In tenths of a million pounds.
    private static let prices = [3, 5, 8, 11, 16, 24, 36, 52, 80, 120, 190, 300] as [Int64]
    private static let kinds =
        [
            (Plan.Purpose.capital, Plan.Fund.pooled), (.capital, .programme("p")),
            (.revenue, .pooled),
        ]
        .flatMap { purpose, fund in
            years.map { ChoiceProblem.Limit.Kind.money(purpose, fund, $0) }
        }
        + (0..<quarters).map {
            .people(CivilMonth(containing: years[0].firstDay).adding(3 * $0))
        }

    func problem(_ random: inout SplitMix64) -> ChoiceProblem {
        let candidates = (0..<count).map { candidate($0, &random) }
        let wanted = candidates.map { $0.options[.random(in: 0..<4, using: &random)].uses }
        let limits = SystemPlan.kinds.enumerated().map { index, kind in
            ChoiceProblem.Limit(kind, amount: wanted.reduce(0) { $0 + $1[index] } * 55 / 100)
        }
        return ChoiceProblem(
            years: SystemPlan.years,
            candidates: candidates,
            limits: limits,
            ladders: ladders(&random),
            constraints: relations(&random) + limits.indices.map { .limit($0) }
        )
    }

    private func trust(of scheme: Int) -> Int { (scheme - shared) % trusts }

    // MARK: Schemes

    private func candidate(
        _ index: Int,
        _ random: inout SplitMix64
    ) -> ChoiceProblem.Candidate {
        // Coins make a bell, and the prices grow by about a half each.
        let price = SystemPlan.prices[(0..<11).count { _ in Bool.random(using: &random) }]
        let capital = price * .random(in: 85...115, using: &random) * 100_000
        let scheme = Work(
            capital: capital,
            revenue: capital / .random(in: 20...60, using: &random),
            running: capital / .random(in: 40...80, using: &random),
            central: Int.random(in: 0..<3, using: &random) == 0
                ? .random(in: 30...50, using: &random) : 0,
            people: .random(in: 2...15, using: &random),
            takes: .random(in: 2...8, using: &random)
        )
        return ChoiceProblem.Candidate(
            id: "scheme-\(1000 + index)",
            options: (0..<4).map { scheme.option(from: 2 + 2 * $0) }
        )
    }

    /// What a scheme takes, in pence, hundredths, people and quarters.
    private struct Work {
        let capital: Int64
        /// For each quarter at work.
        let revenue: Int64
        /// For each quarter after.
        let running: Int64
        /// What of the capital the programme pays.
        let central: Int64
        let people: Int64
        let takes: Int

        func option(from quarter: Int) -> ChoiceProblem.Option {
            let work = quarter..<(quarter + takes)
            return ChoiceProblem.Option(
                start: quarter / 4,
                live: min(3, work.upperBound / 4),
                uses: kinds.map { kind in
                    switch kind {
                    case .people(let month):
                        let month = month.months(since: CivilMonth(containing: years[0].firstDay))
                        return work.contains(month / 3) ? people : 0
                    case .money(let purpose, let fund, let year):
                        let first = 4 * (years.firstIndex(of: year) ?? 0)
                        let inYear = (first..<(first + 4))
                        let spent = Int64(inYear.clamped(to: work).count)
                        let live = Int64(inYear.count { $0 >= work.upperBound })
                        guard purpose == .capital else { return revenue * spent + running * live }
                        let part = capital * spent / Int64(takes)
                        let paid = part * central / 100
                        return fund == .pooled ? part - paid : paid
                    }
                },
                month: CivilMonth(containing: years[0].firstDay).adding(3 * quarter)
            )
        }
    }

    // MARK: Maturity

    /// For each trust a ladder for each of seven dimensions.
    private func ladders(_ random: inout SplitMix64) -> [ChoiceProblem.Ladder] {
        (0..<trusts).flatMap { trust in
            let own = (shared..<count).filter { self.trust(of: $0) == trust }
            let boards = (0..<shared).filter { $0 % self.boards == trust % self.boards }
            return (0..<7).map { _ in
                // Marks are published in hundredths; the next level is part of a level away.
                let mark = Int.random(in: 120...340, using: &random)
                return ChoiceProblem.Ladder(
                    rungs: (0..<Int.random(in: 1...2, using: &random)).map { step in
                        let level = mark / 100 + 1 + step
                        let gain = step == 0 ? 100 * level - mark : 100
                        return ChoiceProblem.Rung(
                            worth: 10_000 * gain * (6 - level),
                            gates: gates(own, boards, &random)
                        )
                    }
                )
            }
        }
    }

    private func gates(
        _ own: [Int],
        _ boards: [Int],
        _ random: inout SplitMix64
    ) -> [[Int]] {
        func scheme() -> Int {
            let pool = Int.random(in: 0..<4, using: &random) == 0 ? boards : own
            return pool[.random(in: 0..<pool.count, using: &random)]
        }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return [[scheme()], [scheme()]]
        case 1: return [Set([scheme(), scheme()]).sorted()]
        default: return [[scheme()]]
        }
    }

    // MARK: Relations

    private func relations(
        _ random: inout SplitMix64
    ) -> [ChoiceProblem.Constraint] {
        let mandatory = (0..<boards).map { ChoiceProblem.Constraint.mandatory($0) }
        return mandatory
            + ((shared + trusts)..<count).flatMap { scheme -> [ChoiceProblem.Constraint] in
                let network = shared + trust(of: scheme)
                switch Int.random(in: 0..<12, using: &random) {
                case 0...2: return [.needs(scheme, network)]
                case 3: return [.excludes(scheme - trusts, scheme)]
                case 4:
                    return [.oneOf("set \(scheme)", [scheme - trusts, scheme].sorted())]
                default: return []
                }
            }
    }
}
