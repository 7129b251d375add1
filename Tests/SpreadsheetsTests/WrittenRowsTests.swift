import DigitalMaturity
import Documents
import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// That a sheet whose rows are made as they are written says what one says whose rows the library wrote.
@Suite struct `Rows that are made as they are written` {
    @Test(arguments: 1...6)
    func `are the same cells, looks, heights and links as rows that are kept`(seed: UInt64) throws {
        let cells = RandomCells(seed: seed).rows(1_400)
        let sheets = sheets(of: cells)
        #expect(sheets[1].rows.made.count == 1_400)
        let made = try archive(of: sheets)
        let kept = try archive(of: sheets.map(\.keptWhole))
        #expect(try archive(of: sheets).bytes == made.bytes, "the same sheets have the same bytes")
        #expect(made.bytes != kept.bytes)
        try expectSame(made, kept, "Rows")
        let first = sheets[1].rows.made.lowerBound
        let found = try made.cells(of: "Rows")
        for (row, cells) in cells.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard case .number(let number) = cell.content else { continue }
                let name = CellPlace(sheet: "", row: first + row, column: column).name
                #expect(Double(try #require(found[name]).value) == number)
            }
        }
    }

    @Test(arguments: Profile.allCases)
    func `are those of a document too, its inputs and traces among them`(profile: Profile) throws {
        let document = manyFigures(1_200)
        let made = try Archive(document, profile: profile)
        let sheets = document.sheets(profile: profile) { [$0.text] }
        #expect(sheets.count { !$0.rows.made.isEmpty } == 3)
        let kept = try Archive { path in
            try write(sheets.map(\.keptWhole), document.properties(in: Brand()), at: path)
        }
        #expect(try made.sheets == sheets.map(\.name))
        for sheet in sheets { try expectSame(made, kept, sheet.name) }
        #expect(sheets.map(\.keptWhole).faults(for: profile).map(\.description) == [])
    }

    @Test func `are looked at as they are written, and what Excel could not keep is said`() {
        let long = String(repeating: "a", count: 32_768)
        let blank = SheetCell(content: .blank, style: .plain)
        let formula = SheetCell(
            content: .formula("=" + String(repeating: "1", count: 8192), .number(1)),
            style: .plain
        )
        let cases: [(row: [SheetCell], said: String)] = [
            (
                [blank, .text(long, .plain)],
                "the text in cell B1403 of sheet 'Rows' has 32768 characters; a cell holds at most 32767"
            ),
            (
                [formula],
                "sheet 'Rows' has 8193 characters in the formula of A1403; Excel reads at most 8192"
            ),
            (
                Array(repeating: blank, count: 16_385),
                "sheet 'Rows' has 16385 columns; Excel reads at most 16384"
            ),
        ]
        for (row, said) in cases {
            var cells = RandomCells(seed: 1).rows(1_399)
            cells.append(row)
            #expect(throws: (any Error).self) { try archive(of: sheets(of: cells)) }
            do { _ = try archive(of: sheets(of: cells)) } catch { #expect("\(error)" == said) }
        }
        #expect(cases.count == 3)
    }

    @Test func `have plain text past the last link that Excel follows`() throws {
        let place = Link.place(CellPlace(sheet: "Contents", row: 0, column: 0))
        let link = SheetCell(content: .link("Site", place), style: .link)
        // One more link leads back to the contents.
        let made = try archive(of: sheets(of: Array(repeating: [link], count: 65_600)))
        let sheet = try made.sheet("Rows")
        #expect(sheet.matches(of: /<hyperlink\s/).count == 65_530)
        #expect(sheet.matches(of: /<t>Site<\/t>/).count == 65_600)
    }

    private func sheets(of cells: [[SheetCell]]) -> [Sheet] {
        let back = Link.place(CellPlace(sheet: "Contents", row: 0, column: 0))
        let head: [[SheetCell]] = [
            [.text("Rows", .title)],
            [SheetCell(content: .link("Back to contents", back), style: .link)],
            (1...RandomCells.columns).map { .text("Column \($0)", .header(.left)) },
        ]
        let rows = Rows(head: head, count: cells.count) { cells[$0] }
        let grid = Sheet.Grid(
            name: "Rows_table",
            headerRow: 2,
            bodyRows: cells.count,
            columns: RandomCells.columns
        )
        return [
            Sheet(
                name: "Contents",
                shows: "",
                section: nil,
                rows: [[.text("Contents", .title)]],
                widths: [20]
            ),
            Sheet(
                name: "Rows",
                shows: "",
                section: nil,
                rows: rows,
                widths: Array(repeating: 20, count: RandomCells.columns),
                grid: grid
            ),
        ]
    }

    private func archive(of sheets: [Sheet]) throws -> Archive {
        let properties = WorkbookProperties(title: "Rows", subject: "Rows", date: "2026-05-01")
        return try Archive { path in try write(sheets, properties, at: path) }
    }

    /// A document with so many rows of two written numbers, their sum and a link.
    private func manyFigures(_ count: Int) -> Document {
        let rows = (1...count).map { row -> [Documents.Cell] in
            let parts = (1...2).map { part -> Figure in
                let input = Trace.Input(
                    "capital \(row % 7)",
                    value: "£\(row * part)",
                    file: "plans/plan.yaml",
                    lines: [row % 7]
                )
                let trace = Trace(
                    Address(["part", "\(row)", "\(part)"]),
                    meaning: "Part \(part)",
                    working: .written(input)
                )
                return Figure(.money(.pounds(Int64(row * part))), trace: trace)
            }
            let terms = parts.map(Formula.Term.figure) + (row % 5 == 0 ? [.constant("words")] : [])
            let trace = Trace(Address(["sum", "\(row)"]), meaning: "Sum", working: .sum(terms))
            let sum = Figure(.money(.pounds(Int64(row * 3))), trace: trace)
            let link = Documents.Cell.link("Page \(row)", .address("https://example.org/\(row)"))
            return [.text("Row \(row)")] + parts.map(Documents.Cell.figure)
                + [
                    row % 11 == 0 ? .unknown("not known") : .figure(sum),
                    row % 3 == 0 ? link : .text("none"),
                ]
        }
        return document(
            .prose(["The sum is ", .figure(rows[0][3].figure ?? figure(.count(1), "one"))]),
            .table(
                Table(
                    id: "many",
                    title: "Many rows",
                    columns: [
                        .words("Row"), .numbers("First"), .numbers("Second"), .numbers("Sum"),
                        .words("Page"),
                    ],
                    rows: rows
                )
            )
        )
    }
}

