import DigitalMaturity
import Documents
import Markup
import TestSupport
import Testing

@testable import Reporting

private let someDay: CivilDate = "2026-05-01"
private let body = "East Lancashire Hospitals NHS Trust"

private func written(_ name: String, _ value: Double) -> Figure {
    Figure(
        .score(value),
        trace: Trace(
            Address(parsing: "score/RXR/acute/\(name)"),
            meaning: "\(name.capitalised), \(body), acute return. It was validated",
            working: .written(
                Trace.Input(name.capitalised, value: "\(value)", file: "data/a.csv", lines: [7])
            ),
            rule: "The rule"
        )
    )
}

private let marks = [("led", 1.5), ("safe", 2.5), ("built", 3.5)].map(written)

private let median = Figure(
    .score(2),
    trace: Trace(
        "peers/acute/led/median",
        meaning: "Median of 134 returns",
        formula: "median of the rows",
        inputs: [Trace.Input("returns", file: "data/a.csv", lines: [2, 3])]
    )
)

private let distance = Figure(
    .difference(-0.5),
    trace: Trace(
        Address(parsing: "distance/RXR/acute/led"),
        meaning: "Led, \(body), acute return, less the median",
        working: .difference(.figure(marks[0]), .figure(median))
    )
)

private func workings(of figures: [Figure], known: [Figure]) -> Workings {
    var pages = NumberPages(plans: [String]())
    for figure in known { pages.learn(figure) }
    return Workings(figures, at: pages.place(of: figures[0].trace.address), on: pages)
}

private func page(_ figures: [Figure], known: [Figure]) throws -> String {
    let document = Document(
        slug: "numbers",
        title: "Numbers",
        subtitle: "",
        date: someDay,
        workings: workings(of: figures, known: known)
    )
    return try document.htmlFragment { "../" + $0 }
}

@Suite struct `A page of numbers` {
    @Test func `has an entry for each figure, with its address, its value and its lines`() throws {
        let text = try page(marks, known: marks)
        for figure in marks {
            let rest = figure.trace.id.dropFirst("score".utf8.count)
            #expect(text.contains("<li id=\"\(rest)\">"), "the name of the page says how it begins")
        }
        #expect(text.contains("style=\"--begins:'score'\""))
        #expect(text.matches(of: /<b>[123]\.50<\/b>/).count == 3)
        #expect(text.matches(of: /line 7/).count == 1, "said once for the three")
    }

    @Test func `says once what many of its figures share, whom they are about with it`() throws {
        let text = try page(marks, known: marks)
        #expect(text.matches(of: /data\/a\.csv/).count == 1)
        #expect(text.matches(of: /As written/).count == 1)
        #expect(text.matches(of: /It was validated/).count == 1)
        #expect(text.matches(of: /East Lancashire/).count == 1)
    }

    @Test func `leads from a formula to the working of each of its figures`() throws {
        let text = try page([distance], known: marks + [distance, median])
        #expect(text.contains("<a href=\"score.html#/RXR/acute/led\">1.50</a> − "))
        #expect(text.contains("<a href=\"peers.html#/acute/led/median\">2.00</a>"))
        let parts = text.split(separator: "id=\"/RXR/acute/led\"")
        #expect(parts.count == 2)
        #expect(!parts[1].contains("(line 7)"), "its inputs are listed where it leads")
    }

    @Test func `leads from the first formula of a list to the workings of the numbers of all`()
        throws
    {
        let distances = ["led", "safe", "built"].map { name in
            let mark = written(name, 2)
            return Figure(
                .difference(0),
                trace: Trace(
                    Address(parsing: "distance/RXR/acute/\(name)"),
                    meaning: "\(name.capitalised), \(body), acute return, less the median",
                    working: .difference(.figure(mark), .figure(median))
                )
            )
        }
        let text = try page(distances, known: marks + distances + [median])
        #expect(text.matches(of: /href="peers\.html#/).count == 1)
        let plain = text.replacing("</a>", with: "")
        #expect(plain.split(separator: "2.00 −").count == 4, "and every number is there")
    }

    @Test func `says a long list of inputs once, and leads there when it comes again`() throws {
        let counts = ["all", "known"].map { name in
            let lines = (2...12).map { line in
                Trace.Input("a trust of line \(line)", file: "data/b.csv", lines: [line])
            }
            return Figure(
                .count(11),
                trace: Trace(
                    "coverage/RXR/\(name)",
                    meaning: name.capitalised,
                    formula: "count of \(name)",
                    inputs: lines
                )
            )
        }
        let text = try page(counts, known: counts)
        #expect(text.matches(of: /a trust of line 7/).count == 1)
        #expect(text.contains("<a href=\"#/all\">the same 11 inputs</a>"))
    }

    @Test func `lists the lines of a figure that the website does not show`() throws {
        let text = try page([distance], known: [distance])
        #expect(!text.contains("href=\"#score"))
        #expect(text.contains("Led = 1.5 (line 7)"))
    }

    @Test func `is a paper with the same numbers when it is sent alone`() throws {
        let numbers = Page(
            path: "numbers/score.html",
            trail: [],
            document: Document(
                slug: "numbers",
                title: "Numbers",
                subtitle: "",
                date: someDay,
                workings: workings(of: marks, known: [])
            )
        )
        #expect(numbers.alone.figures.map(\.trace.id) == marks.map(\.trace.id))
    }
}
