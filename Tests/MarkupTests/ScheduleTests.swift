import DigitalMaturity
import Documents
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Markup

/// A text of a drawing and the room that it takes, as drawings estimate it.
private struct Placed {
    let words: String
    let left: Double
    let right: Double
    let foot: Double

    /// The texts of a drawing; those of its later parts far below, where they cover none.
    static func all(in svg: String) -> [Placed] {
        svg.components(separatedBy: "<svg ").enumerated().flatMap { part, svg in
            all(inPart: svg).map {
                Placed(
                    words: $0.words,
                    left: $0.left,
                    right: $0.right,
                    foot: $0.foot + Double(part) * 100_000
                )
            }
        }
    }

    private static func all(inPart svg: String) -> [Placed] {
        let pattern =
            /<text class="(\w+)" x="([-\d.]+)" y="([-\d.]+)"(?: text-anchor="(\w+)")?>([^<]*)</
        return svg.matches(of: pattern).compactMap { match in
            guard let style = Lettering(rawValue: String(match.output.1)),
                let x = Double(match.output.2), let y = Double(match.output.3)
            else { return nil }
            let words = String(match.output.5).replacing("&#39;", with: "'")
            let width = width(of: words, style)
            let anchor = match.output.4.map(String.init) ?? "start"
            let left = ["start": x, "middle": x - width / 2][anchor] ?? x - width
            return Placed(words: words, left: left, right: left + width, foot: y)
        }
    }

    func covers(_ other: Placed) -> Bool {
        abs(foot - other.foot) < 12 && left < other.right - 0.2 && other.left < right - 0.2
    }
}

private let plain = [
    ("history", history), ("calendar", calendar), ("forty-five rules", fortyFiveRules),
    ("spending", spending), ("outlook", outlook),
]

@Suite struct `Words in a schedule or in bands` {
    @Test(arguments: plain.indices, [Breadth.wide, .narrow])
    func `cover no others and stay in the frame`(index: Int, breadth: Breadth) {
        let (name, chart) = plain[index]
        let texts = Placed.all(in: chart.drawing(breadth).text)
        #expect(texts.count > 10, "\(name)")
        for (place, text) in texts.enumerated() {
            #expect(
                text.left > -0.2 && text.right < breadth.points + 0.2,
                "\(text.words) leaves \(name)"
            )
            for other in texts[(place + 1)...] where text.covers(other) {
                Issue.record("'\(text.words)' covers '\(other.words)' in \(name), \(breadth)")
            }
        }
    }

    @Test(arguments: plain.indices, [Breadth.wide, .narrow])
    func `hold every figure of the table`(index: Int, breadth: Breadth) {
        let (name, chart) = plain[index]
        let texts = Placed.all(in: chart.drawing(breadth).text).map(\.words)
        for figure in chart.table.rows.joined().compactMap(\.figure) {
            #expect(texts.contains(figure.numberText), "\(name) lacks \(figure.numberText)")
        }
    }

    @Test(arguments: 0..<40)
    func `cover no others wherever spans lie`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let start: CivilDate = "2020-01-01"
        let length = Int.random(in: 20...6_000, using: &generator)
        let rows = (1...4).map { row in
            Chart.Schedule.Row(
                label: "Row \(row)",
                spans: (1...Int.random(in: 1...6, using: &generator)).map { number in
                    let days = [0, 1, 2].map { _ in Int.random(in: 0..<length, using: &generator) }
                        .sorted().map(start.adding(days:))
                    let label = String(repeating: "ab ", count: Int(number % 4)) + "£\(number)m"
                    return span(days[0], days[1], latest: days[2], .text(label))
                }
            )
        }
        for breadth in [Breadth.wide, .narrow] {
            let texts = Placed.all(in: schedule(rows).drawing(breadth).text)
            for (place, text) in texts.enumerated() {
                for other in texts[(place + 1)...] where text.covers(other) {
                    Issue.record("'\(text.words)' covers '\(other.words)', \(breadth)")
                }
            }
        }
    }
}

