/// What is known of a mark: the mark and how far what was not answered could move it, or which kind
/// of blank stands in its place.
public enum Mark: Hashable, Sendable {
    /// A mark, which lies within what it could be once everything is answered.
    case marked(Double, within: ClosedRange<Double>)
    /// Too few of its questions were answered for a mark; it could be anything within.
    case tooLittle(answered: Int, of: Int, within: ClosedRange<Double>)
    /// Nobody answered; it could be anything within.
    case notAnswered(within: ClosedRange<Double>)
    /// It cannot apply to this organisation.
    case notApplicable
    /// It is not asked of this setting, or this assessment did not look.
    case outOfScope

    /// The mark, or `nil` for a blank of any kind.
    public var value: Double? {
        guard case .marked(let value, _) = self else { return nil }
        return value
    }

    /// The least and greatest it could be; `nil` where it counts nowhere.
    public var bounds: ClosedRange<Double>? {
        switch self {
        case .marked(_, let bounds), .tooLittle(_, _, let bounds), .notAnswered(let bounds): bounds
        case .notApplicable, .outOfScope: nil
        }
    }

    /// A mark that nothing can move.
    public static func certain(_ value: Double) -> Mark { .marked(value, within: value...value) }

    /// The least share of its questions on which a mark rests, answers that one does not apply not
    /// counted. Below a half, most of a mark is what nobody said.
    public static let leastShare = 0.5

    /// The mark, unless too little was answered for one.
    func resting(on tally: Tally) -> Mark {
        guard case .marked(_, let bounds) = self else { return self }
        let all = tally.answered + tally.notAnswered + tally.notApplicable
        return Double(tally.answered) >= Mark.leastShare * Double(all)
            ? self : .tooLittle(answered: tally.answered, of: all, within: bounds)
    }

    /// The word for a blank; `nil` for a mark.
    public var blank: String? {
        switch self {
        case .marked: nil
        case .tooLittle(let answered, let all, _): "\(answered) of \(all) answered"
        case .notAnswered: "not answered"
        case .notApplicable: "not applicable"
        case .outOfScope: "out of scope"
        }
    }
}

extension Mark {
    /// The weighted mean of the marks that count.
    ///
    /// What was not answered, a question or a whole dimension, counts as the least it could be, so
    /// that nobody gains by answering only what suits.
    static func mean(of parts: [(mark: Mark, weight: Int)]) -> Mark {
        let counting = parts.compactMap { part in
            part.mark.bounds.map { (bounds: $0, weight: part.weight) }
        }
        return Mark(
            from: weightedMean(counting.map { ($0.bounds.lowerBound, $0.weight) }),
            to: weightedMean(counting.map { ($0.bounds.upperBound, $0.weight) }),
            orBlankAs: parts.map(\.mark)
        )
    }

    /// The least of the marks that count: a stage is held back by whatever holds it back most, and
    /// by what was not answered too.
    static func least(of parts: [Mark]) -> Mark {
        Mark(
            from: parts.compactMap(\.bounds?.lowerBound).min(),
            to: parts.compactMap(\.bounds?.upperBound).min(),
            orBlankAs: parts
        )
    }

    /// Where nothing counts the whole is as blank as its parts: not applicable when any part says so.
    private init(from low: Double?, to high: Double?, orBlankAs parts: [Mark]) {
        guard let low, let high else {
            self = parts.contains(.notApplicable) ? .notApplicable : .outOfScope
            return
        }
        let bounds = low...max(low, high)
        self =
            parts.contains { $0.value != nil }
            ? .marked(low, within: bounds) : .notAnswered(within: bounds)
    }
}

/// The mean of `values`, each counted by its weight; `nil` for nothing.
private func weightedMean(_ values: [(value: Double, weight: Int)]) -> Double? {
    guard let first = values.first else { return nil }
    if values.allSatisfy({ $0.weight == first.weight }) { return values.map(\.value).mean }
    let total = values.reduce(0) { $0 + $1.weight }
    return values.map { $0.value * Double($0.weight) }.sum / Double(total)
}

/// The largest difference between two marks that counts as none: far less than that between any two
/// unequal marks, and far more than the rounding of a sum of thousands of shares.
package let markTolerance = 1e-9
