public import DigitalMaturity

/// A number that a reader sees, with the answer to "where does this come from?".
public struct Figure: Hashable, Sendable {
    /// What kind of number it is; the kind fixes how it is written.
    public enum Value: Hashable, Sendable {
        /// Pounds, to the penny.
        case money(Money)
        /// A mark on a framework's scale, shown to two places.
        case score(Double)
        /// A difference between two marks, shown to two places and always with its sign.
        case difference(Double)
        /// How many.
        case count(Int)
        /// A share of a whole, 1 being all of it, shown in percent to one place.
        case share(Double)
        /// A year, segment or other whole number that is a name, never grouped or added.
        case ordinal(Int)
    }

    /// The number at full precision.
    public let value: Value
    /// Where it comes from.
    public let trace: Trace

    /// Creates a figure.
    public init(_ value: Value, trace: Trace) {
        self.value = value
        self.trace = trace
    }

    /// The number as a reader sees it: `£26.3m`, `2.46`, `+0.15`, `1,204`, `93.0%`.
    public var text: String {
        switch value {
        case .money(let money): (money < .zero ? "\u{2212}" : "") + money.magnitude.short
        case .score(let score): fixed(score, places: 2)
        case .difference(let difference): signed(difference, places: 2)
        case .count(let count): groupedThousands(count)
        case .share(let share): fixed(share * 100, places: 1) + "%"
        case .ordinal(let number): String(number)
        }
    }

    /// The number for a chart's axis and a spreadsheet's cell: pounds, marks, counts, or a share of 1.
    public var number: Double {
        switch value {
        case .money(let money): Double(money.pence) / 100
        case .score(let number), .difference(let number), .share(let number): number
        case .count(let number), .ordinal(let number): Double(number)
        }
    }
}
