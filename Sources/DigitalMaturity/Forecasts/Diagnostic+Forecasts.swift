extension Diagnostic {
    /// There is no forecast, because of the days that are asked for.
    public static func noForecast(
        _ reason: NoForecast,
        of measure: ForecastMeasure,
        by day: CivilDate,
        knownAt: CivilDate
    ) -> Diagnostic {
        let (summary, help): (String, String) =
            switch reason {
            case .past:
                (
                    "\(day.words) is before \(knownAt.words), the day of what is known",
                    "give --by a later day, or --known-at an earlier one"
                )
            case .nothingKnown(let first):
                (
                    "nothing was known of \(measure.counted) on \(knownAt.words)",
                    first.map { "give --known-at \($0) or later" } ?? "the data holds nothing of it"
                )
            }
        return Diagnostic(.error, .noForecast, summary, at: nil, help: help)
    }

    /// A past forecast is scored against a day for which no count is held.
    public static func noOutcome(_ backtest: Backtest) -> Diagnostic {
        Diagnostic(
            .error,
            .noOutcome,
            "no count of \(backtest.measure.counted) is held for \(backtest.outcome?.words ?? "")",
            at: backtest.place,
            help: "name the day of a published count, or leave the outcome out"
        )
    }
}
