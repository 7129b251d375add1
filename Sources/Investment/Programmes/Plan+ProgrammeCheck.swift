public import DigitalMaturity

extension Plan {
    /// What each programme asks of each scheme that takes its money, in the order written, and whether
    /// the plan shows that it is met. `calendars` say by scheme when its contract is likely.
    public func conditions(
        of programmes: [Programme],
        _ calendars: [String: ApprovalCalendar],
        in system: RegisterDay
    ) -> [ConditionFinding] {
        schemes.flatMap { scheme in
            scheme.funding.flatMap { share -> [ConditionFinding] in
                guard let programme = programmes.first(where: { $0.id == share.programme }) else {
                    return []
                }
                return ProgrammeCheck(
                    scheme: scheme,
                    share: share,
                    programme: programme,
                    charges: charges(by: scheme),
                    contract: scheme.likelyContract(calendars[scheme.id.value]),
                    system: system
                ).findings
            }
        }
    }

    /// The warnings of the conditions that are not met.
    public static func conditionProblems(_ findings: [ConditionFinding]) -> [Diagnostic] {
        unmet(of: findings).map(Diagnostic.programmeCondition)
    }

    /// The conditions that are not met. What `wrong-money` says already is left out, and so are the wrong
    /// year and the lapse of money that comes after the end.
    static func unmet(of findings: [ConditionFinding]) -> [ConditionFinding] {
        let unmet = findings.filter { $0.state == .notMet && $0.name != .buys }
        let late = Set(unmet.filter { $0.name == .ends }.map(\.place))
        return unmet.filter { ![.years, .carryOver].contains($0.name) || !late.contains($0.place) }
    }
}

extension Scheme {
    /// The day on which its contract is likely: when its approvals are likely or its start is planned,
    /// whichever is later; `nil` where it is signed already or nothing is known.
    fileprivate func likelyContract(_ calendar: ApprovalCalendar?) -> CivilDate? {
        guard ![.contracted, .live].contains(stage), let calendar else { return nil }
        return max(calendar.earliestStart.likely, calendar.plannedStart ?? .distantPast)
    }
}

extension CivilDate {
    fileprivate static var distantPast: CivilDate {
        CivilDate(boundaryOf: 1900, month: 1, day: 1)
    }
}

/// What one programme asks of one scheme.
struct ProgrammeCheck {
    let scheme: Scheme
    let share: Scheme.Share
    let programme: Programme
    let charges: [Charge]
    let contract: CivilDate?
    let system: RegisterDay

    var findings: [ConditionFinding] {
        [buys, match, ends, years, carryOver, named].compactMap(\.self)
            + programme.conditions.map(stated)
    }

    // MARK: What the programme pays

    private var drawn: [Charge] { charges.filter { $0.share == share && $0.amount > .zero } }
    private var drawnYears: [FinancialYear] { Set(drawn.map(\.year)).sorted() }

    private func finding(
        _ name: ConditionFinding.Name,
        _ asks: String,
        _ state: ConditionFinding.State,
        _ because: String
    ) -> ConditionFinding {
        ConditionFinding(
            scheme: scheme,
            programme: programme,
            name: name,
            asks: asks,
            state: state,
            because: because,
            place: share.share.place
        )
    }

    // MARK: By name

    private var buys: ConditionFinding? {
        guard programme.gives != .both else { return nil }
        guard programme.gives != .unknown else {
            let asks = "What its money may buy"
            return finding(
                .buys,
                asks,
                .unknown,
                "whether it gives capital or revenue was not found"
            )
        }
        let wrong = drawn.filter { $0.purpose.rawValue != programme.gives.rawValue }
        let amount = wrong.map(\.amount).total()
        return finding(
            .buys,
            "It buys \(programme.gives.rawValue) alone",
            wrong.isEmpty ? .met : .notMet,
            wrong.isEmpty
                ? "it pays \(programme.gives.rawValue) alone"
                : "it is to pay \(amount.short) of \(wrong[0].purpose.rawValue)"
        )
    }

