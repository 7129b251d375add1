import DigitalMaturity
import Documents
import Testing

@testable import Spreadsheets

/// The forms of chart that Excel does not draw.
@Suite struct `A form that Excel has no chart for` {
    private static let amount = figure(.money(.pounds(5)), "form/amount")
    private static let mark = figure(.score(2.5), "form/mark")

    private static let forms: [Chart.Form] = [
        .steps(
            Chart.Steps(
                subject: "For whom",
                quantity: "Limit",
                rows: [
                    Chart.Steps.Row(
                        label: "Any",
                        steps: [Chart.Steps.Step(from: nil, to: nil, level: .amount(amount))]
                    )
                ]
            )
        ),
        .waterfall(
            Chart.Waterfall(
                subject: "Kind",
                quantity: "Value",
                steps: [Chart.Waterfall.Step(label: "Cost", figure: amount, effect: .takes)]
            )
        ),
        .tornado(
            Chart.Tornado(
                subject: "Change",
                quantity: "Value",
                centre: amount,
                rows: [Chart.Tornado.Row(label: "None", result: nil)]
            )
        ),
        .strips(
            Chart.Strips(
                subject: "Setting",
                holder: "Return of",
                scale: 1...5,
                rows: [
                    Chart.Strips.Row(
                        label: "Acute",
                        peers: "2 returns",
                        others: [2],
                        median: mark,
                        marks: [Chart.Strips.Mark(name: "East", figure: mark)]
                    )
                ]
            )
        ),
    ]

    @Test(arguments: forms.indices)
    func `has the figures of its table and nothing else`(index: Int) throws {
        let chart = Chart(
            id: "picture",
            title: "A finding",
            subtitle: "What is measured",
            form: Self.forms[index]
        )
        let archive = try Archive(document(.chart(chart)))
        #expect(!archive.names.contains { $0.hasPrefix("xl/charts/") })
        let numbers = try archive.names.filter { $0.hasPrefix("xl/worksheets/") }
            .filter { try archive.part($0).contains(index == 3 ? "<v>2.5</v>" : "<v>5</v>") }
        #expect(numbers.count >= 1)
    }
}
