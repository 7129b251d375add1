import DigitalMaturity
import Documents
import Foundation
import Reporting
import Testing

@testable import Spreadsheets

@Suite struct `A figure with bounds` {
    private let bounded = Figure(
        .score(2.46),
        bounds: 1.9...3.1,
        trace: figure(.score(2.46), "mark").trace
    )

    @Test func `stays a number, with its bounds as numbers beside it`() throws {
        let archive = try Archive(document(table(.figure(bounded), .unknown("not known"))))
        let cells = try archive.cells(of: "Spend")
        #expect(
            ["B5", "C5", "D5", "E5"].map { cells[$0]?.value }
                == ["Unit", "Amount", "Amount, lowest", "Amount, highest"]
        )
        for (name, value) in [("C6", "2.46"), ("D6", "1.9"), ("E6", "3.1")] {
            #expect(cells[name] == Archive.Cell(kind: "n", value: value, format: "0.00"))
        }
        #expect(cells["C7"]?.value == "not known")
        #expect(cells["D7"]?.value == "not applicable")
    }

    @Test func `says its bounds among the traces and in prose`() throws {
        let archive = try Archive(document(.prose(["It is ", .figure(bounded), "."])))
        #expect(try archive.texts(of: "Summary", column: "A").contains("It is 2.46 (1.90–3.10)."))
        let traces = try archive.cells(of: "Traces")
        #expect(traces["B8"]?.value == "2.46")
        #expect(traces["D8"]?.value == "What mark means: 2.46 (1.90–3.10)")
    }

    @Test func `moves no chart onto the wrong column`() throws {
        guard case .standing(let form) = standing.form else {
            Issue.record("it is no standing")
            return
        }
        let row = form.rows[0]
        let chart = Chart(
            id: "moved",
            title: "A",
            subtitle: "B",
            form: .standing(
                Chart.Standing(
                    scale: 0...5,
                    peers: "some",
                    marks: form.marks,
                    rows: [
                        Chart.Standing.Row(
                            label: row.label,
                            peers: row.peers,
                            values: [bounded, row.values[1]]
                        )
                    ]
                )
            )
        )
        // A label, B the unit, C to E the first mark, F the second, G to I the peers.
        let drawn = try Archive(document(.chart(chart))).part("xl/charts/chart1.xml")
        #expect(
            drawn.matches(of: /<c:val><c:numRef><c:f>Moved!\$([A-Z])\$/).map(\.output.1)
                == ["H", "C", "F"]
        )
    }
}

@Suite struct `A heat map in a workbook` {
    @Test func `keeps numbers and says what is absent and what may be`() throws {
        let cells = try Archive(document(heatMap)).cells(of: "Heat")
        #expect(cells["B6"] == Archive.Cell(kind: "n", value: "0.5", format: "0.00"))
        #expect(cells["B7"] == Archive.Cell(kind: "n", value: "4", format: "0.00"))
        #expect(
            ["D5", "D7", "C7", "B8", "C8"].map { cells[$0]?.value } == [
                "Lowest to highest", "Well led 3.00–4.50", "out of scope", "not answered",
                "not applicable",
            ]
        )
    }

    @Test func `says what its shades mean under the table`() throws {
        let archive = try Archive(document(heatMap))
        #expect(
            try archive.texts(of: "Heat", column: "A").suffix(10) == [
                "C", "What the shades mean", "0 to under 1", "1 to under 2", "2 to under 3",
                "3 to under 4", "4 to 5", "not answered", "not applicable", "out of scope",
            ]
        )
        #expect(try archive.part("xl/tables/table2.xml").contains("ref=\"A5:D8\""))
    }

    @Test func `has a look of its own for each shade and each absence`() throws {
        let styles = try Archive(document(heatMap)).part("xl/styles.xml")
        for fill in ["FFEDF4FB", "FFC5DCF1", "FF92BFE5", "FF2A6CB0", "FF0B3A6B", "FFD0D5D8"] {
            #expect(
                styles.contains("<patternFill patternType=\"solid\"><fgColor rgb=\"\(fill)\"/>")
            )
        }
        #expect(styles.contains("<patternFill patternType=\"lightUp\"><fgColor rgb=\"FFE0B25C\"/>"))
        #expect(styles.contains("<left style=\"thin\">"), "the frame of what is out of scope")
    }

    @Test(arguments: 0..<5)
    func `can be read on every shade`(step: Int) throws {
        let style = CellStyle.body(.right).shaded(step)
        let fill = try #require(style.fill)
        #expect(contrast(style.ink, fill) >= 4.5)
    }

    @Test(arguments: Absence.allCases)
    func `can be read where there is no mark`(absence: Absence) {
        let style = CellStyle.absent(absence, .right)
        #expect(contrast(style.ink, style.fill ?? .white) >= 4.5)
    }

    @Test func `goes from light to dark`() {
        let lights = Colour.shades.map(luminance)
        #expect(lights == lights.sorted(by: >))
    }
}

