import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "How many will have a record by a date, and how past forecasts turned out.",
        discussion: """
            A forecast uses only what was known on --known-at. Quantiles are counts. The record \
            scores past forecasts against what was published since.

              waymark forecast --measure epr --by 2027-03-31
              waymark forecast --measure epr --by 2026-03-31 --known-at 2025-05-31 --share 95%
              waymark forecast --measure dscr --by 2025-05-31 --known-at 2023-06-30 --format json
              waymark forecast record
            """,
        subcommands: [Make.self, Record.self],
        defaultSubcommand: Make.self
    )

    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make",
            abstract: "A forecast for one date; the word 'make' may be left out."
        )

        @Option(help: "What is forecast: epr (trusts) or dscr (social care).")
        var measure: ForecastMeasure

        @Option(
            help: ArgumentHelp("The day that the forecast is for.", valueName: "yyyy-mm-dd"),
            transform: parsed(answeredDay)
        )
        var by: CivilDate

        @Option(
            help: ArgumentHelp(
                "Use only what was known on this day. Without it: the day of the data, or --by where that is earlier.",
                valueName: "yyyy-mm-dd"
            ),
            transform: parsed(answeredDay)
        )
        var knownAt: CivilDate?

        @Option(
            help: ArgumentHelp(
                "A share whose probability is wanted, such as 95%; may be given again.",
                valueName: "percent"
            ),
            transform: parsed(wholePercent)
        )
        var share: [Int] = []

        @OptionGroup var source: SourceOptions

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let (forecaster, date) = try source.forecaster()
                let day = knownAt ?? min(date, by)
                let forecast: Forecast
                do throws(NoForecast) {
                    forecast = try forecaster.forecast(measure, by: by, knownAt: day)
                } catch {
                    throw Failure.input(
                        [.noForecast(error, of: measure, by: by, knownAt: day)],
                        workspace: nil
                    )
                }
                let percents = Set(usualPercents + share).sorted()
                try answer.write(
                    Answer(
                        json: ForecastAnswer(forecaster, forecast).json(percents),
                        document: forecaster.document(of: forecast, chances: percents)
                    )
                )
            }
        }
    }

    struct Record: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Past forecasts beside what was published since, with their scores."
        )

        @OptionGroup var source: SourceOptions

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let (forecaster, date) = try source.forecaster()
                let record: [ScoredForecast]
                do throws(NoForecast) { record = try forecaster.record() } catch {
                    throw Failure.ours("a past forecast cannot be made: \(error)")
                }
                try answer.write(
                    Answer(
                        json: ForecastRecordAnswer(record).json,
                        document: forecaster.document(of: record, on: date)
                    )
                )
            }
        }
    }
}

/// The shares whose probability is always given, in per cent.
private let usualPercents = [50, 60, 70, 75, 80, 85, 90, 95, 96, 97, 98, 99, 100]

/// Reads a share of whole per cent: 0% to 100%.
private func wholePercent(_ text: String) throws(ParseFailure) -> Int {
    let share = try Percentage(parsing: text)
    guard share >= .zero, share <= .percent(100), share.millionths % 10_000 == 0 else {
        throw ParseFailure("'\(text)' is no share of whole per cent", expected: "0% to 100%")
    }
    return Int(share.millionths / 10_000)
}

extension SourceOptions {
    /// What makes forecasts, and the day that is answered for.
    fileprivate func forecaster() throws -> (Forecaster, CivilDate) {
        let findings = try dataOrEngland().with(.forecasts).findings()
        guard let forecaster = findings.forecaster else {
            throw Failure.missing("the reference data holds nothing to forecast from")
        }
        return (forecaster, findings.date)
    }
}
