import DigitalMaturity
import Documents
import TestSupport
import Testing

@testable import Spreadsheets

/// A fault that is put into a good workbook, and the rule that must catch it.
struct Seed: CustomTestStringConvertible {
    let rule: String
    let profile: Profile
    let sow: @Sendable (inout [Sheet]) -> Void

    var testDescription: String { "\(rule), \(profile)" }

    init(
        _ rule: String,
        _ profile: Profile = .model,
        _ sow: @escaping @Sendable (inout [Sheet]) -> Void
    ) {
        (self.rule, self.profile, self.sow) = (rule, profile, sow)
    }

    /// One at least for each rule.
    static let all = [
        Seed("empty cells") { $0["Spend", 1, 1].content = .blank },
        Seed("empty cells", .publication) { $0["Spend", 1, 1].content = .text("") },
        Seed("names of sheets") { sheets in sheets["Spend"] = sheets["Spend"].named("cover") },
        Seed("title", .publication) { $0["Heat"].rows[0] = [.text("", .title)] },
        Seed("headings") { $0["Spend", -1, 3].content = .text("what") },
        Seed("rows") { sheets in
            let first = sheets["Spend"].bodyRows.lowerBound
            sheets["Spend"].rows[first].removeLast()
        },
        Seed("tables") { sheets in sheets["Heat"].grid = sheets["Spend"].grid },
        Seed("dates") { $0["Spend", 0, 1].content = .text("1 April 2026") },
        Seed("numbers", .publication) { $0["Spend", 0, 2].content = .text("£1,000") },
        Seed("money") { $0["Spend", 0, 3].style.number = .count },
        Seed("formulas") { $0["Spend", 2, 3].content = .formula("=TODAY()", .number(3000)) },
        Seed("formulas") {
            $0["Spend", 2, 3].content = .formula("='[other.xlsx]A'!$B$1", .number(3000))
        },
        Seed("references") { $0["Spend", 2, 3].content = .formula("='Lost'!$B$1", .number(3000)) },
        Seed("links") {
            let place = CellPlace(sheet: "Lost", row: 0, column: 0)
            $0["Spend", 0, 0].content = .link("There", .place(place))
        },
        Seed("charts") { $0["Capital by year"].chart = silent },
        Seed("contrast") { $0["Spend", 0, 0].style.fill = .navy },
        Seed("widths") { $0["Spend"].widths[3] = 1 },
        Seed("sheets of a model") { sheets in sheets.removeAll { $0.kind == .log } },
        Seed("sheets of a model") { sheets in sheets.removeAll { $0.kind == .inputs } },
        Seed("cover") { $0["Cover"].names.removeLast() },
        Seed("units") { $0["Spend", -1, 2].content = .text("Kind") },
        Seed("one formula a row") { sheets in
            sheets["Spend", 2, 2].content = .formula("=SUM(C7:C8)", .number(1))
            sheets["Spend", 2, 3].content = .formula("=SUM(D7:D9)", .number(3000))
        },
        Seed("constants") { $0["Spend", 2, 3].content = .formula("=D7*1.035", .number(3000)) },
        Seed("inputs") { $0["Inputs"].rules?.choices = [] },
        Seed("inputs") { $0["Inputs", 0, 1].style.isUnlocked = false },
        Seed("protection") { $0["Spend"].rules = nil },
        Seed("protection") { $0["Spend", 0, 3].style.isUnlocked = true },
        Seed("frozen headings") { $0["Spend"].rules?.headerRow = nil },
        Seed("names of cells") { $0["Cover"].names.append(("two words", "$B$1")) },
        Seed("stored values") { $0["Spend", 2, 3].content = .formula("=D7", .number(.nan)) },
        Seed("first sheets", .publication) { sheets in sheets.swapAt(1, 2) },
        Seed("blank rows", .publication) { $0["Cover"].rows.append([]) },
        Seed("column A", .publication) { $0["Cover"].rows[1].insert(.text("", .plain), at: 0) },
        Seed("below the table", .publication) { $0["Heat"].rows.append([.text("Source", .plain)]) },
        Seed("description", .publication) { $0["Heat"].rows[1] = [.text("Marks", .plain)] },
        Seed("shorthand", .publication) { $0["Spend", 0, 2].content = .text("[q]") },
        Seed("shorthand", .publication) { sheets in
            sheets["Notes"].rows.removeAll { $0.first?.text == "[x]" }
        },
        Seed("obstacles", .publication) { $0["Spend"].rules = SheetRules(headerRow: 5) },
        Seed("charts apart", .publication) { sheets in
            sheets["Capital by year"].chart = sheets["Chart of Capital by year"].chart
        },
        Seed("plain look", .publication) { $0["Spend", 0, 0].style.size = 10 },
        Seed("page marks") { $0["Spend"].hasPageMarks = false },
        Seed("page marks", .publication) { $0["Spend"].hasPageMarks = false },
        Seed("cut text") { sheets in
            sheets["Spend", 0, 0].content = .text(String(repeating: "word ", count: 2_000))
        },
        Seed("links on one line", .publication) { sheets in
            let last = sheets["Summary"].rows.count - 1
            let place = CellPlace(sheet: "Spend", row: 0, column: 0)
            let words = String(repeating: "long ", count: 40)
            sheets["Summary"].rows[last][0].content = .link(words, .place(place))
        },
        Seed("said once", .publication) {
            $0["Heat"].rows[2] = [.text("Heat: Heat, 2026", .plain)]
        },
        Seed("said once") { sheets in
            let title = sheets["Spend"].rows[0][0].text ?? ""
            sheets["Spend"].rows[1] = [.text(title + ". Pounds.", .quiet)]
        },
        Seed("signs") {
            $0["Spend", 0, 3].style.number = NumberFormat(code: "£#,##0;\u{2212}£#,##0")
        },
        Seed("days on axes") { sheets in
            let first = sheets["Capital by year"].bodyRows.lowerBound
            sheets["Capital by year"].rows[first][0].style.number = .day
        },
        Seed("words of charts", .publication) { sheets in
            sheets["Chart of Capital by year"].chart?.alternative = String(
                repeating: "2026/27: £6m; ",
                count: 100
            )
        },
        Seed("shorthand in its sense", .publication) {
            $0["Spend", 0, 2].content = .text("[x] none in a plan")
        },
    ]

