import DigitalMaturity
public import Investment

extension ChoiceProblem {
    /// A problem as large as the plan of a large system: 120 schemes that may each start in four ways,
    /// over three years, with money for about half of them.
    public static func large(_ random: inout SplitMix64) -> ChoiceProblem {
        let years: [FinancialYear] = ["2026/27", "2027/28", "2028/29"]
        let kinds =
            Plan.Purpose.allCases.flatMap { purpose in
                [Plan.Fund.pooled, .programme("p")].flatMap { fund in
                    years.map { Limit.Kind.money(purpose, fund, $0) }
                }
            } + years.map { .people(CivilMonth(containing: $0.firstDay)) }
        let candidates = (0..<120).map { index in
            candidate("scheme-\(1000 + index)", kinds, years, &random)
        }
        let limits = kinds.indices.map { kind in
            let all = candidates.reduce(0) { $0 + ($1.options.map { $0.uses[kind] }.max() ?? 0) }
            return Limit(kinds[kind], amount: all / 4)
        }
        return ChoiceProblem(
            years: years,
            candidates: candidates,
            limits: limits,
            ladders: (0..<100).map { _ in ladder(&random) },
            constraints: relations(&random) + limits.indices.map { .limit($0) }
        )
    }

    private static func candidate(
        _ id: String,
        _ kinds: [Limit.Kind],
        _ years: [FinancialYear],
        _ random: inout SplitMix64
    ) -> Candidate {
        let capital = Int64.random(in: 100_000_00...10_000_000_00, using: &random)
        let revenue = capital / Int64.random(in: 4...12, using: &random)
        let people = Int64.random(in: 2...25, using: &random)
        let takes = Int.random(in: 0...2, using: &random)
        let share = Int64.random(in: 0...4, using: &random)
        return Candidate(
            id: id,
            options: (0..<4).map { start in
                // The fourth way is the first, done sooner for more money.
                let hurried = start == 3
                let first = hurried ? 0 : start
                let uses = kinds.map { kind -> Int64 in
                    switch kind {
                    case .money(let purpose, let fund, let year):
                        let offset = (years.firstIndex(of: year) ?? 0) - first
                        let whole = purpose == .capital ? capital : revenue
                        guard offset >= 0, offset <= (hurried ? 0 : takes) else { return 0 }
                        let part = whole / Int64(hurried ? 1 : takes + 1) * (hurried ? 6 : 5) / 5
                        return fund == .pooled ? part * (4 - share) / 4 : part * share / 4
                    case .people(let month):
                        let year = years.firstIndex { CivilMonth(containing: $0.firstDay) == month }
                        let offset = (year ?? 0) - first
                        return offset >= 0 && offset <= (hurried ? 0 : takes) ? people : 0
                    }
                }
                return Option(
                    start: first,
                    live: min(3, first + (hurried ? 0 : takes)),
                    uses: uses
                )
            }
        )
    }

    private static func ladder(_ random: inout SplitMix64) -> Ladder {
        let start = Int.random(in: 1...3, using: &random)
        return Ladder(
            rungs: (0..<Int.random(in: 1...3, using: &random)).map { step in
                Rung(
                    worth: 1_000_000 / Int.random(in: 2...7, using: &random)
                        * max(1, 5 - start - step),
                    gates: (0..<Int.random(in: 1...3, using: &random)).map { _ in
                        (0..<Int.random(in: 1...3, using: &random)).map { _ in
                            Int.random(in: 0..<120, using: &random)
                        }
                    }
                )
            }
        )
    }

    private static func relations(_ random: inout SplitMix64) -> [Constraint] {
        (0..<120).flatMap { scheme -> [Constraint] in
            let other = Int.random(in: 0..<120, using: &random)
            guard other < scheme else { return [] }
            switch Int.random(in: 0..<6, using: &random) {
            case 0: return [.needs(scheme, other)]
            case 1: return [.excludes(other, scheme)]
            default: return []
            }
        }
    }
}
