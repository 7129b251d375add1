import DigitalMaturity
import Testing

@testable import Loading

/// What formulas give, by the examples of OpenDocument part 4 (OASIS, Open Document Format for Office
/// Applications 1.3, part 4: Recalculated Formula Format, 2021) and of Excel's help.
@Suite struct FormulaValueTests {
    /// Cells that the examples of the standard use.
    private static let cells: [String: CellValue] = [
        "B3": " =7", "B4": 2, "B5": 3, "B7": true, "B8": "Hello", "B10": .error("#DIV/0!"),
        "C4": 4, "C5": 5, "C11": 6, "C12": 3, "D1": "a", "D2": "b", "D3": "c", "E1": 10, "E2": 20,
        "E3": 30,
    ]

    private func expect(_ formula: String, _ expected: CellValue) throws {
        var cells = FormulaValueTests.cells
        cells["A1"] = .text(formula)
        let value = try FormulaBook(cells).value("A1")
        if case .number(let expected) = expected {
            let number = try #require(value.number, "\(formula) gives \(value as Any)")
            #expect(abs(number - expected) < 1e-12, "\(formula)")
        } else {
            #expect(value == expected, "\(formula)")
        }
    }

    @Test(arguments: [
        ("=1+2*3", 7), ("=(1+2)*3", 9), ("=2^3^2", 64), ("=-2^2", 4), ("=5%", 0.05), ("=10-2-3", 5),
        ("=8/4/2", 1), ("=200%*3", 6), ("=--TRUE", 1), ("=1E3", 1000), ("=.5*4", 2), ("=+3", 3),
        ("=\"5\"+1", 6), ("=B4+B6", 2), ("=TRUE+1", 2), ("=0.1+0.2-0.3", 0),
    ]) func `operators bind as the standard says`(formula: String, expected: Double) throws {
        try expect(formula, .number(expected))
    }

    @Test(arguments: [
        ("=1=1", true), ("=\"A\"=\"a\"", true), ("=0.1+0.2=0.3", true), ("=1<>2", true),
        ("=3<2", false), ("=\"a\"<\"b\"", true), ("=9<\"1\"", true), ("=\"z\"<FALSE", true),
        ("=B6=0", true), ("=B6=\"\"", true), ("=AND(TRUE,1)", true), ("=OR(FALSE,0)", false),
        ("=NOT(0)", true), ("=ISBLANK(B6)", true), ("=ISBLANK(B8)", false), ("=ISNUMBER(B4)", true),
        ("=ISTEXT(B8)", true), ("=ISERROR(B10)", true), ("=ISNA(B10)", false),
        ("=EXACT(\"A\",\"a\")", false), ("=AND(B7,B4>1)", true), ("=B4>=2", true),
    ]) func `truths are as the standard says`(formula: String, expected: Bool) throws {
        try expect(formula, .boolean(expected))
    }

