public import DigitalMaturity

/// A plan before and after a fund or programme is switched off, and what that breaks.
public struct SwitchedOff: Sendable {
    /// What is switched off.
    public let line: FundSwitch
    /// The plan as written.
    public let before: PlanFindings
    /// The same plan without the fund.
    public let after: PlanFindings

    /// Money that a scheme draws from the fund's pot in one year, and what of it nobody pays any more.
    public struct Loss: Sendable {
        /// Who draws it.
        public let scheme: Scheme
        /// The sort of money.
        public let purpose: Plan.Purpose
        /// The financial year without the fund.
        public let year: FinancialYear
        /// What it draws.
        public let drawn: Money
        /// What it loses at least: when the others that draw on the pot lose first.
        public let least: Money
        /// What it loses at most: when it loses first.
        public let most: Money
    }

    /// What is lost in one year by all who draw on a pot.
    public struct Shortfall: Sendable {
        /// The sort of money.
        public let purpose: Plan.Purpose
        /// The financial year without the fund.
        public let year: FinancialYear
        /// What nobody pays any more.
        public let amount: Money
        /// Who draws on the pot, and what each may lose.
        public let losses: [Loss]
    }

    /// What is lost, by sort of money and year, without the years that lose nothing.
    public var shortfalls: [Shortfall] {
        Plan.Purpose.allCases.flatMap { purpose in
            before.plan.years.filter(line.covers).compactMap { shortfall(purpose, $0) }
        }
    }

    /// The schemes that may lose money, in the order written.
    public var schemes: [Scheme] {
        let losing = Set(shortfalls.flatMap(\.losses).map(\.scheme.id.value))
        return before.plan.schemes.filter { losing.contains($0.id.value) }
    }

    /// Other schemes that need one that loses money, near or far, in the order written.
    public var needing: [Scheme] { before.plan.needing(Set(schemes.map(\.id.value))) }

    /// The targets and commitments that a scheme which loses money serves, or one that needs it.
    public var targets: [String] {
        Set((schemes + needing).flatMap(\.effects.serves)).sorted()
    }

    /// Whether the plan states no envelope of it, so that no year's envelope changes.
    public var isUnstated: Bool { !before.plan.envelopes.contains { $0.fund == line.fund } }

    private func shortfall(_ purpose: Plan.Purpose, _ year: FinancialYear) -> Shortfall? {
        let pots = before.funds.filter { $0.purpose == purpose && $0.year == year }
        guard pots.contains(where: { $0.fund == .programme(line.fund) }) || !paid.isEmpty else {
            return pots.first { $0.fund == .pooled }.flatMap(shortfallOfPool)
        }
        let own = pots.first { $0.fund == .programme(line.fund) }
        let draws = before.plan.schemes.map { scheme in
            (
                scheme,
                paid.filter {
                    $0.scheme.id.value == scheme.id.value && $0.purpose == purpose
                        && $0.year == year
                }.map(\.amount).total()
            )
        }
        return Shortfall(
            of: draws.map(\.1).total() - (own?.short ?? .zero),
            purpose,
            in: year,
            draws: draws
        )
    }

    /// What the schemes that draw on the pool miss when one of its envelopes is empty.
    private func shortfallOfPool(_ pool: FundLine) -> Shortfall? {
        let rest = after.funds.first { $0.isSamePot(as: pool) }
        return Shortfall(
            of: (rest?.short ?? .zero) - pool.short,
            pool.purpose,
            in: pool.year,
            draws: pool.draws.map { ($0.scheme, $0.amount) }
        )
    }

    /// What the programme pays, whether the plan states an envelope of it or not.
    private var paid: [Charge] {
        before.payers.lines.filter { $0.programme == line.fund }.flatMap(\.parts)
    }
}

extension SwitchedOff.Shortfall {
    /// What is short of a pot from which schemes draw; `nil` where nothing is.
    fileprivate init?(
        of amount: Money,
        _ purpose: Plan.Purpose,
        in year: FinancialYear,
        draws: [(scheme: Scheme, amount: Money)]
    ) {
        guard amount > .zero else { return nil }
        let drawn = draws.map(\.amount).total()
        self.init(
            purpose: purpose,
            year: year,
            amount: amount,
            losses: draws.filter { $0.amount > .zero }.map { draw in
                SwitchedOff.Loss(
                    scheme: draw.scheme,
                    purpose: purpose,
                    year: year,
                    drawn: draw.amount,
                    least: max(.zero, amount - (drawn - draw.amount)),
                    most: min(draw.amount, amount)
                )
            }
        )
    }
}

extension FundLine {
    /// What the schemes draw beyond what it is known to offer.
    fileprivate var short: Money { max(.zero, .zero - (left ?? .zero)) }

    fileprivate func isSamePot(as other: FundLine) -> Bool {
        fund == other.fund && purpose == other.purpose && year == other.year
    }
}

extension Findings {
    /// A plan before and after a fund is switched off; throws that the plan has no such fund or year.
    public func switchingOff(
        _ line: FundSwitch,
        in planned: PlanFindings
    ) throws(Diagnostic) -> SwitchedOff {
        let id = "\(planned.plan.id);without=\(line.slug)"
        let plan = try planned.plan.without(line, as: id)
        return SwitchedOff(
            line: line,
            before: planned,
            after: dataset.findings(of: plan, on: date, assessment)
        )
    }
}

extension PlanSimulation {
    /// The same draws, of a plan that differs in its envelopes alone: nothing drawn depends on them.
    public func after(_ switched: SwitchedOff) -> PlanSimulation {
        PlanSimulation(
            plan: switched.after.plan,
            simulation: simulation,
            limits: limits,
            targets: targets,
            waits: waits
        )
    }
}
