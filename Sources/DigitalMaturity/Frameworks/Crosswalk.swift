/// How the parts of one framework relate to those of another.
///
/// Parts are dimensions, criteria or elements, by their identifiers. A relation is somebody's reading:
/// each row says whose, and on what basis.
public struct Crosswalk: Hashable, Sendable {
    /// How one part relates to another.
    public enum Relation: String, CaseIterable, Sendable {
        /// Both ask the same, so that an answer to either answers the other.
        case equal
        /// The first asks part of what the second asks.
        case subset
        /// The first asks all of what the second asks, and more.
        case superset
        /// Each asks something that the other asks too, and something that it does not.
        case intersects
        /// The other framework has nothing for it.
        case none

        /// The same relation, seen from the other side.
        public var reversed: Relation {
            switch self {
            case .subset: .superset
            case .superset: .subset
            case .equal, .intersects, .none: self
            }
        }

        /// What follows for the first and the third from the first to the second and the second to
        /// the third; `nil` where nothing follows for certain.
        public func followed(by next: Relation) -> Relation? {
            switch (self, next) {
            case (.equal, .none), (.none, _), (_, .none): nil
            case (.equal, _): next
            case (_, .equal), (.subset, .subset), (.superset, .superset): self
            default: nil
            }
        }
    }

    /// One relation.
    public struct Row: Hashable, Sendable {
        /// The part of the first framework.
        public let from: String
        /// How it relates.
        public let relation: Relation
        /// The part of the second; `nil` where there is none.
        public let to: String?
        /// Why, in a clause.
        public let basis: String
        /// Whose reading it is.
        public let author: String
        /// The publication that supports it; `nil` for the author's own reading.
        public let citation: Citation?
        /// Where it is written; of a derived row, where its first step is.
        public let place: Place

        /// Creates a relation.
        public init(
            from: String,
            relation: Relation,
            to: String?,
            basis: String,
            author: String,
            citation: Citation?,
            place: Place
        ) {
            self.from = from
            self.relation = relation
            self.to = to
            self.basis = basis
            self.author = author
            self.citation = citation
            self.place = place
        }
    }

    /// The first framework.
    public let from: String
    /// The second framework.
    public let to: String
    /// The frameworks through which it was derived; empty where somebody wrote it.
    public let through: [String]
    /// The relations, in the order written.
    public let rows: [Row]

    /// Creates a crosswalk.
    public init(from: String, to: String, through: [String] = [], rows: [Row]) {
        self.from = from
        self.to = to
        self.through = through
        self.rows = rows
    }

    /// The same crosswalk, read from the other side; rows that found nothing say nothing there.
    public var reversed: Crosswalk {
        Crosswalk(
            from: to,
            to: from,
            through: through.reversed(),
            rows: rows.compactMap { row in
                row.to.map {
                    Row(
                        from: $0,
                        relation: row.relation.reversed,
                        to: row.from,
                        basis: row.basis,
                        author: row.author,
                        citation: row.citation,
                        place: row.place
                    )
                }
            }
        )
    }

    /// What follows from this crosswalk and the `next`, which begins where this ends.
    public func followed(by next: Crosswalk) -> Crosswalk {
        let onward = Dictionary(grouping: next.rows, by: \.from)
        var seen: Set<[String]> = []
        let rows = self.rows.flatMap { first in
            onward[first.to ?? "", default: []].compactMap { second -> Row? in
                guard let to = second.to,
                    let relation = first.relation.followed(by: second.relation),
                    seen.insert([first.from, to]).inserted
                else { return nil }
                return Row(
                    from: first.from,
                    relation: relation,
                    to: to,
                    basis: "follows through \(first.to ?? "") of \(next.from)",
                    author: first.author == second.author
                        ? first.author : "\(first.author) and \(second.author)",
                    citation: nil,
                    place: first.place
                )
            }
        }
        return Crosswalk(
            from: from,
            to: next.to,
            through: through + [next.from] + next.through,
            rows: rows
        )
    }
}

extension Sequence<Crosswalk> {
    /// How the framework `from` relates to `to`: as written, in either direction, else what follows
    /// through the fewest frameworks between; `nil` where no crosswalks join them.
    public func map(from: String, to: String) -> Crosswalk? {
        let written = sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        let steps = written + written.map(\.reversed)
        var reached: [String: Crosswalk] = [:]
        var frontier = steps.filter { $0.from == from }
        while !frontier.isEmpty {
            var next: [Crosswalk] = []
            for walk in frontier where walk.to != from && reached[walk.to] == nil {
                reached[walk.to] = walk
                next += steps.filter { $0.from == walk.to }.map { walk.followed(by: $0) }
            }
            if let found = reached[to] { return found }
            frontier = next
        }
        return nil
    }
}
