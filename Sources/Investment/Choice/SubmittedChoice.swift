import DigitalMaturity

/// A plan as it was submitted, as an answer to its own question.
public struct SubmittedChoice: Sendable {
    /// The question, with every scheme also as the plan states it.
    public let problem: ChoiceProblem
    /// Every scheme as the plan states it.
    public let choice: Choice
    /// The positions of the schemes that may not start in the year of their planned start.
    public let barred: [Int]
}

extension ChoiceProblem {
    /// `plan`, of which this is the problem, as it was submitted.
    ///
    /// Its money, people and dates are those that the plan states, whatever its schemes must wait for.
    /// `broken(by:)` of its problem lists what it does not meet, approvals that come too late included.
    public func submitted(_ plan: Plan) -> SubmittedChoice {
        let planned = candidates.indices.map { index in
            let start = plan.plannedStart(of: plan.schemes[index]).startingIn - years[0].startingIn
            return candidates[index].options.first { $0.start == start }
        }
        var problem = self
        for index in candidates.indices {
            guard var stated = candidates[index].submitted ?? planned[index] else { continue }
            stated.awaits = planned[index]?.awaits
            problem.candidates[index].options.append(stated)
        }
        return SubmittedChoice(
            problem: problem,
            choice: Choice(
                zip(problem.candidates, candidates).map {
                    $0.options.count > $1.options.count ? $1.options.count : nil
                }
            ),
            barred: planned.indices.filter { planned[$0] == nil }
        )
    }
}

extension Plan {
    /// The year of a scheme's planned start; of its first money where no start is stated, and the
    /// plan's first where there is none.
    func plannedStart(of scheme: Scheme) -> FinancialYear {
        scheme.start.flatMap { $0.value.firstDay }.map(FinancialYear.init(containing:))
            ?? (scheme.capital + scheme.revenue).map(\.year.value).min() ?? years[0]
    }
}
