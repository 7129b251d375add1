import DigitalMaturity

extension Scheme {
    /// The scheme as an activity that waits for nothing and needs nothing.
    func activity(in calendar: SimulationCalendar) -> SimulationModel.Activity {
        var activity = SimulationModel.Activity(id: id.value)
        activity.start = start.flatMap { calendar.day($0.value) }
        activity.duration = days(in: calendar)
        activity.people = relations.people?.value ?? 0
        activity.time = triangle(uncertainty.time?.value)
        activity.risks = uncertainty.risks.map { risk in
            SimulationModel.Risk(
                id: risk.id,
                chance: risk.chance.share,
                capital: risk.capital.pence,
                revenue: risk.revenue.pence,
                delay: risk.delay?.days ?? 0
            )
        }
        let risks = uncertainty.risks
        activity.capital = SimulationModel.Spending(
            portions(in: calendar, always: risks.contains { $0.capital != .zero }, capital(in:)),
            range: triangle(uncertainty.capital?.value)
        )
        activity.revenue = SimulationModel.Spending(
            portions(
                in: calendar,
                always: risks.contains { $0.revenue != .zero },
                implementation(in:)
            ),
            range: triangle(uncertainty.revenue?.value)
        )
        if let runCost, goLive != nil {
            activity.running = (0...calendar.months).map { months in
                runCost.value.twelfths(min(months, life?.value.count ?? months)).pence
            }
        }
        return activity
    }

    private func days(in calendar: SimulationCalendar) -> Int? {
        guard let goLive, let start, let end = calendar.day(goLive),
            let first = calendar.day(start.value)
        else { return nil }
        return end - first
    }

    /// The money of each year, spent evenly over the days of the year on which the scheme is at work;
    /// over the whole year where it is not at work in it.
    ///
    /// Where there is none, but something may happen that costs some, a place for it: `always`.
    private func portions(
        in calendar: SimulationCalendar,
        always: Bool,
        _ amount: (FinancialYear) -> Money
    ) -> [SimulationModel.Portion] {
        let start = self.start.flatMap { calendar.day($0.value) }
        let end = days(in: calendar).flatMap { days in start.map { $0 + days } } ?? .max
        let origin = start ?? 0
        func portion(_ year: Int, _ pence: Int64) -> SimulationModel.Portion {
            let days = calendar.days(of: year)
            let from = max(days.lowerBound, start ?? days.lowerBound)
            let to = min(days.upperBound, end)
            let isAtWork = from < to
            return SimulationModel.Portion(
                year: year,
                from: (isAtWork ? from : days.lowerBound) - origin,
                to: (isAtWork ? to : days.upperBound) - origin,
                pence: pence
            )
        }
        let portions = calendar.years.indices.map { ($0, amount(calendar.years[$0]).pence) }
            .filter { $0.1 != 0 }.map(portion)
        guard portions.isEmpty, always else { return portions }
        let year = calendar.years.indices.first { calendar.days(of: $0).upperBound > origin }
        return [portion(year ?? 0, 0)]
    }

    private func triangle(_ range: ClosedRange<Percentage>?) -> Triangle? {
        range.map { Triangle(low: $0.lowerBound.share, mode: 0, high: $0.upperBound.share) }
    }
}

extension Months {
    /// The length in days, a month being a twelfth of 365¼.
    var days: Int { (count * 487 + 8) / 16 }
}
