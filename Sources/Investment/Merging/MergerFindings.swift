public import DigitalMaturity

/// What joining does to returns, numbers, approval limits, plans and places.
///
/// Nothing is guessed of the merged body: it has made no return, and its segment and whether it is in
/// financial distress are not known, also where it keeps the code of one that joins.
public struct MergerFindings: Sendable {
    /// Who joins, and when.
    public let merger: Merger
    /// Everything as if they did not.
    public let findings: Findings
    /// Who there is on the first day.
    public let joined: RegisterDay

    /// Works out a merger in which nothing is wrong.
    public init(_ merger: Merger, _ findings: Findings) {
        self.merger = merger
        self.findings = findings
        joined = findings.dataset.reference.register.merging(merger).on(merger.on)
    }

    /// Who there is on the last day before.
    public var apart: RegisterDay { findings.dataset.reference.register.on(merger.eve) }

    /// The returns of those that join, side by side: for each setting in order of who made them.
    public var cards: [Scorecard] {
        let found = merger.codes.flatMap(findings.assessment.cards)
        return CareSetting.allCases.flatMap { setting in
            found.filter { $0.careSetting == setting }
        }
    }
}

// MARK: - What a mean would be

extension MergerFindings {
    /// How the marks of several returns would count in a mean.
    public enum Weighting: String, CaseIterable, Sendable {
        /// Each return once.
        case plain
        /// Each by the staff of who made it.
        case staff
    }

    /// The settings in which more than one return has an overall mark, so that a mean can be made.
    public var comparedSettings: [CareSetting] {
        CareSetting.allCases.filter { marked(nil, in: $0).count > 1 }
    }

    /// The ways in which a mean of a setting's overall marks can be made.
    public func weightings(of setting: CareSetting) -> [Weighting] {
        Weighting.allCases.filter { mean(nil, in: setting, by: $0) != nil }
    }

    /// The cards of a setting that have a mark in a dimension, or with `nil` overall.
    public func marked(_ dimension: String?, in setting: CareSetting) -> [Scorecard] {
        cards.filter { $0.careSetting == setting && $0.mark(in: dimension) != nil }
    }

    /// The mean that the marks would have, which is nobody's score; `nil` where there are fewer than
    /// two, or the staff of one is not known.
    public func mean(_ dimension: String?, in setting: CareSetting, by weighting: Weighting)
        -> Double?
    {
        let cards = marked(dimension, in: setting)
        let weights = cards.compactMap { weight(of: $0, weighting) }
        guard cards.count > 1, weights.count == cards.count else { return nil }
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return nil }
        let marks = cards.compactMap { $0.mark(in: dimension) }
        return zip(marks, weights).reduce(0) { $0 + $1.0 * $1.1 } / whole
    }

    /// The weight of a return; `nil` where the staff is not known.
    private func weight(of card: Scorecard, _ weighting: Weighting) -> Double? {
        weighting == .plain
            ? 1 : findings.dataset.reference.facts.staff[card.source.organisation]?.value
    }
}

extension Scorecard {
    fileprivate func mark(in dimension: String?) -> Double? {
        guard let dimension else { return overall }
        return lines.first { $0.dimension == dimension }?.mark
    }
}

// MARK: - Published numbers

extension MergerFindings {
    /// One fact about those that join.
    public struct Number: Sendable {
        /// What is counted of each.
        public let fact: FactSet
        /// The codes with a number that each of those that join answers for, in their order.
        public let parts: [(organisation: ODSCode, codes: [ODSCode])]

        /// Those of whom no number is known.
        public var unknown: [ODSCode] { parts.filter(\.codes.isEmpty).map(\.organisation) }

        /// The numbers added up, so far as they are known; `nil` for a fact that does not add, or of
        /// which nothing is known.
        public var known: Double? {
            let codes = parts.flatMap(\.codes)
            guard fact.unit.adds, !codes.isEmpty else { return nil }
            return codes.compactMap { fact.values[$0]?.value }.reduce(0, +)
        }
    }

    /// The facts of which a number is known of one that joins.
    public var numbers: [Number] {
        let subject: FactSet.Subject = isOfBoards ? .icb : .trust
        return findings.dataset.reference.facts.current(about: subject).map { fact in
            Number(
                fact: fact,
                parts: merger.codes.map { ($0, fact.codes(of: $0, in: apart)) }
            )
        }.filter { !$0.parts.flatMap(\.codes).isEmpty }
    }

    /// Whether boards join, rather than trusts.
    public var isOfBoards: Bool { merger.codes.contains { apart.board($0) != nil } }
}

