/// The answers that a criterion may be given, worst first.
public struct AnswerScale: Hashable, Sendable {
    /// One answer.
    public struct Choice: Hashable, Sendable {
        /// The identifier: `partly`.
        public let id: String
        /// The words of the answer.
        public let title: String
        /// The points it stands for, on the framework's scale.
        public let points: Int
        /// When to choose it, in our own words; empty where the title says all.
        public let text: String

        /// Creates an answer.
        public init(id: String, title: String, points: Int, text: String) {
            self.id = id
            self.title = title
            self.points = points
            self.text = text
        }
    }

    /// The identifier.
    public let id: String
    /// The scale's name in words.
    public let title: String
    /// The answers, worst first; the first and last reach the ends of the framework's scale.
    public let choices: [Choice]
    /// Who says so.
    public let citation: Citation

    /// Creates a scale, which must offer an answer.
    public init(id: String, title: String, choices: [Choice], citation: Citation) {
        precondition(!choices.isEmpty, "an answer scale offers an answer")
        self.id = id
        self.title = title
        self.choices = choices
        self.citation = citation
    }

    /// The points of an answer, if there is such an answer.
    public func points(_ choice: String) -> Int? { choices.first { $0.id == choice }?.points }

    /// The points of the worst and the best answer.
    public var range: ClosedRange<Int> { choices[0].points...choices[choices.count - 1].points }
}
