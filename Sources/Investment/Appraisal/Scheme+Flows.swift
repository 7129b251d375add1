import DigitalMaturity

extension Scheme {
    /// What this scheme costs and gives over `years`, given the uplifts of its optimism bias.
    ///
    /// Time that bias adds puts off running cost, benefits and the end of its life alike. `waiting`
    /// puts off the benefits alone, and they end no later for it.
    func flows(
        over years: [FinancialYear],
        _ uplifts: OptimismBias.Uplifts,
        waiting: Int = 0
    ) -> CashFlows {
        var flows = CashFlows(over: years)
        func add(
            _ part: CashFlows.Part,
            bias: CashFlows.Part?,
            _ uplift: Percentage,
            _ amount: (FinancialYear) -> Money
        ) {
            flows.add(part, amount)
            guard let bias, uplift != .zero else { return }
            flows.add(bias) { amount($0).share(uplift, rounding: .halfAwayFromZero) }
        }
        add(.capital, bias: .capitalBias, uplifts.capital, capital(in:))
        add(.revenue, bias: nil, .zero, implementation(in:))
        if let running = running(uplifts) {
            add(.running, bias: .runningBias, uplifts.operating, running.amount(in:))
        }
        for benefit in effects.benefits {
            guard let part = benefit.part,
                let accrual = accrual(of: benefit, uplifts, waiting: waiting)
            else { continue }
            flows.add(part, accrual.amount(in:))
        }
        return flows
    }

    /// The first month in which it is live once bias has added its time.
    func goLive(_ uplifts: OptimismBias.Uplifts) -> CivilMonth? {
        goLive?.adding(delay(uplifts))
    }

    /// The month after its last, where its life and its start are stated.
    func end(_ uplifts: OptimismBias.Uplifts) -> CivilMonth? {
        guard let goLive = goLive(uplifts), let life else { return nil }
        return goLive.adding(life.value.count)
    }

    /// Whole months that bias adds to the time until it is live.
    func delay(_ uplifts: OptimismBias.Uplifts) -> Int {
        let months = Money(pence: Int64(takes?.value.count ?? 0))
        return Int(months.share(uplifts.duration, rounding: .halfAwayFromZero).pence)
    }

    private func running(_ uplifts: OptimismBias.Uplifts) -> Accrual? {
        guard let runCost, let goLive = goLive(uplifts) else { return nil }
        return Accrual(yearly: runCost.value, from: goLive, months: life?.value.count)
    }

    /// The benefit from its first year, but never before the scheme is live, or from going live where no
    /// year is stated, until the end of the scheme's life; `nil` where it has no amount or nobody has
    /// said when it begins.
    private func accrual(
        of benefit: Benefit,
        _ uplifts: OptimismBias.Uplifts,
        waiting: Int
    ) -> Accrual? {
        guard let yearly = benefit.yearly else { return nil }
        let stated = benefit.from.map { CivilMonth(containing: $0.firstDay) }
        let live = goLive ?? stated.flatMap { _ in start?.value }
        guard let first = [stated, live].compactMap(\.self).max() else { return nil }
        let from = first.adding(delay(uplifts))
        let end = end(uplifts) ?? life.map { from.adding($0.value.count) }
        let months = end.map { max(0, $0.months(since: from) - waiting) }
        return Accrual(yearly: yearly, from: from.adding(waiting), months: months)
    }
}

extension Scheme.Benefit {
    /// The part of the flows that it is; `nil` for what has no amount.
    public var part: CashFlows.Part? {
        switch kind {
        case .cashReleasing: .cashReleasing
        case .nonCashReleasing: .nonCashReleasing
        case .societal: isHealth ? .health : .societal
        case .unmonetised: nil
        }
    }
}
