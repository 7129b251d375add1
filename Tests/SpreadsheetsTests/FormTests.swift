import DigitalMaturity
import Documents
import Testing

@testable import Spreadsheets

/// The bars from one amount to another that Excel draws upon bars that are not seen.
@Suite struct `Bars from one amount to another` {
    private func pounds(_ pounds: Int64, _ id: String) -> Figure {
        figure(.money(.pounds(pounds)), "bar/\(id)")
    }

    /// The lengths in a column of the chart's sheet, from its first row.
    private func lengths(_ form: Chart.Form, _ column: String) throws -> [String] {
        let chart = Chart(id: "bars", title: "A finding", subtitle: "Pounds", form: form)
        let archive = try Archive(document(.chart(chart)))
        let drawn = try archive.part("xl/charts/chart1.xml")
        #expect(drawn.contains("<c:grouping val=\"stacked\"/>"))
        #expect(drawn.contains("$\(column)$"))
        return Array(try archive.texts(of: "Bars", column: column).suffix(4))
    }

    @Test func `of a waterfall begin where those before ended, also below zero`() throws {
        let form = Chart.Form.waterfall(
            Chart.Waterfall(
                subject: "Kind",
                quantity: "Value",
                steps: [
                    ("Gain", 5, .adds), ("Cost", 7, .takes), ("More", 1, .takes),
                    ("Net", -3, .total),
                ].map { label, amount, effect in
                    Chart.Waterfall.Step(
                        label: label,
                        figure: pounds(amount, label),
                        effect: effect
                    )
                }
            )
        )
        // What it does, unit and value stand before them.
        #expect(try lengths(form, "E") == ["0", "0", "-2", "0"], "what is not seen")
        #expect(try lengths(form, "F") == ["5", "0", "0", "0"], "added")
        #expect(try lengths(form, "G") == ["0", "5", "0", "0"], "taken away, above zero")
        #expect(try lengths(form, "H") == ["0", "-2", "-1", "0"], "taken away, below zero")
        #expect(try lengths(form, "I") == ["0", "0", "0", "-3"], "the total")
    }

    @Test func `of a tornado begin at what the result is`() throws {
        let form = Chart.Form.tornado(
            Chart.Tornado(
                subject: "Change",
                quantity: "Value",
                centre: pounds(5, "centre"),
                rows: [("Less", -1 as Int64), ("More", 8), ("None", nil)].map { label, amount in
                    Chart.Tornado.Row(label: label, result: amount.map { pounds($0, label) })
                }
            )
        )
        #expect(try lengths(form, "D") == ["5", "0", "5", "5"], "what is not seen")
        #expect(try lengths(form, "E") == ["0", "5", "0", "0"], "lower, above zero")
        #expect(try lengths(form, "F") == ["0", "-1", "0", "0"], "lower, below zero")
        #expect(try lengths(form, "G") == ["0", "0", "3", "0"], "higher")
    }
}

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
            .filter { try archive.part($0).contains(index == 1 ? "<v>2.5</v>" : "<v>5</v>") }
        #expect(numbers.count >= 1)
    }
}