    private var match: ConditionFinding? {
        guard programme.match == .required else {
            let why = "whether it asks for match funding was not found"
            return programme.match == .none
                ? nil : finding(.match, "Match funding", .unknown, why)
        }
        let own = drawn.map(\.amount).total()
        let others = charges.filter { $0.share != share }.map(\.amount).total()
        let asks = programme.matchShare.map { "Match funding of \($0) of what it pays" }
        guard others > .zero || own == .zero else {
            return finding(.match, asks ?? "Match funding", .notMet, "nobody else pays a share")
        }
        guard let least = programme.matchShare.map({ own.share($0, rounding: .halfAwayFromZero) })
        else {
            let paid = "the others pay \(others.short); how much is asked was not found"
            return finding(.match, "Match funding", .unknown, paid)
        }
        return finding(
            .match,
            asks ?? "Match funding",
            others >= least ? .met : .notMet,
            "the others pay \(others.short), and \(least.short) is asked"
        )
    }

    private var ends: ConditionFinding? {
        guard let end = programme.ends?.value else {
            return finding(.ends, "Spent before it ends", .unknown, "its end was not found")
        }
        let asks = "Spent by \(end.words)"
        let late = drawn.filter { $0.year.firstDay > end }
        if let first = late.map(\.year).min() {
            let amount = late.map(\.amount).total().short
            return finding(
                .ends,
                asks,
                .notMet,
                "it draws \(amount) in \(first) or later, after \(end.words)"
            )
        }
        if let contract, contract > end {
            let why = "its contract is likely on \(contract.words), after \(end.words)"
            return finding(.ends, asks, .notMet, why)
        }
        return finding(
            .ends,
            asks,
            .met,
            contract.map { "its contract is likely on \($0.words)" }
                ?? "nothing is drawn later"
        )
    }

    private var years: ConditionFinding? {
        let known = programme.amounts.compactMap(\.years)
        guard let first = known.map(\.lowerBound).min(), let last = known.map(\.upperBound).max()
        else {
            let why = "no amount by year was found"
            return finding(.years, "Drawn in its years", .unknown, why)
        }
        let span = first == last ? "\(first)" : "\(first) to \(last)"
        let wrong = drawnYears.filter { !(first...last ~= $0) }
        return finding(
            .years,
            "Drawn in its years, \(span)",
            wrong.isEmpty ? .met : .notMet,
            wrong.isEmpty
                ? "it draws nothing in other years"
                : "it draws money in \(wrong.map(\.description).joined(separator: ", ")), and its money "
                    + "is for \(span)"
        )
    }

    private var carryOver: ConditionFinding? {
        guard programme.carriesOver == false else {
            let why = "whether unspent money can be used later was not found"
            return programme.carriesOver == true
                ? nil : finding(.carryOver, "Spent in its year", .unknown, why)
        }
        let asks = "Spent by 31 March of its year"
        if let contract, let lost = drawnYears.first(where: { $0.lastDay < contract }) {
            let why = "money of \(lost) lapses before its contract, likely on \(contract.words)"
            return finding(.carryOver, asks, .notMet, why)
        }
        return finding(.carryOver, asks, .met, "no contract is likely after the year of its money")
    }

    private var named: ConditionFinding? {
        guard let named = programme.named else { return nil }
        let lead = scheme.lead.value
        let isNamed = programme.awards.contains { award in
            system.successors(of: award.organisation.value).contains(lead)
        }
        let asks = "Only for bodies that were named"
        let name = system.fullName(of: lead)
        if isNamed { return finding(.named, asks, .met, "\(name) or a predecessor was named") }
        return named == .all
            ? finding(.named, asks, .notMet, "\(name) was not named")
            : finding(.named, asks, .unknown, "\(name) is not among the names that were found")
    }

    private func stated(_ condition: Programme.Condition) -> ConditionFinding {
        let (state, because) = shown(condition.shown)
        return finding(.stated(condition.id), condition.text, state, because)
    }

    private func shown(
        _ shown: Programme.Condition.Shown?
    ) -> (ConditionFinding.State, because: String) {
        switch shown {
        case nil: return (.unknown, "nothing in a plan shows this")
        case .serves(let target):
            return scheme.effects.serves.contains(target)
                ? (.met, "the scheme serves \(target)")
                : (.unknown, "the plan does not say that the scheme serves \(target)")
        case .standard(let standard):
            switch scheme.effects.standards.first(where: { $0.name == standard })?.state {
            case .yes: return (.met, "\(standard) is met")
            case .no: return (.notMet, "\(standard) is not met")
            case .inProgress: return (.unknown, "\(standard) is in progress")
            case nil: return (.unknown, "the plan does not say whether \(standard) is met")
            }
        }
    }
}
