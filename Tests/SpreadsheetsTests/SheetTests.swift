import DigitalMaturity
import Documents
import Reporting
import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct `The name of a sheet` {
    @Test(
        arguments: [
            ("spend-by-year", "", "Spend by year"),
            ("epr-costs", "What the EPR costs", "EPR costs"),
            ("a[b]c:d*e?f/g\\h", "", "A b c d e f g h"),
            ("'quoted'", "", "\u{2019}quoted\u{2019}"),
            ("", "", "Sheet"),
            ("history", "", "History 2"),
            ("history-", "", "History 2"),
            ("whole-life-cost-of-every-initiative", "", "Whole life cost of every"),
            ("exactly-thirty-one-characters-x", "", "Exactly thirty one characters x"),
            ("antidisestablishmentarianismistically", "", "Antidisestablishmentarianismist"),
        ]
    )
    func `comes from the identifier, within what Excel allows`(
        id: String,
        title: String,
        name: String
    ) {
        var names = UniqueNames.sheets
        #expect(names.claimSheet(id: id, title: title) == name)
    }

    @Test func `differs from every other in more than case`() throws {
        let archive = try Archive(
            document(
                table(id: "contents", "A"),
                table(id: "spend", "A"),
                table(id: "SPEND", "A"),
                table(id: "spend_", "A"),
                table(id: "whole-life-cost-of-every-initiative", "A"),
                table(id: "whole-life-cost-of-every-item", "A")
            )
        )
        #expect(
            try archive.sheets == [
                "Cover", "Contents", "Contents 2", "Spend", "Spend 2", "Spend 3",
                "Whole life cost of every", "Whole life cost of every item", "Change log",
            ]
        )
    }

    @Test func `never grows past the limit when it is numbered`() {
        var names = UniqueNames.sheets
        let claimed = (1...12).map { _ in names.claim(String(repeating: "x", count: 40)) }
        #expect(Set(claimed).count == 12)
        #expect(claimed.allSatisfy { $0.utf16.count <= 31 })
    }

    @Test func `of a table in formulas is unique too`() {
        var names = UniqueNames.tables
        #expect(names.claimTable(id: "a-b") == "Waymark_a_b")
        #expect(names.claimTable(id: "a_b") == "Waymark_a_b_2")
        #expect(names.claimTable(id: "a-b-2") == "Waymark_a_b_2_2")
    }
}

@Suite struct `The summary` {
    @Test func `tells the document in words, with the way to its tables`() throws {
        let archive = try Archive(
            document(
                .prose([
                    "It is ", .figure(figure(.score(2.46), "score")), ", ", .strong("low"), ".",
                ]),
                .narrative(Narrative(text: "From a file.", values: [])),
                table(title: "Spend by year", "A"),
                .list([["First"], [.link("See", .address("https://example.org")), " this"]])
            )
        )
        #expect(
            try archive.texts(of: "Summary", column: "A").suffix(6) == [
                "The only section", "It is 2.46, low.", "From a file.",
                "Table: Spend by year (sheet Spend)", "• First", "• See (https://example.org) this",
            ]
        )
        #expect(try archive.sheet("Summary").contains("location=\"'Spend'!A1\""))
    }
}

@Suite struct `The traces` {
    @Test func `show every figure once, and where`() throws {
        let score = figure(.score(2.46), "score")
        let alone = figure(.count(3), "alone")
        let archive = try Archive(
            document(
                .prose([.figure(score), " and ", .figure(alone)]),
                table(.figure(score), .figure(score))
            )
        )
        #expect(
            try archive.texts(of: "Traces", column: "A").suffix(3) == ["Trace", "score", "alone"]
        )
        let cells = try archive.cells(of: "Traces")
        #expect(
            ["A8", "B8", "D8", "E8", "F8", "G8", "H8"].map { cells[$0]?.value } == [
                "score", "2.46", "What score means", "Spend, C6", "the sum of its inputs",
                "capital of epr-east = £6m (plans/plan.yaml, line 24)", "Rule 4 of the framework",
            ]
        )
        #expect(cells["C8"]?.value == "'Spend'!$C$6" + "2.46", "the formula, then what it gives")
        #expect(cells["E9"]?.value == "Summary, A6")
        #expect(try archive.sheet("Traces").contains("location=\"'Spend'!C6\""))
    }

    @Test func `list as many inputs as a row shows, then the places of the rest`() throws {
        let inputs = (1...2_000).map { Trace.Input("input \($0)", file: "data/a.csv", lines: [$0]) }
        let trace = Trace("many", meaning: "Many", formula: "sum", inputs: inputs)
        let archive = try Archive(document(table(.figure(Figure(.count(1), trace: trace)))))
        let text = try #require(try archive.cells(of: "Traces")["G8"]?.value)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 13)
        #expect(lines.suffix(2) == ["and 1989 more:", "data/a.csv, lines 12–2000"])
    }

    @Test func `never have a text that is taller than a row`() throws {
        let inputs = (1...900).map { number in
            Trace.Input("input \(number)", file: "data/\(number % 40).csv", lines: [number * 3])
        }
        let trace = Trace("many", meaning: "Many", formula: "sum", inputs: inputs)
        let made = document(table(.figure(Figure(.count(1), trace: trace))))
        for profile in Profile.allCases {
            let faults = made.sheets(profile: profile) { [$0.text] }.faults(for: profile)
            #expect(faults.map(\.description) == [])
        }
        let text = try Archive(made).cells(of: "Traces")["G8"]?.value
        #expect(text?.hasSuffix("and more: see waymark explain") == true)
    }
}

