extension SpendRule {
    /// What the clauses say of a case that they do not certainly leave out.
    struct Reach: Hashable {
        /// Whether the published text, or a fact that nobody stated, leaves it open.
        let isDoubtful: Bool
        /// Why, in sentences.
        let notes: [String]
    }

    /// Whether the rule reaches `spend`; `nil` when it certainly does not.
    ///
    /// A fact that nobody stated is tried each way, so that it only makes doubt where the answer
    /// turns on it.
    func reach(of spend: SpendCase) -> Reach? {
        let distresses = spend.distress == .notStated ? [.distressed, .sound] : [spend.distress]
        let segments = spend.segment.map { [$0] } ?? segmentsAsked
        let matches = distresses.map { distress in
            segments.map { firstClause(matching: spend.stating(distress, segment: $0)) }
        }
        let reaches = Set(matches.joined().map { $0?.reach ?? .no })
        if reaches == [.no] { return nil }
        let reasons = reasons(of: matches.joined().compactMap(\.self))
        guard reaches.count > 1 else { return Reach(isDoubtful: reaches != [.yes], notes: reasons) }
        let facts = factsThatMatter(in: matches).joined(separator: " and ")
        let doubt = "Whether this rule applies depends on \(facts), which is not stated."
        return Reach(isDoubtful: true, notes: [doubt] + reasons)
    }

    private func firstClause(matching spend: SpendCase) -> Clause? {
        clauses.first { $0.condition.holds(of: spend) }
    }

    /// The segments that a clause asks for, and one that none asks for.
    private var segmentsAsked: [Int?] {
        Set(clauses.compactMap(\.condition.segment)).sorted() + [nil]
    }

    /// Why the clauses that may reach the case do so, each reason once.
    private func reasons(of clauses: [Clause]) -> [String] {
        clauses.filter { $0.reach != .no }.compactMap(\.because).reduce(into: []) { told, because in
            if !told.contains(because) { told.append(because) }
        }
    }

    /// The facts not stated on which the reach turns, where `matches` has a row for each distress
    /// and a column for each segment.
    private func factsThatMatter(in matches: [[Clause?]]) -> [String] {
        let rows = matches.map { $0.map { $0?.reach ?? .no } }
        let turnsOnSegment = rows.contains { Set($0).count > 1 }
        let turnsOnDistress = Set(rows).count > 1
        return (turnsOnDistress ? ["whether the body is in financial distress"] : [])
            + (turnsOnSegment ? ["the body's oversight segment"] : [])
    }
}

extension SpendCase {
    fileprivate func stating(_ distress: Distress, segment: Int?) -> SpendCase {
        SpendCase(
            body: body,
            distress: distress,
            segment: segment,
            kind: kind,
            funding: funding,
            programme: programme,
            novelty: novelty,
            amounts: amounts
        )
    }
}
