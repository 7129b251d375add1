/// Published numbers about organisations, by the identifier of each fact.
public struct Facts: Sendable {
    /// Every fact, in order of identifier.
    public let all: [FactSet]
    private let byID: [String: Int]

    /// Creates facts; of two with one identifier the first counts.
    public init(_ facts: [FactSet] = []) {
        all = facts.sorted { $0.id < $1.id }
        byID = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The fact with this identifier.
    public subscript(id: String) -> FactSet? { byID[id].map { all[$0] } }

    /// The same with a workspace's facts laid over them: of two editions of one fact the later counts,
    /// and of two of one date the workspace's.
    public func overlaid(with own: Facts) -> Facts {
        let kept = all.map { fact in
            own[fact.id].map { fact.later(than: $0) } ?? fact
        }
        return Facts(kept + own.all.filter { self[$0.id] == nil })
    }

    /// The facts about organisations of one kind that no other fact takes the place of.
    public func current(about subject: FactSet.Subject) -> [FactSet] {
        let superseded = Set(all.flatMap(\.supersedes).map(\.value))
        return all.filter { $0.subject == subject && !superseded.contains($0.id) }
    }
}

// MARK: - What answers depend on

extension Facts {
    /// The facts without which England's questions cannot be answered.
    public static let required = ["oversight-segment", "staff"]

    /// The facts without which illustrative plans cannot be made.
    public static let requiredForIllustration = ["record-group"]

    /// The segment of a trust in the NHS Oversight Framework, on which approval limits depend.
    public func segment(of trust: ODSCode) -> Located<Int>? {
        self["oversight-segment"]?.values[trust].flatMap { value in
            Int(exactly: value.value).map { Located($0, at: value.place) }
        }
    }

    /// The whole-time equivalents of trusts, by which they are compared with others of like size.
    public var staff: [ODSCode: Located<Double>] { self["staff"]?.values ?? [:] }

    /// The group of each trust in the national team's record of electronic patient records, from 0
    /// (none) to 3 (all that is asked), from which illustrative plans are made.
    public var recordGroups: [ODSCode: Located<Double>] { self["record-group"]?.values ?? [:] }
}

extension FactSet {
    /// The later of this edition and a workspace's; it knows of the other.
    fileprivate func later(than own: FactSet) -> FactSet {
        let isOlder = own.source.date.latest < source.date.latest
        var later = isOlder ? self : own
        let older = isOlder ? own : self
        later.olderEdition = older.source
        later.supersedes += older.supersedes
        return later
    }
}
