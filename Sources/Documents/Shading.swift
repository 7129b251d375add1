public import DigitalMaturity

/// How the marks of a table are shaded: by where each lies on its framework's scale or, where peers are
/// given, by the quarter of the peers in which it lies.
///
/// The shade repeats what the number says and never replaces it. Only marks are shaded; counts and
/// differences in the same table are not.
public struct Shading: Hashable, Sendable {
    /// How many shades there are.
    public static let steps = 5

    /// The ends of the scale.
    public let scale: ClosedRange<Double>

    /// Peers, with whose marks those of a column are compared.
    public struct Peers: Hashable, Sendable {
        /// Whose marks they are: `England's acute returns`.
        public let words: String
        /// The marks of the peers, by the title of the column.
        public let marks: [String: Distribution]

        /// Creates the peers of some columns.
        public init(_ words: String, _ marks: [String: Distribution]) {
            (self.words, self.marks) = (words, marks)
        }
    }

    /// The peers; `nil` where marks are shaded by the scale.
    public let peers: Peers?

    /// Creates the shading of a scale, or by quarter of peers.
    public init(scale: ClosedRange<Double>, peers: Peers? = nil) {
        (self.scale, self.peers) = (scale, peers)
    }

    /// The shade of a mark under a column of this title, from 0 for the lowest; `nil` where the figure is
    /// no mark, or the column has no peers and others have.
    ///
    /// On the scale it is that of the mark as shown, so that a mark that reads 1.00 has the shade of 1.
    public func step(of figure: Figure, under title: String = "") -> Int? {
        guard case .score(let mark) = figure.value, mark.isFinite else { return nil }
        if let peers {
            return peers.marks[title].flatMap { Band.allCases.firstIndex(of: $0.band(of: mark)) }
        }
        return (1..<Shading.steps).count { hundredths(start(of: $0)) <= hundredths(mark) }
    }

    /// What each shade stands for, lowest first: `0 to under 1`, …, `4 to 5`, or the quarters of peers.
    public var ranges: [String] {
        if let peers { return Band.allCases.map { "\($0.words) of \(peers.words)" } }
        let ends = (0...Shading.steps).map { short(start(of: $0)) }
        return (0..<Shading.steps).map { step in
            ends[step] + (step == Shading.steps - 1 ? " to " : " to under ") + ends[step + 1]
        }
    }

    private func start(of step: Int) -> Double {
        scale.lowerBound
            + (scale.upperBound - scale.lowerBound) * Double(step) / Double(Shading.steps)
    }
}

/// Why there is no mark where one could stand; the three are never the same to a reader.
public enum Absence: Hashable, Sendable, CaseIterable {
    /// It was asked, and no answer was given.
    case notAnswered
    /// It was asked, and the answer was that it does not apply.
    case notApplicable
    /// It was not asked of such an organisation.
    case outOfScope

    /// The words that stand in the cell.
    public var words: String {
        switch self {
        case .notAnswered: "not answered"
        case .notApplicable: "not applicable"
        case .outOfScope: "out of scope"
        }
    }
}

private func hundredths(_ number: Double) -> Double {
    Double(decimal(number, times: 2))
}

/// The number with as many of two places as say something.
private func short(_ number: Double) -> String {
    let hundredths = hundredths(number)
    let places = [1.0, 10].firstIndex { hundredths.remainder(dividingBy: 100 / $0) == 0 } ?? 2
    return fixed(number, places: places)
}
