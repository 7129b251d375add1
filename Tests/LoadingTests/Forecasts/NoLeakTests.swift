import Foundation
import Investment
import TestSupport
import Testing

@testable import DigitalMaturity
@testable import Loading

/// Nothing that became known later changes a forecast.
struct NoLeakTests {
    private static let reference = Loader(home: Shipped.root, workspace: nil)
        .load(.forecasts).dataset?.reference

    private func forecaster(
        _ change: (inout ForecastData, inout [RecordEvent]) -> Void = { _, _ in }
    ) throws -> Forecaster {
        let reference = try #require(Self.reference)
        var data = try #require(reference.forecasts)
        var events = reference.suppliers.events
        change(&data, &events)
        return Forecaster(data, Suppliers(events: events), in: reference.register)
    }

    private static let days: [CivilDate] = ["2023-06-01", "2024-10-01", "2025-05-31"]

    /// Everything that a forecast of records is made of besides what is assumed, as text.
    private func knowledge(_ events: [RecordEvent], _ data: ForecastData, _ day: CivilDate) throws
        -> String
    {
        let register = try #require(Self.reference).register
        guard let known = RecordKnowledge(events, data.counts, on: register.on(day)) else {
            return "nothing"
        }
        let learned = [known.live, known.recounted, known.slips]
        let counted = "\(known.unnamed) \(known.latestCount.map { "\($0)" } ?? "")"
        return "\(known.trusts) \(known.waiting) \(learned) \(counted) \(known.events)"
    }

    private func knowledge(_ forecaster: Forecaster, _ day: CivilDate) throws -> String {
        try knowledge(forecaster.events, forecaster.data, day)
    }

    /// Each event in turn is left out, and turned into its opposite of another year.
    @Test(arguments: days)
    func `no event that became known later changes what a forecast is made of`(
        day: CivilDate
    ) throws {
        let forecaster = try forecaster()
        let before = try knowledge(forecaster, day)
        let later = forecaster.events.indices.filter { index in
            forecaster.events[index].known.map { $0 > day } ?? true
        }
        #expect(later.count > 40)
        for index in later {
            let event = forecaster.events[index]
            for change in [[], opposite(of: event)] {
                var events = forecaster.events
                events.replaceSubrange(index...index, with: change)
                let after = try knowledge(events, forecaster.data, day)
                #expect(after == before, "\(event.organisation.value) \(event.words)")
            }
        }
    }

    /// The opposite, said to have happened in 2022 and published when the event was known; nothing where
    /// it never was.
    private func opposite(of event: RecordEvent) -> [RecordEvent] {
        guard let known = event.known else { return [] }
        let citation = Citation(
            publisher: "A",
            title: "B",
            date: .day(known),
            address: nil,
            grade: .secondary,
            note: nil
        )
        let isLive = event.kind == .live || event.kind == .inUse
        return [
            RecordEvent(
                of: event.organisation,
                isLive ? .none : .live,
                on: .year(2022),
                citation: citation
            )
        ]
    }

    @Test(arguments: days) func `all that became known later, left out at once, changes no byte`(
        day: CivilDate
    ) throws {
        let (whole, known) = (
            try forecaster(),
            try forecaster { data, events in
                func isKnown(_ event: RecordEvent) -> Bool {
                    event.known.map { $0 <= day } ?? false
                }
                data.events = data.events.filter(isKnown)
                events = events.filter(isKnown)
                data.counts = data.counts.filter { $0.known <= day }
                data.published = data.published.filter { $0.known <= day }
                data.returns = data.returns.filter { row in row.known.map { $0 <= day } ?? false }
            }
        )
        for measure in ForecastMeasure.allCases {
            let before = try whole.forecast(measure, by: "2026-03-31", knownAt: day)
            let after = try known.forecast(measure, by: "2026-03-31", knownAt: day)
            #expect("\(before)" == "\(after)", "\(measure)")
            #expect("\(before)".count > 1000)
        }
    }

    /// Each statement and each month of returns in turn is left out and turned round.
    @Test func `no claim that became known later changes a forecast`() throws {
        let day: CivilDate = "2023-01-31"
        let whole = try forecaster()
        let before = "\(try whole.forecast(.dscr, by: "2024-03-31", knownAt: day))"
        let claims = whole.data.published.indices.filter { whole.data.published[$0].known > day }
        #expect(claims.count > 5)
        for index in claims {
            let changed = try forecaster { data, _ in data.published.remove(at: index) }
            #expect("\(try changed.forecast(.dscr, by: "2024-03-31", knownAt: day))" == before)
        }
        let months = Set(whole.data.returns.compactMap(\.month)).filter { $0.lastDay > day }
        #expect(months.count == 5)
        for month in months {
            let changed = try forecaster { data, _ in data.returns.removeAll { $0.month == month } }
            #expect("\(try changed.forecast(.dscr, by: "2024-03-31", knownAt: day))" == before)
        }
    }

    /// Each count, target and forecast of others in turn.
    @Test(arguments: days) func `no count that became known later changes a forecast`(
        day: CivilDate
    ) throws {
        let whole = try forecaster()
        let before = try knowledge(whole, day)
        let later = whole.data.counts.indices.filter { whole.data.counts[$0].known > day }
        for index in later {
            let changed = try forecaster { data, _ in data.counts[index].without = 0 }
            #expect(try knowledge(changed, day) == before, "\(whole.data.counts[index].place)")
            let without = try forecaster { data, _ in data.counts.remove(at: index) }
            #expect(try knowledge(without, day) == before, "\(whole.data.counts[index].place)")
        }
        #expect(later.count < whole.data.counts.count)
    }

    /// The property would fail if it looked at nothing: what was known before does change a forecast.
    @Test func `what became known before does change it`() throws {
        let whole = try forecaster()
        let before = try knowledge(whole, "2025-05-31")
        let changed = try forecaster { _, events in
            events.removeAll { $0.kind == .none && $0.organisation.value == "RK5" }
        }
        #expect(try knowledge(changed, "2025-05-31") != before)
    }
}

extension CivilMonth {
    fileprivate var lastDay: CivilDate {
        adding(1).firstDay?.adding(days: -1) ?? CivilDate(boundaryOf: 2199, month: 12, day: 31)
    }
}
