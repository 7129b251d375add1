public import DigitalMaturity

/// Two plans side by side, the second less the first, every difference given to a scheme and a cause
/// so that the parts come to the whole to the penny.
public struct PlanComparison: Sendable {
    /// A difference by its cause.
    public struct Difference: Hashable, Sendable {
        /// Because the scheme is in one plan only.
        public let presence: Money
        /// Because it costs more or less.
        public let cost: Money
        /// Because it is spent, goes live or ends at another time.
        public let time: Money

        /// No difference.
        package init(presence: Money = .zero, cost: Money = .zero, time: Money = .zero) {
            (self.presence, self.cost, self.time) = (presence, cost, time)
        }

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
        /// Revenue in the two plans, with running cost so far as it is known and the cost of carrying on.
        public let revenue: (first: Money, second: Money)
        /// The cost of carrying on as today in the two plans.
        public let carryingOn: (first: Money, second: Money)

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

    /// The difference of carrying on as today over the years of the plans.
    public let carryingOn: Difference
    /// The difference of carrying on as today over all years appraised.
    public let carryingOnForLife: Difference

    /// The difference of capital over all years.
    public var capital: Difference { entries.map(\.allCapital).reduce(Difference(), +) }
    /// The difference of revenue over all years.
    public var revenue: Difference { entries.map(\.allRevenue).reduce(carryingOn, +) }
    /// The difference of whole-life cost, carrying on as today included.
    public var wholeLife: Difference { entries.map(\.wholeLife).reduce(carryingOnForLife, +) }
    /// The schemes that differ.
    public var changed: [Entry] { entries.filter(\.isChanged) }
    /// The difference of the levels gained, in millionths.
    public var gain: Int { second.gain - first.gain }

    /// Compares two plans by their ledgers, which stand on the same marks.
    ///
    /// `carryingOn` is what carrying on as today costs under each in the years appraised; empty where
    /// that is not known.
    public init(
        _ first: WorthLedger,
        with second: WorthLedger,
        carryingOn: [(years: [FinancialYear], amounts: [Money])] = []
    ) {
        self.first = first
        self.second = second
        let years = Set(first.plan.years + second.plan.years).sorted()
        let goingOn = [first, second].enumerated().map { index, ledger in
            carryingOn.isEmpty
                ? [:]
                : Dictionary(zip(carryingOn[index].years, carryingOn[index].amounts)) { $1 }
                    .filter { ledger.plan.years.contains($0.key) }
        }
        self.years = years.map { Year($0, first, second, goingOn) }
        self.carryingOn = Difference(
            presence: goingOn[1].values.total() - goingOn[0].values.total()
        )
        let forLife = carryingOn.map { $0.amounts.total() }
        carryingOnForLife = Difference(
            presence: forLife.isEmpty ? .zero : forLife[1] - forLife[0]
        )
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

extension PlanComparison.Year {
    /// One year of two plans, given what carrying on costs under each.
    fileprivate init(
        _ year: FinancialYear,
        _ first: WorthLedger,
        _ second: WorthLedger,
        _ carryingOn: [[FinancialYear: Money]]
    ) {
        let (one, other) = (carryingOn[0][year] ?? .zero, carryingOn[1][year] ?? .zero)
        let totals = [first, second].map { ledger in
            ledger.plan.totals.years.first { $0.year == year }
        }
        self.year = year
        capital = (totals[0]?.capital ?? .zero, totals[1]?.capital ?? .zero)
        revenue = ((totals[0]?.revenue ?? .zero) + one, (totals[1]?.revenue ?? .zero) + other)
        self.carryingOn = (one, other)
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