extension FactSet.Unit {
    /// Whether the numbers of several bodies add up to that of all; a group or a share does not.
    public var adds: Bool { [.count, .wholeTimeEquivalents, .pounds].contains(self) }
}

// MARK: - Limits

extension MergerFindings {
    /// The rules that reach some body, each with whether it certainly does and from what amount.
    public struct Limit: Sendable {
        /// What is tested for each and for the merged body.
        public let rule: SpendRule
        /// How it answers, for a digital scheme of any size from own money, for each that joins: `nil`
        /// where it does not reach it, or nothing is known of it.
        public let before: [RouteTest?]
        /// The same for the merged body.
        public let after: RouteTest?
    }

    /// What rules need to know of the merged body; `nil` where nobody has said what kind it is.
    public var mergedFacts: BodyFacts? {
        let role = joined.register.organisation(merger.into)?.role(on: merger.on)
        let body: BodyKind? =
            switch role {
            case .trust(let kind, _): kind
            case .board: .icb
            default: nil
            }
        return body.map { BodyFacts(body: $0, distress: .notStated, segment: nil) }
    }

    /// Whether trusts of different kinds join.
    public var isOfSeveralKinds: Bool {
        Set(merger.codes.map { facts(before: $0)?.body }).count > 1
    }

    /// The approval limits on the first day, in order of the rules.
    public var limits: [Limit] {
        let before = merger.codes.map { tests(facts(before: $0)) }
        let after = tests(mergedFacts)
        return findings.dataset.reference.rulebook.rules.compactMap { rule in
            let limit = Limit(
                rule: rule,
                before: before.map { $0[rule.id] },
                after: after[rule.id]
            )
            return limit.after == nil && limit.before.allSatisfy { $0 == nil } ? nil : limit
        }
    }

    private func facts(before code: ODSCode) -> BodyFacts? {
        findings.dataset.facts(of: code, on: merger.eve)
    }

    /// The answers of the rules for a scheme so large that no limit lets it off.
    private func tests(_ facts: BodyFacts?) -> [String: RouteTest] {
        let most = Money.pounds(1_000_000_000)
        let amounts = Amounts(
            capital: most,
            revenue: most,
            wholeLife: .pounds(2_000_000_000),
            contract: most
        )
        let route = facts.map { facts in
            var spend = SpendCase(
                by: facts,
                kind: .digital,
                funding: .own,
                programme: nil,
                amounts: amounts
            )
            (spend.service, spend.isPublicFacing) = (.other, false)
            return findings.dataset.reference.rulebook.route(of: spend, on: merger.on)
        }
        let approvals = route?.approvals ?? []
        return Dictionary(approvals.map { ($0.rule.id, $0) }) { first, _ in first }
    }
}

// MARK: - Plans

extension MergerFindings {
    /// A plan with the schemes that the merger touches, and what it changes about who approves them.
    public struct Touched: Sendable {
        /// The plan as it is.
        public let planned: PlanFindings
        /// The schemes that a body which joins leads, or that are for one.
        public let schemes: [Scheme]
        /// The routes on the first day without the merger and with it, of those schemes.
        public let routes: [(before: PlannedRoute, after: PlannedRoute)]
    }

    /// The plans that it touches.
    public var plans: [Touched] {
        findings.plans.compactMap { planned in
            let plan = planned.plan
            let schemes = plan.schemes(touchedBy: merger)
            guard !schemes.isEmpty else { return nil }
            let ids = Set(schemes.map(\.id.value))
            let rulebook = findings.dataset.reference.rulebook
            let before = plan.routes(under: rulebook, on: merger.on, facts: facts(before:))
            let after = plan.merging(merger).routes(under: rulebook, on: merger.on) { code in
                code == merger.into ? mergedFacts : facts(before: code)
            }
            return Touched(
                planned: planned,
                schemes: schemes,
                routes: zip(before, after).filter { ids.contains($0.0.scheme.id.value) }.map {
                    ($0.0, $0.1)
                }
            )
        }
    }
}

// MARK: - Places

extension MergerFindings {
    /// The boards in which those that join are, or which join; in order.
    public var boards: [ODSCode] { Set(merger.codes.compactMap(apart.icb)).sorted() }

    /// The regions in which those that join are, in order.
    public var regions: [ODSCode] { Set(merger.codes.compactMap(apart.region)).sorted() }

    /// The trusts that are in the merged board from the first day and were in one that closes.
    public var movedTrusts: [Trust] {
        guard isOfBoards else { return [] }
        let closing = merger.closing.flatMap(apart.trusts).map(\.code)
        return joined.trusts(in: merger.into).filter { closing.contains($0.code) }
    }
}
