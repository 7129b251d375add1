import DigitalMaturity

@testable import Loading
@testable import Spreadsheets

/// Reads a workbook, and works out the formulas in it.
func readWorkbook(_ bytes: [UInt8]) {
    var problems: [Diagnostic] = []
    guard let book = Workbook.readWithFormulas(bytes: bytes, file: "a.xlsx", &problems) else {
        expect(problems.count == 1, "\(problems.count) faults are told")
        _ = problems.map(\.description)
        return
    }
    for sheet in book.sheets {
        for cell in sheet.cells {
            expect(sheet[cell.reference] == cell, "\(cell.reference) is in two ways")
        }
    }
    _ = WorkbookVerification(of: book)
}

private let office = "http://schemas.openxmlformats.org/"

/// The least workbook with a sheet of these bytes, so that faults within a sheet are found without
/// breaking the file around it.
func workbook(ofSheet bytes: [UInt8]) -> [UInt8] {
    let links = { (kind: String, target: String) in
        "<Relationships xmlns=\"\(office)package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"\(office)officeDocument/2006/relationships/\(kind)\" Target=\"\(target)\"/></Relationships>"
    }
    let list =
        "<workbook xmlns=\"\(office)spreadsheetml/2006/main\" xmlns:r=\"\(office)officeDocument/2006/"
        + "relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    return StoredZip([
        ("_rels/.rels", Array(links("officeDocument", "xl/workbook.xml").utf8)),
        ("xl/workbook.xml", Array(list.utf8)),
        ("xl/_rels/workbook.xml.rels", Array(links("worksheet", "worksheets/sheet1.xml").utf8)),
        ("xl/worksheets/sheet1.xml", bytes),
    ]).bytes
}

/// The least OpenDocument workbook with content of these bytes.
func openDocument(ofContent bytes: [UInt8]) -> [UInt8] {
    StoredZip([
        ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
        ("content.xml", bytes),
    ]).bytes
}
