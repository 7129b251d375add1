/// How well a fact is established.
public enum EvidenceGrade: String, CaseIterable, Hashable, Sendable {
    /// Seen in the publisher's own text.
    case primary
    /// Seen in a copy of the publisher's text.
    case mirror
    /// Seen in somebody else's account of it.
    case secondary
    /// Reasoned from other facts; the reasoning is given.
    case inferred
    /// Remembered and not read again: a lead to check, never a fact.
    case recalled
    /// Looked for and not found: nothing is claimed.
    case notFound = "not-found"
    /// Stated by the owner of a workspace, not by any publication.
    case supplied

    /// The words that stand beside a figure.
    public var words: String {
        switch self {
        case .primary: "seen in the publisher's text"
        case .mirror: "seen in a copy of the publisher's text"
        case .secondary: "seen in a secondary source"
        case .inferred: "inferred"
        case .recalled: "recalled, not checked"
        case .notFound: "not found"
        case .supplied: "supplied in the workspace"
        }
    }
}

/// Where a fact was published, and how well it is established.
public struct Citation: Hashable, Sendable {
    /// Who published it.
    public let publisher: String
    /// The title of the publication.
    public let title: String
    /// When it was published, where that is known.
    public let date: PartialDate?
    /// The publisher's own address, where there is one.
    public let address: String?
    /// How well the fact is established by it.
    public let grade: EvidenceGrade
    /// What a reader must know of this use of the source.
    public let note: String?

    /// Creates a citation.
    public init(
        publisher: String,
        title: String,
        date: PartialDate?,
        address: String?,
        grade: EvidenceGrade,
        note: String?
    ) {
        self.publisher = publisher
        self.title = title
        self.date = date
        self.address = address
        self.grade = grade
        self.note = note
    }
}

extension Citation: CustomStringConvertible {
    /// `HFMA, Revised delegated limits set in updated capital guidance (16 February 2023)`.
    public var description: String {
        "\(publisher), \(title) (\(date?.words ?? "date not known"))"
    }
}