@Suite struct `A schedule` {
    @Test func `tells in its table from when to when what holds`() {
        #expect(
            history.table.rows.map { $0.map(\.plain) } == [
                [
                    "Cabinet Office: digital", "In force", "not known", "31 March 2013",
                    "not known", "central bodies alone",
                ],
                [
                    "Cabinet Office: digital", "In force", "1 April 2013", "31 March 2026",
                    "£100k", "central bodies alone",
                ],
                [
                    "Cabinet Office: digital", "Ceased", "1 April 2026", "no end set", "",
                    "central bodies alone",
                ],
                [
                    "Trust business cases", "In force", "1 April 2016", "31 October 2018", "£15m",
                    "",
                ],
                [
                    "Trust business cases", "In force", "1 November 2018", "30 June 2019", "£25m",
                    "",
                ],
                [
                    "Trust business cases", "In force", "1 July 2019", "31 December 2019", "£50m",
                    "",
                ],
                ["Trust business cases", "In force", "1 January 2020", "no end set", "£30m", ""],
                ["Nothing is known of this", "none", "", "", "", ""],
            ]
        )
        #expect(history.table.note == "The upright line stands at 21 November 2026.")
        #expect(calendar.table.columns.map(\.title).contains("At the latest"))
        #expect(!history.table.columns.map(\.title).contains("At the latest"))
    }

    @Test func `says in words only what is there`() {
        #expect(
            history.alternative.contains(
                "Cabinet Office: digital: What Ceased, From 1 April 2026, To no end set, Note "
            )
        )
        #expect(history.drawing(.wide).text.contains(">\(history.alternative)</desc>"))
        let words = "aria-describedby=\"\(history.id)-words\""
        #expect(history.drawing(.narrow).text.contains(words))
    }

    @Test func `draws what is open to its edge with an arrow, and says so`() {
        let svg = history.drawing(.wide).text
        #expect(svg.contains(">No end set</text>") && svg.contains(">Start not known</text>"))
        // An arrow's head is two strokes from one corner: one at the start, two at ends.
        #expect(svg.matches(of: /class="stroke-\d" d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+L/).count == 3)
        #expect(!calendar.drawing(.wide).text.contains("No end set"))
    }

    @Test func `draws what may be with a broken outline after what is likely`() {
        let svg = calendar.drawing(.wide).text
        #expect(svg.matches(of: /stroke-dasharray="3 2"/).count == 7, "six waits and the key")
        #expect(svg.contains(">At the latest</text>"))
    }

    @Test func `gives two days in a row their own ends`() throws {
        let chart = schedule([
            Chart.Schedule.Row(
                label: "a",
                spans: [span("2026-01-01", "2026-06-30"), span("2026-07-01", "2026-12-31")]
            )
        ])
        let boxes = chart.drawing(.wide).text
            .matches(of: /fill-1" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="12"/)
            .dropFirst()
            .map { (Double($0.output.1) ?? 0, Double($0.output.3) ?? 0, $0.output.2) }
        try #require(boxes.count == 2)
        #expect(abs(boxes[0].0 + boxes[0].1 - boxes[1].0) < 0.2, "they meet")
        #expect(boxes[0].2 == boxes[1].2, "in one lane")
    }

    @Test func `has ticks at financial years from two years on and at months under them`() {
        let long = schedule([
            Chart.Schedule.Row(label: "a", spans: [span("2024-05-01", "2026-05-01")])
        ]).drawing(.wide).text
        for year in ["2024/25", "2025/26", "2026/27"] { #expect(long.contains(">\(year)</text>")) }
        let short = schedule([
            Chart.Schedule.Row(label: "a", spans: [span("2026-11-01", "2027-02-28")])
        ]).drawing(.wide).text
        for words in ["Nov", "Dec", "Jan", "Feb", "2026", "2027"] {
            #expect(short.contains(">\(words)</text>"), "\(words)")
        }
        #expect(!short.contains("/27</text>"))
    }

    @Test func `draws the day on which it speaks through every row`() throws {
        for breadth in [Breadth.wide, .narrow] {
            let svg = history.drawing(breadth).text
            #expect(svg.contains(">21 November 2026</text>"))
            let line = try #require(svg.firstMatch(of: /class="today" d="([^"]*)"/))
            #expect(line.1.count { $0 == "M" } == 3)
        }
    }
}

@Suite struct `Bands of outcomes` {
    @Test func `print their parts and marks in their table`() {
        #expect(
            spending.table.columns.map(\.title) == [
                "Year", "P10", "P50", "P80", "P90", "The plan's own figure", "Envelope",
            ]
        )
        #expect(
            spending.table.rows.map { $0.map(\.plain) } == [
                ["2026/27", "£4.1m", "£5m", "£5.9m", "£6.4m", "£4.2m", "£4.2m"],
                ["2027/28", "£11.25m", "£12.5m", "£13.9m", "£15m", "£11m", "£16m"],
                ["2028/29", "none", "none", "none", "none", "£2m", "none"],
            ]
        )
        #expect(outlook.table.columns[1].title == "As submitted, P10")
        #expect(spending.alternative.hasSuffix("nine in ten at P90 or less."))
    }

    @Test func `begin at zero where no scale is given`() {
        let svg = spending.drawing(.wide).text
        #expect(svg.contains(">£0</text>") && svg.contains(">£20m</text>"))
        #expect(outlook.drawing(.wide).text.contains(">5</text>"), "the end of the given scale")
    }

    @Test func `reach from P10 to P90`() throws {
        let chart = bands(
            ["A"],
            scale: 0...10,
            [Chart.Bands.Row(label: "a", bands: [band([2, 4, 6, 8].map(Figure.Value.score), "a")])]
        )
        let svg = chart.drawing(.wide).text
        // The scale reaches from 84, after the least label, to 24 before the end of 720.
        let (left, length) = (84.0, 720.0 - 24 - 84)
        let box = try #require(
            svg.matches(of: /class="band" x="([\d.]+)" [^>]*width="([\d.]+)"/).last
        )
        #expect(abs((Double(box.output.1) ?? 0) - (left + length * 0.2)) < 0.1)
        #expect(abs((Double(box.output.2) ?? 0) - length * 0.6) < 0.1)
    }

    @Test func `tell bands apart by the shape at their middle`() {
        let svg = outlook.drawing(.wide).text
        for shape in ["M-7 0A", "M0 -8.5L", "M-6.5 -6.5H"] {
            #expect(svg.split(separator: shape).count == 4, "in the key and in two rows")
        }
    }
}
