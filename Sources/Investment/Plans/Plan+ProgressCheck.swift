public import DigitalMaturity

extension Plan {
    /// What is odd about how schemes are said to go: milestones, spending, contracts, risks, suppliers.
    public func progressProblems(
        on today: CivilDate,
        suppliers: Suppliers
    ) -> [Diagnostic] {
        let known =
            suppliers.names.all + suppliers.events.compactMap(\.supplier)
            + suppliers.contracts.map(\.supplier)
        let ids = Set(known.map(\.id)).sorted()
        let asksOwners = schemes.contains { $0.uncertainty.risks.contains { $0.owner != nil } }
        let found = schemes.flatMap { scheme -> [[Diagnostic]] in
            [
                scheme.milestoneProblems(on: today), scheme.actualProblems(on: today),
                scheme.forecastProblems, scheme.lineProblems, scheme.contractProblems,
                scheme.measureProblems, asksOwners ? scheme.ownerProblems : [],
                scheme.supplierProblems(suppliers.names, ids),
            ]
        }
        return partnerProblems + found.flatMap(\.self)
    }

    /// A board that is named twice.
    private var partnerProblems: [Diagnostic] {
        ([icb] + partners).map { Located($0.value.text, at: $0.place) }
            .repeated("integrated care board")
    }
}

extension Scheme {
    /// Milestones before its start or after it is live, and those done on a day to come.
    fileprivate func milestoneProblems(on today: CivilDate) -> [Diagnostic] {
        management.milestones.flatMap { milestone in
            let future = milestone.done.flatMap { done -> Diagnostic? in
                done.value > today
                    ? .doneInFuture(milestone.name, done, of: id.value, after: today) : nil
            }
            return [milestone.due, milestone.forecast].compactMap(\.self)
                .compactMap { outside($0, of: milestone) } + [future].compactMap(\.self)
        }
    }

    private func outside(_ day: Located<CivilDate>, of milestone: Milestone) -> Diagnostic? {
        let month = CivilMonth(containing: day.value)
        let bound =
            if let start = start?.value, month < start {
                "before it starts, \(start.words)"
            } else if let goLive, month > goLive { "after it is live, \(goLive.words)" } else {
                String?.none
            }
        return bound.map { .milestoneOutside(milestone.name, day, of: id.value, $0) }
    }

    /// Spending in years to come.
    fileprivate func actualProblems(on today: CivilDate) -> [Diagnostic] {
        Plan.Purpose.allCases.flatMap { purpose -> [Diagnostic] in
            let early = outturn.actual(purpose).filter {
                $0.money.value != .zero && $0.year.value.firstDay > today
            }
            return early.map {
                .actualInFuture($0.year.value, purpose.rawValue, of: id.value, at: $0.year.place)
            }
        }
    }

    /// Forecasts of less than was spent.
    fileprivate var forecastProblems: [Diagnostic] {
        Plan.Purpose.allCases.flatMap { purpose -> [Diagnostic] in
            outturn.forecast(purpose).compactMap { expected -> Diagnostic? in
                guard let spent = outturn.actual(purpose).amount(in: expected.year.value),
                    spent > expected.money.value
                else { return nil }
                return .forecastBelowActual(
                    expected.year.value,
                    "\(expected.money.value.short) of \(purpose.rawValue)",
                    spent,
                    of: id.value,
                    at: expected.money.place
                )
            }
        }
    }

    /// Lines that come to more than the scheme spends in a year.
    fileprivate var lineProblems: [Diagnostic] {
        Plan.Purpose.allCases.flatMap { purpose in
            let lines = outturn.lines.filter { $0.purpose == purpose }
            let amounts = lines.flatMap(\.amounts)
            return Set(amounts.map(\.year.value)).sorted().compactMap { year -> Diagnostic? in
                let sum = amounts.amount(in: year) ?? .zero
                let whole = spent(on: purpose, in: year)
                guard sum > whole, purpose == .capital || running(in: year) != nil,
                    let first = amounts.first(where: { $0.year.value == year })
                else { return nil }
                return .linesBeyondMoney(
                    "\(sum.short) of \(purpose.rawValue)",
                    whole,
                    in: year,
                    of: id.value,
                    at: first.money.place
                )
            }
        }
    }

    fileprivate var contractProblems: [Diagnostic] {
        guard let ends = management.contractEnds, let goLive, let live = goLive.firstDay,
            ends.value < live
        else { return [] }
        return [.contractEndsBeforeLive(ends, of: id.value, live: goLive)]
    }

    fileprivate var measureProblems: [Diagnostic] {
        effects.benefits.compactMap { benefit in
            guard let baseline = benefit.baseline, let followUp = benefit.followUp,
                followUp.date.value <= baseline.date.value
            else { return nil }
            return .followUpTooEarly(followUp.date, baseline.date.value, of: id.value)
        }
    }

    fileprivate var ownerProblems: [Diagnostic] {
        uncertainty.risks.filter { $0.owner == nil }.map {
            .riskWithoutOwner($0.id, of: id.value, at: $0.place ?? place)
        }
    }

    /// A supplier that no list has. The list is of suppliers of records: one of anything else is asked
    /// about only where its name is nearly one of them.
    fileprivate func supplierProblems(
        _ names: SupplierNames,
        _ known: [String]
    ) -> [Diagnostic] {
        guard let supplier = particulars.supplier, !known.isEmpty,
            !known.contains(names.supplier(named: supplier.value).id)
        else { return [] }
        let mayBeListed = [nil, .record].contains(particulars.supplies)
        guard mayBeListed || nearest(to: supplier.value, among: known) != nil else { return [] }
        return [.unknownSupplier(supplier, among: known)]
    }
}
