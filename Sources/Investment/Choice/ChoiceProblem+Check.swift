import DigitalMaturity

/// An answer that was checked against its problem; there is no other way to make one.
public struct CheckedChoice: Sendable {
    /// What was asked, with its limits.
    public let problem: ChoiceProblem
    /// The answer.
    public let choice: Choice
    /// What it is worth, in millionths of a point.
    public let worth: Int

    fileprivate init(problem: ChoiceProblem, choice: Choice, worth: Int) {
        self.problem = problem
        self.choice = choice
        self.worth = worth
    }
}

/// Why an answer was refused.
public struct ChoiceRefusal: Error, Hashable {
    /// One thing that does not hold.
    public enum Violation: Hashable, Sendable {
        /// It leaves out a scheme, or takes an option that the scheme does not have.
        case malformed
        /// A constraint is not met.
        case broken(ChoiceProblem.Constraint)
        /// The answer is said to be worth something else than it is.
        case worth(claimed: Int, actual: Int)
        /// The answer is worth more than it was proved that any answer can be.
        case beyondBound(worth: Int, bound: Int)
    }

    /// What does not hold; never empty.
    public let violations: [Violation]
}

extension ChoiceProblem {
    /// Checks an answer from the problem alone, in whole numbers, however it was found.
    ///
    /// `worth` is what the finder says that it is worth, and `bound` what the finder says that no
    /// answer passes.
    public func check(
        _ choice: Choice,
        claiming worth: Int,
        bound: Int
    ) throws(ChoiceRefusal) -> CheckedChoice {
        guard isWellFormed(choice) else { throw ChoiceRefusal(violations: [.malformed]) }
        let actual = self.worth(of: choice)
        var violations = broken(by: choice).map(ChoiceRefusal.Violation.broken)
        if worth != actual { violations.append(.worth(claimed: worth, actual: actual)) }
        if actual > bound { violations.append(.beyondBound(worth: actual, bound: bound)) }
        guard violations.isEmpty else { throw ChoiceRefusal(violations: violations) }
        return CheckedChoice(problem: self, choice: choice, worth: actual)
    }

    /// The constraints that a well-formed answer does not meet, in their order.
    public func broken(by choice: Choice) -> [Constraint] {
        constraints.filter { !isMet($0, by: choice) }
    }

    private func isWellFormed(_ choice: Choice) -> Bool {
        choice.taken.count == candidates.count
            && zip(choice.taken, candidates).allSatisfy { taken, candidate in
                taken.map(candidate.options.indices.contains) ?? true
            }
    }

    private func isMet(_ constraint: Constraint, by choice: Choice) -> Bool {
        switch constraint {
        case .mandatory(let scheme): choice.taken[scheme] != nil
        case .approval(let scheme): option(scheme, in: choice)?.awaits == nil
        case .needs(let scheme, let needed):
            option(scheme, in: choice).map { $0.isServed(by: option(needed, in: choice)) } ?? true
        case .excludes(let one, let other):
            choice.taken[one] == nil || choice.taken[other] == nil
        case .oneOf(_, let schemes): schemes.count { choice.taken[$0] != nil } <= 1
        case .limit(let limit):
            limits[limit].amount.map { use(of: limit, by: choice) <= $0 } ?? true
        }
    }
}

extension ChoiceProblem.Option {
    /// Whether something needed that is done as `needed` is there in time; where nobody has said when
    /// one of the two goes live, that it is chosen is enough.
    public func isServed(by needed: ChoiceProblem.Option?) -> Bool {
        guard let needed else { return false }
        guard let live, let neededLive = needed.live else { return true }
        return neededLive <= live
    }
}
