public import DigitalMaturity

/// Who pays for a plan, year by year.
public struct Payers: Sendable {
    /// One payer.
    public struct Line: Sendable {
        /// Whose money.
        public let source: Scheme.Source
        /// The national programme, where one pays.
        public let programme: String?
        /// What it pays in each of the plan's years.
        public let years: [Year]
        /// What it pays for each scheme in each year.
        public let parts: [Part]

        /// All the capital it pays.
        public var capital: Money { years.map(\.capital).total() }
        /// All the revenue it pays.
        public var revenue: Money { years.map(\.revenue).total() }
    }

    /// What one payer pays in one year.
    public struct Year: Hashable, Sendable {
        /// The financial year of the payments.
        public let year: FinancialYear
        /// What it pays towards capital.
        public let capital: Money
        /// Revenue until schemes are live, and for running them so far as that is known.
        public let revenue: Money
    }

    /// What one payer pays for one scheme in one year.
    public struct Part: Sendable {
        /// The scheme that is paid for.
        public let scheme: Scheme
        /// The share that it pays; `nil` where none is stated and the lead pays all.
        public let share: Scheme.Share?
        /// The financial year of the payments.
        public let year: FinancialYear
        /// What it pays towards capital.
        public let capital: Money
        /// Revenue, as in a year.
        public let revenue: Money

        fileprivate var payer: Payer {
            Payer(source: share?.source ?? .own, programme: share?.programme)
        }
    }

    /// What an organisation agrees to in return for money.
    public struct Obligation: Sendable {
        /// The identifier of the scheme that the money is for.
        public let scheme: String
        /// Whose money.
        public let source: Scheme.Source
        /// The national programme, where one pays.
        public let programme: String?
        /// What it binds itself to.
        public let text: String
    }

    /// The payers: the bodies' own money first, then the system's, partners' and each programme's.
    public let lines: [Line]
    /// The obligations, in the order written.
    public let obligations: [Obligation]
}

extension Plan {
    /// Who pays: each scheme's money of each year split by its shares to the penny, so that what all
    /// pay in a year comes to what the plan spends in it. A scheme without shares is paid by its lead.
    public var payers: Payers {
        let parts = schemes.flatMap { scheme in
            years.flatMap { split(scheme, in: $0) }
        }
        let all = Set(parts.map(\.payer)).sorted()
        return Payers(
            lines: all.map { payer in
                let own = parts.filter { $0.payer == payer }
                return Payers.Line(
                    source: payer.source,
                    programme: payer.programme,
                    years: years.map { year in
                        let paid = own.filter { $0.year == year }
                        return Payers.Year(
                            year: year,
                            capital: paid.map(\.capital).total(),
                            revenue: paid.map(\.revenue).total()
                        )
                    },
                    parts: own
                )
            },
            obligations: schemes.flatMap { scheme in
                scheme.funding.compactMap { share in
                    share.obligation.map {
                        Payers.Obligation(
                            scheme: scheme.id.value,
                            source: share.source,
                            programme: share.programme,
                            text: $0
                        )
                    }
                }
            }
        )
    }

    private func split(_ scheme: Scheme, in year: FinancialYear) -> [Payers.Part] {
        let capital = scheme.spent(on: .capital, in: year)
        let revenue = scheme.spent(on: .revenue, in: year)
        let shares = scheme.funding.map(\.share.value)
        guard shares.contains(where: { $0 > .zero }) else {
            return [
                Payers.Part(
                    scheme: scheme,
                    share: nil,
                    year: year,
                    capital: capital,
                    revenue: revenue
                )
            ]
        }
        return zip(scheme.funding, zip(capital.split(by: shares), revenue.split(by: shares))).map {
            Payers.Part(scheme: scheme, share: $0, year: year, capital: $1.0, revenue: $1.1)
        }
    }
}

/// A payer, in the order in which payers are listed.
fileprivate struct Payer: Hashable, Comparable {
    let source: Scheme.Source
    let programme: String?

    static func < (lhs: Payer, rhs: Payer) -> Bool { lhs.order < rhs.order }

    private var order: (Int, String) {
        (Scheme.Source.allCases.firstIndex(of: source) ?? 0, programme ?? "")
    }
}
