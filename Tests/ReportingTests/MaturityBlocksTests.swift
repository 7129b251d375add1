import DigitalMaturity
import Documents
import TestSupport
import Testing

@testable import Reporting

struct ShadingTests {
    @Test(
        arguments: [
            (0...5, ["0 to under 1", "1 to under 2", "2 to under 3", "3 to under 4", "4 to 5"]),
            (
                1...5,
                [
                    "1 to under 1.8", "1.8 to under 2.6", "2.6 to under 3.4", "3.4 to under 4.2",
                    "4.2 to 5",
                ]
            ),
            (
                0...100,
                [
                    "0 to under 20", "20 to under 40", "40 to under 60", "60 to under 80",
                    "80 to 100",
                ]
            ),
        ] as [(ClosedRange<Double>, [String])]
    )
    func `says what each shade stands for`(scale: ClosedRange<Double>, ranges: [String]) {
        #expect(Shading(scale: scale).ranges == ranges)
    }

    @Test(
        arguments: [
            (0, 0), (0.99, 0), (0.994, 0), (0.995, 1), (1, 1), (1.99, 1), (2, 2), (3, 3),
            (3.994, 3), (4, 4), (5, 4), (-1, 0), (9, 4),
        ] as [(Double, Int)]
    )
    func `shades a mark as it reads`(mark: Double, step: Int) {
        #expect(Shading(scale: 0...5).step(of: figure(.score(mark))) == step)
    }

    @Test(arguments: [1.8, 2.6, 3.4, 4.2])
    func `begins a shade at the number that its range says`(mark: Double) {
        let shading = Shading(scale: 1...5)
        let below = shading.step(of: figure(.score(mark - 0.01)))
        #expect(shading.step(of: figure(.score(mark))) == below.map { $0 + 1 })
    }

    @Test(
        arguments: [.difference(1), .count(1), .share(1), .ordinal(1), .score(.infinity)]
            as [Figure.Value]
    )
    func `shades nothing but marks`(value: Figure.Value) {
        #expect(Shading(scale: 0...5).step(of: figure(value)) == nil)
    }

    /// The quartiles of 1 to 9 are 3, 5 and 7.
    @Test(
        arguments: [(2.9, 0), (3, 1), (4.9, 1), (5, 2), (5.1, 3), (7, 3), (7.1, 4)]
            as [(Double, Int)]
    )
    func `shades a mark by its quarter of the peers where a column has some`(
        mark: Double,
        step: Int
    ) throws {
        let marks = try #require(Distribution((1...9).map(Double.init)))
        let peers = Shading.Peers("England's acute returns", ["Overall": marks])
        let shading = Shading(scale: 0...5, peers: peers)
        #expect(shading.step(of: figure(.score(mark)), under: "Overall") == step)
        #expect(shading.step(of: figure(.score(mark)), under: "Well led") == nil)
        #expect(shading.ranges[2] == "at the median of England's acute returns")
    }

    @Test func `a scale of one point has one shade`() {
        #expect(Shading(scale: 3...3).step(of: figure(.score(3))) == 4)
    }

    @Test func `tells three kinds of absence apart in words`() {
        #expect(
            Absence.allCases.map { Cell.absent($0).plain }
                == ["not answered", "not applicable", "out of scope"]
        )
    }
}

struct BoundsTableTests {
    private let table = Table(
        id: "marks",
        title: "Marks",
        columns: [.words("Trust"), .numbers("Well led"), .numbers("Returns")],
        rows: [
            ["A", .figure(figure(.score(2), 1...3)), .figure(figure(.count(1)))],
            ["B", .figure(figure(.score(2))), .blank],
        ],
        note: "note",
        shading: Shading(scale: 0...5)
    )

    @Test func `bounds stand beside their numbers for those who calculate`() {
        let wide = table.withBoundsBeside
        #expect(
            wide.columns.map(\.title)
                == ["Trust", "Well led", "Well led, lowest", "Well led, highest", "Returns"]
        )
        #expect(
            wide.rows.map { $0.map(\.plain) } == [
                ["A", "2.00", "1.00", "3.00", "1"], ["B", "2.00", "", "", ""],
            ]
        )
        #expect(table.placesWithBoundsBeside == [0, 1, 4])
        #expect(wide.withBoundsBeside == wide, "nothing is left to set beside")
    }

    @Test func `bounds stand in words behind a heat map`() {
        #expect(
            table.withBoundsInWords.rows.map { $0.map(\.plain) } == [
                ["A", "2.00", "1", "Well led 1.00–3.00"], ["B", "2.00", "", ""],
            ]
        )
        #expect(table.withBoundsInWords.withBoundsInWords == table.withBoundsInWords)
    }
}

struct TrendTests {
    private func trend(_ editions: [String]) -> Chart {
        Chart(
            id: "trend",
            title: "Marks rise",
            subtitle: "Marks, 0 to 5",
            form: .trend(
                Chart.Trend(
                    scale: 0...5,
                    occasions: editions.enumerated().map { index, edition in
                        Chart.Trend.Occasion(
                            label: "\(2023 + index)",
                            date: "2023-04-01",
                            edition: edition
                        )
                    },
                    series: [
                        Chart.Series(
                            name: "A",
                            values: editions.indices.map {
                                $0 == 1 ? nil : figure(.score(2), 1...3)
                            }
                        )
                    ]
                )
            )
        )
    }

    @Test func `breaks wherever the edition changes`() {
        guard case .trend(let trend) = trend(["x", "x", "y", "x"]).form else {
            Issue.record("it is no trend")
            return
        }
        #expect(trend.breaks == [2, 3])
    }

    @Test func `says its breaks and its bounds in words`() {
        #expect(
            trend(["x", "x", "y"]).alternative
                == "Marks rise. Marks, 0 to 5. 2023: Edition x, A 2.00 (1.00–3.00); "
                + "2024: Edition x, A none; 2025: Edition y, A 2.00 (1.00–3.00). "
                + "No line from 2024 to 2025 (questions changed: not comparable)."
        )
        #expect(trend(["x"]).table.note == nil)
    }
}

struct IntervalsTests {
    @Test(
        arguments: [
            (0.1...0.3, "above"), (-0.3 ... -0.1, "below"), (-0.1...0.1, "within noise"),
            (0...0.2, "within noise"), (-0.2...0, "within noise"), (nil, "no interval known"),
        ] as [(ClosedRange<Double>?, String)]
    )
    func `reads an interval against nought`(bounds: ClosedRange<Double>?, words: String) {
        let row = Chart.Intervals.Row(label: "A", estimate: figure(.difference(0.1), bounds))
        #expect(row.reading.words == words)
    }

    @Test func `has no reading where there is no estimate`() {
        #expect(Chart.Intervals.Row(label: "A", estimate: nil).reading.words == "none")
    }
}

private func figure(_ value: Figure.Value, _ bounds: ClosedRange<Double>? = nil) -> Figure {
    Figure(value, bounds: bounds, trace: Trace("t", meaning: "", formula: "", inputs: []))
}
