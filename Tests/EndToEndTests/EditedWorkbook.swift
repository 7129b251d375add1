import TestSupport

/// The bytes of a workbook of a report as somebody may leave it: an input changed, a figure that follows,
/// a check that fails, a stored value that is wrong, and a formula with a function that is not known.
func editedWorkbook() -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let sheets = names.indices.map {
        "<sheet name=\"\(names[$0])\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\"/>"
    }
    let targets = names.indices.map {
        link("r\($0)", links + "/worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    var zip = StoredZip()
    let start = link("r", links + "/officeDocument", "xl/workbook.xml")
    zip.add("_rels/.rels", "<Relationships xmlns=\"\(package)\">\(start)</Relationships>")
    zip.add(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>\(sheets.joined())</sheets></workbook>"
    )
    zip.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(targets.joined())</Relationships>"
    )
    for (index, rows) in rows.enumerated() {
        let body = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1.joined())</row>" }.joined()
        zip.add(
            "xl/worksheets/sheet\(index + 1).xml",
            "<worksheet xmlns=\"\(main)\"><sheetData>\(body)</sheetData></worksheet>"
        )
    }
    return zip.bytes
}

private let names = ["Contents", "Spend", "Inputs", "Traces"]
private let rows: [[[String]]] = [
    [
        [
            formula(
                "A1",
                "IF(Traces!B2=Traces!C2,\"Check: as made.\",\"Check: changed.\")",
                "Check: as made."
            )
        ]
    ],
    [
        [formula("A1", "SUM(Inputs!$B$2:$B$3)", "3"), formula("B1", "STDEV(A1:A1)", "0")],
        [formula("A2", "1=1", nil)],
    ],
    [
        [text("A1", "Input"), text("B1", "Number"), text("C1", "As written")],
        [text("A2", "capital"), number("B2", 5), text("C2", "£1")],
        [text("A3", "revenue"), number("B3", 2), text("C3", "£2")],
    ],
    [
        [text("A1", "Trace"), text("B1", "Value as made"), text("C1", "Value now")],
        [text("A2", "plan/a/capital"), number("B2", 3), formula("C2", "Spend!A1", "3")],
    ],
]

private func link(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(kind)\" Target=\"\(target)\"/>"
}

private func text(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}

private func number(_ cell: String, _ number: Int) -> String {
    "<c r=\"\(cell)\"><v>\(number)</v></c>"
}

private func formula(_ cell: String, _ formula: String, _ stored: String?) -> String {
    let type = stored?.hasPrefix("Check") == true ? " t=\"str\"" : ""
    return "<c r=\"\(cell)\"\(type)><f>\(formula)</f>\(stored.map { "<v>\($0)</v>" } ?? "")</c>"
}

extension StoredZip {
    fileprivate mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }
}
