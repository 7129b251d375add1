import DigitalMaturity
import TestSupport

extension ForecastData {
    /// Data whose assumptions weigh one trust or programme in one year, without a delay that all share.
    static func sample(
        _ events: [RecordEvent] = [],
        delays: [(Int, Double)] = [(0, 1)]
    ) -> ForecastData {
        let place = Place(file: "forecasts.yaml", line: 1)
        let values: [Assumption.ID: Double] = [
            .paceSeen: 1, .paceYears: 1, .slipSeen: 1, .slipMonths: 12, .recountSeen: 1,
            .recountYears: 1e9, .growth: 0.4, .growthSpread: 0.4, .levelSpread: 0.5,
            .countingSpread: 0.1, .paceChange: 0.15,
        ]
        var data = ForecastData(
            assumptions: values.mapValues {
                Assumption("a number", value: $0, because: "a test", place: place)
            },
            sharedDelay: SharedDelay(
                delays.map { (months: $0, chance: $1) },
                because: "a test",
                place: place
            ),
            target: Located(0.8, at: place)
        )
        data.events = events
        return data
    }

    /// A forecaster of the sample register.
    var forecaster: Forecaster { Forecaster(self, Suppliers(), in: .sample) }
}

extension RecordEvent {
    /// An event that was published on the day that it happened unless another is given.
    static func sample(
        _ code: ODSCode,
        _ kind: Kind,
        _ date: PartialDate?,
        published: PartialDate? = nil,
        joint: [ODSCode] = []
    ) -> RecordEvent {
        let citation = Citation(
            publisher: "A",
            title: "B",
            date: published,
            address: nil,
            grade: .secondary,
            note: nil
        )
        let place = Place(file: "events.csv", line: 2)
        var event = RecordEvent(of: Located(code, at: place), kind, on: date, citation: citation)
        event.joint = joint
        return event
    }
}
