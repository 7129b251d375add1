/// How marks changed from one year to another, in boards and in care settings.
public struct Change: Sendable {
    /// The marks of one return in two years, over the same questions.
    public struct Pair: Hashable, Sendable {
        /// The board; a pair without one counts for its setting only.
        public let board: ODSCode?
        /// The trust that made the return.
        public let trust: ODSCode
        /// The setting it speaks for.
        public let setting: CareSetting
        /// The mark of the earlier year, a finite number.
        public let earlier: Double
        /// The mark of the later year, a finite number.
        public let later: Double

        /// Creates a pair.
        public init(
            board: ODSCode?,
            trust: ODSCode,
            setting: CareSetting,
            earlier: Double,
            later: Double
        ) {
            self.board = board
            self.trust = trust
            self.setting = setting
            self.earlier = earlier
            self.later = later
        }
    }

    /// The mean change of several returns.
    public struct Line: Hashable, Sendable {
        /// How many returns there are.
        public let count: Int
        /// The mean of the later marks less the earlier.
        public let mean: Estimate
    }

    /// Fewer changes than this tell too little of how they vary for an interval.
    public static let fewestInSetting = 5

    private let noise: PooledNoise
    private let settings: [CareSetting: [Double]]
    private let name: String
    private let bootstrap: Bootstrap

    /// Prepares the changes over all of England's pairs; the name keeps their draws apart.
    public init(_ pairs: some Sequence<Pair>, named name: String, by bootstrap: Bootstrap) {
        let values = pairs.map {
            BoardValue(
                board: $0.board,
                trust: $0.trust,
                setting: $0.setting,
                value: $0.later - $0.earlier
            )
        }
        noise = PooledNoise(values)
        settings = Dictionary(grouping: values, by: \.setting).mapValues {
            $0.map(\.value).sorted()
        }
        self.name = "change/" + name
        self.bootstrap = bootstrap
    }

    /// The change of a board, or nothing when it has no pair; its noise is that which is left when
    /// the mean change of each setting and of each board has been taken out.
    public func line(of board: ODSCode) -> Line? {
        let changes = noise.boards[board, default: []].map(\.value)
        return mean(of: changes).map { mean in
            Line(
                count: changes.count,
                mean: Estimate(mean, noise: errors(of: board), share: bootstrap.share)
            )
        }
    }

    /// The change of a whole setting, or nothing when it has no pair. The interval is about
    /// organisations like these; it is `nil` for fewer than `fewestInSetting`.
    public func line(in setting: CareSetting) -> Line? {
        guard let sample = sample(in: setting) else { return nil }
        return Line(
            count: sample.values.count,
            mean: Estimate(
                sample.mean,
                noise: errors(in: setting),
                scale: sample.error,
                share: bootstrap.share
            )
        )
    }

    /// The errors from which the interval of a board is made.
    func errors(of board: ODSCode) -> Distribution? {
        noise.errors(of: board, comparedWithEngland: false, by: bootstrap, named: name)
    }

    /// The errors from which the interval of a setting is made, each in standard errors of its own
    /// draw ("bootstrap-t"): with eleven ambulance trusts plain errors would be too small.
    func errors(in setting: CareSetting) -> Distribution? {
        guard let sample = sample(in: setting), sample.values.count >= Change.fewestInSetting else {
            return nil
        }
        guard sample.error > 0 else { return Distribution([0]) }
        let stream = bootstrap.stream("\(name)/\(setting.rawValue)")
        return Distribution(
            (0..<bootstrap.draws).compactMap { draw in
                let drawn = sample.drawn(from: stream, draw)
                // A draw of one value only has no error to measure by; there are hardly any.
                return drawn.error > 0 ? (drawn.mean - sample.mean) / drawn.error : nil
            }
        )
    }

    private func sample(in setting: CareSetting) -> Sample? { settings[setting].map(Sample.init) }
}

/// Some values, never none, with their mean and its standard error, which is 0 for a single one.
private struct Sample {
    let values: [Double]
    let mean: Double
    let error: Double

    init(_ values: [Double]) {
        let first = values[0]
        var (sum, squares) = (0.0, 0.0)
        for value in values { sum += value - first }
        let count = Double(values.count)
        let mean = first + sum / count
        for value in values { squares += (value - mean) * (value - mean) }
        self.values = values
        self.mean = mean
        error = values.count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
    }

    /// As many values drawn from these with replacement.
    func drawn(from stream: RandomStream, _ draw: Int) -> Sample {
        let start = draw * values.count
        return Sample(
            (start..<start + values.count).map {
                values[stream.position(below: values.count, $0)]
            }
        )
    }
}
