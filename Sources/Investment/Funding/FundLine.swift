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
}

extension Plan {
    /// The lines by fund, purpose and year, without those that neither offer nor give.
    public var fundLines: [FundLine] {
        funds.flatMap { fund in
            Purpose.allCases.flatMap { purpose in
                years.compactMap { line(fund, purpose, $0) }
            }
        }
    }

    private func line(_ fund: Fund, _ purpose: Purpose, _ year: FinancialYear) -> FundLine? {
        let line = FundLine(
            fund: fund,
            purpose: purpose,
            year: year,
            available: available(purpose, from: fund, in: year),
            draws: schemes.map { scheme in
                let drawn = draws(of: scheme.spent(on: purpose, in: year), purpose, by: scheme)
                return FundLine.Draw(
                    scheme: scheme,
                    shares: shares(of: scheme, from: fund, purpose),
                    amount: drawn.filter { $0.fund == fund }.map(\.amount).total()
                )
            }.filter { $0.amount != .zero }
        )
        return line.available == nil && line.draws.isEmpty ? nil : line
    }
}

extension Plan {
    /// Funds from which the schemes draw more than they offer, in a plan of several.
    ///
    /// A plan can stay within all its money and still overdraw one fund.
    public var fundProblems: [Diagnostic] {
        guard funds.count > 1 else { return [] }
        return fundLines.compactMap { line in
            guard let left = line.left, left < .zero else { return nil }
            let envelope = envelopes(giving: line.purpose, to: line.fund, in: line.year).first
            return .fundOverdrawn(line, by: left.magnitude, at: envelope?.amount.place ?? place)
        }
    }
}

extension Scheme {
    /// What it spends on one purpose in a year, with running cost so far as its go-live is known.
    public func spent(on purpose: Plan.Purpose, in year: FinancialYear) -> Money {
        switch purpose {
        case .capital: capital(in: year)
        case .revenue: implementation(in: year) + (running(in: year) ?? .zero)
        }
    }
}