@Suite struct `A chart` {
    @Test func `of columns draws its limits as a line on the same axes`() throws {
        let chart = try Archive(document(.chart(columns()))).part("xl/charts/chart1.xml")
        let bars = try #require(chart.firstRange(of: "</c:barChart><c:lineChart>"))
        let axes = chart.matches(of: /<c:axId val="(\d+)"\/>/).map(\.output.1)
        #expect(axes.prefix(2) == axes.dropFirst(2).prefix(2))
        #expect(chart[..<bars.lowerBound].contains("'Capital by year'!$C$7:$C$9"))
        #expect(chart[bars.upperBound...].contains("'Capital by year'!$D$7:$D$9"))
        #expect(chart.matches(of: /<c:idx val="(\d)"\/><c:order/).map(\.output.1) == ["0", "1"])
        #expect(!chart.contains("_dash\""), "Excel calls that a damaged file")
    }

    @Test func `draws nothing for a value that is not known`() throws {
        let archive = try Archive(document(.chart(columns(limits: [8, nil, 8])), .chart(standing)))
        let limits = try archive.part("xl/charts/chart1.xml")
        #expect(
            limits.contains(
                "<c:dPt><c:idx val=\"1\"/><c:marker><c:symbol val=\"none\"/></c:marker></c:dPt>"
            )
        )
        #expect(limits.contains("<c:spPr><a:ln w=\"19050\"><a:noFill/>"), "limits are not joined")
        #expect(limits.contains("<c:dLblPos val=\"inEnd\"/>"), "no label is under a limit")
        let bars = try archive.part("xl/charts/chart2.xml")
        #expect(bars.contains("<c:dLbl><c:idx val=\"1\"/><c:delete val=\"1\"/></c:dLbl>"))
        #expect(try archive.cells(of: "Capital by year")["D8"]?.value == "none")
    }

    @Test func `of a standing has a line over the middle half of peers, on the scale`() throws {
        let chart = try Archive(document(.chart(standing))).part("xl/charts/chart1.xml")
        #expect(chart.matches(of: /<c:errBars>/).count == 1)
        let reach = try ranges(of: chart).map { $0.map(\.toHundredths) }
        #expect(reach == [[0.5, 0.5], [0.4, 0.4]])
        #expect(chart.contains("Upright grey lines: from the lower to the upper quartile"))
        #expect(chart.contains("<c:max val=\"5\"/><c:min val=\"0\"/>"))
        let columns = chart.matches(of: /<c:val><c:numRef><c:f>'Dimension standing'!\$([A-Z])\$8/)
        #expect(
            columns.map(\.output.1) == ["F", "C", "D"],
            "the marks are drawn over the median of the peers"
        )
    }

    @Test func `of a schedule has bars from day to day, on one that is not seen`() throws {
        let chart = try Archive(document(.chart(starts))).part("xl/charts/chart1.xml")
        #expect(chart.contains("<c:grouping val=\"stacked\"/>"))
        #expect(chart.matches(of: /<c:ser>/).count == 5, "from, two kinds, unknown and latest")
        #expect(chart.contains("formatCode=\"mmm yyyy\""))
        #expect(!chart.contains("<c:legendEntry>"), "LibreOffice would leave out another")
        let names = chart.matches(of: /<c:tx><c:v>([^<]*)<\/c:v>/).map(\.output.1)
        #expect(names == [" ", "Approval", "Work", "From a day not known", "At the latest"])
        #expect(
            chart.matches(of: /<a:prstDash val="dash"\/>/).count == 2,
            "what may be is outlined"
        )
        #expect(chart.contains("<c:crossesAt val=\"46174\"/>"), "the upright line of the day")
        let cells = try Archive(document(.chart(starts))).cells(of: "Starts")
        let days = ["F", "G", "H", "I", "J", "K"].map { column in
            (8...10).map { cells[column + String($0)]?.value }
        }
        #expect(days[0] == ["East: Approval", "Work", "West: Work"])
        #expect(days[1] == ["46113", "46174", "46103"], "the last has no first day: from the edge")
        #expect(days[2] == ["61", "0", "0"])
        #expect(days[3] == ["0", "2", "0"])
        #expect(days[4] == ["0", "0", "89"])
        #expect(days[5] == ["10", "0", "0"])
    }

    @Test func `of what moves a result has bars to both sides of zero`() throws {
        let chart = try Archive(document(.chart(tornado))).part("xl/charts/chart1.xml")
        #expect(chart.contains("<c:barDir val=\"bar\"/>"))
        #expect(chart.contains("<c:overlap val=\"100\"/>"))
        #expect(chart.matches(of: /<c:ser>/).count == 2)
    }

    @Test func `of curves has the line of equal shares`() throws {
        let curves = Chart(
            id: "shares",
            title: "Shares",
            subtitle: "Money by trusts",
            form: .curves(
                Chart.Curves(
                    subject: "Trusts",
                    equality: "The same for each",
                    places: [0.25, 0.5],
                    series: [
                        Chart.Series(
                            name: "Money",
                            values: [figure(.share(0.1), "a"), figure(.share(0.3), "b")]
                        )
                    ]
                )
            )
        )
        let cells = try Archive(document(.chart(curves))).cells(of: "Shares")
        #expect(
            ["D6", "D7", "D8"].map { cells[$0]?.value } == ["The same for each", "0.25", "0.5"]
        )
    }

    @Test func `of days says them as days on its axis`() throws {
        let occasions = ["30 June 2022", "30 September 2024"].compactMap { day in
            CivilDate(written: day).map {
                Chart.Trend.Occasion(label: day, date: $0, edition: "One")
            }
        }
        let trend = Chart(
            id: "share",
            title: "The share rose",
            subtitle: "Share",
            form: .trend(
                Chart.Trend(
                    scale: 0...1,
                    occasions: occasions,
                    series: [
                        Chart.Series(
                            name: "Counted",
                            values: [figure(.share(0.1), "a"), figure(.share(0.3), "b")]
                        )
                    ]
                )
            )
        )
        let axis = try Archive(document(.chart(trend))).part("xl/charts/chart1.xml")
        #expect(axis.contains("<c:numFmt formatCode=\"mmm yyyy\" sourceLinked=\"0\"/>"))
    }

    @Test func `with more figures than can be listened to says where they are`() throws {
        let years = (2000...2060).map(String.init)
        let values = years.map { figure(.money(.pounds(1_000)), "year/\($0)") }
        let long = Chart(
            id: "years",
            title: "All years are alike",
            subtitle: "Money",
            form: .columns(
                Chart.Columns(
                    categories: years,
                    series: [Chart.Series(name: "Spent", values: values)],
                    limits: []
                )
            )
        )
        let drawing = try Archive(document(.chart(long))).part("xl/drawings/drawing1.xml")
        #expect(drawing.contains("The worksheet Years has all of its figures, in rows: 61."))
        #expect(!drawing.contains("2059"))
    }

    @Test func `is told in words to those who cannot see it`() throws {
        let archive = try Archive(document(.chart(standing)))
        let told = standing.alternative
        #expect(try archive.part("xl/drawings/drawing1.xml").contains("descr=\"\(told)\""))
    }

    @Test func `of nothing is not drawn`() throws {
        let none = Chart(
            id: "none",
            title: "None",
            subtitle: "Nothing",
            form: .columns(Chart.Columns(categories: [], series: [], limits: []))
        )
        let archive = try Archive(document(.chart(none)))
        #expect(!archive.names.contains { $0.hasPrefix("xl/charts") })
    }

    @Test(
        arguments: [
            (["£900"], "£#,##0"),
            (["£12,000"], "£#,##0,\"k\";-£#,##0,\"k\";£0"),
            (["£12,000", "-£6m"], "£#,##0.0,,\"m\";-£#,##0.0,,\"m\";£0"),
            (["£2.1bn"], "£#,##0.0,,,\"bn\";-£#,##0.0,,,\"bn\";£0"),
        ] as [([Money], String)]
    )
    func `counts money in its own magnitude`(amounts: [Money], code: String) {
        #expect(NumberFormat.axis(of: amounts.map { figure(.money($0), "any") }).code == code)
    }
}

/// How far the ranges of a chart's first series that has them reach above and below its marks.
private func ranges(of chart: String) throws -> [[Double]] {
    let parts = chart.matches(of: /<c:(plus|minus)>(.*?)<\/c:(plus|minus)>/).map { part in
        part.output.2.matches(of: /<c:v>([^<]*)<\/c:v>/).compactMap { Double($0.output.1) }
    }
    return try [#require(parts.first), #require(parts.dropFirst().first)]
}

extension Double {
    fileprivate var toHundredths: Double { (self * 100).rounded() / 100 }
}
