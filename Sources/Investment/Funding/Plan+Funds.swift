public import DigitalMaturity

extension Plan {
    /// A pot from which schemes draw.
    public enum Fund: Hashable, Sendable {
        /// The envelopes that no programme claims, as one pot.
        case pooled
        /// The envelopes of one national programme.
        case programme(String)
    }

    /// The pots of the plan: the pool, then the programmes in order of their names.
    public var funds: [Fund] {
        [.pooled] + claims.all.map(Fund.programme)
    }

    /// The envelopes from which `fund` has money of one sort in `year`, with what each states.
    public func envelopes(
        giving purpose: Purpose,
        to fund: Fund,
        in year: FinancialYear
    ) -> [(envelope: Envelope, amount: Located<Money>)] {
        let claimed = claims.giving(purpose)
        return envelopes.filter { envelope in
            let owner = claimed.contains(envelope.fund) ? Fund.programme(envelope.fund) : .pooled
            return envelope.year.value == year && owner == fund
        }.compactMap { envelope in envelope.amount(purpose).map { (envelope, $0) } }
    }

    /// The money of one sort that `fund` has in `year`; `nil` where no envelope states any, or one gives an
    /// amount that is not known.
    public func available(_ purpose: Purpose, from fund: Fund, in year: FinancialYear) -> Money? {
        let amounts = envelopes(giving: purpose, to: fund, in: year).map(\.amount.value)
        return amounts.isEmpty || isOpen(purpose, from: fund, in: year) ? nil : amounts.total()
    }

    /// Whether an envelope says that what `fund` has in `year` is still to be confirmed.
    func isOpen(_ purpose: Purpose, from fund: Fund, in year: FinancialYear) -> Bool {
        let claimed = claims.giving(purpose)
        return envelopes.contains { envelope in
            envelope.year.value == year && envelope.isUnconfirmed(purpose)
                && (claimed.contains(envelope.fund) ? .programme(envelope.fund) : .pooled) == fund
        }
    }
}

extension Plan.Envelope {
    /// The money of one sort, where any is stated.
    public func amount(_ purpose: Plan.Purpose) -> Located<Money>? {
        switch purpose {
        case .capital: capital
        case .revenue: revenue
        }
    }
}

extension Plan.Fund: CustomStringConvertible {
    /// The name of the programme, or `pooled funds`.
    public var description: String {
        switch self {
        case .pooled: "pooled funds"
        case .programme(let name): name
        }
    }
}
