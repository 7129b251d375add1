public import DigitalMaturity

/// What one fund offers and gives for one purpose in one year of a plan.
public struct FundLine: Sendable {
    /// What one scheme draws.
    public struct Draw: Sendable {
        /// The scheme that takes money from the fund.
        public let scheme: Scheme
        /// The stated shares of its money that the fund pays; empty where it pays all, unasked.
        public let shares: [Scheme.Share]
        /// What they come to.
        public let amount: Money
    }

    /// The fund, by the name that envelopes and programmes give it.
    public let fund: Plan.Fund
    /// The sort of money.
    public let purpose: Plan.Purpose
    /// The financial year that the amounts are of.
    public let year: FinancialYear
    /// What its envelopes state; `nil` where they state nothing.
    public let available: Money?
    /// What each scheme draws, in the order written, without those that draw nothing.
    public let draws: [Draw]

    /// Creates a line.
    package init(
        fund: Plan.Fund,
        purpose: Plan.Purpose,
        year: FinancialYear,
        available: Money?,
        draws: [Draw]
    ) {
        self.fund = fund
        self.purpose = purpose
        self.year = year
        self.available = available
        self.draws = draws
    }

    /// What all schemes draw.
    public var drawn: Money { draws.map(\.amount).total() }
    /// What no scheme draws, negative when too much is drawn; `nil` where no amount is stated.
    public var left: Money? { available.map { $0 - drawn } }
    /// Whether the schemes draw more than it is known to offer.
    public var isOverdrawn: Bool { (left ?? .zero) < .zero }
}

extension Plan {
    /// The lines by fund, purpose and year, without those that neither offer nor give.
    public var fundLines: [FundLine] {
        let charges = Dictionary(grouping: charges) {
            Pot(fund: $0.fund, purpose: $0.purpose, year: $0.year)
        }
        let pots = funds.flatMap { fund in
            Purpose.allCases.flatMap { purpose in
                years.map { Pot(fund: fund, purpose: purpose, year: $0) }
            }
        }
        return pots.compactMap { line($0, charges[$0] ?? []) }
    }

    private struct Pot: Hashable {
        let fund: Fund
        let purpose: Purpose
        let year: FinancialYear
    }

    private func line(_ pot: Pot, _ charges: [Charge]) -> FundLine? {
        let own = Dictionary(grouping: charges, by: \.scheme.id.value)
        let line = FundLine(
            fund: pot.fund,
            purpose: pot.purpose,
            year: pot.year,
            available: available(pot.purpose, from: pot.fund, in: pot.year),
            draws: schemes.compactMap { own[$0.id.value].flatMap(FundLine.Draw.init) }
        )
        return line.available == nil && line.draws.isEmpty ? nil : line
    }

    /// Funds from which the schemes draw more than they offer, in a plan of several.
    ///
    /// A plan can stay within all its money and still overdraw one fund.
    public var fundProblems: [Diagnostic] {
        pooledProgrammes + (funds.count > 1 ? fundLines.compactMap(problem) : [])
    }

    private func problem(of line: FundLine) -> Diagnostic? {
        let isSilent =
            line.available == nil && !isOpen(line.purpose, from: line.fund, in: line.year)
        if isSilent, line.drawn > .zero, case .programme(let name) = line.fund {
            return .fundNotStated(
                name,
                line.drawn,
                in: (line.purpose, line.year),
                at: line.draws.first?.shares.first?.share.place ?? place
            )
        }
        guard let left = line.left, left < .zero else { return nil }
        let envelope = envelopes(giving: line.purpose, to: line.fund, in: line.year).first
        return .fundOverdrawn(line, by: left.magnitude, at: envelope?.amount.place ?? place)
    }

    /// Programmes that schemes name and that have no envelope, so that the pooled funds bear what they pay.
    private var pooledProgrammes: [Diagnostic] {
        let paid = charges.filter {
            $0.fund == .pooled && $0.share?.claim != nil && $0.amount > .zero
        }
        return Dictionary(grouping: paid) { $0.share?.claim ?? "" }.sorted { $0.key < $1.key }
            .map { programme, charges in
                let amount = charges.map(\.amount).total()
                return .fundNotStated(
                    programme,
                    amount,
                    in: nil,
                    at: charges[0].share?.share.place ?? place
                )
            }
    }
}

extension FundLine.Draw {
    /// What the charges of one scheme come to; `nil` where that is nothing.
    fileprivate init?(_ charges: [Charge]) {
        let amount = charges.map(\.amount).total()
        guard let scheme = charges.first?.scheme, amount != .zero else { return nil }
        self.init(scheme: scheme, shares: charges.compactMap(\.share), amount: amount)
    }
}
