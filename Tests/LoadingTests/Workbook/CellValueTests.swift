import DigitalMaturity
import Testing

@testable import Loading

/// What cells hold, in each of the forms in which programs write them.
struct CellValueTests {
    private static let texts = [
        "<t>Led</t>", "<r><rPr><b/></rPr><t>Well</t></r><r><t xml:space=\"preserve\"> led</t></r>",
        "<t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr fontId=\"1\"/>",
        "<t xml:space=\"preserve\">  two\n lines </t>", "<t/>", "<t>a &amp; b<![CDATA[ < c]]></t>",
        "<t>one_x000D_\ntwo_x005F_x000D_</t>", "<t>_xD83D__xDE00_ _x00zz_ _x000</t>",
    ]

    @Test(
        arguments: [
            ("<c r='A1'><v>3</v></c>", .number(3)),
            ("<c r='A1' t='n'><v> 1.5E-3\n</v></c>", .number(0.0015)),
            ("<c r='A1'><v>-0.1</v></c>", .number(-0.1)),
            ("<c r='A1' t='b'><v>1</v></c>", .boolean(true)),
            ("<c r='A1' t='b'><v>0</v></c>", .boolean(false)),
            ("<c r='A1' t='e'><v>#N/A</v></c>", .error("#N/A")),
            ("<c r='A1' t='str'><f>A2</f><v> x_x000D_ </v></c>", .text(" x\r ")),
            ("<c r='A1' t='str'><f>A2</f><v></v></c>", .text("")),
            ("<c r='A1' t='inlineStr'><is><t> In </t></is></c>", .text(" In ")),
            ("<c r='A1' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>", .text("ab")),
            (
                "<c r='A1' t='inlineStr'><is><t>a</t><rPh sb='0' eb='1'><t>x</t></rPh></is></c>",
                .text("a")
            ),
            ("<c r='A1' t='s'><v>0</v></c>", .text("Led")),
            ("<c r='A1' t='s'><v>1</v></c>", .text("Well led")),
            ("<c r='A1' t='s'><v>2</v></c>", .text("漢字")),
            ("<c r='A1' t='s'><v>3</v></c>", .text("  two\n lines ")),
            ("<c r='A1' t='s'><v>4</v></c>", .text("")),
            ("<c r='A1' t='s'><v>5</v></c>", .text("a & b < c")),
            ("<c r='A1' t='s'><v>6</v></c>", .text("one\r\ntwo_x000D_")),
            ("<c r='A1' t='s'><v>7</v></c>", .text("😀 _x00zz_ _x000")),
            ("<c r='A1' t='d'><v>2026-04-01T00:00:00</v></c>", .text("2026-04-01T00:00:00")),
        ] as [(String, CellValue)]
    )
    func `a cell holds what it says`(cell: String, value: CellValue) {
        let read = SampleWorkbook(rows: "<row r='1'>\(cell)</row>").sharing(Self.texts).read()
        #expect(read.told == "")
        #expect(read.values == [value])
    }

    @Test(
        arguments: [
            "<c r='A1'/>", "<c r='A1' s='4'/>", "<c r='A1' t='s'/>", "<c r='A1'><v/></c>",
            "<c r='A1' t='inlineStr'/>", "<c r='A1' t='b'><v></v></c>", "",
        ]
    )
    func `a cell that holds nothing is blank`(cell: String) {
        let read = SampleWorkbook(rows: "<row r='1'>\(cell)</row>").read()
        #expect(read.told == "")
        #expect(read.workbook?.sheets.first?.cells == [])
    }

    @Test func `a formula is known, and so is one that nobody has worked out`() {
        let read = SampleWorkbook(
            rows: """
                <row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f>1+1</f></c>
                <c r='C1'><f t='shared' si='0'/><v/></c><c r='D1'><v>2</v></c></row>
                """
        ).read()
        #expect(read.values == [.number(2), nil, nil, .number(2)])
        #expect(read.cells.map(\.isFormula) == [true, true, true, false])
    }

    @Test func `what stands beside the cells is not taken for one`() {
        let read = SampleWorkbook(
            rows: "<row r='1'><c r='A1'><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row>",
            after: """
                <extLst><ext xmlns:x='urn:x'><x:row><x:c r='B1'><x:v>3</x:v></x:c></x:row>
                <c r='C1'><v>4</v></c></ext></extLst>
                """
        ).read()
        #expect(read.names == ["A1"])
        #expect(read.values == [.number(1)])
    }

    @Test func `a cell is found by its name, wherever it stands`() throws {
        let rows = [1, 5, 1_048_576].map { row in
            "<row r='\(row)'>"
                + ["A", "D", "XFD"].map { "<c r='\($0)\(row)'><v>\(row)</v></c>" }.joined()
                + "</row>"
        }
        let sheet = try #require(SampleWorkbook(rows: rows.joined()).read().workbook?.sheets.first)
        for cell in sheet.cells { #expect(sheet[cell.reference] == cell) }
        #expect(sheet.cells.count == 9)
        for name in ["B1", "A2", "C5", "E5", "XFC1048576"] {
            #expect(sheet[try CellReference(parsing: name)] == nil)
        }
    }
}