    private static let silent = SheetChart(
        Chart(id: "a", title: "", subtitle: "", form: columns().form),
        marking: nil
    )
}

extension [Sheet] {
    subscript(name: String) -> Sheet {
        get { self[firstIndex { $0.name == name } ?? 0] }
        set { self[firstIndex { $0.name == name } ?? 0] = newValue }
    }

    /// A cell of the table of a sheet; row −1 is that of the headings.
    fileprivate subscript(name: String, row: Int, column: Int) -> SheetCell {
        get { self[name].rows[self[name].bodyRows.lowerBound + row][column] }
        set { self[name].rows[self[name].bodyRows.lowerBound + row][column] = newValue }
    }
}

extension Sheet {
    fileprivate func named(_ name: String) -> Sheet {
        Sheet(
            name: name,
            shows: shows,
            section: section,
            rows: rows,
            widths: widths,
            grid: grid,
            rules: rules
        )
    }
}

@Suite struct `The rules of a workbook` {
    @Test(arguments: Profile.allCases) func `find nothing in a good one`(profile: Profile) {
        #expect(sampleSheets(profile).faults(for: profile).map(\.description) == [])
    }

    @Test(arguments: Seed.all) func `catch a fault and say where and what to do`(seed: Seed) throws
    {
        var sheets = sampleSheets(seed.profile)
        seed.sow(&sheets)
        let faults = sheets.faults(for: seed.profile)
        let caught = try #require(
            faults.first { $0.rule == seed.rule },
            "found \(faults.map(\.description))"
        )
        #expect(caught.description.hasPrefix("sheet '"))
        #expect(caught.description.hasSuffix("[\(seed.rule)]. \(caught.advice)"))
    }

    @Test func `each have a fault that they catch`() {
        #expect(Set(Seed.all.map(\.rule)) == Set(SheetRule.all.map(\.name)))
        #expect(SheetRule.all.count == 42)
        #expect(Seed.all.count == 50)
    }
}
