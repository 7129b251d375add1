/// The organisations of one care setting by size, in thirds.
public struct SizePeers: Sendable {
    /// One third of those whose size is known.
    public struct Third: Hashable, Sendable {
        /// Which of the three.
        public let rank: Rank
        /// Its organisations from the smallest; of those of one size the first code first.
        public let organisations: [ODSCode]
        /// The least and the greatest size in whole-time equivalents.
        public let sizes: ClosedRange<Double>

        /// The third and its bounds: smallest third, 715 to 3,051 whole-time equivalents.
        ///
        /// Bounds are those of organisations in it, rounded, so there are gaps between thirds.
        public var words: String {
            let (low, high) = (whole(sizes.lowerBound), whole(sizes.upperBound))
            let bounds = low == high ? low : "\(low) to \(high)"
            return "\(rank.rawValue) third, \(bounds) whole-time equivalents"
        }

        private func whole(_ size: Double) -> String { groupedThousands(Int(size.rounded())) }
    }

    /// Which of the three thirds.
    public enum Rank: String, CaseIterable, Sendable {
        /// The smallest organisations.
        case smallest
        /// Those between.
        case middle
        /// The largest organisations.
        case largest
    }

    /// Where an organisation lies among others by size.
    public enum Answer: Hashable, Sendable {
        /// In a third, itself among its organisations.
        case third(Third)
        /// Nowhere, and why.
        case none(Reason)

        /// The third, or `nil` where there is none.
        public var third: Third? {
            guard case .third(let third) = self else { return nil }
            return third
        }
    }

    /// Why an organisation has no peers of like size.
    public enum Reason: String, CaseIterable, Sendable {
        /// It is not among the organisations of the setting.
        case notInSetting = "not-in-setting"
        /// Its size is not known.
        case unknownSize = "unknown-size"
        /// There are too few of England's returns for the setting.
        case notOfEngland = "not-of-england"
        /// Fewer than three organisations have a known size.
        case tooFew = "too-few"

        /// The words for a page.
        public var words: String {
            switch self {
            case .notInSetting: "it has no return for this care setting"
            case .unknownSize: "its size is not known"
            case .notOfEngland: "too few of England's returns are published for it"
            case .tooFew: "the sizes of fewer than three organisations are known"
            }
        }
    }

    /// The thirds, smallest first, none of them empty; no thirds when too few sizes are known.
    public let thirds: [Third]
    /// The organisations whose size is not known, in order.
    public let unknown: [ODSCode]
    private let organisations: [ODSCode]

    /// Divides the organisations of one setting by rank of size, so that the thirds hold as nearly
    /// as can be the same number; equal sizes go by code and so may be divided.
    public init(_ organisations: some Sequence<ODSCode>, sizes: [ODSCode: Double]) {
        let codes = Set(organisations).sorted()
        let known = codes.compactMap { code in sizes[code].map { (size: $0, code: code) } }
            .sorted { ($0.size, $0.code) < ($1.size, $1.code) }
        precondition(known.allSatisfy(\.size.isFinite), "a size is a finite number")
        self.organisations = codes
        unknown = codes.filter { sizes[$0] == nil }
        thirds = Rank.allCases.enumerated().compactMap { index, rank in
            let members = known[(known.count * index + 2) / 3..<(known.count * (index + 1) + 2) / 3]
            guard known.count >= 3, let first = members.first, let last = members.last else {
                return nil
            }
            return Third(
                rank: rank,
                organisations: members.map(\.code),
                sizes: first.size...last.size
            )
        }
    }

    /// The third in which an organisation lies, or why it lies in none.
    public func answer(for organisation: ODSCode) -> Answer {
        if let third = thirds.first(where: { $0.organisations.contains(organisation) }) {
            return .third(third)
        }
        guard organisations.contains(organisation) else { return .none(.notInSetting) }
        return .none(unknown.contains(organisation) ? .unknownSize : .tooFew)
    }
}
