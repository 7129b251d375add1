public import DigitalMaturity

/// Two plans side by side, the second less the first, every difference given to a scheme and a cause
/// so that the parts come to the whole to the penny.
public struct PlanComparison: Sendable {
    /// A difference by its cause.
    public struct Difference: Hashable, Sendable {
        /// Because the scheme is in one plan only.
        public var presence = Money.zero
        /// Because it costs more or less.
        public var cost = Money.zero
        /// Because it is spent, goes live or ends at another time.
        public var time = Money.zero

        /// All causes together.
        public var total: Money { presence + cost + time }

        /// Both differences together.
        public static func + (lhs: Difference, rhs: Difference) -> Difference {
            Difference(
                presence: lhs.presence + rhs.presence,
                cost: lhs.cost + rhs.cost,
                time: lhs.time + rhs.time
            )
        }
    }

    /// One year.
    public struct Year: Sendable {
        /// The financial year in which both plans are compared.
        public let year: FinancialYear
        /// Capital in the two plans.
        public let capital: (first: Money, second: Money)
        /// Revenue in the two plans, with running cost so far as it is known.
        public let revenue: (first: Money, second: Money)

        /// What the two plans spend on one purpose.
        public func spent(on purpose: Plan.Purpose) -> (first: Money, second: Money) {
            switch purpose {
            case .capital: capital
            case .revenue: revenue
            }
        }

        /// What the second plan spends on one purpose less what the first does.
        public func difference(_ purpose: Plan.Purpose) -> Money {
            spent(on: purpose).second - spent(on: purpose).first
        }
    }

    /// One scheme.
    public struct Entry: Sendable {
        /// The identifier, by which the schemes of the two plans are taken to be one.
        public let id: String
        /// The scheme of the first plan, if it is there.
        public let first: Scheme?
        /// The scheme of the second plan, if it is there.
        public let second: Scheme?
        /// The difference of capital by year, in the order of `years`.
        public let capital: [Difference]
        /// The difference of revenue by year.
        public let revenue: [Difference]
        /// The difference of whole-life cost; what is not known counts as nothing, as in totals.
        public let wholeLife: Difference
        /// The difference of the levels given to it, in millionths.
        public let gain: Int

        /// The title, of the second plan where it is in both.
        public var title: String { second?.title ?? first?.title ?? id }
        /// The difference of capital over all years.
        public var allCapital: Difference { capital.reduce(Difference(), +) }
        /// The difference of revenue over all years.
        public var allRevenue: Difference { revenue.reduce(Difference(), +) }
        /// Whether money, levels or presence differ.
        public var isChanged: Bool {
            (capital + revenue + [wholeLife]).contains { $0 != Difference() } || gain != 0
                || first == nil || second == nil
        }
    }

    /// The first plan's ledger.
    public let first: WorthLedger
    /// The second plan's ledger.
    public let second: WorthLedger
    /// The years of either plan, in order.
    public let years: [Year]
    /// The schemes of the first plan in its order, then those of the second alone.
    public let entries: [Entry]

    /// The difference of capital over all years.
    public var capital: Difference { entries.map(\.allCapital).reduce(Difference(), +) }
    /// The difference of revenue over all years.
    public var revenue: Difference { entries.map(\.allRevenue).reduce(Difference(), +) }
    /// The difference of whole-life cost.
    public var wholeLife: Difference { entries.map(\.wholeLife).reduce(Difference(), +) }
    /// The schemes that differ.
    public var changed: [Entry] { entries.filter(\.isChanged) }
    /// The difference of the levels gained, in millionths.
    public var gain: Int { second.gain - first.gain }

    /// Compares two plans by their ledgers, which stand on the same marks.
    public init(_ first: WorthLedger, with second: WorthLedger) {
        self.first = first
        self.second = second
        let years = Set(first.plan.years + second.plan.years).sorted()
        self.years = years.map { year in
            let totals = [first, second].map { ledger in
                ledger.plan.totals.years.first { $0.year == year }
            }
            return Year(
                year: year,
                capital: (totals[0]?.capital ?? .zero, totals[1]?.capital ?? .zero),
                revenue: (totals[0]?.revenue ?? .zero, totals[1]?.revenue ?? .zero)
            )
        }
        let ids = first.plan.schemes.map(\.id.value)
        let added = second.plan.schemes.map(\.id.value).filter { !ids.contains($0) }
        entries = (ids + added).map { id in
            let pair = Pair(
                first: first.plan.scheme(id).map { Side(scheme: $0, years: first.plan.years) },
                second: second.plan.scheme(id).map { Side(scheme: $0, years: second.plan.years) }
            )
            return Entry(
                id: id,
                first: pair.first?.scheme,
                second: pair.second?.scheme,
                capital: pair.spending(\.capital, in: years),
                revenue: zip(pair.spending(\.revenue, in: years), years.map(pair.running))
                    .map { $0 + $1 },
                wholeLife: pair.wholeLife,
                gain: second.gain(givenTo: id) - first.gain(givenTo: id)
            )
        }
    }
}

extension Plan {
    /// The same plan with some of its schemes alone, such as those of one of its options.
    public func keeping(_ schemes: [String]) -> Plan {
        var kept = self
        kept.schemes.removeAll { !schemes.contains($0.id.value) }
        return kept
    }
}

extension WorthLedger {
    fileprivate func gain(givenTo id: String) -> Int {
        entries.first { $0.scheme.id.value == id }?.gain ?? 0
    }
}

extension PlanComparison {
    /// Who approves each scheme in either plan, by the scheme; `nil` where it is not there or its lead
    /// is of no known kind.
    public func approvals(
        first approversFirst: (Plan) -> [String: [String]],
        second approversSecond: (Plan) -> [String: [String]]
    ) -> [String: (first: [String]?, second: [String]?)] {
        let (own, others) = (approversFirst(first.plan), approversSecond(second.plan))
        return Dictionary(
            entries.map { ($0.id, (first: own[$0.id], second: others[$0.id])) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
