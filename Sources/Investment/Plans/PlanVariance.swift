public import DigitalMaturity

/// What is planned for one purpose beside what was spent and what is now expected, by scheme and year.
///
/// Revenue is that until schemes are live, as plans state it by year.
public struct PlanVariance: Sendable {
    /// One scheme in one year.
    public struct Line: Sendable {
        /// The scheme whose money it is.
        public let scheme: Scheme
        /// The financial year.
        public let year: FinancialYear
        /// What the plan states.
        public let planned: Money
        /// What was spent so far; `nil` where nobody has said.
        public let actual: Money?
        /// What is now expected for the whole year; `nil` where nobody has said.
        public let forecast: Money?
    }

    /// Several lines added up: those whose forecast is known, so that the difference is exact.
    public struct Sum: Sendable {
        /// What the plan states for the lines with a forecast.
        public let planned: Money
        /// What was spent so far, as far as it is known; `nil` where no line says.
        public let actual: Money?
        /// What is now expected; `nil` where no line has a forecast.
        public let forecast: Money?
    }

    /// What sort of money it is.
    public let purpose: Plan.Purpose
    /// The lines of the schemes that say what was spent or is expected, in the order of the plan.
    public let lines: [Line]
    /// The schemes that have money of this sort and say neither.
    public let silent: [Scheme]

    /// The years of the lines, in order.
    public var years: [FinancialYear] { Set(lines.map(\.year)).sorted() }

    /// The sum of the lines of one year, or of all.
    public func sum(_ year: FinancialYear? = nil) -> Sum {
        let within = lines.filter { year == nil || $0.year == year }
        let known = within.filter { $0.forecast != nil }
        let actuals = within.compactMap(\.actual)
        return Sum(
            planned: known.map(\.planned).total(),
            actual: actuals.isEmpty ? nil : actuals.total(),
            forecast: known.isEmpty ? nil : known.compactMap(\.forecast).total()
        )
    }
}

extension PlanVariance.Line {
    /// The forecast less the plan, positive where more is expected; `nil` without a forecast.
    public var variance: Money? { forecast.map { $0 - planned } }
}

extension PlanVariance.Sum {
    /// The forecast less the plan of the same lines; `nil` where there is no forecast.
    public var variance: Money? { forecast.map { $0 - planned } }
}

extension Plan {
    /// What was spent and is expected on one purpose beside the plan.
    public func variance(_ purpose: Purpose) -> PlanVariance {
        let spending = schemes.filter { !$0.planned(purpose).isEmpty || $0.tells(purpose) }
        let telling = spending.filter { $0.tells(purpose) }
        return PlanVariance(
            purpose: purpose,
            lines: telling.flatMap { $0.variance(purpose) },
            silent: spending.filter { !$0.tells(purpose) }
        )
    }
}

extension Scheme {
    fileprivate func planned(_ purpose: Plan.Purpose) -> [Amount] {
        purpose == .capital ? capital : revenue
    }

    /// Whether anything is said of what was spent or is expected.
    fileprivate func tells(_ purpose: Plan.Purpose) -> Bool {
        !outturn.actual(purpose).isEmpty || !outturn.forecast(purpose).isEmpty
    }

    fileprivate func variance(_ purpose: Plan.Purpose) -> [PlanVariance.Line] {
        let stated = [planned(purpose), outturn.actual(purpose), outturn.forecast(purpose)]
        return Set(stated.joined().map(\.year.value)).sorted().map { year in
            let amounts = stated.map { $0.amount(in: year) }
            return PlanVariance.Line(
                scheme: self,
                year: year,
                planned: amounts[0] ?? .zero,
                actual: amounts[1],
                forecast: amounts[2]
            )
        }
    }
}

extension [Scheme.Amount] {
    /// The amount of one year; `nil` where none is stated.
    func amount(in year: FinancialYear) -> Money? {
        let own = filter { $0.year.value == year }
        return own.isEmpty ? nil : own.map(\.money.value).total()
    }
}
