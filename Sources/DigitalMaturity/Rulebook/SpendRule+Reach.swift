extension SpendRule {
    /// What the clauses say of a case that they do not certainly leave out.
    struct Reach: Hashable {
        /// What leaves it open: the published text, or a fact that nobody stated.
        let doubts: [RouteTest.Doubt]
        /// Why, in sentences.
        let notes: [String]
        /// The clauses that may reach it, in the order written.
        let clauses: [Clause]
    }

    /// Whether the rule reaches `spend`; `nil` when it certainly does not.
    ///
    /// A fact that nobody stated is tried each way, so that it only makes doubt where the answer
    /// turns on it.
    func reach(of spend: SpendCase) -> Reach? {
        let matched = matches(spend)
        let reaches = Set(matched.map { $0?.reach ?? .no })
        if reaches == [.no] { return nil }
        let reaching = inOrder(matched.filter { $0?.reach != .no })
        let reasons = reasons(of: reaching)
        let open = reaching.filter { $0.reach == .unclear }
        let unclear = RouteTest.Doubt.allCases.filter { doubt in
            doubt == .exception && open.contains(where: \.isException)
                || doubt == .reach && open.contains { !$0.isException }
        }
        guard reaches.count > 1 else {
            return Reach(doubts: unclear, notes: reasons, clauses: reaching)
        }
        let facts = factsThatMatter(to: spend)
        let words = facts.map(\.words).joined(separator: " and ")
        let note = "Whether this rule applies depends on \(words), which is not stated."
        return Reach(
            doubts: facts.map(\.doubt) + unclear,
            notes: [note] + reasons,
            clauses: reaching
        )
    }

    /// Why the rule certainly does not reach `spend`; empty where no clause says.
    func exclusions(of spend: SpendCase) -> [Clause] {
        reach(of: spend) == nil ? inOrder(matches(spend)).filter { $0.because != nil } : []
    }

    private func matches(_ spend: SpendCase) -> [Clause?] {
        completions(of: spend, by: Fact.allCases).map(firstClause)
    }

    private func firstClause(matching spend: SpendCase) -> Clause? {
        clauses.first { $0.condition.holds(of: spend) }
    }

    /// The clauses among `matched`, each once, in the order written.
    private func inOrder(_ matched: [Clause?]) -> [Clause] {
        let matched = Set(matched.compactMap(\.self))
        return clauses.filter(matched.contains)
    }

    private func reasons(of clauses: [Clause]) -> [String] {
        clauses.compactMap(\.because).reduce(into: []) { told, because in
            if !told.contains(because) { told.append(because) }
        }
    }

    /// The facts not stated on which the reach turns.
    private func factsThatMatter(to spend: SpendCase) -> [Fact] {
        Fact.allCases.filter { fact in
            completions(of: spend, by: Fact.allCases.filter { $0 != fact }).contains { other in
                Set(
                    fact.completions(of: other, under: self).map {
                        firstClause(matching: $0)?.reach ?? .no
                    }
                ).count > 1
            }
        }
    }

    /// Every way in which `facts` may be stated where they are not.
    func completions(of spend: SpendCase, by facts: [Fact]) -> [SpendCase] {
        facts.reduce([spend]) { cases, fact in
            cases.flatMap { fact.completions(of: $0, under: self) }
        }
    }
}

/// A fact about a case that may not be stated.
enum Fact: CaseIterable {
    case distress
    case segment
    case service
    case publicFacing
    case capital

    var words: String {
        switch self {
        case .distress: "whether the body is in financial distress"
        case .segment: "the body's oversight segment"
        case .service: "what sort of service it is"
        case .publicFacing: "whether the public uses it"
        case .capital: "all of its capital"
        }
    }

    var doubt: RouteTest.Doubt {
        switch self {
        case .distress: .distress
        case .segment: .segment
        case .service: .service
        case .publicFacing: .publicFacing
        case .capital: .amount
        }
    }

    /// The ways in which the fact may be stated that differ under `rule`; the case alone where it
    /// is stated or the rule does not ask.
    func completions(of spend: SpendCase, under rule: SpendRule) -> [SpendCase] {
        let asked = rule.clauses.map(\.condition)
        switch self {
        case .distress:
            guard spend.distress == .notStated, asked.contains(where: { $0.distress != nil }) else {
                return [spend]
            }
            return [.distressed, .sound].map { spend.with(\.distress, $0) }
        case .segment:
            guard spend.segment == nil else { return [spend] }
            let segments = Set(asked.compactMap(\.segment)).sorted()
            return (segments + [nil]).map { spend.with(\.segment, $0) }
        case .service:
            guard spend.service == nil else { return [spend] }
            let services = Set(asked.flatMap { $0.services ?? [] })
                .intersection(spend.conceivable)
            guard !services.isEmpty else { return [spend] }
            return SpendCase.Service.allCases.filter { services.contains($0) || $0 == .other }
                .map { spend.with(\.service, $0) }
        case .publicFacing:
            guard spend.isPublicFacing == nil, asked.contains(where: { $0.isPublicFacing != nil })
            else { return [spend] }
            return [true, false].map { spend.with(\.isPublicFacing, $0) }
        case .capital:
            guard spend.amounts.isCapitalOpen else { return [spend] }
            let limits = Set(asked.compactMap(\.capitalAbove)).sorted()
            return [spend]
                + limits.filter { $0 >= spend.amounts.capital }.map {
                    spend.with(\.amounts.capital, $0 + Money(pence: 1))
                }
        }
    }
}

extension SpendCase {
    package func with<Value>(_ path: WritableKeyPath<SpendCase, Value>, _ value: Value) -> SpendCase
    {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }
}
