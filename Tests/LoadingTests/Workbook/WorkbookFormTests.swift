import DigitalMaturity
import Testing

@testable import Loading

/// The ways in which programs put a workbook together.
struct WorkbookFormTests {
    private static let row = "<row r='2'><c r='D2' t='s'><v>0</v></c><c r='E2'><v>5</v></c></row>"
    private static let plain = SampleWorkbook(rows: row).sharing(["<t>Yes</t>"])

    private static let prefixed = SampleWorkbook(rows: row).sharing(["<t>Yes</t>"])
        .with(
            "xl/workbook.xml",
            """
            <x:workbook xmlns:x="\(SampleWorkbook.main)" xmlns:rel="\(SampleWorkbook.links)">
            <x:sheets><x:sheet name="Well led" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>
            """
        )
        .with(
            "xl/worksheets/sheet1.xml",
            """
            <x:worksheet xmlns:x="\(SampleWorkbook.main)"><x:sheetData><x:row r="2"><x:c r="D2" t="s">
            <x:v>0</x:v></x:c><x:c r="E2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        )

    private static let forms: [(String, SampleWorkbook)] = [
        ("plain", plain),
        ("prefixed", prefixed),
        (
            "strict",
            {
                var strict = plain
                strict.parts = strict.parts.map { part in
                    let text = part.text.replacing(SampleWorkbook.main, with: SampleWorkbook.strict)
                        .replacing(
                            SampleWorkbook.links,
                            with: "http://purl.oclc.org/ooxml/officeDocument/relationships"
                        )
                    return (part.name, text)
                }
                return strict
            }()
        ),
        (
            "absolute",
            plain
                .with("xl/_rels/workbook.xml.rels", "worksheets/", is: "/xl/worksheets/")
                .with("_rels/.rels", "xl/", is: "/xl/")
        ),
        (
            "roundabout",
            plain
                .with("xl/_rels/workbook.xml.rels", "worksheets/", is: "../xl/./worksheets/")
        ),
        (
            "other case",
            plain.with("xl/_rels/workbook.xml.rels", "sharedStrings.xml", is: "SharedStrings.XML")
        ),
        (
            "no names",
            plain.with(
                "xl/worksheets/sheet1.xml",
                row,
                is: """
                    <row/><row><c/><c/><c/><c t='s'><v>0</v></c><c><v>5</v></c></row>
                    """
            )
        ),
        (
            "some names",
            plain.with(
                "xl/worksheets/sheet1.xml",
                row,
                is: """
                    <row r='2'><c r='D2' t='s'><v>0</v></c><c><v>5</v></c></row>
                    """
            )
        ),
        (
            "out of order",
            plain.with(
                "xl/worksheets/sheet1.xml",
                row,
                is: """
                    <row r='3'/><row r='2'><c r='E2'><v>5</v></c><c r='D2' t='s'><v>0</v></c></row>
                    """
            )
        ),
        ("mark", plain.with("xl/worksheets/sheet1.xml", "<?xml", is: "\u{FEFF}<?xml")),
        (
            "no declaration",
            plain.with(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                is: ""
            )
        ),
    ]

    @Test(arguments: forms.indices)
    func `the same cells come of every form`(form: Int) throws {
        let (name, sample) = Self.forms[form]
        let read = sample.read()
        #expect(read.told == "", "\(name)")
        #expect(read.workbook == Self.plain.read().workbook, "\(name)")
        #expect(read.names == ["D2", "E2"], "\(name)")
        #expect(read.values == [.text("Yes"), .number(5)], "\(name)")
    }

    @Test func `a sheet is found by its link and not by the name of its file`() {
        let two = SampleWorkbook(sheets: [
            ("First", "<sheetData><row><c><v>1</v></c></row></sheetData>"),
            ("Second", "<sheetData><row><c><v>2</v></c></row></sheetData>"),
        ])
        let swapped = two.with("xl/_rels/workbook.xml.rels", "sheet1.xml", is: "sheetX.xml")
            .with("xl/_rels/workbook.xml.rels", "sheet2.xml", is: "sheet1.xml")
            .with("xl/_rels/workbook.xml.rels", "sheetX.xml", is: "sheet2.xml")
        #expect(two.read().workbook?.sheet(named: "Second")?.cells.map(\.value) == [.number(2)])
        #expect(swapped.read().workbook?.sheet(named: "Second")?.cells.map(\.value) == [.number(1)])
        #expect(two.read().workbook?.sheet(named: "second") == nil)
    }

    @Test func `a workbook need not have texts, styles or cells`() {
        let read = SampleWorkbook().with("xl/_rels/workbook.xml.rels", "rId9", is: "rIdx").read()
        #expect(read.told == "")
        #expect(read.workbook?.sheets.map(\.name) == ["Well led"])
    }

    @Test func `a sheet that is only a chart is left out`() {
        let read = SampleWorkbook(sheets: [("Chart", ""), ("Well led", "")])
            .with(
                "xl/_rels/workbook.xml.rels",
                "worksheet\" Target=\"worksheets/sheet1",
                is: "chartsheet\" Target=\"worksheets/sheet1"
            )
            .read()
        #expect(read.workbook?.sheets.map(\.name) == ["Well led"])
    }

    @Test(arguments: [
        ("", false), (" state='visible'", false), (" state='hidden'", true),
        (" state='veryHidden'", true),
    ])
    func `a hidden sheet is read and known`(state: String, isHidden: Bool) {
        let read = SampleWorkbook(
            sheets: [("A &amp; B", "<sheetData><row><c><v>1</v></c></row></sheetData>")],
            attributes: state
        ).read()
        #expect(read.workbook?.sheets.map(\.isHidden) == [isHidden])
        #expect(read.workbook?.sheets.map(\.name) == ["A & B"])
        #expect(read.values == [.number(1)])
    }

    @Test func `hidden rows and columns are read and known`() throws {
        let read = SampleWorkbook(
            rows:
                "<row hidden='1'><c><v>1</v></c></row><row><c/><c><v>2</v></c><c><v>3</v></c></row>",
            before: "<cols><col min='2' max='2' hidden='true'/><col min='3' max='3'/>"
                + "<col min='5' max='99999' hidden='1'/></cols>"
        ).read()
        let sheet = try #require(read.workbook?.sheets.first)
        #expect(read.names == ["A1", "B2", "C2"])
        #expect(sheet.cells.map { sheet.hides($0.reference) } == [true, true, false])
        #expect(sheet.hiddenColumns == [2...2, 5...16_384])
    }

    @Test func `merged cells are known`() throws {
        let read = SampleWorkbook(
            rows: "<row><c><v>1</v></c></row>",
            after:
                "<mergeCells count='2'><mergeCell ref='A1:C2'/><mergeCell ref='E5'/></mergeCells>"
        ).read()
        let merged = try #require(read.workbook?.sheets.first?.merged)
        #expect(merged == [try CellRange(parsing: "A1:C2"), try CellRange(parsing: "E5:E5")])
        #expect(merged[0].contains(try CellReference(parsing: "C2")))
        #expect(!merged[0].contains(try CellReference(parsing: "C3")))
        #expect(!merged[0].contains(try CellReference(parsing: "D2")))
    }
}