/// That a sheet says the same in two workbooks; numbers may differ after the sixteenth digit, to which the
/// library writes them.
private func expectSame(_ one: Archive, _ other: Archive, _ sheet: String) throws {
    let (first, second) = (try Seen(one, sheet), try Seen(other, sheet))
    #expect(first.rows == second.rows)
    #expect(first.links == second.links)
    #expect(first.rest == second.rest)
    #expect(first.cells.count == second.cells.count)
    let differing = first.cells.keys.filter { name in
        guard let one = first.cells[name], let other = second.cells[name] else { return true }
        guard one != other else { return false }
        guard one.kind == "n", other.kind == "n", one.style == other.style,
            let number = Double(one.text), let near = Double(other.text)
        else { return true }
        return abs(number - near) > abs(number) * 1e-15
    }
    #expect(differing.isEmpty, "\(differing.prefix(3).map { (first.cells[$0], second.cells[$0]) })")
}

/// What a sheet of a workbook is to a reader.
private struct Seen {
    struct Cell: Equatable {
        let kind: String
        let text: String
        let style: String
    }

    var cells: [String: Cell] = [:]
    /// The heights in hundredths of points, by the numbers of rows.
    var rows: [String: Double] = [:]
    /// Where links lead, by their cells.
    var links: [String: [String]] = [:]
    /// What stands before the rows, and after them without links.
    var rest: [String] = []

