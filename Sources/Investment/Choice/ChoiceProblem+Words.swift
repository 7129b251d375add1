import DigitalMaturity

extension ChoiceProblem {
    /// A constraint in words: `Wireless needs Network, live no later than itself`.
    public func words(_ constraint: Constraint) -> String {
        switch constraint {
        case .mandatory(let scheme):
            candidates[scheme].options.isEmpty
                ? "\(name(scheme)) must be in the plan, and there is no year in which it may start"
                : "\(name(scheme)) must be in the plan"
        case .approval(let scheme):
            "\(name(scheme)) may not start before its approval, likely on \(approval(of: scheme))"
        case .needs(let scheme, let needed):
            "\(name(scheme)) needs \(name(needed)), live no later than itself"
        case .excludes(let one, let other):
            "\(name(one)) and \(name(other)) shut each other out"
        case .oneOf(let set, let schemes):
            "only one of \(names(of: schemes)) is chosen (\(set))"
        case .limit(let limit): words(limits[limit])
        }
    }

    /// Constraints that are not met, in brief: those of one kind together.
    public func brief(_ broken: [Constraint]) -> String {
        var late: [Int] = []
        var people: [String] = []
        var others: [String] = []
        for constraint in broken {
            switch constraint {
            case .approval(let scheme): late.append(scheme)
            case .limit(let limit) where !limits[limit].isMoney:
                people.append("\(limits[limit].kind)")
            case .limit(let limit): others.append("\(limits[limit].kind)")
            case .mandatory, .needs, .excludes, .oneOf: others.append(words(constraint))
            }
        }
        let parts = [
            late.isEmpty ? nil : "approval comes too late for \(names(of: late))",
            people.first.map { people.count == 1 ? $0 : "\($0) and in later months" },
        ]
        return (parts.prefix(1) + others + parts.suffix(1)).compactMap(\.self).joined(
            separator: "; "
        )
    }

    /// A limit in words, with how much there is: `£20,000,000 capital in 2027/28 (pooled funds)`.
    public func words(_ limit: Limit) -> String {
        "\(limit.amount.map { amount($0, of: limit) } ?? "no stated limit:") \(limit.kind)"
    }

    /// An amount of what a limit counts: `£1,000,000` or `12`.
    public func amount(_ amount: Int64, of limit: Limit) -> String {
        limit.isMoney ? Money(pence: amount).exact : "\(amount)"
    }

    /// What a scheme is called, and its identifier in quotes where it has no title.
    package func name(_ scheme: Int) -> String {
        candidates[scheme].title ?? "'\(candidates[scheme].id)'"
    }

    /// What the schemes are called, between them what no title has: `Wireless; Records, East`.
    func names(of schemes: [Int]) -> String { schemes.map(name).joined(separator: "; ") }

    private func approval(of scheme: Int) -> String {
        candidates[scheme].options.compactMap(\.awaits).max()?.words ?? "a day not known"
    }
}

extension ChoiceProblem.Limit.Kind: CustomStringConvertible {
    /// `capital in 2027/28 (pooled funds)`, `people in March 2027`.
    public var description: String {
        switch self {
        case .money(let purpose, let fund, let year): "\(purpose.rawValue) in \(year) (\(fund))"
        case .people(let month): "people in \(month.words)"
        }
    }
}

extension ChoiceRefusal.Violation {
    /// The violation in words.
    public func words(in problem: ChoiceProblem) -> String {
        switch self {
        case .malformed: "it does not fit the plan"
        case .broken(let constraint): "it does not hold: \(problem.words(constraint))"
        case .worth(let claimed, let actual):
            "it is said to be worth \(claimed) millionths of a point and is worth \(actual)"
        case .beyondBound(let worth, let bound):
            "it is worth \(worth) millionths of a point, which is more than the bound of \(bound)"
        }
    }
}
