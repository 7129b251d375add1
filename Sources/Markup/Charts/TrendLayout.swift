internal import DigitalMaturity
import Documents

/// Where everything in a trend is, and which words have room.
struct TrendLayout {
    /// Where the numbers of the marks stand.
    enum Numbers {
        /// Over the highest mark of each occasion and under the other.
        case everywhere
        /// Left of the first occasion and right of the last.
        case ends
    }

    /// A label of a break, at its line.
    struct Break {
        let x: Double
        /// The words in lines; none where there is no room for them.
        let words: [String]
    }

    let width: Double
    let left: Double
    let right: Double
    let plotHeight: Double
    /// The occasions from left to right.
    let xs: [Double]
    /// The labels under the occasions, in lines; some are empty where there is no room for all.
    let labels: [[String]]
    let breaks: [Break]
    /// The editions, each with the middle of its occasions; none where there is only one.
    let editions: [(words: [String], x: Double)]
    /// Whether the series are named at their ends, not in a key.
    let namesEnds: Bool
    /// Where the numbers have room.
    let numbers: Numbers
    /// How far apart marks of the same occasion are, so that none covers another or its bar.
    let dodge: Double
    /// How far from its occasion a mark's number begins.
    let numberGap: Double
    /// The width of the widest number.
    let numberWidth: Double
    /// The room for the name of a series at its end.
    let nameWidth: Double

    init(_ trend: Chart.Trend, axis: Axis, ticks: [String], breadth: Breadth) {
        let series = trend.series + trend.comparable
        let plotHeight: Double = breadth == .wide ? 260 : 220
        let last = trend.occasions.count - 1
        let namesEnds =
            breadth == .wide && (2...4).contains(series.count) && last >= 0
            && series.allSatisfy { $0.value(at: last) != nil }
        let figures = series.flatMap(\.values).compactMap(\.self)
        let numberWidth = figures.map(\.numberText).widest(.value)
        let isBounded = figures.contains { $0.ends != nil }
        let meets = trend.occasions.indices.contains { occasion in
            Lanes(series.map { $0.height(at: occasion, axis, plotHeight) }).count > 1
        }
        let dodge = series.count < 2 ? 0 : meets ? Lanes.breadth : isBounded ? 13 : 0
        let numberGap = dodge * Double(max(0, series.count - 1)) / 2 + 12
        let nameWidth = namesEnds ? min(150, series.map(\.name).widest(.label)) : 0

        let left = ticks.widest(.muted) + 12
        let right = breadth.points - 4
        let isSparse = series.count < 3
        let start = left + max(34, isSparse ? 0 : numberGap + numberWidth + 6)
        let end =
            right - max(24, isSparse && !namesEnds ? 0 : numberGap + numberWidth)
            - (namesEnds ? nameWidth + 34 : 0)
        let xs = places(of: trend.occasions, from: start, to: end)
        let gap = zip(xs, xs.dropFirst()).map { $1 - $0 }.min() ?? end - left

        width = breadth.points
        self.left = left
        self.right = namesEnds ? end + numberGap + numberWidth + 4 : right
        self.plotHeight = plotHeight
        self.xs = xs
        labels = shown(trend.occasions.map(\.label), gap: gap)
        let lines = trend.breaks.map { (xs[$0 - 1] + xs[$0]) / 2 }
        breaks = labelled(lines, trend.breakWords, width: breadth.points)
        editions = runs(of: trend, at: xs, from: [0] + lines, to: lines + [breadth.points])
        self.namesEnds = namesEnds
        numbers = isSparse && gap > numberWidth + 2 * dodge + 4 ? .everywhere : .ends
        self.dodge = dodge
        self.numberGap = numberGap
        self.numberWidth = numberWidth
        self.nameWidth = nameWidth
    }

    /// How far right of its occasion the mark of a series is.
    func offset(of series: Int, among count: Int) -> Double {
        (Double(series) - Double(count - 1) / 2) * dodge
    }

    /// The room that the words of the breaks take above the plot.
    var breaksHeight: Double { Double(breaks.map(\.words.count).max() ?? 0) * 17 }

    /// The room that the labels of the occasions take under the plot.
    var labelsHeight: Double { Double(labels.map(\.count).max() ?? 0) * 17 + 8 }

    /// The room that the editions take under the labels.
    var editionsHeight: Double { Double(editions.map(\.words.count).max() ?? 0) * 16 }
}

extension Chart.Series {
    /// How high on a plot its mark is, `nil` where it has none.
    fileprivate func height(at occasion: Int, _ axis: Axis, _ plotHeight: Double) -> Double? {
        value(at: occasion).map { plotHeight * axis.position(of: $0.number) }
    }
}

/// The occasions by their dates, or evenly where dates lie too close for their labels.
private func places(of occasions: [Chart.Trend.Occasion], from start: Double, to end: Double)
    -> [Double]
{
    guard let first = occasions.first, let last = occasions.last, occasions.count > 1 else {
        return occasions.map { _ in (start + end) / 2 }
    }
    let days = Double(last.date.dayNumber - first.date.dayNumber)
    let even = occasions.indices.map { index in
        start + (end - start) * Double(index) / Double(occasions.count - 1)
    }
    guard days > 0 else { return even }
    let dated = occasions.map { occasion in
        start + (end - start) * Double(occasion.date.dayNumber - first.date.dayNumber) / days
    }
    let room = occasions.map(\.label).widest(.label) + 10
    return zip(dated, dated.dropFirst()).allSatisfy { $1 - $0 >= room } ? dated : even
}

/// The labels in lines no wider than the gap between two; where even words have no room, only as
/// many labels as do.
private func shown(_ labels: [String], gap: Double) -> [[String]] {
    let words = labels.flatMap { $0.split(separator: " ").map(String.init) }
    let widest = min(words.widest(.label), 120)
    let every = max(1, Int(((widest + 8) / max(gap, 8)).rounded(.up)))
    let room = max(gap * Double(every) - 8, 20)
    return labels.enumerated().map { index, label in
        (labels.count - 1 - index).isMultiple(of: every)
            ? lines(of: label, within: min(room, 120), atMost: 2, .label) : []
    }
}

/// The breaks with their words, in the room between their neighbours.
private func labelled(_ xs: [Double], _ words: String, width total: Double) -> [TrendLayout.Break] {
    xs.enumerated().map { index, x in
        let before = index == 0 ? x : (x - xs[index - 1]) / 2
        let after = index == xs.count - 1 ? total - x : (xs[index + 1] - x) / 2
        let room = min(2 * min(before, after) - 10, 240)
        let longest = words.split(separator: " ").map(String.init).widest(.label)
        let fits = room >= longest && width(of: words, .label) <= room * 3
        return TrendLayout.Break(
            x: x,
            words: fits ? lines(of: words, within: room, atMost: 4, .label) : []
        )
    }
}

/// The editions between the breaks, where there is more than one.
private func runs(
    of trend: Chart.Trend,
    at xs: [Double],
    from starts: [Double],
    to ends: [Double]
) -> [(words: [String], x: Double)] {
    guard !trend.breaks.isEmpty else { return [] }
    return zip([0] + trend.breaks, trend.breaks + [xs.count]).enumerated().map { index, run in
        let (start, end) = (starts[index] + 4, ends[index] - 4)
        let edition = trend.occasions[run.0].edition
        let words = lines(of: edition, within: max(end - start, 24), atMost: 3, .muted)
        let half = words.widest(.muted) / 2
        return (words, max(start + half, min(end - half, (xs[run.0] + xs[run.1 - 1]) / 2)))
    }
}
