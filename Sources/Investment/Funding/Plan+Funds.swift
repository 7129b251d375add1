public import DigitalMaturity

extension Plan {
    /// What sort of money it is; one is never spent as the other.
    public enum Purpose: String, CaseIterable, Sendable {
        /// Buys assets.
        case capital
        /// Pays for everything else, until a scheme is live and after.
        case revenue
    }

    /// A pot from which schemes draw.
    public enum Fund: Hashable, Sendable {
        /// The envelopes that no programme claims, as one pot.
        case pooled
        /// The envelopes of one national programme.
        case programme(String)
    }

    /// The pots of the plan: the pool, then the programmes in order of their names.
    public var funds: [Fund] {
        let claimed = Purpose.allCases.flatMap { programmes(giving: $0) }
        return [.pooled] + Set(claimed).sorted().map(Fund.programme)
    }

    /// The envelopes from which `fund` has money of one sort in `year`, with what each states.
    public func envelopes(
        giving purpose: Purpose,
        to fund: Fund,
        in year: FinancialYear
    ) -> [(envelope: Envelope, amount: Located<Money>)] {
        let claimed = programmes(giving: purpose)
        return envelopes.filter { envelope in
            let owner = claimed.contains(envelope.fund) ? Fund.programme(envelope.fund) : .pooled
            return envelope.year.value == year && owner == fund
        }.compactMap { envelope in envelope.amount(purpose).map { (envelope, $0) } }
    }

    /// The money of one sort that `fund` has in `year`, or `nil` where no envelope states any.
    public func available(_ purpose: Purpose, from fund: Fund, in year: FinancialYear) -> Money? {
        let amounts = envelopes(giving: purpose, to: fund, in: year).map(\.amount.value)
        return amounts.isEmpty ? nil : amounts.total()
    }

    /// What each pot pays of `amount`, a cost of `scheme`, in the order of `funds`; to the penny.
    ///
    /// A central share draws on its programme's envelope where the plan states one for that sort of
    /// money. Everything else draws on the pool, and so does the revenue of a programme that gives
    /// capital alone: a scheme must find it elsewhere.
    public func draws(
        of amount: Money,
        _ purpose: Purpose,
        by scheme: Scheme
    ) -> [(fund: Fund, amount: Money)] {
        let shares = shares(of: scheme, purpose)
        return zip(shares.map(\.fund), amount.split(by: shares.map(\.share))).map { ($0, $1) }
    }

    private func shares(
        of scheme: Scheme,
        _ purpose: Purpose
    ) -> [(fund: Fund, share: Percentage)] {
        let claimed = programmes(giving: purpose)
        let stated = scheme.funding.map { (fund: $0.fund(among: claimed), share: $0.share.value) }
        let shares = funds.map { fund in
            (fund: fund, share: stated.filter { $0.fund == fund }.map(\.share).reduce(.zero, +))
        }.filter { $0.share > .zero }
        return shares.isEmpty ? [(.pooled, .percent(100))] : shares
    }

    /// The shares that a scheme states and `fund` pays.
    func shares(of scheme: Scheme, from fund: Fund, _ purpose: Purpose) -> [Scheme.Share] {
        let claimed = programmes(giving: purpose)
        return scheme.funding.filter { $0.share.value > .zero && $0.fund(among: claimed) == fund }
    }

    /// The programmes that some scheme names and some envelope gives this sort of money for.
    private func programmes(giving purpose: Purpose) -> Set<String> {
        let giving = envelopes.filter { $0.amount(purpose) != nil }.map(\.fund)
        return Set(schemes.flatMap(\.funding).compactMap(\.claim)).intersection(giving)
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

extension Scheme.Share {
    /// The programme whose envelope it would draw on.
    fileprivate var claim: String? { source == .central ? programme : nil }

    /// The fund that pays it, where these programmes have envelopes of their own.
    fileprivate func fund(among claimed: Set<String>) -> Plan.Fund {
        claim.flatMap { claimed.contains($0) ? .programme($0) : nil } ?? .pooled
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
