import DigitalMaturity
import Testing

@testable import Documents

@Suite struct `Amounts in a column` {
    private func figure(_ value: Figure.Value) -> Cell {
        .figure(Figure(value, trace: Trace("a", meaning: "A", formula: "as written", inputs: [])))
    }

    /// The texts of a column with these pence.
    private func texts(_ pence: [Int64]) -> [String] {
        Table(
            id: "t",
            title: "T",
            columns: [.numbers("£")],
            rows: pence.map { [figure(.money(Money(pence: $0)))] }
        ).withAmountsAlike.rows.map { $0[0].plain }
    }

    @Test(
        arguments: [
            ([640_000_00, 1_500_000_00], ["£640k", "£1.5m"]),
            (
                [18_800_000_00, -13_950_000_00, 0, 2_000_000_00],
                ["£18.80m", "−£13.95m", "£0", "£2.00m"]
            ),
            ([640_000_00, 1_162_500_00, 0], ["£640,000", "£1,162,500", "£0"]),
            (
                [640_000_00, 679_166_67, 0, -1_00],
                ["£640,000.00", "£679,166.67", "£0", "−£1.00"]
            ), ([1_162_500_00], ["£1,162,500"]), ([450_00, 2_400_000_00], ["£450", "£2.4m"]),
        ] as [([Int64], [String])]
    )
    func `are written alike and lose nothing`(pence: [Int64], texts: [String]) {
        #expect(self.texts(pence) == texts)
    }

    @Test func `that were published gain no decimal place`() {
        let stated = Figure(
            .money(.pounds(42_000_000)),
            trace: Trace("a", meaning: "A", formula: "as written", inputs: [])
        ).published
        let rows = [[Cell.figure(stated)], [figure(.money(.pounds(1_500_000)))]]
        let table = Table(id: "t", title: "T", columns: [.numbers("£")], rows: rows)
        #expect(table.withAmountsAlike.rows.map { $0[0].plain } == ["£42m", "£1.5m"])
    }

    @Test func `of which one is an estimate have it to £1,000, written as the others`() {
        let rows = [
            [figure(.money(Money(pence: 12_345_67)))], [figure(.estimate(.pounds(9_543_814)))],
        ]
        let table = Table(id: "t", title: "T", columns: [.numbers("£")], rows: rows)
        #expect(table.withAmountsAlike.rows.map { $0[0].plain } == ["£12,345.67", "£9,544,000.00"])
    }
}

@Suite struct `A share` {
    /// Rounded by hand to one place; what is neither none nor all never reads as if it were.
    @Test(
        arguments: [
            (0, "0.0%"), (1, "100.0%"), (0.0004, "under 0.1%"), (0.99999985, "over 99.9%"),
            (0.0005, "0.1%"), (0.9994, "99.9%"), (9.5, "950.0%"),
        ] as [(Double, String)]
    )
    func `that is neither none nor all never reads as if it were`(share: Double, text: String) {
        #expect(shareText(share) == text)
    }
}
