import DigitalMaturity
import Investment

/// A choice problem as a mixed-integer programme.
///
/// `by` takes an option of a scheme or an earlier one, so that to branch is to ask whether a scheme is
/// done at all, or done soon; `climb` opens gates together. Worth is in thousandths of a point and each
/// limit in a unit of its own, so that numbers stay near 1; what that rounds is left to the check.
struct ChoiceModel {
    let problem: ChoiceProblem
    private(set) var linear = LinearModel()
    private var taken: [[Int]] = []
    private(set) var worth: [LinearModel.Term] = []
    /// What divides the worth of every answer.
    let step: Int

    static let worthUnit = 1000.0
    static let pound = 100.0

    init(_ problem: ChoiceProblem) {
        self.problem = problem
        let value = ChoiceValue(problem)
        step = value.step
        for (index, candidate) in problem.candidates.enumerated() {
            taken.append(
                candidate.options.enumerated().map { position, option in
                    let start = problem.year(at: option.start)?.slug ?? "\(option.start)"
                    return linear.addColumn(
                        "by_\(candidate.id)_\(position)_\(start)",
                        isInteger: true
                    )
                }
            )
            for (position, pair) in zip(taken[index], taken[index].dropFirst()).enumerated() {
                linear.addRow(
                    "order_\(index)_\(position)",
                    [
                        LinearModel.Term(column: pair.0, coefficient: 1),
                        LinearModel.Term(column: pair.1, coefficient: -1),
                    ],
                    atMost: 0
                )
            }
        }
        for constraint in problem.constraints { add(constraint) }
        add(value)
    }

    /// What the schemes cost, in pounds.
    private var cost: [LinearModel.Term] { options { Double($0.cost) / ChoiceModel.pound } }
    private var lateness: [LinearModel.Term] { options { Double($0.lateness) } }

    /// The answer that the values stand for.
    func choice(_ values: [Double]) -> Choice {
        Choice(taken.map { columns in columns.firstIndex { values[$0] > 0.5 } })
    }

    /// The model that seeks the most worth.
    var seekingWorth: ChoiceModel {
        var copy = self
        copy.linear.objective = worth
        copy.linear.isMaximum = true
        copy.linear.resolution = Double(step) / ChoiceModel.worthUnit
        return copy
    }

    /// The model that seeks the least cost.
    var seekingThrift: ChoiceModel {
        var copy = self
        copy.linear.objective = cost
        copy.linear.isMaximum = false
        copy.linear.resolution = 1 / ChoiceModel.pound
        return copy
    }

    /// The model that seeks to go live the earliest.
    var seekingEarliest: ChoiceModel {
        var copy = self
        copy.linear.objective = lateness
        copy.linear.isMaximum = false
        copy.linear.resolution = 1
        return copy
    }

    /// The model that seeks nothing but an answer.
    var seekingAny: ChoiceModel {
        var copy = self
        copy.linear.objective = []
        return copy
    }

    /// Holds to answers that are worth at least `least` millionths of a point.
    mutating func keep(worth least: Int) {
        linear.addRow(
            "keep_worth",
            worth,
            atLeast: (Double(least) - ChoiceModel.slack) / ChoiceModel.worthUnit
        )
    }

    /// Holds to answers that cost at most `most` pence.
    mutating func keep(cost most: Int64) {
        let terms = cost.map {
            LinearModel.Term(column: $0.column, coefficient: $0.coefficient * ChoiceModel.pound)
        }
        addScaledRow("keep_cost", terms, atMost: Double(most))
    }

    /// Holds to answers that go live no later than `most`.
    mutating func keep(lateness most: Int) {
        linear.addRow("keep_lateness", lateness, atMost: Double(most) + ChoiceModel.slack)
    }

    /// Takes the option at `option` of the scheme, or leaves the scheme out where it is `nil`.
    mutating func fix(_ scheme: Int, to option: Int?) {
        let name = "fix_\(scheme)"
        guard let option else {
            return linear.addRow(name, terms(scheme) { _ in true }, atMost: 0)
        }
        linear.addRow(
            name,
            terms(scheme) { position, _ in position == option },
            atLeast: 1
        )
    }

    /// Shuts out an answer that rounding let pass the limit at `limit`, and all that use more of it.
    mutating func shutOut(_ choice: Choice, passing limit: Int) {
        var terms: [LinearModel.Term] = []
        var users = 0.0
        for (scheme, candidate) in problem.candidates.enumerated() {
            terms += sum(scheme) { position, option in
                let isTaken = choice.taken[scheme] == position
                return switch option.uses[limit].signum() {
                case 1 where isTaken: 1
                case -1 where !isTaken: -1
                default: 0
                }
            }
            if let option = choice.taken[scheme], candidate.options[option].uses[limit] > 0 {
                users += 1
            }
        }
        linear.addRow("shut_\(linear.rows.count)", terms, atMost: users - 1)
    }
}

// MARK: - Rows

