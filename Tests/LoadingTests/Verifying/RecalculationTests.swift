import DigitalMaturity
import TestSupport
import Testing

@testable import Loading

@Suite struct RecalculationTests {
    @Test func `a chain of fifty thousand cells is worked out`() throws {
        var cells: [String: CellValue] = ["A50001": 1]
        for row in 1...50_000 { cells["A\(row)"] = .text("=A\(row + 1)+1") }
        #expect(try FormulaBook(cells).value("A1") == 50_001)
    }

    @Test func `a sum of two thousand terms and many brackets is no deep tree`() throws {
        let sum = "=" + Array(repeating: "1", count: 2000).joined(separator: "+")
        let brackets =
            "=" + String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60)
        let tooMany = "=" + String(repeating: "(", count: 90_000)
        let book = try FormulaBook(["A1": .text(sum), "A2": .text(brackets), "A3": .text(tooMany)])
        #expect(try book.value("A1") == 2000)
        #expect(try book.value("A2") == 1)
        #expect(try book.value("A3") == "the formula is too large")
    }

    @Test func `names within names do not grow without end`() throws {
        let sum = { (name: String) in Array(repeating: name, count: 100).joined(separator: "+") }
        let names = (1...7).map {
            DefinedName(name: "part_\($0)", sheet: nil, text: sum("part_\($0 + 1)"))
        }
        let all = names + [DefinedName(name: "part_8", sheet: nil, text: "1")]
        let book = try FormulaBook([("Sheet", ["A1": "=part_1", "A2": "=part_8"])], names: all)
        #expect(try book.value("A1") == "the formula is too large")
        #expect(try book.value("A2") == 1)
    }

    @Test func `what rests on itself is named, and what rests on it takes the stored value`() throws
    {
        let book = try FormulaBook([
            "A1": "=A2+1", "A2": "=A3", "A3": "=SUM(A1:A1)", "A4": "=A1+5", "B1": "=B1",
        ])
        for cell in ["A1", "A2", "A3", "B1"] {
            #expect(try book.value(cell) == "it rests on itself")
        }
        #expect(try book.value("A4") == 5)
    }

    @Test(arguments: [
        ("=XLOOKUP(1,A2,A3)", "the function XLOOKUP is not one that Waymark knows"),
        ("=IF(FALSE,NOW(),1)", "the function NOW is not one that Waymark knows"),
        ("=_xlfn.STDEV.S(A2)", "the function STDEV.S is not one that Waymark knows"),
        ("=Interest*2", "the workbook has no name 'Interest'"),
        ("=Other!A1", "the workbook has no sheet 'Other'"),
        ("=[1]Other!A1", "it refers to another file"),
        ("='[a.xlsx]Other'!A1", "it refers to another file"),
        ("=ABS(1,2)", "the function ABS does not take as many arguments as 2"),
        ("=SUM(1", "the formula ends too soon"), ("=1+*2", "the formula cannot be read at '*2'"),
        ("=A1:B2 C3", "the formula cannot be read at 'C3'"), ("=", "the formula ends too soon"),
        ("=\"open", "the formula cannot be read at '\"open'"),
        ("of:=['file:///a.ods'#$Other.A1]", "it refers to another file"),
        ("of:=SUM([.A2:.A3)", "the formula cannot be read at ')'"),
    ]) func `what cannot be worked out says why`(formula: String, expected: String) throws {
        #expect(try FormulaBook(["A9": .text(formula)]).value("A9") == .text(expected))
    }

    @Test func `no text makes the reader of formulas fail`() throws {
        var random = SplitMix64(seed: 14)
        let parts = [
            "SUM(", ")", "A1", ":", "$B$2", "'x'!", "\"t\"", "1", ".", "e9", "[", "]", "{", "}",
            ",", ";",
            "-", "%", "#REF!", "=", "<>", "&", " ", "é", "Table[", "@", "of:=", "|", "'", "\"",
            "_xlfn.",
        ]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            _ = try FormulaBook(["A9": .text("=" + text)]).value("A9")
        }
    }

    @Test func `a shared formula moves with its cells, and an array fills its cells`() throws {
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+C$4</f>\
            <v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c>\
            </row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c>\
            <c r="D3"><f t="array" ref="D3:D5">A1:A3*2</f><v>2</v></c></row>\
            <row r="4"><c r="D4"><v>4</v></c></row><row r="5"><c r="D5"><v>9</v></c></row>
            """
        let found = try #require(verified(SampleWorkbook(rows: rows).bytes))
        #expect(found.formulas == 6)
        #expect(found.differing.map(\.cell) == ["'Well led'!B3", "'Well led'!D5"])
        #expect(found.differing.map(\.computed) == [3, 6])
    }

    private typealias Pair = (CellValue?, CellValue, Double, Bool)

    private static func pair(
        _ stored: CellValue?,
        _ computed: CellValue,
        _ scale: Double,
        _ agree: Bool
    ) -> Pair {
        (stored, computed, scale, agree)
    }

    private static let pairs: [Pair] = [
        pair(nil, "", 0, true), pair(nil, 0, 0, false), pair("a", "a", 0, true),
        pair("a", "A", 0, false), pair(1, true, 0, true), pair(0, true, 0, false),
        pair(0.1, .number(0.1 + 1e-10), 0, true), pair(0.1, .number(0.1 + 1e-8), 0, false),
        pair(24_000_000, 24_000_000.01, 0, false), pair(4e9, .number(4e9 + 0.01), 4e9, false),
        pair(4e9, .number(4e9 + 0.000_5), 4e9, true), pair(0, 1e-6, 1e10, true),
        pair(0, 1e-6, 1e3, false), pair(.error("#N/A"), .error("#N/A"), 0, true),
        pair(.error("#N/A"), 0, 0, false), pair("1", 1, 0, false),
    ]

    @Test(arguments: pairs)
    func `values agree to nine digits and a tenth of a penny`(
        stored: CellValue?,
        computed: CellValue,
        scale: Double,
        expected: Bool
    ) {
        #expect(agree(stored, computed, scale: scale) == expected)
    }

    private func verified(_ bytes: [UInt8]) -> WorkbookVerification? {
        var problems: [Diagnostic] = []
        let book = Workbook.readWithFormulas(bytes: bytes, file: "a.xlsx", &problems)
        #expect(problems.isEmpty)
        return book.map { WorkbookVerification(of: $0) }
    }
}
