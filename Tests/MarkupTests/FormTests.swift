import DigitalMaturity
import Documents
import Foundation
import TestSupport
import Testing

@testable import Markup

private let longWord = String(repeating: "Llanfair", count: 12)

/// The newer forms as they are, and at the edges of what can be drawn.
private var all: [(name: String, chart: Chart)] {
    [
        ("steps", limitSteps), ("a waterfall", walk), ("a tornado", changes), ("dots", outcomes),
        ("strips", marksOfAll),
        ("steps of nothing", steps([])),
        ("a line without steps", steps([Chart.Steps.Row(label: longWord, steps: [])])),
        (
            "steps without days or amounts",
            steps([
                Chart.Steps.Row(
                    label: longWord,
                    steps: [
                        step(nil, to: nil, .none), step(nil, to: nil, .every),
                        step(nil, to: "1900-01-01", .amount(figure(.money(.zero), "z"))),
                    ]
                )
            ])
        ),
        ("a waterfall of nothing", waterfall([])),
        ("a waterfall of long words and zero", waterfall([(longWord, 0, .total)])),
        ("a waterfall below zero", waterfall([("a", 5, .takes), ("b", -9_999_999_999, .adds)])),
        ("a tornado of nothing", tornado(0, [:])),
        ("a tornado past all numbers", tornado(0, [longWord: 9_999_999_999])),
        ("dots of nothing", dots([], [])),
        (
            "dots of one outcome without marks",
            dots(
                [Chart.Bands.Row(label: longWord, bands: [nil], values: [nil, nil])],
                [[-5_000, .infinity]]
            )
        ),
        ("strips of nothing", strips([])),
        (
            "a strip outside its scale",
            strips([
                Chart.Strips.Row(
                    label: longWord,
                    peers: longWord,
                    others: [9, -9],
                    median: nil,
                    marks: [Chart.Strips.Mark(name: longWord, figure: figure(.score(7), "o"))]
                )
            ])
        ),
    ]
}

@Suite struct `A drawing of a newer form` {
    @Test(arguments: all.indices)
    func `is well formed, stays in its frame and is light`(index: Int) throws {
        for breadth in [Breadth.wide, .narrow] {
            let svg = all[index].chart.drawing(breadth).text
            let page = try Page(svg)
            #expect(page.elements.first == "svg", "\(all[index].name)")
            #expect(Set(page.ids).count == page.ids.count, "\(all[index].name)")
            #expect(!svg.contains("nan") && !svg.contains("inf"), "\(all[index].name)")
            #expect(svg.utf8.count < 20_000, "\(all[index].name)")
            #expect(rightmost(svg) <= breadth.points + 0.5, "\(all[index].name) \(breadth)")
        }
    }

    @Test(arguments: 0..<5)
    func `says in words what it shows, and every figure is in its table`(index: Int) {
        let chart = all[index].chart
        let svg = chart.drawing(.wide).text
        #expect(svg.contains("<desc id=\"\(chart.id)-words\">"))
        let figures = chart.table.rows.joined().compactMap(\.figure)
        #expect(figures.count >= 2)
        #expect(figures.allSatisfy { chart.alternative.contains($0.text) })
    }

    @Test func `a step whose first day is not known is joined by a broken line`() {
        let known = steps([
            Chart.Steps.Row(
                label: "a",
                steps: [
                    step("2016-11-01", to: "2020-01-01", .amount(figure(.count(1), "a"))),
                    step("2020-01-02", to: nil, .amount(figure(.count(2), "b"))),
                ]
            )
        ])
        let open = steps([
            Chart.Steps.Row(
                label: "a",
                steps: [
                    step("2016-11-01", to: "2020-01-01", .amount(figure(.count(1), "a"))),
                    step(
                        "2020-01-02",
                        certainFrom: "2021-01-01",
                        to: nil,
                        .amount(figure(.count(2), "b"))
                    ),
                ]
            )
        ])
        #expect(!known.drawing(.wide).text.contains("stroke-dasharray=\"3 3\""))
        #expect(open.drawing(.wide).text.contains("stroke-dasharray=\"3 3\""))
    }

