import DigitalMaturity

extension WhyNot {
    /// What keeps the scheme out, a sentence each.
    public func reasons(in problem: ChoiceProblem) -> [String] {
        if let gainless { return [gainless.words(in: problem)] }
        guard let beside else {
            return ["there is no year in which it may start and spend within the plan's years"]
        }
        guard !cause.isEmpty else {
            return ["it fits, and the search was stopped before it was tried"]
        }
        let extra = Dictionary(uniqueKeysWithValues: beside.extra.map { ($0.limit, $0.amount) })
        let joined = beside.added.dropFirst().map(\.scheme)
        let with =
            joined.isEmpty ? "" : "with \(problem.names(of: Array(joined))), which it needs: "
        return cause.map { constraint in
            guard case .limit(let limit) = constraint, let more = extra[limit] else {
                return with + problem.words(constraint)
            }
            let kind = problem.limits[limit]
            return with
                + "it would take \(problem.amount(more, of: kind)) more than there is of \(kind.kind)"
        }
    }

    /// Whether a limit on money is part of what keeps it out.
    public func isKeptOutByMoney(in problem: ChoiceProblem) -> Bool {
        cause.contains {
            if case .limit(let limit) = $0 { problem.limits[limit].isMoney } else { false }
        }
    }

    /// What the best plan with the scheme does without.
    public func displacement(in problem: ChoiceProblem) -> String {
        func names(_ schemes: [Int]) -> String { problem.names(of: schemes) }
        switch forced {
        case .notAsked: return "not asked"
        case .impossible(let conflict):
            return "no plan can have it"
                + (conflict.isEmpty
                    ? "" : ": " + conflict.map(problem.words).joined(separator: "; "))
        case .instead(let instead):
            let parts = [
                (instead.displaced, "does without"), (instead.joined, "takes in"),
                (instead.moved, "moves"),
            ].filter { !$0.0.isEmpty }.map { "\($0.1) \(names($0.0))" }
            return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
        }
    }
}

extension Gainless {
    /// Why a scheme adds nothing, in words.
    func words(in problem: ChoiceProblem) -> String {
        switch self {
        case .notValued: "the plan states no gain of it that counts"
        case .late:
            "it goes live after "
                + "\(problem.year(at: problem.countedYears - 1)?.description ?? "the last year"), "
                + "the last year that counts"
        case .undated: "nobody has said when it goes live, so nothing of it counts"
        case .needing([]): "what it raises also needs something that no scheme raises"
        case .needing(let schemes):
            "what it raises also needs \(problem.names(of: schemes)), left out too"
        case .covered([]): "it adds nothing that counts"
        case .covered(let schemes):
            "what it raises is raised by \(problem.names(of: schemes)) already"
        }
    }
}