    init(_ archive: Archive, _ sheet: String) throws {
        let shared = try xmlElements(in: archive.part("xl/sharedStrings.xml"))
            .filter { $0.name == "si" }
        let index = try #require(try archive.sheets.firstIndex(of: sheet)) + 1
        let targets =
            archive.names.contains("xl/worksheets/_rels/sheet\(index).xml.rels")
            ? try xmlElements(in: archive.part("xl/worksheets/_rels/sheet\(index).xml.rels"))
            : []
        let styles = try styles(of: archive)
        let text = try archive.sheet(sheet)
        for element in try xmlElements(in: text) {
            let attributes = element.attributes
            switch element.name {
            case "c":
                let kind = attributes["t"] ?? "n"
                let isText = ["s", "inlineStr"].contains(kind)
                cells[try #require(attributes["r"])] = Cell(
                    kind: isText ? "text" : kind,
                    text: kind == "s" ? shared[try #require(Int(element.text))].text : element.text,
                    style: styles[Int(attributes["s"] ?? "0") ?? 0]
                )
            case "row":
                let height = try #require(Double(attributes["ht"] ?? ""))
                rows[try #require(attributes["r"])] = (height * 100).rounded()
            case "hyperlink":
                let target = targets.first { $0.attributes["Id"] == attributes["r:id"] }
                links[try #require(attributes["ref"])] = [
                    target?.attributes["Target"] ?? "", attributes["location"] ?? "",
                    attributes["display"] ?? "",
                ]
            default: break
            }
        }
        rest = text.replacing(/<sheetData>.*<\/sheetData>/.dotMatchesNewlines(), with: "|")
            .replacing(/<hyperlinks>.*<\/hyperlinks>/.dotMatchesNewlines(), with: "|")
            .split(separator: "|").map(String.init)
    }
}

/// How each style looks, in the words of its parts.
private func styles(of archive: Archive) throws -> [String] {
    let text = try archive.part("xl/styles.xml")
    let items = { (list: String, end: String) -> [String] in
        let open = text.firstRange(of: "<\(list) ")?.upperBound ?? text.startIndex
        let close = text.firstRange(of: "</\(list)>")?.lowerBound ?? text.startIndex
        return text[open..<close].split(separator: end).map(String.init)
    }
    let parts = [
        items("fonts", "</font>"), items("fills", "</fill>"), items("borders", "</border>"),
    ]
    .map { $0.map { $0.replacing(/^count=[^>]*>/, with: "") } }
    let codes = items("numFmts", "/>")
    return items("cellXfs", "<xf ").dropFirst().map { look in
        let number = { (name: String) -> String in
            look.split(separator: "\(name)=\"").last?.split(separator: "\"").first.map(String.init)
                ?? ""
        }
        let code = number("numFmtId")
        let words = zip(["fontId", "fillId", "borderId"], parts).map { name, list in
            list[Int(number(name)) ?? 0]
        }
        let rest = look.split(separator: " ").filter { !$0.contains("Id=") }
        return
            (words + [
                codes.first { $0.contains("numFmtId=\"\(code)\"") }?
                    .split(separator: "formatCode=").last.map(String.init) ?? code
            ] + rest.map(String.init))
            .joined(separator: " ")
    }
}

/// Cells of every kind and look, with texts that are hard to write.
private struct RandomCells {
    static let columns = 7

    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    func rows(_ count: Int) -> [[SheetCell]] {
        var cells = self
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...RandomCells.columns, using: &cells.random)).map { _ in
                cells.cell()
            }
        }
    }

    private mutating func cell() -> SheetCell {
        let styles: [CellStyle] = [
            .plain, .body(.left), .body(.indented), .body(.right), .unknown(.left), .title, .input,
            .number(.pence, .right), .number(.share, .right), .body(.left).shaded(2),
            .absent(.notAnswered, .left),
        ]
        let content: SheetCell.Content
        switch Int.random(in: 0..<8, using: &random) {
        case 0: content = .blank
        case 1, 2: content = .text(text())
        case 3: content = .number(number())
        case 4:
            content = .formula(
                "='It''s'!$B$2&\"<\(Int.random(in: 0...9, using: &random))>\"",
                .text(text())
            )
        case 5:
            let quarter = Double(Int.random(in: -4_000...4_000, using: &random)) / 4
            content = .formula(
                "=SUM(A1:B2)<\(Int.random(in: 0...9, using: &random))",
                .number(quarter)
            )
        case 6:
            let row = Int.random(in: 0...99, using: &random)
            content = .link(text(), .place(CellPlace(sheet: "A & B", row: row, column: 3)))
        default:
            content = .link(
                text(),
                .address("https://example.org/?a=1&b=\(Int.random(in: 0...9, using: &random))")
            )
        }
        return SheetCell(content: content, style: styles.randomElement(using: &random) ?? .plain)
    }

    private mutating func text() -> String {
        let parts = [
            "=1+1", "a", "é", "\n", "\t", " ", "  ", "&", "<", ">", "\"", "'", "_x0041_", "_",
            "]]>",
            "\u{1}", "\r", "\u{FFFE}", "\u{301}", "👩‍⚕️", "words that run on for a while and wrap",
        ]
        return "x"
            + (0...Int.random(in: 0...4, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
    }

    private mutating func number() -> Double {
        let whole = Double(Int.random(in: -1_000_000...1_000_000, using: &random))
        return [
            whole, whole / 100, whole / 7, whole * 1e20, whole / 1e20, 0.1 + 0.2, 9.95, 1e15, -0.5,
            123_456_789_012.34,
        ].randomElement(using: &random) ?? 0
    }
}
