/// A case with the answer that a rule must give for it, worked out by hand from what was published.
public struct RuleExample: Hashable, Sendable {
    /// What a rule answers.
    public enum Answer: String, CaseIterable, Sendable {
        /// The case is not caught.
        case within
        /// The case is caught.
        case exceeds
        /// It cannot be said.
        case undetermined
        /// The rule lets the case off.
        case exempt
        /// The rule says nothing of the case: it is not in force, or does not reach it.
        case none
    }

    /// The case.
    public let spend: SpendCase
    /// The amount of the case on the basis of the rule.
    public let amount: Money
    /// The day on which it is decided.
    public let date: CivilDate
    /// What the rule must answer.
    public let answer: Answer
    /// Where it is written.
    public let place: Place

    /// Creates an example.
    public init(
        of spend: SpendCase,
        at amount: Money,
        on date: CivilDate,
        answering answer: Answer,
        place: Place
    ) {
        self.spend = spend
        self.amount = amount
        self.date = date
        self.answer = answer
        self.place = place
    }
}
