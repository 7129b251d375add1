/// How our own count and a published number differ, step by step.
///
/// The steps add up to the claim exactly: what no other step explains is the last one.
public struct Reconciliation: Sendable {
    /// One step, with what it adds to the numerator and to the denominator.
    public struct Step: Sendable {
        /// Why the numbers change.
        public enum Reason: String, CaseIterable, Sendable {
            /// The latest list by trust: where the count begins.
            case list
            /// Bodies that merged, closed or opened since.
            case mergers
            /// Records that were reported to have gone live or ended since.
            case events
            /// Bodies of other care settings, which the claim leaves out.
            case setting
            /// Another definition than having a record.
            case definition
            /// What the source counts besides and does not name.
            case unexplained
            /// What the source expected beyond what we know of.
            case expected
        }

        /// Why.
        public let reason: Reason
        /// What it adds to those that are counted.
        public let numerator: Int
        /// What it adds to those among whom they are counted.
        public let denominator: Int
        /// Whom it is about, where that is known.
        public let organisations: [ODSCode]
    }

    /// The published number.
    public let claim: CoverageClaim
    /// The day of the claim.
    public let day: CivilDate
    /// The steps from the list to the claim.
    public let steps: [Step]

    /// What our own count was before what no step explains.
    public var ours: (numerator: Int, denominator: Int) {
        let own = steps.filter { ![.unexplained, .expected].contains($0.reason) }
        return (own.reduce(0) { $0 + $1.numerator }, own.reduce(0) { $0 + $1.denominator })
    }
}

extension RecordHistory {
    /// How a claim with a numerator and a denominator differs from our own count on its day; `nil` where
    /// it has not both, or nothing was listed by then.
    public func reconciliation(of claim: CoverageClaim, in register: Register) -> Reconciliation? {
        let day = register.on(claim.asAt.latest)
        guard let numerator = claim.numerator, let denominator = claim.denominator,
            let definition = CoverageWalk.definition(claim), let listed = listed(by: day),
            let now = count(on: day)
        else { return nil }
        let walk = CoverageWalk(listed: listed, now: now, day: day)
        let steps = walk.steps(to: definition, in: claim.setting)
        let left = steps.reduce((numerator, denominator)) {
            ($0.0 - $1.numerator, $0.1 - $1.denominator)
        }
        let rest = Reconciliation.Step(
            reason: claim.kind == .forecast ? .expected : .unexplained,
            numerator: left.0,
            denominator: left.1,
            organisations: []
        )
        let said = (steps + [rest]).filter { step in
            step.reason == .list || step.numerator != 0 || step.denominator != 0
        }
        return Reconciliation(claim: claim, day: day.date, steps: said)
    }
}

/// The way from the rows of a list to the rows of a later day, and to some of them.
private struct CoverageWalk {
    let listed: CoverageCount
    let now: CoverageCount
    let day: RegisterDay

    static func definition(_ claim: CoverageClaim) -> String? {
        claim.kind == .target ? nil : claim.definition.value
    }

    func steps(to definition: String, in setting: CareSetting?) -> [Reconciliation.Step] {
        let changed = changes
        let gained = changed.filter(\.isCovered).count - changed.filter { !$0.isCovered }.count
        let within = setting.map { setting in now.only { $0.setting == setting } } ?? now
        let defined = within.counted(by: definition)
        return [
            step(.list, listed.counted, listed.all),
            step(
                .mergers,
                now.counted - gained - listed.counted,
                now.all - listed.all,
                moved
            ),
            step(.events, gained, 0, changed.map(\.code)),
            step(.setting, within.counted - now.counted, within.all - now.all),
            step(.definition, defined - within.counted, 0),
        ]
    }

    private func step(
        _ reason: Reconciliation.Step.Reason,
        _ numerator: Int,
        _ denominator: Int,
        _ organisations: [ODSCode] = []
    ) -> Reconciliation.Step {
        Reconciliation.Step(
            reason: reason,
            numerator: numerator,
            denominator: denominator,
            organisations: organisations
        )
    }

    /// The trusts on both days whose record went live or ended in between.
    private var changes: [(code: ODSCode, isCovered: Bool)] {
        let before = Dictionary(
            listed.rows.map { ($0.organisation, isCovered($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        return now.rows.compactMap { row in
            guard let was = before[row.organisation], was != isCovered(row) else { return nil }
            return (row.organisation, isCovered(row))
        }
    }

    private func isCovered(_ row: CoverageRow) -> Bool {
        row.status.map { listed.measure.statuses(.yes).contains($0) } ?? false
    }

    /// The bodies that are in only one of the two.
    private var moved: [ODSCode] {
        let (then, today) = (
            Set(listed.rows.map(\.organisation)), Set(now.rows.map(\.organisation))
        )
        return then.symmetricDifference(today).sorted()
    }
}

extension CoverageCount {
    /// How many a published number of a definition would count: of those without a record everybody who is
    /// not known to have one, because that is what sources count.
    fileprivate func counted(by id: String) -> Int {
        guard let numbers = number(by: id), let definition = measure.definition(id) else {
            return counted
        }
        let covered = Set(measure.statuses(.yes))
        return covered.isDisjoint(with: definition.statuses)
            ? numbers.upperBound : numbers.lowerBound
    }
}