    @Test(arguments: [
        ("=ABS(-4)", 4), ("=INT(1.2)", 1), ("=INT(-1.1)", -2), ("=SIGN(-4)", -1), ("=SQRT(4)", 2),
        ("=MOD(10,3)", 1), ("=MOD(2,8)", 2), ("=MOD(5.5,2.5)", 0.5), ("=MOD(-2,3)", 1),
        ("=MOD(2,-3)", -1), ("=MOD(-2,-3)", -2), ("=POWER(10,0)", 1), ("=POWER(2,3)", 8),
        ("=ROUND(10.1,0)", 10), ("=ROUND(9.8,0)", 10), ("=ROUND(0.5,0)", 1), ("=ROUND(-0.5,0)", -1),
        ("=ROUND(2348.78,-2)", 2300), ("=ROUND(2.15,1)", 2.2), ("=ROUND(2.149,1)", 2.1),
        ("=ROUND(-1.475,2)", -1.48), ("=ROUND(2.675,2)", 2.68), ("=ROUND(1.005,2)", 1.01),
        ("=ROUND(21.5,-1)", 20), ("=ROUND(626.3,-3)", 1000), ("=ROUND(1.98,-1)", 0),
        ("=ROUND(-50.55,-2)", -100), ("=ROUNDUP(1.45673,2)", 1.46), ("=ROUNDUP(-1.45673,2)", -1.46),
        ("=ROUNDUP(76.9,0)", 77), ("=ROUNDUP(3.2,0)", 4), ("=ROUNDUP(31415.92654,-2)", 31500),
        ("=ROUNDDOWN(1.45673,2)", 1.45), ("=ROUNDDOWN(31415.92654,-2)", 31400), ("=TRUNC(1.1)", 1),
        ("=TRUNC(-1.1)", -1), ("=TRUNC(5555,-1)", 5550), ("=SUM(1,2,3)", 6), ("=SUM(TRUE,2,3)", 6),
        ("=SUM(B4:B5)", 5), ("=SUM(B3:B8)", 5), ("=PRODUCT(2,3,4)", 24), ("=AVERAGE(2,4)", 3),
        ("=AVERAGE(B3:B5)", 2.5), ("=MIN(2,4,1,-8)", -8), ("=MAX(2,4,1,-8)", 4), ("=MIN(B8:B9)", 0),
        ("=MEDIAN(10,20,30)", 20), ("=MEDIAN(10,20,30,40)", 25), ("=COUNT(1,2,3)", 3),
        ("=COUNT(B4:B5)", 2), ("=COUNT(B3:B8)", 2), ("=COUNTA(B4:B10)", 5),
        ("=COUNTBLANK(B3:B10)", 2), ("=COUNTIF(B4:B5,\">2.5\")", 1), ("=COUNTIF(B3:B5,B4)", 1),
        ("=COUNTIF(D1:D3,\"B\")", 1), ("=COUNTIF(D1:D3,\"<>b\")", 2),
        ("=COUNTIF(B8:B8,\"H*o\")", 1),
        ("=COUNTIF(B8:B8,\"Hell?\")", 1), ("=SUMIF(B4:B5,\">2.5\")", 3),
        ("=SUMIF(D1:D3,\"b\",E1:E3)", 20), ("=SUMIFS(E1:E3,D1:D3,\"<>a\",E1:E3,\"<30\")", 20),
        ("=COUNTIFS(D1:D3,\">a\",E1:E3,\">=30\")", 1), ("=AVERAGEIF(E1:E3,\">10\")", 25),
        ("=SUMPRODUCT(E1:E3,E1:E3)", 1400), ("=SUMPRODUCT(--(E1:E3>10),E1:E3)", 50),
        ("=SUMPRODUCT((D1:D3=\"b\")*E1:E3)", 20), ("=SUMPRODUCT({1,2;3,4},{5,6;7,8})", 70),
        ("=NPV(100%,4,5,7)", 4.125), ("=MATCH(\"b\",D1:D3,0)", 2), ("=MATCH(25,E1:E3)", 2),
        ("=MATCH(25,{30,26,20},-1)", 2), ("=INDEX(E1:E3,2)", 20), ("=SUM(INDEX(D1:E3,0,2))", 60),
        ("=INDEX(D1:E3,3,2)", 30), ("=INDEX(E1:E3,MATCH(\"c\",D1:D3,0))", 30),
        ("=VLOOKUP(\"b\",D1:E3,2,FALSE)", 20), ("=VLOOKUP(3,{1,10;2,20},2)", 20),
        ("=HLOOKUP(2,{1,2;3,4},2,FALSE)", 4), ("=ROWS(B4:C6)", 3), ("=COLUMNS(B4:C6)", 2),
        ("=ROW(B7)", 7), ("=COLUMN(C4)", 3), ("=LEN(\"Hi There\")", 8), ("=IF(FALSE,7,8)", 8),
        ("=IF(TRUE,7)", 7), ("=IFERROR(1/0,5)", 5), ("=CHOOSE(2,1,B5)", 3), ("=N(TRUE)", 1),
    ]) func `functions give numbers as the standard says`(formula: String, expected: Double) throws
    {
        try expect(formula, .number(expected))
    }

