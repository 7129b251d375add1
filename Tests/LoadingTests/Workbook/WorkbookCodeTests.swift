import DigitalMaturity
import TestSupport
import Testing

@testable import Loading

/// Everything that can be wrong with a workbook, and how it is told.
struct WorkbookCodeTests {
    private static let sample = SampleWorkbook(rows: "<row><c t='s'><v>0</v></c></row>")
        .sharing(["<t>Yes</t>"])

    @Test func `not-a-workbook`() {
        var problems: [Diagnostic] = []
        let workbook = Workbook.read(bytes: Array("code,name\n".utf8), file: "a.xlsx", &problems)
        #expect(workbook == nil)
        #expect(
            problems.map(\.description) == [
                """
                a.xlsx: error: the file is not an Excel workbook [not-a-workbook]
                    help: open it in Excel or LibreOffice, take off any password, and save it as .xlsx
                """
            ]
        )
    }

    @Test(
        arguments: [
            ([], "not an Excel workbook"), ([0x50], "not an Excel workbook"),
            (
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
                "protected by a password, or is an old .xls workbook"
            ),
            (
                zip([("mimetype", "application/vnd.oasis")]),
                "an OpenDocument file, but not a workbook"
            ),
            (zip([]), "a zip file that holds no workbook"),
            (zip([("report.pdf", "%PDF")]), "a zip file that holds no workbook"),
            (
                sample.with("_rels/.rels", "workbook.xml", is: "workbook.bin").bytes,
                "binary workbook (.xlsb)"
            ),
            (
                sample.with(
                    "xl/workbook.xml",
                    "<w:document xmlns:w='urn:w'><workbook/></w:document>"
                ).bytes,
                "an Office file, but not a workbook"
            ),
            (locked, "protected by a password"),
        ] as [([UInt8], String)]
    )
    func `not-a-workbook of another sort`(bytes: [UInt8], words: String) {
        let read = ReadWorkbook(bytes)
        #expect(read.workbook == nil)
        #expect(read.problems.count == 1)
        #expect(read.told.hasPrefix("rxr.xlsx: error: the file is "), "\(read.told)")
        #expect(read.told.contains(words), "\(read.told)")
        #expect(read.told.hasSuffix("[not-a-workbook]"), "\(read.told)")
    }

    @Test func `damaged-workbook`() {
        let read = SampleWorkbook(rows: "<row r='7'><c r='D7'><v>many</v></c></row>").read()
        #expect(read.workbook == nil)
        #expect(
            read.problems.map(\.description) == [
                """
                rxr.xlsx:Well led!D7: error: the workbook is damaged: this cell's number cannot be \
                read [damaged-workbook]
                    help: open it in Excel or LibreOffice and save it again as .xlsx, or ask for it anew
                """
            ]
        )
    }

    @Test(
        arguments: [
            ("<row r='0'/>", ":Well led", "a row has a number"),
            ("<row r='1048577'/>", ":Well led", "a row has a number"),
            ("<row r='x'/>", ":Well led", "a row has a number"),
            ("<row r='1048576'/><row/>", ":Well led", "a row has a number"),
            ("<row r='2'><c r='A1'/></row>", ":Well led", "a cell of row 2 has a name"),
            ("<row r='2'><c r='a2'/></row>", ":Well led", "a cell of row 2 has a name"),
            ("<row r='2'><c r='XFE2'/></row>", ":Well led", "a cell of row 2 has a name"),
            ("<row r='2'><c r='XFD2'/><c/></row>", ":Well led", "a cell of row 2 has a name"),
            (
                "<row><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>", ":Well led!A1",
                "this cell stands twice"
            ),
            ("<row><c><v>0x10</v></c></row>", ":Well led!A1", "number cannot be read"),
            ("<row><c><v>nan</v></c></row>", ":Well led!A1", "number cannot be read"),
            ("<row><c><v>1e999</v></c></row>", ":Well led!A1", "number cannot be read"),
            ("<row><c><v>1,5</v></c></row>", ":Well led!A1", "number cannot be read"),
            ("<row><c t='b'><v>yes</v></c></row>", ":Well led!A1", "neither TRUE nor FALSE"),
            ("<row><c t='s'><v>0</v></c></row>", ":Well led!A1", "not in the list of texts"),
            ("<row><c t='s'><v>-1</v></c></row>", ":Well led!A1", "not in the list of texts"),
            ("<row><c t='new'><v>1</v></c></row>", ":Well led!A1", "of a sort that there is not"),
            ("<row><c s='1'><v>1</v></c></row>", ":Well led!A1", "a style that there is not"),
            ("<row><c></row>", ":Well led", "this sheet is not XML"),
            ("<row>\u{1}</row>", ":Well led", "this sheet is not XML"),
            (
                String(repeating: "<a>", count: 99) + String(repeating: "</a>", count: 99),
                ":Well led", "too deep"
            ),
        ]
    )
    func `damaged-workbook in its cells`(rows: String, place: String, words: String) {
        let read = SampleWorkbook(rows: rows).read()
        #expect(read.workbook == nil)
        #expect(
            read.told.hasPrefix("rxr.xlsx\(place): error: the workbook is damaged: "),
            "\(read.told)"
        )
        #expect(read.told.contains(words), "\(read.told)")
    }

    @Test(
        arguments: [
            (sample.with("xl/workbook.xml", nil), "it has no list of sheets"),
            (sample.with("xl/worksheets/sheet1.xml", nil), "this sheet is missing"),
            (sample.with("xl/_rels/workbook.xml.rels", nil), "this sheet has no cells"),
            (sample.with("xl/workbook.xml", "rId1", is: "rId7"), "this sheet has no cells"),
            (sample.with("xl/workbook.xml", SampleWorkbook.workbook("")), "it has no sheets"),
            (sample.with("xl/workbook.xml", ""), "the list of sheets is not XML"),
            (
                sample.with("xl/workbook.xml", "</workbook>", is: ""),
                "the list of sheets is not XML"
            ),
            (
                sample.with("xl/sharedStrings.xml", "<sst>"),
                "the list of texts holds something else"
            ),
            (sample.with("xl/styles.xml", "?"), "the list of styles is not XML"),
            (sample.with("xl/worksheets/sheet1.xml", "<html/>"), "this sheet holds something else"),
            (
                sample.with("xl/workbook.xml", "name=\"Well led\"", is: "name=\"\""),
                "a sheet has no name"
            ),
            (
                sample.with("xl/workbook.xml", "name=\"Well led\"", is: "name=\"a&#10;b\""),
                "a sheet has no name"
            ),
            (
                sample.with(
                    "xl/workbook.xml",
                    "name=\"Well led\"",
                    is: "name=\"\(String(repeating: "a", count: 256))\""
                ), "a sheet has no name"
            ),
            (
                sample.with("xl/_rels/workbook.xml.rels", "rId98", is: "rId99"),
                "two of its links have one name"
            ),
            (
                SampleWorkbook(sheets: [("A", ""), ("B", "")])
                    .with("xl/_rels/workbook.xml.rels", "sheet2.xml", is: "sheet1.xml"),
                "two sheets share their cells"
            ),
            (SampleWorkbook(sheets: [("A", ""), ("a", "")]), "two sheets have one name"),
            (
                SampleWorkbook(before: "<cols><col min='0' max='2' hidden='1'/></cols>"),
                "hidden columns have numbers"
            ),
            (
                SampleWorkbook(after: "<mergeCells><mergeCell ref='B2:A1'/></mergeCells>"),
                "merged cells have a name"
            ),
            (
                sample.with(
                    "xl/sharedStrings.xml",
                    """
                    <!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                    <sst xmlns="\(SampleWorkbook.main)"><si><t>&b;</t></si></sst>
                    """
                ),
                "the list of texts is not XML"
            ),
            (
                sample.with("xl/sharedStrings.xml", "<t>Yes</t>", is: "<t>&undeclared;</t>"),
                "the list of texts is not XML"
            ),
        ] as [(SampleWorkbook, String)]
    )
    func `damaged-workbook in its parts`(sample: SampleWorkbook, words: String) {
        let read = sample.read()
        #expect(read.workbook == nil)
        #expect(read.problems.map(\.code) == [.damagedWorkbook])
        #expect(read.told.contains(words), "\(read.told)")
    }

    @Test func `damaged-workbook when it does not unpack`() {
        let sheets = SampleWorkbook().parts.filter { $0.name != "_rels/.rels" }
        let start = Array((SampleWorkbook().parts.first?.text ?? "").utf8)
        var wrongSum = StoredZip()
        wrongSum.add("_rels/.rels", start, checksum: 1)
        var wrongMethod = StoredZip()
        wrongMethod.add("_rels/.rels", start, method: 12)
        var wrongPacking = StoredZip()
        wrongPacking.add("_rels/.rels", start, method: 8)
        var twice = StoredZip()
        twice.add("_rels/.rels", start)
        twice.add("_RELS/.rels", start)
        for part in sheets { twice.add(part.name, Array(part.text.utf8)) }
        for (zip, words) in [
            (wrongSum, "CRC error"), (wrongMethod, "packed in a way"),
            (wrongPacking, "cannot be unpacked"), (twice, "two of its parts have one name"),
        ] {
            let read = ReadWorkbook(zip.bytes)
            #expect(read.problems.map(\.code) == [.damagedWorkbook])
            #expect(read.told.contains(words), "\(read.told)")
        }
        #expect(
            ReadWorkbook(Array("PK and no more".utf8)).problems.map(\.code) == [.damagedWorkbook]
        )
    }

    @Test func `workbook-too-big`() {
        var limits = WorkbookLimits()
        limits.partBytes = 1 << 20
        let cell = "<c t='inlineStr'><is><t>\(String(repeating: "a", count: 1 << 20))</t></is></c>"
        let read = SampleWorkbook(rows: "<row>\(cell)</row>").read(limits)
        #expect(read.workbook == nil)
        #expect(
            read.problems.map(\.description) == [
                """
                rxr.xlsx: error: the workbook is too big: the file has over 1 MB [workbook-too-big]
                    help: a form is far smaller; copy its sheets to a new workbook
                """
            ]
        )
    }

    @Test func `workbook-too-big when unpacked`() {
        let two = SampleWorkbook(sheets: [
            ("A", "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"),
            ("B", "<sheetData><row><c><v>3</v></c></row></sheetData>"),
        ])
        let bytes = two.parts.map(\.text.utf8.count).reduce(0, +)
        #expect(two.read(WorkbookLimits(totalBytes: bytes, cells: 3)).told == "")
        #expect(
            two.read(WorkbookLimits(totalBytes: bytes - 1)).told
                == "rxr.xlsx:B: error: the workbook is too big: it unpacks to too much [workbook-too-big]"
        )
        #expect(
            two.read(WorkbookLimits(cells: 2)).told
                == "rxr.xlsx:B: error: the workbook is too big: it has over 2 cells [workbook-too-big]"
        )
        let texts = SampleWorkbook().sharing(["<t>a</t>", "<t>b</t>"])
        #expect(texts.read(WorkbookLimits(cells: 2)).told == "")
        #expect(texts.read(WorkbookLimits(cells: 1)).told.contains("it has over 1 texts"))
    }
}

func zip(_ parts: [(String, String)]) -> [UInt8] {
    var zip = StoredZip()
    for (name, text) in parts { zip.add(name, Array(text.utf8)) }
    return zip.bytes
}

/// A zip file with a password of its own, which Excel cannot make.
private let locked: [UInt8] = {
    var zip = StoredZip()
    zip.add("_rels/.rels", Array(repeating: 7, count: 40), flags: 1)
    return zip.bytes
}()
