import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// The figure of a forecast at an address; `nil` where forecasts were not read.
    func forecastFigure(at address: Address) -> Figure? {
        guard let forecaster else { return nil }
        var parts = address.parts.dropFirst()
        let subject = ForecastFigures.Subject(reading: &parts)
        guard let subject else {
            return ForecastFigures(data: forecaster.data, made: [:]).figure(at: address)
        }
        let forecast = try? forecaster.forecast(
            subject.measure,
            by: subject.by,
            knownAt: subject.knownAt
        )
        let made = forecast.map { forecast in
            ForecastFigures.Made(forecast: forecast, scored: forecaster.scored(forecast))
        }
        return ForecastFigures(
            data: forecaster.data,
            made: made.map { [subject: $0] } ?? [:]
        ).figure(at: address)
    }
}
