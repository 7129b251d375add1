import DigitalMaturity

extension WhyNot {
    /// What keeps the scheme out, a sentence each.
    public func reasons(in problem: ChoiceProblem) -> [String] {
        guard let beside else { return ["there is no year in which it may start"] }
        guard !beside.broken.isEmpty else {
            return [
                beside.gain > 0
                    ? "it fits, and the search was stopped before it was tried"
                    : "it fits, but gains nothing that counts in the plan's years"
            ]
        }
        let extra = Dictionary(uniqueKeysWithValues: beside.extra.map { ($0.limit, $0.amount) })
        let joined = beside.added.dropFirst().map { "'\(problem.candidates[$0.scheme].id)'" }
        let with = joined.isEmpty ? "" : "with \(joined.joined(separator: ", ")), which it needs: "
        return beside.broken.map { constraint in
            guard case .limit(let limit) = constraint, let more = extra[limit] else {
                return with + problem.words(constraint)
            }
            let kind = problem.limits[limit]
            return with
                + "it would take \(problem.amount(more, of: kind)) more than there is of \(kind.kind)"
        }
    }

    /// What the best plan with the scheme does without.
    public func displacement(in problem: ChoiceProblem) -> String {
        func names(_ schemes: [Int]) -> String {
            schemes.map { "'\(problem.candidates[$0].id)'" }.joined(separator: ", ")
        }
        switch forced {
        case .notAsked: return "not asked"
        case .impossible(let conflict):
            return "no plan can have it: " + conflict.map(problem.words).joined(separator: "; ")
        case .instead(let instead):
            let parts = [
                (instead.displaced, "does without"), (instead.joined, "takes in"),
                (instead.moved, "moves"),
            ].filter { !$0.0.isEmpty }.map { "\($0.1) \(names($0.0))" }
            return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
        }
    }
}
