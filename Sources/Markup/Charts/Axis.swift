internal import DigitalMaturity
import Documents

/// A scale with ticks at round numbers, seven at most.
struct Axis {
    let lower: Double
    let upper: Double
    let ticks: [Double]
    private let step: Double

    /// A scale from zero through every value; without any, it is zero alone.
    init(fromZeroThrough figures: [Figure]) {
        self.init(
            fromZeroThrough: figures.map(\.number),
            isWhole: figures.contains(where: \.isWhole)
        )
    }

    /// The same of numbers that are no figures themselves and are of the kind of `example`.
    init(fromZeroThrough numbers: [Double], like example: Figure?) {
        self.init(fromZeroThrough: numbers, isWhole: example?.isWhole ?? false)
    }

    private init(fromZeroThrough all: [Double], isWhole: Bool) {
        let numbers = all.filter(\.isFinite)
        let low = min(0, numbers.min() ?? 0)
        let high = max(0, numbers.max() ?? 0)
        guard high > low else {
            self.init(lower: 0, upper: 1, ticks: [0], step: 1)
            return
        }
        let step = roundStep(of: high - low, countsWholes: isWhole)
        let first = Int((low / step).rounded(.down))
        let last = Int((high / step).rounded(.up))
        let ticks = (first...last).map { Double($0) * step }
        self.init(lower: Double(first) * step, upper: Double(last) * step, ticks: ticks, step: step)
    }

    /// A scale with the ends of `scale`, and ticks at the round numbers in it.
    init(within scale: ClosedRange<Double>) {
        let length = scale.upperBound - scale.lowerBound
        guard length > 0, length.isFinite else {
            self.init(
                lower: scale.lowerBound,
                upper: scale.upperBound,
                ticks: [scale.lowerBound],
                step: 1
            )
            return
        }
        let step = roundStep(of: length, countsWholes: false)
        let first = Int((scale.lowerBound / step).rounded(.up))
        let last = Int((scale.upperBound / step).rounded(.down))
        let ticks = first <= last ? (first...last).map { Double($0) * step } : []
        self.init(lower: scale.lowerBound, upper: scale.upperBound, ticks: ticks, step: step)
    }

    private init(lower: Double, upper: Double, ticks: [Double], step: Double) {
        self.lower = lower
        self.upper = upper
        self.ticks = ticks
        self.step = step
    }

    /// Where a value is, from 0 at the lower end to 1 at the upper; outside, at the end.
    func position(of value: Double) -> Double {
        guard upper > lower, value.isFinite else { return 0 }
        return max(0, min(1, (value - lower) / (upper - lower)))
    }

    /// The tick's number, written as figures like `figure` are.
    func label(_ tick: Double, like figure: Figure?) -> String {
        switch figure?.value {
        case .money, .estimate, .error:
            Money(pence: Int64(max(-9e18, min(9e18, (tick * 100).rounded())))).words
        case .count, .ordinal: groupedThousands(Int(max(-9e18, min(9e18, tick.rounded()))))
        case .share: percent(tick, places: places(of: step * 100))
        case .difference: signed(tick, places: places(of: step))
        case .score, nil: fixed(tick, places: places(of: step))
        }
    }
}

extension Figure {
    /// Whether half of one makes no sense.
    fileprivate var isWhole: Bool {
        switch value {
        case .count, .ordinal: true
        case .money, .estimate, .error, .score, .difference, .share: false
        }
    }
}

/// The least of 1, 2 and 5 times a power of ten that cuts `length` into five or fewer.
private func roundStep(of length: Double, countsWholes: Bool) -> Double {
    let raw = length / 5
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw, power > 1e-9 { power /= 10 }
    let step = [1, 2, 5].map { $0 * power }.first { $0 >= raw } ?? 10 * power
    return countsWholes ? max(1, step) : step
}

private func places(of step: Double) -> Int {
    if step > 0.99 { return 0 }
    if step > 0.099 { return 1 }
    return step > 0.0099 ? 2 : 3
}