    @Test func `a level that is not known has a box of all that it may be, and its words`() {
        let svg = limitSteps.drawing(.wide).text
        #expect(svg.contains("class=\"paper quiet\""))
        for words in ["£15", "£25", "not known"] {
            #expect(svg.contains(">\(words)</text>"), "\(words)")
        }
    }

    @Test func `each bar of a waterfall begins where the one before it ends`() throws {
        // 0, −30, −50, 20: in pounds of thousands, on one scale.
        let bars = rectangles(walk.drawing(.wide).text).filter { $0.height == 18 }
        #expect(bars.count == 4)
        let scale = (bars[0].x + bars[0].width - bars[0].x) / 30
        let zero = bars[0].x + bars[0].width
        #expect(abs(bars[1].x - (zero - 50 * scale)) < 0.5)
        #expect(abs(bars[1].width - 20 * scale) < 0.5)
        #expect(abs(bars[2].x - bars[1].x) < 0.5)
        #expect(abs(bars[2].width - 70 * scale) < 0.5)
        #expect(abs(bars[3].x - zero) < 0.5)
        #expect(abs(bars[3].width - 20 * scale) < 0.5)
    }

    @Test func `a tornado has its widest change first, and less and more look different`() {
        guard case .tornado(let tornado) = changes.form else { return }
        #expect(
            tornado.rows.map(\.label) == [
                "Benefits lower", "Costs higher", "Carrying on costs less", "None",
            ]
        )
        let svg = changes.drawing(.wide).text
        #expect(svg.contains("Less than now") && svg.contains("More than now"))
        #expect(svg.contains("url(#tornado-wide-pattern-1)"))
    }

    @Test func `outcomes past the envelope are drawn apart from the others`() {
        guard case .dots(let form) = outcomes.form else { return }
        #expect(form.over(0) == 2)
        let drawn = dotted(outcomes.drawing(.wide).text)
        // Two samples in the key, then two dots within and two past.
        #expect(drawn.map(\.count) == [1, 1, 2, 2])
        #expect(Set(drawn.joined()).count == drawn.joined().count)
    }

    @Test func `every return is a dot of its own, however equal`() {
        for breadth in [Breadth.wide, .narrow] {
            let drawn = dotted(marksOfAll.drawing(breadth).text).filter { $0.count > 1 }
            #expect(drawn.map(\.count).sorted() == [2, 3], "\(breadth)")
            #expect(Set(drawn.joined()).count == 5, "\(breadth)")
        }
    }

    @Test func `a named return stands with its name and number, the highest first`() throws {
        let svg = marksOfAll.drawing(.wide).text
        let east = try #require(svg.range(of: ">East</text>"))
        let west = try #require(svg.range(of: ">West</text>"))
        #expect(east.lowerBound < west.lowerBound)
        #expect(svg.contains(">3.50</text>") && svg.contains(">2.50</text>"))
    }
}

/// The dots of each path of dots, as they are written.
private func dotted(_ svg: String) -> [[String]] {
    svg.components(separatedBy: " d=\"").dropFirst().compactMap { part in
        let path = part.prefix { $0 != "\"" }
        guard path.contains("h0") else { return nil }
        return path.components(separatedBy: "h0").filter { !$0.isEmpty }
    }
}

private func rectangles(_ svg: String) -> [(x: Double, width: Double, height: Double)] {
    svg.components(separatedBy: "<rect ").dropFirst().map { part in
        let value = { (name: String) -> Double in
            let rest = part.components(separatedBy: " \(name)=\"").dropFirst().first ?? ""
            return Double(rest.prefix { $0 != "\"" }) ?? .nan
        }
        return (value("x"), value("width"), value("height"))
    }
}

/// The right end of the rightmost rectangle.
private func rightmost(_ svg: String) -> Double {
    rectangles(svg).filter { $0.x.isFinite }.map { $0.x + $0.width }.max() ?? 0
}
