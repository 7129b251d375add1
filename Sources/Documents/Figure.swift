public import DigitalMaturity

/// A number that a reader sees, with the answer to "where does this come from?".
public struct Figure: Hashable, Sendable {
    /// What kind of number it is; the kind fixes how it is written.
    public enum Value: Hashable, Sendable {
        /// Pounds, to the penny.
        case money(Money)
        /// Pounds of an estimate: kept to the penny and shown to £1,000, as fine as it can be trusted.
        case estimate(Money)
        /// The standard error of an amount, shown to £1,000 and with ±.
        case error(Money)
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

    /// What a number is measured in.
    public enum Unit: String, Sendable {
        case pounds, points, marks, levels, share, count, days, ratio, ordinal
    }

    /// On which side of the number the true one lies, where part of what goes into it is not known.
    public enum Edge: String, Sendable {
        /// The true number is this or more.
        case atLeast = "at least"
        /// The true number is this or less.
        case atMost = "at most"
    }

    /// The number at full precision.
    public let value: Value
    /// What it is measured in.
    public let unit: Unit
    /// The least and the greatest that the number may be, in the terms of `number`; `nil` where
    /// there is nothing between them.
    public let bounds: ClosedRange<Double>?
    /// Where it comes from.
    public let trace: Trace
    /// How amounts are written.
    private(set) var manner = Manner.short
    /// How many decimal places its short words have at least.
    private var places = 0
    /// Whether it is only the least or the most that there can be.
    public var edge: Edge?

    /// Creates a figure, measured in what its kind of number usually is unless `unit` says otherwise.
    public init(
        _ value: Value,
        in unit: Unit? = nil,
        bounds: ClosedRange<Double>? = nil,
        trace: Trace
    ) {
        self.value = value
        self.unit = unit ?? value.usualUnit
        self.bounds = bounds
        self.trace = trace
    }

    /// The same number, measured in what numbers of its kind seldom are.
    package func measured(in unit: Unit) -> Figure {
        var figure = Figure(value, in: unit, bounds: bounds, trace: trace)
        figure.edge = edge
        return figure
    }

    /// The number as a reader sees it, with its bounds where they differ: `£26.3m`, `+0.15`,
    /// `93.0%`, `2.46 (1.90–3.10)`, `at least £24m`.
    ///
    /// Nothing, where more may be, is not known.
    public var text: String {
        if edge == .atLeast, number == 0 { return "not known" }
        let number = (edge.map { "\($0.rawValue) " } ?? "") + numberText
        return boundsText.map { "\(number) (\($0))" } ?? number
    }

    /// The same figure as prose has it: amounts in £m to one decimal.
    package var rounded: Figure { writing(.prose) }

    /// The same figure with its amount to the nearest £1,000, as what is estimated is shown.
    package var estimated: Figure { writing(.thousand) }

    /// The same figure with its amount as precise as a publication has it, whatever stands beside it.
    package var published: Figure { writing(.published) }

    private func writing(_ manner: Manner) -> Figure {
        var figure = self
        figure.manner = manner
        return figure
    }

    /// The same figure with its amount written as those beside it, unless it has a way of its own.
    func written(_ manner: Manner, places: Int) -> Figure {
        guard self.manner != .published else { return self }
        var figure = self
        if figure.manner == .short { figure.manner = manner }
        figure.places = places
        return figure
    }

    /// The same figure as tables and traces have it.
    package var exact: Figure {
        var figure = self
        (figure.manner, figure.places) = (.short, 0)
        return figure
    }

    /// The number alone, for where its bounds are shown in another way.
    public var numberText: String {
        switch value {
        case .money(let money): money.text(manner).withPlaces(places)
        case .estimate(let money): money.toThousand.text(manner).withPlaces(places)
        case .error(let error): "± " + error.shortError
        case .score(let score): fixed(score, places: 2)
        case .difference(let difference): signed(difference, places: 2)
        case .count(let count): groupedThousands(count)
        case .share(let share): shareText(share)
        case .ordinal(let number): String(number)
        }
    }

    /// The bounds alone, `nil` where both would read the same: `1.90–3.10`, `−0.02 to +0.32`.
    public var boundsText: String? {
        ends.map { ends in
            let dash = value.isSigned(from: bounds) ? " to " : "–"
            return ends.lowest.numberText + dash + ends.highest.numberText
        }
    }

    /// The number for a chart's axis and a spreadsheet's cell: pounds, marks, counts, or a share of 1.
    public var number: Double {
        switch value {
        case .money(let money), .estimate(let money), .error(let money): Double(money.pence) / 100
        case .score(let number), .difference(let number), .share(let number): number
        case .count(let number), .ordinal(let number): Double(number)
        }
    }

    /// The bounds as figures of the same kind and trace; `nil` where both would read the same.
    public var ends: (lowest: Figure, highest: Figure)? {
        guard let bounds else { return nil }
        var lowest = Figure(value.with(bounds.lowerBound), in: unit, trace: trace)
        var highest = Figure(value.with(bounds.upperBound), in: unit, trace: trace)
        lowest = lowest.written(manner, places: places)
        highest = highest.written(manner, places: places)
        return lowest.numberText == highest.numberText ? nil : (lowest, highest)
    }
}

extension Figure.Value {
    fileprivate var usualUnit: Figure.Unit {
        switch self {
        case .money, .estimate, .error: .pounds
        case .score, .difference: .marks
        case .count: .count
        case .share: .share
        case .ordinal: .ordinal
        }
    }

    /// A value of the same kind.
    fileprivate func with(_ number: Double) -> Figure.Value {
        switch self {
        case .money: .money(Money(pence: Int64(bounded(number * 100))))
        case .estimate: .estimate(Money(pence: Int64(bounded(number * 100))))
        case .error: .error(Money(pence: Int64(bounded(number * 100))))
        case .score: .score(number)
        case .difference: .difference(number)
        case .count: .count(Int(bounded(number)))
        case .share: .share(number)
        case .ordinal: .ordinal(Int(bounded(number)))
        }
    }

    /// Whether a dash between the bounds would meet a sign.
    fileprivate func isSigned(from bounds: ClosedRange<Double>?) -> Bool {
        if case .difference = self { return true }
        return bounds.map { $0.lowerBound < 0 } ?? false
    }
}

/// The number as a whole one that an integer can hold.
private func bounded(_ number: Double) -> Double { max(-9e18, min(9e18, number.rounded())) }
