import DigitalMaturity
import Documents
import Testing

@testable import Markup

/// What is printed and what pandoc makes Word files of, and tables in prose.
struct PaperTests {
    private static let columns = Chart.Form.columns(
        Chart.Columns(categories: ["2026"], series: [series("A", [.money(.pounds(3))])], limits: [])
    )

    @Test func `on paper a chart is a picture with its words, and figures lead nowhere`() throws {
        let paper = document(.chart(chart(Self.columns)), .prose([.figure(figure(.count(3), "a"))]))
        let drawing = try #require(paper.drawings(in: Brand()).first)
        let pictures = ["chart": ChartPicture(drawing, at: "chart-1.png")]
        for html in [
            try paper.printFragment(pictures: pictures), try paper.wordHTML(pictures: pictures),
        ] {
            #expect(
                html.contains("src=\"chart-1.png\" alt=\"Spending rises. Capital, £. 2026: A £3.\"")
            )
            #expect(!html.contains("<svg"))
            #expect(!html.contains("href"))
            #expect(!html.contains("Where every number comes from"))
        }
    }

    @Test func `a picture of its own needs no style sheet and has the brand's colours`() throws {
        var brand = Brand()
        brand.charts = [try BrandColour(parsing: "#7a1f5c")]
        let svg = try #require(document(.chart(chart(Self.columns))).drawings(in: brand).first?.svg)
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(svg.contains(".fill-1{fill:#7a1f5c}.stroke-1{stroke:#7a1f5c}"))
    }

    @Test func `for Word a table has a head, sides and widths that make the whole page`() throws {
        let table = Table(
            id: "t",
            title: "Money",
            columns: [.words("Scheme"), .numbers("Capital")],
            rows: [["A <b>", .figure(figure(.money(.pounds(3)), "a"))]]
        )
        let html = try document(.table(table)).wordHTML(pictures: [:])
        #expect(html.contains("<caption>Money</caption>"))
        #expect(html.contains("<thead>\n<tr><th>Scheme</th><th style=\"text-align:right\">Capital"))
        #expect(html.contains("<td>A &lt;b&gt;</td><td style=\"text-align:right\">£3</td>"))
        let widths = html.split(separator: "width:").dropFirst().compactMap { part in
            Double(part.prefix { $0 != "%" })
        }
        #expect(widths.count == 2)
        #expect(abs(widths.reduce(0, +) - 100) < 0.2)
    }

    @Test func `what is printed fetches no picture of a narrative`() throws {
        let text = "![a map](https://nhs.uk/x.png) ![b](file:///etc/passwd)"
        let paper = document(.narrative(Narrative(text: text, values: [])))
        for html in [try paper.printFragment(pictures: [:]), try paper.wordHTML(pictures: [:])] {
            #expect(html.contains("a map"))
            #expect(!html.contains("<img"))
        }
    }

    private static let prose = Narrative(
        text: """
            Before
            | Who | How *much* |
            | --- | ---: |
            | a \\| b | \u{E000}0\u{E001} |
            | `c\\|d` |
            """,
        values: [.text("£3m | <b>")]
    )

    @Test func `a table in prose is a table on a page, and nothing of a value becomes markup`()
        throws
    {
        let html = try document(.narrative(Self.prose)).htmlFragment { _ in nil }
        #expect(html.contains("<p>Before</p>"))
        #expect(html.contains("<th class=\"number\">\nHow <em>much</em>"))
        #expect(html.contains("a | b"))
        #expect(html.contains("£3m | &lt;b&gt;"))
        #expect(html.contains("<code>c|d</code>"))
        #expect(!html.contains("---"))
        #expect(html.split(separator: "<td").count == 5)
    }

    @Test func `a table in prose is a table in CommonMark and items in a cell`() throws {
        let text = try document(.narrative(Self.prose)).commonMark()
        #expect(text.contains("| Who"))
        #expect(text.contains("| ------ | -----------: |"))
        #expect(text.contains("`c\\|d`"))
        #expect(text.contains("a \\| b"))
        #expect(
            try Self.prose.plainText() == [
                "Before", "• Who: a | b; How much: £3m | <b>", "• Who: c|d; How much: ",
            ]
        )
    }

    @Test func `bars without a line under the headings stay as they were written`() throws {
        let html = try document(.narrative(Narrative(text: "a | b\nc \\| d `e\\|f`", values: [])))
            .htmlFragment { _ in nil }
        #expect(html.contains("a | b\nc | d <code>e\\|f</code>"))
    }
}