extension ChoiceModel {
    /// The options of a scheme, each multiplied as `coefficient` says.
    private func sum(
        _ scheme: Int,
        _ coefficient: (Int, ChoiceProblem.Option) -> Double
    ) -> [LinearModel.Term] {
        let each = problem.candidates[scheme].options.enumerated().map { coefficient($0, $1) }
        // An option is taken where it or an earlier one is, and no earlier one is.
        return zip(taken[scheme], zip(each, each.dropFirst() + [0])).compactMap { column, pair in
            pair.0 == pair.1
                ? nil : LinearModel.Term(column: column, coefficient: pair.0 - pair.1)
        }
    }

    /// The options of a scheme for which `holds`, each once.
    private func terms(
        _ scheme: Int,
        where holds: (Int, ChoiceProblem.Option) -> Bool
    ) -> [LinearModel.Term] {
        sum(scheme) { holds($0, $1) ? 1 : 0 }
    }

    private func terms(
        _ scheme: Int,
        where holds: (ChoiceProblem.Option) -> Bool
    ) -> [LinearModel.Term] {
        sum(scheme) { holds($1) ? 1 : 0 }
    }

    /// Every option, multiplied as `coefficient` says.
    private func options(
        _ coefficient: (ChoiceProblem.Option) -> Double
    ) -> [LinearModel.Term] {
        problem.candidates.indices.flatMap { sum($0) { coefficient($1) } }
    }

    private mutating func add(_ constraint: ChoiceProblem.Constraint) {
        switch constraint {
        case .mandatory(let scheme):
            linear.addRow("mandatory_\(scheme)", terms(scheme) { _ in true }, atLeast: 1)
        case .approval(let scheme):
            linear.addRow("approval_\(scheme)", terms(scheme) { $0.awaits != nil }, atMost: 0)
        case .needs(let scheme, let needed): addNeed(of: scheme, needed)
        case .excludes(let one, let other):
            let both = terms(one) { _ in true } + terms(other) { _ in true }
            linear.addRow("excludes_\(one)_\(other)", both, atMost: 1)
        case .oneOf(_, let schemes):
            linear.addRow(
                "one_of_\(schemes[0])",
                schemes.flatMap { terms($0) { _ in true } },
                atMost: 1
            )
        case .limit(let limit): add(limit)
        }
    }

    private mutating func add(_ limit: Int) {
        guard let amount = problem.limits[limit].amount else { return }
        addScaledRow("limit_\(limit)", options { Double($0.uses[limit]) }, atMost: Double(amount))
    }

    /// Adds a limit in whole pence or people, in a unit in which its numbers are neither great nor
    /// small: the search takes a millionth for nothing.
    private mutating func addScaledRow(
        _ name: String,
        _ terms: [LinearModel.Term],
        atMost most: Double
    ) {
        let unit = max(1, (terms.map(\.coefficient.magnitude).max() ?? 0) / 10_000)
        linear.addRow(
            name,
            terms.map { LinearModel.Term(column: $0.column, coefficient: $0.coefficient / unit) },
            atMost: (most + ChoiceModel.slack) / unit
        )
    }

    /// Less than a penny or a person, so that no whole amount that fits is shut out by rounding.
    static let slack = 0.4

    /// A scheme that goes live by the end of a year needs the other live by then; one that goes
    /// live later, or nobody knows when, needs it chosen.
    private mutating func addNeed(of scheme: Int, _ needed: Int) {
        let all = terms(scheme) { _ in true }
        linear.addRow(
            "needs_\(scheme)_\(needed)",
            all + terms(needed) { _ in true }.map(\.negative),
            atMost: 0
        )
        let years = Set(problem.candidates[scheme].options.compactMap(\.live)).sorted()
        for year in years {
            linear.addRow(
                "needs_\(scheme)_\(needed)_by_\(year)",
                terms(scheme) { option in option.live.map { $0 <= year } ?? false }
                    + terms(needed) { option in option.live.map { $0 <= year } ?? true }
                    .map(\.negative),
                atMost: 0
            )
        }
    }

    /// Adds what options are worth by themselves, and a variable for each set of gates that opens
    /// only together.
    private mutating func add(_ value: ChoiceValue) {
        for (scheme, each) in value.options.enumerated() {
            worth += sum(scheme) { position, _ in Double(each[position]) / ChoiceModel.worthUnit }
        }
        for (index, bundle) in value.bundles.enumerated() {
            let column = linear.addColumn("climb_\(index)", isInteger: false)
            worth.append(
                LinearModel.Term(
                    column: column,
                    coefficient: Double(bundle.worth) / ChoiceModel.worthUnit
                )
            )
            for (position, gate) in bundle.gates.enumerated() {
                let open = gate.flatMap { way in
                    terms(way.scheme) { position, _ in way.options.contains(position) }
                }
                linear.addRow(
                    "gate_\(index)_\(position)",
                    [LinearModel.Term(column: column, coefficient: 1)] + open.map(\.negative),
                    atMost: 0
                )
            }
        }
    }
}

extension LinearModel.Term {
    fileprivate var negative: LinearModel.Term {
        LinearModel.Term(column: column, coefficient: -coefficient)
    }
}
