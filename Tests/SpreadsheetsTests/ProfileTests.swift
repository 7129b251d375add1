import DigitalMaturity
import Documents
import TestSupport
import Testing

@testable import Spreadsheets

/// A document with every kind of sheet: words, a table of a sum, a chart and a heat map.
func sample(marking: String? = "Draft") -> Document {
    let parts = [1, 2].map { year in
        Figure(
            .money(.pounds(Int64(year) * 1_000)),
            trace: Trace(
                Address(parsing: "part/\(year)"),
                meaning: "Part \(year)",
                working: .written(
                    Trace.Input(
                        "part \(year)",
                        value: "£\(year)000",
                        file: "plans/plan.yaml",
                        lines: [year]
                    )
                )
            )
        )
    }
    let sum = Figure(
        .money("£3000"),
        trace: Trace(
            Address(parsing: "sum"),
            meaning: "Both",
            working: .sum(parts.map(Formula.Term.figure))
        )
    )
    let halved = Figure(
        .money("£1500"),
        trace: Trace(
            Address(parsing: "half"),
            meaning: "Half of a sum that no table shows",
            working: .quotient(
                .figure(
                    Figure(
                        sum.value,
                        trace: Trace(
                            Address(parsing: "hidden"),
                            meaning: "A sum that no table shows",
                            working: .sum(parts.map(Formula.Term.figure))
                        )
                    )
                ),
                .constant("2")
            )
        )
    )
    return document(
        marking: marking,
        .prose(["Words."]),
        .table(
            Table(
                id: "spend",
                title: "Spend",
                columns: [.words("What"), .words("Day"), .numbers("Amount")],
                rows: [
                    ["First", "1 April 2026", .figure(parts[0])],
                    ["Second", .blank, .figure(parts[1])],
                    ["Both", "2026-05-02", .figure(sum)],
                    ["Half", "spring", .figure(halved)],
                    ["Lost", .unknown("not stated"), .unknown("not known")],
                    ["None", .text(""), .blank],
                ]
            )
        ),
        .chart(columns()),
        heatMap
    )
}

func sampleSheets(_ profile: Profile) -> [Sheet] {
    sample().sheets(profile: profile, maker: "Waymark 9.9") { [$0.text] }
}

private func sheet(_ name: String, _ profile: Profile) throws -> Sheet {
    try #require(sampleSheets(profile).first { $0.name == name })
}

@Suite struct `A model` {
    @Test func `goes from its cover over inputs and workings to outputs, checks and a log`() {
        #expect(
            sampleSheets(.model).map(\.name) == [
                "Cover", "Contents", "Inputs", "Workings", "Summary", "Spend", "Capital by year",
                "Heat", "Checks", "Change log", "Traces",
            ]
        )
    }

    @Test func `says on its cover of what day and version it is, and checks all`() throws {
        let archive = try Archive(sample())
        let cover = try archive.texts(of: "Cover", column: "B")
        #expect(cover.contains("Waymark"))
        #expect(cover.contains { $0.hasSuffix("Check: every figure is as Waymark made it.") })
        let workbook = try archive.part("xl/workbook.xml")
        for name in ["Waymark_global_check", "Waymark_date", "Waymark_version"] {
            #expect(workbook.contains("<definedName name=\"\(name)\">'Cover'!$B$"))
        }
        let constants = /name="Waymark_constants">'Inputs'!\$B\$\d+:\$B\$\d+</
        #expect(workbook.contains(constants))
    }

    @Test func `has a unit before the numbers of each row, or in headings where rows mix them`()
        throws
    {
        let spend = try sheet("Spend", .model)
        let grid = try #require(spend.grid)
        #expect(spend.rows[grid.headerRow].map(\.text) == ["What", "Day", "Unit", "Amount"])
        #expect(spend.rows[spend.bodyRows].map { $0[2].text } == Array(repeating: "£", count: 6))
        let heat = try sheet("Heat", .model)
        let headings = heat.rows[try #require(heat.grid).headerRow].map(\.text)
        #expect(headings == ["Trust", "Well led (marks)", "Returns (number)", "Lowest to highest"])
    }

    @Test func `works out what no table shows on a sheet of its own`() throws {
        let workings = try sheet("Workings", .model)
        #expect(workings.grid?.bodyRows == 1)
        let spend = try sheet("Spend", .model)
        guard
            case .formula(let half, .number(1500)) = spend.rows[spend.bodyRows.lowerBound + 3][3]
                .content
        else {
            Issue.record("half is no formula")
            return
        }
        #expect(half.hasPrefix("=ROUND('Workings'!$C$"))
        guard case .formula(let both, _) = spend.rows[spend.bodyRows.lowerBound + 2][3].content
        else {
            Issue.record("both is no formula")
            return
        }
        #expect(both == "=ROUND(SUM(D7:D8),2)", "cells of its own sheet move as it is copied")
    }

    @Test func `lets only inputs and the log be changed, and says what inputs take`() throws {
        let archive = try Archive(sample())
        for name in try archive.sheets {
            #expect(try archive.sheet(name).contains("<sheetProtection sheet=\"1\""), "\(name)")
        }
        let inputs = try archive.sheet("Inputs")
        #expect(inputs.contains("<dataValidation type=\"decimal\""))
        #expect(try !archive.sheet("Inputs").contains("password="))
        let open = sampleSheets(.model).filter { sheet in
            sheet.rows.joined().contains { $0.style.isUnlocked }
        }
        #expect(open.map(\.name) == ["Inputs", "Change log"])
    }

    @Test func `shades marks by conditions, which follow a mark that changes`() throws {
        let heat = try Archive(sample()).sheet("Heat")
        #expect(heat.contains("<conditionalFormatting sqref=\"B7:B9\">"))
        #expect(heat.matches(of: /<cfRule type="expression"/).count == 5)
        #expect(heat.contains("AND(ISNUMBER(") && heat.contains("&gt;=4"))
    }
}