    @Test(arguments: [
        ("=\"Hi\"&\" there\"", "Hi there"), ("=1/3&\"\"", "0.333333333333333"),
        ("=1000000&\"\"", "1000000"),
        ("=0.1+0.2&\"\"", "0.3"), ("=TRUE&\"\"", "TRUE"), ("=B6&\"\"", ""),
        ("=LEFT(\"Hello\",2)", "He"),
        ("=RIGHT(\"Hello\",2)", "lo"), ("=TRIM(\"  HI   you \")", "HI you"),
        ("=UPPER(\"Hi\")", "HI"),
        ("=CONCATENATE(\"a\",1,TRUE)", "a1TRUE"), ("=\"say \"\"yes\"\"\"", "say \"yes\""),
        ("=IF(B4>1,\"more\",\"less\")", "more"), ("=INDEX(D1:D3,1)", "a"), ("=B8", "Hello"),
        ("=1E21&\"\"", "1E+21"), ("=0.00001&\"\"", "0.00001"),
    ]) func `functions give texts as the standard says`(formula: String, expected: String) throws {
        try expect(formula, .text(expected))
    }

    @Test(arguments: [
        ("=1/0", "#DIV/0!"), ("=\"a\"+1", "#VALUE!"), ("=\"\"+1", "#VALUE!"), ("=B10", "#DIV/0!"),
        ("=SUM(B3:B10)", "#DIV/0!"), ("=SQRT(-1)", "#NUM!"), ("=0^0", "#NUM!"), ("=#N/A", "#N/A"),
        ("=MATCH(\"z\",D1:D3,0)", "#N/A"), ("=INDEX(E1:E3,4)", "#REF!"),
        ("=AVERAGE(D1:D3)", "#DIV/0!"),
        ("=VLOOKUP(\"z\",D1:E3,2,FALSE)", "#N/A"), ("=MOD(1,0)", "#DIV/0!"),
        ("=Sheet!#REF!+1", "#REF!"),
        ("=IF(\"x\",1,2)", "#VALUE!"), ("=SUM(\"x\")", "#VALUE!"),
        ("=SUMPRODUCT(E1:E3,E1:E2)", "#VALUE!"),
    ]) func `errors are values`(formula: String, expected: String) throws {
        try expect(formula, .error(expected))
    }

    @Test func `a reference to a blank gives nought`() throws {
        try expect("=B6", 0)
    }

    @Test(arguments: [
        ("of:=SUM([.B4:.B5])", 5.0), ("of:=SUM([$Sheet.B4:.B$5];1)", 6),
        ("of:=[.B4]*[$'Sheet'.$C$4]", 8),
        ("of:=SUMPRODUCT({1;2|3;4};{5;6|7;8})", 70), ("of:=IF([.B4]>1;[.E1];0)", 10),
        ("msoxl:=SUM(B4:B5,1)", 6), ("of:=COM.MICROSOFT.CONCAT(\"1\";\"2\")*1", 12),
        ("of:=-2^2", 4), ("of:=SUM([.B4:.B5];)", 5),
    ]) func `OpenFormula gives the same`(formula: String, expected: Double) throws {
        try expect(formula, .number(expected))
    }

    @Test func `names, other sheets, whole columns and tables are found`() throws {
        let table = NamedTable(
            name: "Money",
            range: try CellRange(parsing: "A3:B5"),
            headers: 1,
            totals: 0,
            columns: ["Year", "Capital"]
        )
        let book = try FormulaBook(
            [
                (
                    "Sheet",
                    [
                        "B4": 5, "B5": 7, "C1": "=Rate*2", "C2": "=SUM('My ''sheet'''!A:A)",
                        "C3": "=SUM(Money[Capital])", "C4": "=Money[[#This Row],[Capital]]+1",
                        "C5": "=Money[@Capital]", "C6": "=ROWS(Money[#All])", "C7": "=SUM(4:4)",
                    ]
                ), ("My 'sheet'", ["A1": 1, "A9": 2]),
            ],
            names: [
                DefinedName(name: "rate", sheet: 1, text: "9"),
                DefinedName(name: "Rate", sheet: nil, text: "'My ''sheet'''!$A$9"),
            ],
            tables: [table]
        )
        let expected = ["C1": 4.0, "C2": 3, "C3": 12, "C4": 6, "C5": 7, "C6": 3, "C7": 11]
        for (cell, number) in expected {
            #expect(try book.value(cell) == .number(number), "\(cell)")
        }
        #expect(expected.count == 7)
    }
}
