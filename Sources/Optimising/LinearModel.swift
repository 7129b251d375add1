public import Investment

/// A mixed-integer linear programme: the greatest or the least of a sum under rows of limits.
struct LinearModel {
    /// A variable.
    struct Column {
        let name: String
        let bounds: ClosedRange<Double>
        let isInteger: Bool
    }

    /// A sum that must stand so to an amount.
    struct Row {
        enum Sense {
            case atMost, atLeast
        }

        let name: String
        let terms: [Term]
        let sense: Sense
        let amount: Double
    }

    /// A variable, by its position, and what it is multiplied by.
    struct Term {
        let column: Int
        let coefficient: Double
    }

    private(set) var columns: [Column] = []
    private(set) var rows: [Row] = []
    /// What is sought.
    var objective: [Term] = []
    /// Whether the greatest is sought, not the least.
    var isMaximum = true
    /// The least difference between two sums that the search must distinguish.
    var resolution = 0.001

    /// Adds a variable and gives its position.
    mutating func addColumn(
        _ name: String,
        _ bounds: ClosedRange<Double> = 0...1,
        isInteger: Bool
    ) -> Int {
        columns.append(Column(name: name, bounds: bounds, isInteger: isInteger))
        return columns.count - 1
    }

    /// Adds the limit that the sum of `terms` is at most `most`.
    mutating func addRow(_ name: String, _ terms: [Term], atMost most: Double) {
        rows.append(Row(name: name, terms: terms, sense: .atMost, amount: most))
    }

    /// Adds the limit that the sum of `terms` is at least `least`.
    mutating func addRow(_ name: String, _ terms: [Term], atLeast least: Double) {
        rows.append(Row(name: name, terms: terms, sense: .atLeast, amount: least))
    }
}

/// What a solver says of a linear model.
enum LinearOutcome {
    /// No values meet the rows.
    case infeasible
    /// The best values found; no others pass `bound`. They are proven to be the best within the gap
    /// asked for where `isFinished`; otherwise time ran out.
    case solved(values: [Double], bound: Double, isFinished: Bool)
}

/// How long and how far to search.
public struct SearchLimits: Sendable {
    /// How far the best may lie above what is found, as a share of it.
    public var gap: Double
    /// After how many seconds to stop.
    public var seconds: Double

    /// Creates limits.
    public init(gap: Double = ChoiceAnswer.usualGap, seconds: Double = 60) {
        self.gap = gap
        self.seconds = seconds
    }
}
