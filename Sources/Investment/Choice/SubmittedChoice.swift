import DigitalMaturity

/// A plan as it was submitted, as an answer to its own question.
public struct SubmittedChoice: Sendable {
    /// Every scheme in the year of its planned start.
    public let choice: Choice
    /// The positions of the schemes that may not start in that year, and so are not counted.
    public let uncounted: [Int]
}

extension ChoiceProblem {
    /// `plan`, of which this is the problem, as it was submitted.
    ///
    /// It is measured as any other answer is: where an approval is likely to end later in the year,
    /// the scheme starts after it. `broken(by:)` lists what it does not meet.
    public func submitted(_ plan: Plan) -> SubmittedChoice {
        let taken = candidates.indices.map { index in
            let start = plan.plannedStart(of: plan.schemes[index]).startingIn - years[0].startingIn
            return candidates[index].options.firstIndex { $0.start == start }
        }
        return SubmittedChoice(
            choice: Choice(taken),
            uncounted: taken.indices.filter { taken[$0] == nil }
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
