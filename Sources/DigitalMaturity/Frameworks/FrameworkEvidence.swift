extension EvidenceGrade {
    /// Whether somebody saw it written: in the publisher's text, a copy of it, or another's account.
    public var isVerified: Bool {
        switch self {
        case .primary, .mirror, .secondary, .supplied: true
        case .inferred, .recalled, .notFound: false
        }
    }
}

/// How well the entries of a framework are established: its dimensions, and everything in them that
/// can be answered.
public struct FrameworkEvidence: Sendable {
    /// How many entries there are of each grade, best grade first; grades without entries left out.
    public let counts: [(grade: EvidenceGrade, count: Int)]

    /// Counts the entries of `framework`.
    public init(of framework: Framework) {
        let grades =
            framework.dimensions.map(\.citation.grade)
            + framework.elements.map(\.citation.grade)
        counts = EvidenceGrade.allCases.compactMap { grade in
            let count = grades.count { $0 == grade }
            return count == 0 ? nil : (grade, count)
        }
    }

    /// How many entries there are.
    public var total: Int { counts.reduce(0) { $0 + $1.count } }

    /// How many entries nobody saw written.
    public var unverified: Int {
        counts.reduce(0) { $0 + ($1.grade.isVerified ? 0 : $1.count) }
    }

    /// `20 of 91 entries are not verified: 19 recalled, 1 inferred`, or that all are.
    public var words: String {
        guard unverified > 0 else { return "all \(total) entries are verified" }
        let parts = counts.filter { !$0.grade.isVerified }.map { "\($0.count) \($0.grade.words)" }
        return
            "\(unverified) of \(total) entries are not verified: \(parts.joined(separator: ", "))"
    }
}
