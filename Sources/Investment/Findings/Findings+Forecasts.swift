package import DigitalMaturity

extension Findings {
    /// What makes forecasts; `nil` where their data was not read.
    package var forecaster: Forecaster? {
        let reference = dataset.reference
        return reference.forecasts.map {
            Forecaster($0, reference.suppliers, in: reference.register)
        }
    }

    /// The day that forecasts are for unless another is asked for: the end of the financial year.
    package var forecastDay: CivilDate { FinancialYear(containing: date).lastDay }
}