@Suite struct `A trend in a workbook` {
    @Test func `has a column for each edition, blank for the others`() throws {
        let cells = try Archive(document(.chart(brokenTrend))).cells(of: "Overall trend")
        #expect(
            ["A", "B", "C", "D", "E", "F", "G", "H"].map { cells[$0 + "8"]?.value } == [
                "When", "Edition", "Unit", "Published, First", "Published, Second",
                "Published, Second, lowest", "Published, Second, highest", "Shared",
            ]
        )
        #expect(["D9", "D10", "E9", "E10"].map { cells[$0]?.value } == ["1.9", nil, nil, "2.35"])
        #expect(["E11", "H11"].map { cells[$0]?.value } == ["none", nil])
        #expect(["E12", "F12", "G12"].map { cells[$0]?.value } == ["2.46", "1.9", "3.1"])
        #expect(cells.values.contains { $0.value.hasPrefix("A cell is empty where") })
    }

    @Test func `draws no line across a break but that of comparable marks`() throws {
        let chart = try Archive(document(.chart(brokenTrend))).part("xl/charts/chart1.xml")
        #expect(chart.contains("<c:lineChart>"))
        #expect(
            chart.matches(of: /<c:val><c:numRef><c:f>'Overall trend'!\$([A-Z])\$9:\$[A-Z]\$12/)
                .map(\.output.1) == ["D", "E", "H"]
        )
        #expect(!chart.contains("dispBlanksAs"), "a blank is a gap unless the file says otherwise")
        #expect(chart.contains("<c:max val=\"5\"/><c:min val=\"0\"/>"))
        let series = chart.components(separatedBy: "<c:ser>").dropFirst()
        #expect(
            series.map { $0.contains("<c:spPr><a:ln w=\"28575\"><a:solidFill>") }
                == [true, false, true],
            "the second edition has a mark that is not known, so nothing joins its others"
        )
        #expect(chart.contains("questions changed: not comparable"))
    }

    @Test func `draws its bounds as a line through the mark, and says so`() throws {
        let chart = try Archive(document(.chart(brokenTrend))).part("xl/charts/chart1.xml")
        let series = chart.components(separatedBy: "<c:ser>").dropFirst()
        #expect(series.map { $0.contains("<c:errBars>") } == [false, true, false])
        #expect(chart.contains("Upright lines: from lowest to highest"))
        let bars = try #require(chart.firstRange(of: "<c:errBars>"))
        #expect(
            chart[bars.lowerBound...].contains("</c:errBars><c:cat>"),
            "where the schema has it"
        )
    }
}

@Suite struct `Intervals in a workbook` {
    @Test func `join their ends and grey what is noise`() throws {
        let chart = try Archive(document(.chart(intervals))).part("xl/charts/chart1.xml")
        #expect(chart.matches(of: /<c:errBars>/).count == 1)
        #expect(
            chart.matches(of: /<c:val><c:numRef><c:f>Boards!\$([A-Z])\$/).map(\.output.1)
                == ["C"]
        )
        #expect(
            chart.contains(
                "<c:dPt><c:idx val=\"1\"/><c:marker><c:spPr><a:solidFill><a:srgbClr val=\"8D979D\"/>"
            )
        )
        #expect(chart.contains("<c:tickLblPos val=\"low\"/>"))
    }

    @Test func `say in words how they lie to nought`() throws {
        let texts = try Archive(document(.chart(intervals))).texts(of: "Boards", column: "F")
        #expect(texts == ["Reading", "above", "within noise", "none"])
    }
}

@Suite struct `Bands in a workbook` {
    @Test func `are drawn from the cells of their table`() throws {
        let archive = try Archive(document(.chart(bands(limit: 6_500_000))))
        let chart = try archive.part("xl/charts/chart1.xml")
        #expect(
            chart.matches(of: /<c:val><c:numRef><c:f>Outcomes!\$([A-Z])\$/).map(\.output.1)
                == ["D", "E", "G"],
            "a mark at P50, upon a line from P10 to P90, and a stroke at P80"
        )
        let cells = try archive.cells(of: "Outcomes")
        #expect(
            cells.values.filter { $0.kind == "n" }.map(\.value).sorted()
                == [
                    "0", "0", "1000000", "2000000", "4000000", "5000000", "6000000", "6500000",
                    "7000000",
                ],
            "four parts and a limit, then how far the line reaches below and above in two rows"
        )
    }

    @Test(arguments: [6_500_000, 7_500_000])
    func `reach from P10 to P90, wherever a limit lies`(limit: Int64) throws {
        let chart = try Archive(document(.chart(bands(limit: limit)))).part("xl/charts/chart1.xml")
        let plus = try #require(chart.firstMatch(of: /<c:plus>.*?<c:v>([^<]*)</))
        let minus = try #require(chart.firstMatch(of: /<c:minus>.*?<c:v>([^<]*)</))
        #expect([plus.output.1, minus.output.1].map { Double($0) } == [2_000_000, 1_000_000])
        let top = try #require(
            chart.firstMatch(of: /<c:max val="([^"]*)"/).flatMap { Double($0.output.1) }
        )
        #expect(top >= max(7_000_000, Double(limit)), "the axis holds every mark and range")
        #expect(chart.contains("<c:min val=\"0\"/>"))
    }
}

@Suite struct `A schedule in a workbook` {
    @Test func `is its table alone`() throws {
        let chart = Chart(
            id: "rules",
            title: "A limit rose",
            subtitle: "Limits by rule",
            form: .schedule(
                Chart.Schedule(
                    subject: "Rule",
                    quantity: "Limit",
                    kinds: ["In force"],
                    rows: [
                        Chart.Schedule.Row(
                            label: "Trusts",
                            spans: [
                                Chart.Schedule.Span(
                                    from: nil,
                                    to: nil,
                                    kind: 0,
                                    label: .figure(figure(.money(.pounds(15)), "limit"))
                                )
                            ]
                        )
                    ]
                )
            )
        )
        let archive = try Archive(document(.chart(chart)))
        #expect(!archive.names.contains { $0.contains("chart") })
        let cells = try archive.cells(of: "Rules").values
        #expect(cells.contains { $0.value == "no end set" })
        #expect(cells.contains { $0.kind == "n" && $0.value == "15" })
    }
}

/// The contrast of two colours by WCAG 2.2.
private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
}

private func luminance(_ colour: Colour) -> Double {
    zip([16, 8, 0] as [UInt32], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
        let level = Double((colour.rgb >> part.0) & 0xFF) / 255
        let light = level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
        return sum + light * part.1
    }
}
