import DigitalMaturity
import Documents
import Investment

/// A forecast as tables: how likely each count is, who is at risk and what moves it.
struct ForecastView {
    let system: RegisterDay
    let forecast: Forecast
    let figures: ForecastFigures

    private var subject: ForecastFigures.Subject { ForecastFigures.Subject(forecast) }

    private var name: String { forecast.measure.rawValue }

    /// The answer in one sentence, with both days.
    var answer: [Inline] {
        [
            .text("By what was known on \(forecast.knownAt.words), "), inline(.p50), .text(" of "),
            inline(.of), .text(" \(forecast.measure.counted) are expected to have "),
            .text("\(forecast.measure.record) on "),
            .text("\(forecast.by.words); with eight chances in ten it is "), inline(.p10),
            .text(" to "), inline(.p90), .text("."), .text(leftOut),
        ]
    }

    /// Whom the forecast does not count, though they are open.
    private var leftOut: String {
        guard !forecast.leftOut.isEmpty else { return "" }
        let codes = forecast.leftOut.map(\.text).joined(separator: ", ")
        return " Not counted, because no list tells of its record: \(codes)."
    }

    /// A number of the forecast.
    subscript(number: ForecastFigures.Number) -> Figure? { figures[.number(subject, number)] }

    private func inline(_ number: ForecastFigures.Number) -> Inline {
        figures.inline(.number(subject, number))
    }

    /// The quantiles as counts and as shares.
    var quantiles: Table {
        Table(
            id: "forecast-\(name)-quantiles",
            title: "With \(forecast.measure.record), \(forecast.by.words)",
            columns: [.words("Of all outcomes"), .numbers("Count"), .numbers("Share")],
            rows: [(.p05, "5%"), (.p10, "10%"), (.p50, "half"), (.p90, "90%"), (.p95, "95%")]
                .map { (number: ForecastFigures.Number, share: String) in
                    [
                        .text("\(share) are at or below"), figures.cell(.number(subject, number)),
                        figures[.share(subject, number)].map { .text($0.numberText) } ?? .blank,
                    ]
                }
        )
    }

    /// How likely it is that at least each share has a record.
    func chances(_ percents: [Int]) -> Table {
        Table(
            id: "forecast-\(name)-chances",
            title: "How likely each share is, \(forecast.by.words)",
            columns: [.words("At least"), .numbers("Probability")],
            rows: percents.map { [.text("\($0)%"), figures.cell(.chance(subject, $0))] }
        )
    }

    /// Those most at risk: all trusts without a record, or the ten boards furthest from the target.
    var risks: Table {
        risks(forecast.measure == .epr ? forecast.risks : Array(forecast.risks.prefix(10)))
    }

    /// Those of some codes; `nil` where none is at risk.
    func risks(of codes: [ODSCode]) -> Table? {
        let own = forecast.risks.filter { codes.contains($0.code) }
        return own.isEmpty ? nil : risks(own)
    }

    private func risks(_ shown: [Forecast.Risk]) -> Table {
        let isOfTrusts = forecast.measure == .epr
        return Table(
            id: "forecast-\(name)-risks",
            title: isOfTrusts
                ? "Trusts without a record when last seen, \(forecast.by.words)"
                : "Boards by how likely less than the target is, \(forecast.by.words)",
            columns: [.words(isOfTrusts ? "Trust" : "Board of that time")]
                + (isOfTrusts ? [.words("Plan known")] : [])
                + [.numbers(isOfTrusts ? "No record on the day" : "Below the target")],
            rows: shown.map { risk in
                [.text(system.fullName(of: risk.code))]
                    + (isOfTrusts
                        ? [
                            risk.planned.map { .text(words(of: $0)) }
                                ?? .unknown(
                                    risk.isPutOff
                                        ? "planned day put off, no new day" : "no plan known"
                                )
                        ]
                        : [])
                    + [figures.cell(.risk(subject, risk.code))]
            },
            note: shown.contains(where: \.isPutOff)
                ? [
                    "Put off without a new day counts as without a plan.",
                    "It was seen without one later, so less time is left.",
                ].joined(separator: " ")
                : nil
        )
    }

    /// When a record was planned, and whether that time has passed.
    private func words(of planned: PartialDate) -> String {
        planned.words + (planned.latest < forecast.knownAt ? ", passed" : "")
    }

    /// What moves the expected count.
    var moves: Table {
        Table(
            id: "forecast-\(name)-moves",
            title: "What moves the expected count most",
            columns: [.words("What"), .numbers("From"), .numbers("To")],
            rows: forecast.moves.enumerated().map { row, move in
                [
                    .text(move.what), figures.cell(.move(subject, row + 1, .low)),
                    figures.cell(.move(subject, row + 1, .high)),
                ]
            }
        )
    }

    /// What was learned from what was known.
    var learned: Block { .list(forecast.learned.map { [.text($0)] }) }

    /// What is assumed, each with its reason.
    var assumptions: Block {
        let data = figures.data
        let numbers = data.assumed(for: forecast.measure).map { assumption in
            "\(assumption.title): \(assumption.value.inFewDigits). \(assumption.because)."
        }
        let delay = data.sharedDelay.chances.map { months, chance in
            "\(months) months \(percent(chance, places: 0))"
        }
        let shared =
            forecast.measure == .epr
            ? ["Shared delay: \(delay.joined(separator: ", ")). \(data.sharedDelay.because)."] : []
        return .list((numbers + shared).map { [.text($0)] })
    }
}