@Suite struct `A publication` {
    @Test func `begins with cover, contents and notes, and has a chart apart from its table`() {
        #expect(
            sampleSheets(.publication).map(\.name) == [
                "Cover", "Contents", "Notes", "Summary", "Spend", "Capital by year",
                "Chart of Capital by year", "Heat", "Inputs", "Workings", "Traces",
            ]
        )
    }

    @Test func `says why there is no figure, in shorthand that it explains`() throws {
        let spend = try sheet("Spend", .publication)
        let body = spend.rows[spend.bodyRows].map { $0.map(\.text) }
        #expect(body[1][1] == "[z]")
        #expect(body[4] == ["Lost", "not stated", "[x]"])
        #expect(body[5] == ["None", "[z]", "[z]"])
        let above = spend.rows.prefix(try #require(spend.grid).headerRow).joined().compactMap(
            \.text
        )
        #expect(above.contains { $0.hasPrefix("[x]: There is no figure") })
        #expect(above.contains { $0.hasPrefix("[z]: There is nothing to put here") })
        let heat = try sheet("Heat", .publication)
        let marks = heat.rows[heat.bodyRows].map { $0.map(\.text) }
        #expect(marks[2][1] == "[x] not answered")
        #expect(marks[2][2] == "[z] not applicable")
        let notes = try sheet("Notes", .publication)
        #expect(notes.rows[notes.bodyRows].map { $0[0].text } == ["[x]", "[z]", "[c]"])
    }

    @Test func `has no lock, frozen row, filter or fill, and says on each page what it is`() throws
    {
        let archive = try Archive(sample(), profile: .publication)
        #expect(try archive.sheets.count == 11)
        for name in try archive.sheets {
            let sheet = try archive.sheet(name)
            for obstacle in ["<sheetProtection", "<pane ", "<autoFilter", "<mergeCell"] {
                #expect(!sheet.contains(obstacle), "\(name) has \(obstacle)")
            }
            #expect(sheet.contains("Board paper&amp;R&amp;"), "\(name) has no foot of pages")
        }
        let chart = try archive.part("xl/charts/chart1.xml")
        #expect(chart.contains("'Capital by year'!$B$"), "drawn from the sheet of the table")
    }
}

@Suite struct `A day` {
    @Test(
        arguments: [
            ("1 April 2026", 46_113.0), ("2026-04-01", 46_113), ("31 December 1999", 36_525),
        ]
    )
    func `is a date in a table`(text: String, serial: Double) {
        guard case .number(let number) = SheetCell.words(text, .left).content else {
            Issue.record("\(text) is text")
            return
        }
        #expect(number == serial)
    }

    @Test(
        arguments: [
            "01 April 2026", "1 april 2026", "31 April 2026", "April 2026", "2026-4-1",
            "1 April 26",
            "2026/27", "1 April 2026 at the latest", "",
        ]
    )
    func `stays text where it is only like one`(text: String) {
        #expect(SheetCell.words(text, .left).text == text)
    }
}

@Suite struct `A number in words` {
    @Test(
        arguments: [
            ("93.0%", 0.93, "0.0%"), ("1,204", 1204, "#,##0"), ("2026", 2026, "0"),
            ("0.50", 0.5, "0.00"),
        ]
    )
    func `is a number in a column of numbers`(text: String, number: Double, code: String) {
        let cell = SheetCell.words(text, .right)
        guard case .number(number) = cell.content else {
            Issue.record("\(text) is text")
            return
        }
        #expect(cell.style.number?.code == code)
        #expect(SheetCell.words(text, .indented).text == text, "in a column of words it stays text")
    }

    @Test(arguments: ["007", "-1", "+1", "1e5", "12,04", "1.2.3", "5 of 6", "%"])
    func `stays text where it may be a code or is more than a number`(text: String) {
        #expect(SheetCell.words(text, .right).text == text)
    }
}

@Suite struct `The properties of a workbook` {
    @Test(arguments: Profile.allCases) func `name its language, once`(profile: Profile) throws {
        let archive = try Archive(sample(), profile: profile)
        let core = try archive.part("docProps/core.xml")
        #expect(core.matches(of: /<dc:language>en-GB<\/dc:language>/).count == 1)
        #expect(archive.names.count { $0 == "docProps/core.xml" } == 1)
        #expect(archive.names.contains("docProps/app.xml"))
    }
}
