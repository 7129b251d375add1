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
        public let parts: [Charge]

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
    /// Who pays, so that what all pay in a year comes to what the plan spends in it.
    public var payers: Payers {
        let charges = Dictionary(grouping: charges, by: \.payer)
        return Payers(
            lines: charges.keys.sorted().map { line($0, charges[$0] ?? []) },
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

    private func line(_ payer: Payer, _ charges: [Charge]) -> Payers.Line {
        let paid = Dictionary(grouping: charges, by: \.year)
        return Payers.Line(
            source: payer.source,
            programme: payer.programme,
            years: years.map { year in
                let own = paid[year] ?? []
                return Payers.Year(
                    year: year,
                    capital: own.map(\.capital).total(),
                    revenue: own.map(\.revenue).total()
                )
            },
            parts: charges
        )
    }
}

extension Charge {
    fileprivate var payer: Payer {
        Payer(source: share?.source ?? .own, programme: share?.programme)
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
