import DigitalMaturity
public import Investment

/// Finds the best choice by branch and cut, and lets nothing out that was not checked.
public struct Optimiser: Sendable {
    private let limits: SearchLimits
    private let solver: Solver

    /// Creates an optimiser that searches within `limits` by `solver`.
    public init(_ limits: SearchLimits = SearchLimits(), by solver: Solver = .cbc) {
        self.limits = limits
        self.solver = solver
    }

    /// The name of the program that searches `problem`: `cbc` or `highs`.
    public func nameOfSolver(for problem: ChoiceProblem) -> String {
        solver.name(isSmall: problem.isSmall)
    }

    /// The best choice, or `nil` where there is none at all.
    public func best(of problem: ChoiceProblem) throws(OptimisingError) -> BestPlan? {
        let gap = problem.isSmall ? 0 : limits.gap
        let model = ChoiceModel(problem)
        let asked = model.seekingWorth
        guard let found = try search(asked, gap: gap) else { return nil }
        let worth = problem.worth(of: found.choice)
        let bound = Optimiser.bound(found, over: worth, step: asked.step)
        guard bound == worth, gap == 0 else {
            let checked = try check(found.choice, of: problem, worth, bound)
            let open = Double(bound - worth) / Double(max(worth, 1))
            return BestPlan(
                checked: checked,
                bound: bound,
                status: open <= limits.gap ? .withinGap : .timeLimit
            )
        }
        let first = try firstByIdentifier(model, found.choice, worth: worth)
        let checked = try check(first, of: problem, worth, worth)
        return BestPlan(checked: checked, bound: worth, status: .optimal)
    }

    /// Whether any choice meets every constraint.
    public func isPossible(_ problem: ChoiceProblem) throws(OptimisingError) -> Bool {
        try search(ChoiceModel(problem).seekingAny, gap: 0) != nil
    }

    /// The problem in MPS, for any other solver; what it asks for, and in what scale, is said in it.
    public static func mps(of problem: ChoiceProblem) -> String {
        ChoiceModel(problem).seekingWorth.linear.mps(
            seeking: "minus_worth_in_thousandths_of_a_point",
            remarks: [
                "The least of the objective is the greatest worth: -1000 is one point.",
                "Limits are divided so that their numbers are neither great nor small.",
                "by_SCHEME_N_YEAR is 1 where the scheme starts in its N-th way or an earlier one.",
            ]
                + problem.limits.enumerated().filter { $1.amount != nil }.map { index, limit in
                    "limit_\(index): \(problem.words(limit))"
                }
        )
    }

    private func check(
        _ choice: Choice,
        of problem: ChoiceProblem,
        _ worth: Int,
        _ bound: Int
    ) throws(OptimisingError) -> CheckedChoice {
        do throws(ChoiceRefusal) {
            return try problem.check(choice, claiming: worth, bound: bound)
        } catch { throw .refused(error.violations.map { $0.words(in: problem) }) }
    }

    // MARK: Search

    private struct Found {
        let choice: Choice
        let bound: Double
        let isFinished: Bool
    }

    /// The best choice of a model; what passes a limit only by rounding is shut out and sought anew.
    private func search(
        _ model: ChoiceModel,
        gap: Double
    ) throws(OptimisingError) -> Found? {
        var model = model
        for _ in 0..<Optimiser.mostRepairs {
            let search = SearchLimits(gap: gap, seconds: limits.seconds)
            let outcome = try solver.best(
                of: model.linear,
                isSmall: model.problem.isSmall,
                search
            )
            guard case .solved(let values, let bound, let isFinished) = outcome else { return nil }
            let choice = model.choice(values)
            let passed = model.problem.broken(by: choice).compactMap { constraint -> Int? in
                if case .limit(let limit) = constraint { limit } else { nil }
            }
            guard let limit = passed.first else {
                return Found(choice: choice, bound: bound, isFinished: isFinished)
            }
            model.shutOut(choice, passing: limit)
        }
        throw .abandoned(status: -1)
    }

    private static let mostRepairs = 50

    /// What nothing passes, in whole steps: the worth itself where the search came to its end.
    private static func bound(_ found: Found, over worth: Int, step: Int) -> Int {
        let exact = found.bound * ChoiceModel.worthUnit
        let tolerance = 1 + exact.magnitude * 1e-9
        let rounded = Int((exact + tolerance).rounded(.down)) / step * step
        let isClosed =
            found.isFinished && rounded >= worth && exact - tolerance <= Double(worth + step - 1)
        return isClosed ? worth : rounded
    }

    // MARK: Ties

    /// Of all choices that are worth as much, the one that comes first.
    private func firstByIdentifier(
        _ model: ChoiceModel,
        _ start: Choice,
        worth: Int
    ) throws(OptimisingError) -> Choice {
        let problem = model.problem
        var model = model
        model.keep(worth: worth)
        var best = start
        func take(_ choice: Choice?) -> Bool {
            guard let choice, problem.broken(by: choice).isEmpty,
                problem.worth(of: choice) >= worth, !problem.comesBefore(best, choice)
            else { return false }
            best = choice
            return true
        }
        _ = take(try search(model.seekingThrift, gap: 0)?.choice)
        model.keep(cost: problem.cost(of: best))
        _ = take(try search(model.seekingEarliest, gap: 0)?.choice)
        model.keep(lateness: problem.lateness(of: best))
        model = model.seekingAny
        for scheme in problem.byIdentifier {
            let earlier = 0..<(best.taken[scheme] ?? problem.candidates[scheme].options.count)
            for option in earlier {
                var trial = model
                trial.fix(scheme, to: option)
                if take(try search(trial, gap: 0)?.choice) { break }
            }
            model.fix(scheme, to: best.taken[scheme])
        }
        return best
    }
}
