/// When equipment is due to be replaced and what that costs: by financial year, with what is overdue
/// and what cannot be placed apart.
public struct RefreshCliff: Hashable, Sendable {
    /// When replacement is due.
    public enum Due: Hashable, Sendable {
        /// On or before the day.
        case overdue
        /// After the day, in a financial year.
        case year(FinancialYear)
        /// Nobody can say, because the purchase is not known or its kind has no refresh age.
        case unknown

        /// The year, where there is one.
        public var year: FinancialYear? {
            if case .year(let year) = self { year } else { nil }
        }
    }

    /// What is due at one time.
    public struct Line: Hashable, Sendable {
        /// When.
        public let due: Due
        /// What is due.
        public let cohorts: [Cohort]
        /// Those that have a price, with it.
        public let priced: [Priced]

        /// How many pieces of equipment.
        public var devices: Int { cohorts.devices }
        /// What the priced ones cost; `nil` where none of several has a price.
        public var cost: Money? {
            priced.isEmpty && devices > 0 ? nil : priced.map(\.cost).total()
        }
        /// How many pieces have no price.
        public var unpriced: Int { devices - priced.map(\.cohort).devices }
    }

    /// A cohort and the price of one piece.
    public struct Priced: Hashable, Sendable {
        /// What is replaced.
        public let cohort: Cohort
        /// What one costs.
        public let price: Money
        /// Where the price is written.
        public let place: Place

        /// What all of them cost.
        public var cost: Money { price * Int64(cohort.count) }
    }

    /// What is overdue, each year from the day's own to the last in which anything is due, and what is
    /// unknown.
    public let lines: [Line]
    /// The years after which everything is replaced, where that was asked for in place of each kind's
    /// own.
    public let refreshAge: Int?

    /// Works out when `cohorts` are due, at the prices of the day.
    public init(
        _ cohorts: [Cohort],
        on date: CivilDate,
        under parameters: EstateParameters,
        refreshAge: Int? = nil
    ) {
        self.refreshAge = refreshAge
        let due = Dictionary(grouping: cohorts) { cohort in
            RefreshCliff.due(
                cohort,
                after: refreshAge ?? parameters.equipment[cohort.kind]?.refreshAge?.value,
                on: date
            )
        }
        lines = RefreshCliff.spans(from: date, to: due.keys.compactMap(\.year).max()).map { span in
            let cohorts = due[span] ?? []
            return Line(
                due: span,
                cohorts: cohorts,
                priced: cohorts.compactMap { cohort in
                    parameters.price(of: cohort.kind, on: date).map {
                        Priced(cohort: cohort, price: $0.value, place: $0.place)
                    }
                }
            )
        }
    }

    /// The line of a time.
    public func line(_ due: Due) -> Line? { lines.first { $0.due == due } }

    /// The lines of years.
    public var years: [Line] {
        lines.filter { $0.due.year != nil }
    }

    /// The widest interval of purchase that still places a cohort in one year.
    private static let widestPurchase = 366

    private static func due(_ cohort: Cohort, after years: Int?, on date: CivilDate) -> Due {
        guard let years, let bought = cohort.bought, bought.days <= widestPurchase else {
            return .unknown
        }
        let day = bought.middle.adding(years: years)
        return day <= date ? .overdue : .year(FinancialYear(containing: day))
    }

    private static func spans(from date: CivilDate, to last: FinancialYear?) -> [Due] {
        let first = FinancialYear(containing: date)
        let years = (first.startingIn...max(first, last ?? first).startingIn).compactMap(
            FinancialYear.init(startingIn:)
        )
        return [.overdue] + years.map(Due.year) + [.unknown]
    }
}

extension PartialDate {
    /// How many days it may be.
    var days: Int { latest.dayNumber - earliest.dayNumber + 1 }

    /// The day in its middle.
    var middle: CivilDate { earliest.adding(days: (days - 1) / 2) }
}
