import DigitalMaturity
import Investment

/// The results of the model beside what Waymark itself worked out.
struct AnswersSheet {
    /// A figure of the model and of Waymark.
    private struct Answer {
        let id: String
        let words: String
        let cell: String
        let value: Money
    }

    static let sheet = "Beside Waymark"

    let source: ModelSource
    let budget: BudgetSheet
    let appraisal: AppraisalSheet
    let sensitivities: SensitivitiesSheet
    let limits: LimitsSheet
    let payers: PayersSheet

    /// How many figures differ.
    static let count = "'\(sheet)'!$D$3"

    var page: ModelPage {
        var page = ModelPage(
            AnswersSheet.sheet,
            "The model beside Waymark",
            "As worked out by Waymark on \(source.day). They agree to the penny until an input is changed; then the difference is what the change makes.",
            widths: [22, 62, 8, 20, 20, 16, 12]
        )
        page.headings(["Id", "Figure", "Unit", "Model", "Waymark, not live", "Difference", ""])
        page.freeze(columns: 2)
        for answer in answers { add(answer, &page) }
        let last = page.next - 1
        page.setThirdRow([
            .label("Figures"), .label("Figures that differ from Waymark's"), .label("count"),
            ModelSheet.Cell(
                .formula("=SUMPRODUCT(--($G5:$G\(last)=\"differs\"))", .blank),
                .check,
                .whole
            ),
        ])
        return page
    }

    private func add(_ answer: Answer, _ page: inout ModelPage) {
        let row = page.next
        page.add([
            .label(answer.id), .label(answer.words), .label("£"), .formula(answer.cell, .pence),
            ModelSheet.Cell(.number(Double(answer.value.pence) / 100), .constant, .pence),
            .formula("ROUND($D\(row)-$E\(row),2)", .pence),
            ModelSheet.Cell(
                .formula("=IF($F\(row)=0,\"agrees\",\"differs\")", .blank),
                .check
            ),
        ])
    }

    private var answers: [Answer] {
        money
            + payers.lines.map {
                Answer(id: $0.id, words: $0.words, cell: $0.cell, value: $0.value)
            }
            + worth + distances
    }

    private var money: [Answer] {
        source.planned.totals.years.enumerated().flatMap { index, year in
            let all: [(BudgetSheet.Row, String, Money)] = [
                (.capital, "Capital", year.capital),
                (.capitalEnvelope, "Capital in the envelope", year.capitalEnvelope ?? .zero),
                (.capitalLeft, "Capital left", year.capitalLeft ?? .zero),
                (.revenue, "Revenue, run cost included", year.revenue),
                (.revenueEnvelope, "Revenue in the envelope", year.revenueEnvelope ?? .zero),
                (.revenueLeft, "Revenue left", year.revenueLeft ?? .zero),
            ]
            return all.map { row, words, value in
                Answer(
                    id: "\(year.year)",
                    words: "\(words), \(year.year)",
                    cell: budget.cell(row, index),
                    value: value
                )
            }
        }
    }

    private var worth: [Answer] {
        source.appraisal.results.enumerated().flatMap { index, result -> [Answer] in
            let title = result.option.title
            func answer(_ row: AppraisalSheet.Row, _ words: String, _ value: Money) -> Answer {
                Answer(
                    id: result.option.id,
                    words: "\(title): \(words)",
                    cell: appraisal.cell(row, index),
                    value: value
                )
            }
            let present = result.own.present
            let parts = CashFlows.Part.allCases.map {
                answer(.part($0), "present value of \($0.words.lowercased())", present[$0])
            }
            let extra = result.increment.map {
                [
                    answer(
                        .extraNet,
                        "net present social value beyond doing nothing",
                        $0.present.net
                    )
                ]
            }
            return parts + [answer(.net, "net present social value", present.net)]
                + (extra ?? []) + tests(result, index)
        }
    }

    private func tests(_ result: Appraisal.Result, _ option: Int) -> [Answer] {
        result.sensitivities.enumerated().map { index, test in
            Answer(
                id: result.option.id,
                words: "\(result.option.title), beyond doing nothing: \(test.title)",
                cell: sensitivities.increment(index, option),
                value: test.increment
            )
        }
    }

    private var distances: [Answer] {
        limits.tests.enumerated().compactMap { index, test in
            test.test.headroom.map { headroom in
                Answer(
                    id: source.plan.schemes[test.scheme].id.value,
                    words: "Left below the limit: \(test.test.rule.title)",
                    cell: limits.headroom(index),
                    value: headroom
                )
            }
        }
    }
}
