extension Form {
    /// How far a form is filled in; the four kinds of rows are never taken for one another.
    public struct Progress: Hashable, Sendable {
        /// The rows that ask something, answered or not.
        public let questions: Int
        /// Those with an answer.
        public let answered: Int
        /// Those that cannot apply.
        public let notApplicable: Int
        /// Those that were left out.
        public let outOfScope: Int

        /// Counts the answers that are held for `rows`.
        public init(of rows: [Row]) {
            let replies = rows.compactMap { $0.answer?.reply }
            questions = rows.count
            notApplicable = replies.count { $0 == .notApplicable }
            outOfScope = replies.count { $0 == .outOfScope }
            answered = replies.count - notApplicable - outOfScope
        }

        /// The questions that are still open.
        public var notAnswered: Int { questions - answered - notApplicable - outOfScope }

        /// The share of the questions in scope that is not open; `nil` where none is in scope.
        public var complete: Double? {
            let inScope = questions - outOfScope
            return inScope == 0 ? nil : Double(inScope - notAnswered) / Double(inScope)
        }
    }
}
