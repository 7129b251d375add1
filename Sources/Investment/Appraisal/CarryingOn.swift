public import DigitalMaturity

/// What carrying on as today costs while an option is taken.
///
/// Today's cost goes on in every option. A part of it ends in the month in which whatever replaces it
/// is live, and returns when that ends.
public struct CarryingOn: Sendable {
    /// A part of today's cost that something live replaces.
    public struct Saving: Sendable {
        /// The part, a year.
        public let yearly: Located<Money>
        /// The first month without it, as the plan states its dates.
        public let from: CivilMonth
        /// For how many months; `nil` without end.
        public let months: Int?
        /// Whole months by which optimism bias puts it off.
        let delay: Int
    }

    /// What carrying on costs a year at first; `nil` where nobody has said.
    public let yearly: Located<Money>?
    /// What ends.
    public let savings: [Saving]

    /// What it costs in `year`; never less than nothing.
    func amount(in year: FinancialYear) -> Money {
        let saved = savings.map { saving in
            Accrual(
                yearly: saving.yearly.value,
                from: saving.from.adding(saving.delay),
                months: saving.months
            ).amount(in: year)
        }
        return max(.zero, (yearly?.value ?? .zero) - saved.total())
    }
}

extension AppraisalOption {
    /// What carrying on costs under this option when it costs `today` a year under doing nothing.
    ///
    /// Where the option states a lesser cost of its own, the difference ends once all of its schemes
    /// are live and until the first of them ends; else each scheme ends what it says it replaces.
    func carryingOn(
        from today: Located<Money>?,
        _ uplifts: (Scheme) -> OptimismBias.Uplifts
    ) -> CarryingOn {
        guard let own = yearly else {
            return CarryingOn(
                yearly: today,
                savings: today == nil
                    ? [] : schemes.compactMap { saving($0.replaces, of: [$0], uplifts) }
            )
        }
        guard let today, own.value < today.value else {
            return CarryingOn(yearly: own, savings: [])
        }
        let less = Located(today.value - own.value, at: own.place)
        return CarryingOn(
            yearly: today,
            savings: [saving(less, of: schemes, uplifts)].compactMap(\.self)
        )
    }

    /// What is saved while all of some schemes are live; `nil` where there is nothing, or where nobody
    /// has said when one of them is live.
    private func saving(
        _ yearly: Located<Money>?,
        of schemes: [Scheme],
        _ uplifts: (Scheme) -> OptimismBias.Uplifts
    ) -> CarryingOn.Saving? {
        let starts = schemes.compactMap(\.goLive)
        let late = schemes.compactMap { $0.goLive(uplifts($0)) }.max()
        guard let yearly, let late, let start = starts.max(), starts.count == schemes.count else {
            return nil
        }
        let end = schemes.compactMap { $0.end(uplifts($0)) }.min()
        return CarryingOn.Saving(
            yearly: yearly,
            from: start,
            months: end.map { max(0, $0.months(since: late)) },
            delay: late.months(since: start)
        )
    }
}
