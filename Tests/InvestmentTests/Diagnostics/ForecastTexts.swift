import DigitalMaturity
import TestSupport

extension DiagnosticTextTests {
    static let forecastTexts: [(Diagnostic, String)] = [
        (
            .noForecast(.past, of: .epr, by: "2020-01-01", knownAt: "2025-05-31"),
            """
            error: 1 January 2020 is before 31 May 2025, the day of what is known [no-forecast]
                help: give --by a later day, or --known-at an earlier one
            """
        ),
        (
            .noForecast(
                .nothingKnown(first: "2023-05-30"),
                of: .epr,
                by: "2025-01-01",
                knownAt: "2020-01-01"
            ),
            """
            error: nothing was known of NHS trusts on 1 January 2020 [no-forecast]
                help: give --known-at 2023-05-30 or later
            """
        ),
        (
            .noOutcome(
                Backtest(
                    .epr,
                    by: "2025-03-31",
                    knownAt: "2024-10-01",
                    outcome: "2025-03",
                    place: .line(70, of: "forecasts.yaml")
                )
            ),
            """
            forecasts.yaml:70: error: no count of NHS trusts is held for March 2025 [no-outcome]
                help: name the day of a published count, or leave the outcome out
            """
        ),
    ]
}
