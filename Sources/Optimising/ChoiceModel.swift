import DigitalMaturity

/// A choice problem as a mixed-integer programme.
///
/// `x` takes an option of a scheme, `z` climbs a rung by the end of a year. Worth is in thousandths
/// of a point and each limit in a unit of its own, so that numbers stay near 1; what that rounds is
/// left to the check.
struct ChoiceModel {
    let problem: ChoiceProblem
    private(set) var linear = LinearModel()
    private var taken: [[Int]] = []
    private(set) var worth: [LinearModel.Term] = []

    static let worthUnit = 1000.0
    static let pound = 100.0

    init(_ problem: ChoiceProblem) {
        self.problem = problem
        for (index, candidate) in problem.candidates.enumerated() {
            taken.append(
                candidate.options.map { option in
                    let start = problem.year(at: option.start)?.slug ?? "\(option.start)"
                    return linear.addColumn("x_\(candidate.id)_\(start)", isInteger: true)
                }
            )
            if candidate.options.count > 1 {
                linear.addRow("once_\(index)", terms(index) { _ in true }, atMost: 1)
            }
        }
        for constraint in problem.constraints { add(constraint) }
        for (index, ladder) in problem.ladders.enumerated() { add(ladder, index) }
        addBonuses()
    }

    /// What is spent in the plan's years, in pounds.
    var cost: [LinearModel.Term] {
        let money = problem.limits.indices.filter { problem.limits[$0].isMoney }
        return options { option in
            Double(money.reduce(0) { $0 + option.uses[$1] }) / ChoiceModel.pound
        }
    }

    /// The answer that the values stand for.
    func choice(_ values: [Double]) -> Choice {
        Choice(taken.map { columns in columns.firstIndex { values[$0] > 0.5 } })
    }

    /// The model that seeks the most worth.
    var seekingWorth: ChoiceModel {
        var copy = self
        copy.linear.objective = worth
        copy.linear.isMaximum = true
        copy.linear.resolution = 1 / ChoiceModel.worthUnit
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

    /// Takes the option at `option` of the scheme, or leaves the scheme out where it is `nil`.
    mutating func fix(_ scheme: Int, to option: Int?) {
        let name = "fix_\(scheme)"
        guard let option else {
            return linear.addRow(name, terms(scheme) { _ in true }, atMost: 0)
        }
        linear.addRow(
            name,
            [LinearModel.Term(column: taken[scheme][option], coefficient: 1)],
            atLeast: 1
        )
    }

    /// Shuts out an answer that rounding let pass the limit at `limit`, and all that use more of it.
    mutating func shutOut(_ choice: Choice, passing limit: Int) {
        let chosen = Set(
            zip(taken, choice.taken).compactMap { columns, option in
                option.map { columns[$0] }
            }
        )
        var terms: [LinearModel.Term] = []
        var users = 0.0
        for (scheme, candidate) in problem.candidates.enumerated() {
            for (position, option) in candidate.options.enumerated() where option.uses[limit] != 0 {
                let column = taken[scheme][position]
                if option.uses[limit] > 0, chosen.contains(column) {
                    users += 1
                    terms.append(LinearModel.Term(column: column, coefficient: 1))
                }
                if option.uses[limit] < 0, !chosen.contains(column) {
                    terms.append(LinearModel.Term(column: column, coefficient: -1))
                }
            }
        }
        linear.addRow("shut_\(linear.rows.count)", terms, atMost: users - 1)
    }
}

// MARK: - Rows

extension ChoiceModel {
    /// The options of a scheme for which `holds`, each once.
    private func terms(
        _ scheme: Int,
        where holds: (ChoiceProblem.Option) -> Bool
    ) -> [LinearModel.Term] {
        zip(taken[scheme], problem.candidates[scheme].options).filter { holds($1) }
            .map { LinearModel.Term(column: $0.0, coefficient: 1) }
    }

    /// Every option, multiplied as `coefficient` says.
    private func options(
        _ coefficient: (ChoiceProblem.Option) -> Double
    ) -> [LinearModel.Term] {
        zip(taken, problem.candidates).flatMap { columns, candidate in
            zip(columns, candidate.options).map {
                LinearModel.Term(column: $0, coefficient: coefficient($1))
            }
        }.filter { $0.coefficient != 0 }
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

    private mutating func add(_ ladder: ChoiceProblem.Ladder, _ index: Int) {
        let reachable = ladder.rungs.prefix { $0.gates.allSatisfy { !$0.isEmpty } }
        for year in problem.years.indices {
            var below: Int?
            for (position, rung) in reachable.enumerated() {
                let name = "\(index)_\(position)_\(year)"
                let column = linear.addColumn("z_\(name)", isInteger: false)
                let climbed = LinearModel.Term(column: column, coefficient: 1)
                worth.append(
                    LinearModel.Term(
                        column: column,
                        coefficient: Double(rung.worth) / ChoiceModel.worthUnit
                    )
                )
                for (gate, schemes) in rung.gates.enumerated() {
                    let open = schemes.flatMap { terms($0) { $0.isLive(by: year) } }
                    linear.addRow(
                        "gate_\(name)_\(gate)",
                        [climbed] + open.map(\.negative),
                        atMost: 0
                    )
                }
                if let below {
                    linear.addRow(
                        "rung_\(name)",
                        [climbed, LinearModel.Term(column: below, coefficient: -1)],
                        atMost: 0
                    )
                }
                below = column
            }
        }
    }

    private mutating func addBonuses() {
        for (scheme, candidate) in problem.candidates.enumerated() where candidate.bonus != 0 {
            for (column, option) in zip(taken[scheme], candidate.options) {
                let years = problem.years.indices.count { option.isLive(by: $0) }
                worth.append(
                    LinearModel.Term(
                        column: column,
                        coefficient: Double(candidate.bonus * years) / ChoiceModel.worthUnit
                    )
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
