import Documents
import Testing

@testable import Markup

/// The words of a fluid drawing with the room they take at a width, without the margin for other fonts.
private struct FluidWords {
    let words: String
    let left: Double
    let right: Double
    let y: Double

    static func all(in svg: String, width: Double) -> [FluidWords] {
        let pattern =
            /<text( class="([a-z ]+)")? x="(-?[\d.]+)(%?)"( dx="(-?[\d.]+)")? y="([\d.]+)"( text-anchor="([a-z]+)")?>(.*?)<\/text>/
        return svg.matches(of: pattern).compactMap { match in
            let anchor = match.9.map { [String($0)] } ?? []
            let looks = (match.2 ?? "").split(separator: " ").map(String.init) + anchor
            let style = looks.compactMap(Lettering.init).first ?? .label
            guard let x = Double(match.3), let y = Double(match.7) else { return nil }
            let words = match.10.replacing(/<[^>]*>/, with: "")
            let place =
                (match.4 == "%" ? x / 100 * width : x) + (match.6.flatMap { Double($0) } ?? 0)
            let room = Markup.width(of: String(words), style)
            let left =
                looks.contains("middle")
                ? place - room / 2 : looks.contains("end") ? place - room : place
            return FluidWords(words: String(words), left: left, right: left + room, y: y)
        }
    }
}

private let longNames = [
    "University Hospitals of Morecambe Bay", "Lancashire and South Cumbria", "Bolton",
    "Barking, Havering and Redbridge University Hospitals",
]

private func mark(_ name: String, _ value: Double) -> Chart.Strips.Mark {
    Chart.Strips.Mark(name: name, figure: figure(.score(value), "m/\(name)"))
}

/// A strip whose names have marks on both sides of the median and at the ends of the scale.
private let namedStrip = strips([
    Chart.Strips.Row(
        label: "Acute",
        peers: "134 returns",
        others: (0..<130).map { 1 + Double($0 * 37 % 100) / 25 },
        median: figure(.score(2.4), "median"),
        marks: zip(longNames, [4.9, 2.5, 2.38, 1.1]).map(mark)
    )
])

private let standing = chart(
    .standing(
        Chart.Standing(
            scale: 1...5,
            peers: "134 of England's acute returns",
            marks: ["One", "Two"],
            rows: ["Well led", "Ensure smart foundations of all that is built"].map { label in
                Chart.Standing.Row(
                    label: label,
                    peers: (2...4).map { figure(.score(Double($0)), "p/\(label)/\($0)") },
                    values: [figure(.score(1), "a/\(label)"), figure(.score(5), "b/\(label)")]
                )
            }
        )
    )
)

private let slope = trend(
    ["2024": "both", "2025": "both"],
    [series("East Lancashire Hospitals", [.score(2.0), .score(2.3)])]
        + [series("Mean of England", [.score(2.02), .score(2.5)])]
)

/// A chart of each kind that is drawn once.
private let everyFluid = [
    namedStrip, standing, slope, threeIntervals, limitSteps, walk, changes, outcomes, spending,
    outlook,
    history, calendar,
]

@Suite struct `A drawing that is made once` {
    @Test(arguments: everyFluid, [Fluid.least, 716])
    func `keeps all of its words inside a phone and a desktop`(chart: Chart, width: Double) throws {
        let svg = try #require(chart.fluid()).text
        let words = FluidWords.all(in: svg, width: width)
        #expect(words.count == svg.matches(of: /<text/).count)
        #expect(words.count > 5)
        for each in words {
            #expect(each.left >= -Fluid.margin - 1, "'\(each.words)' at \(width)")
            #expect(each.right <= width + Fluid.margin + 1, "'\(each.words)' at \(width)")
        }
    }

    @Test(arguments: [Fluid.least, 716])
    func `names no mark across the line of the median`(width: Double) throws {
        let svg = try #require(namedStrip.fluid()).text
        let median = (2.4 - 1) / 4 * width
        let names = FluidWords.all(in: svg, width: width).filter { each in
            longNames.contains { $0.contains(each.words.replacing(/\ [\d.]+$/, with: "")) }
        }
        #expect(names.count >= longNames.count)
        for name in names {
            #expect(name.right < median || name.left > median, "'\(name.words)' at \(width)")
        }
    }

    @Test func `shows every mark, equal ones in one pile`() throws {
        let svg = try #require(namedStrip.fluid()).text
        let piles = svg.matches(of: /<path class="pile([^"]*)" d="([^"]*)"/)
        let dots = piles.map { match in
            match.2.matches(of: /v-([\d.]+)/).compactMap { Double($0.1) }
                .map { Int(($0 / 6).rounded(.down)) + 1 }.reduce(0, +)
        }
        #expect(dots == [1, 130, 4], "the key, the others, the named")
    }

    @Test func `is named by its headline and tells its rows to who cannot see it`() throws {
        let page = try document(.chart(standing)).htmlFragment { _ in nil }
        #expect(page.matches(of: /<svg class="drawing/).count == 1)
        #expect(page.contains("aria-labelledby=\"chart-title\""))
        #expect(page.contains("<p class=\"headline\" id=\"chart-title\">Spending rises</p>"))
        #expect(page.contains("<desc id=\"chart-words\">Well led: One 1.00, Two 5.00,"))
    }

    @Test func `puts no number of a slope on its axis`() throws {
        let svg = try #require(slope.fluid()).text
        let words = FluidWords.all(in: svg, width: 396)
        let years = words.filter { ["2024", "2025"].contains($0.words) }
        let numbers = words.filter { ["2.00", "2.02", "2.30", "2.50"].contains($0.words) }
        #expect(years.count == 2)
        #expect(numbers.count == 4)
        let lowest = try #require(numbers.map(\.y).max())
        #expect(years.allSatisfy { $0.y - lowest > 13 })
    }

    @Test func `is left to two widths where the questions changed between two years`() {
        #expect(brokenTrend.fluid() == nil)
        let changed = trend(["2024": "a", "2025": "b"], [series("A", [.score(2), .score(3)])])
        #expect(changed.fluid() == nil)
    }
}
