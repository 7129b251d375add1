public import DigitalMaturity

extension Plan {
    /// Every pair of dates in the plan that contradict each other, as of `today`.
    ///
    /// Nobody intends an illustrative plan, so its starts are not asked to lie ahead.
    public func dateProblems(on today: CivilDate) -> [Diagnostic] {
        schemes.flatMap { scheme in
            outsideProblem(of: scheme).map { [$0] }
                ?? startProblems(of: scheme, on: today) + scheme.approvalDateProblems
                + scheme.moneyDateProblems + scheme.benefitDateProblems(years[0])
                + needDateProblems(of: scheme)
        }
    }

    /// A start outside the plan's years; what was approved may have started before them.
    private func outsideProblem(of scheme: Scheme) -> Diagnostic? {
        guard let start = scheme.start, let year = scheme.startYear,
            year > years[years.count - 1] || (year < years[0] && !scheme.stage.isApproved)
        else { return nil }
        return .yearOutsidePlan("the start in \(start.value)", plan: years, at: start.place)
    }

    private func startProblems(of scheme: Scheme, on today: CivilDate) -> [Diagnostic] {
        guard let start = scheme.start, let year = scheme.startYear else { return [] }
        let isPast = start.value < CivilMonth(containing: today)
        let allowed = scheme.particulars.mayStart
        return [
            isPast && !scheme.stage.isApproved && status != .illustrative
                ? .startInPast(start.value, of: scheme.id.value, on: today, at: start.place) : nil,
            allowed.isEmpty || allowed.map(\.value).contains(year)
                ? nil : .startNotAllowed(start.value, of: scheme.id.value, at: allowed[0].place),
        ].compactMap(\.self)
    }

    private func needDateProblems(of scheme: Scheme) -> [Diagnostic] {
        scheme.relations.needs.compactMap { need in
            guard let live = scheme.goLive, let needed = self.scheme(need.value)?.goLive,
                needed > live
            else { return nil }
            return .needsLater(
                need.value,
                live: needed,
                scheme: scheme.id.value,
                live: live,
                at: need.place
            )
        }
    }
}

extension Scheme {
    /// The financial year of its first month.
    fileprivate var startYear: FinancialYear? {
        start?.value.firstDay.map(FinancialYear.init(containing:))
    }

    /// Its last month, where its start, its time and its life are stated.
    fileprivate var lastMonth: CivilMonth? { end(.none)?.adding(-1) }

    fileprivate var approvalDateProblems: [Diagnostic] {
        guard let approved = particulars.approved, let date = approved.date, let start,
            CivilMonth(containing: date) > start.value
        else { return [] }
        return [
            .approvedAfterStart(date, start.value, of: id.value, at: approved.capital.place)
        ]
    }

    /// Money before it starts or after it ends, and money that its running cost counts again.
    fileprivate var moneyDateProblems: [Diagnostic] {
        let spent = (capital + revenue).filter { $0.money.value != .zero }
        if let start, let year = startYear, let last = spent.map(\.year.value).max(), last < year {
            return [.startAfterMoney(start.value, of: id.value, last: last, at: start.place)]
        }
        return spent.compactMap { amount in
            if let start, let year = startYear, amount.year.value < year {
                return .moneyBeforeStart(
                    amount.year.value,
                    of: id.value,
                    start: start.value,
                    at: amount.year.place
                )
            }
            guard let end = lastMonth, CivilMonth(containing: amount.year.value.firstDay) > end
            else { return nil }
            return .moneyAfterEnd(
                amount.year.value,
                of: id.value,
                end: end,
                at: amount.year.place
            )
        } + countedTwice
    }

    /// Revenue of years in which it is live throughout, beside a cost of running it.
    private var countedTwice: [Diagnostic] {
        guard let goLive, let runCost, runCost.value != .zero else { return [] }
        return revenue.filter {
            $0.money.value != .zero && CivilMonth(containing: $0.year.value.firstDay) >= goLive
        }.map {
            .revenueCountedTwice($0.year.value, of: id.value, live: goLive, at: $0.year.place)
        }
    }

    /// Benefits of years that end before it is live, or before the plan begins where nobody has said
    /// when it is.
    fileprivate func benefitDateProblems(_ first: FinancialYear) -> [Diagnostic] {
        let live = goLive ?? start?.value ?? CivilMonth(containing: first.firstDay)
        return effects.benefits.compactMap { benefit in
            guard let from = benefit.from, CivilMonth(containing: from.lastDay) < live else {
                return nil
            }
            return .benefitBeforeLive(
                from,
                of: id.value,
                live: goLive ?? start?.value,
                at: benefit.place ?? place
            )
        }
    }
}
