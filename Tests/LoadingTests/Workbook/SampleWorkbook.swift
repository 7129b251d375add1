import DigitalMaturity
import TestSupport

@testable import Loading

/// The least workbook, of which a test changes parts.
struct SampleWorkbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// The parts in order, by name.
    var parts: [(name: String, text: String)]

    /// A workbook of one sheet, "Well led", with some rows.
    init(rows: String = "", before: String = "", after: String = "") {
        self.init(sheets: [("Well led", "\(before)<sheetData>\(rows)</sheetData>\(after)")])
    }

    /// A workbook of some sheets, with what stands within them.
    init(sheets: [(name: String, content: String)], attributes: String = "") {
        let list = sheets.indices.map {
            "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"\(attributes)/>"
        }.joined()
        let targets = sheets.indices.map {
            SampleWorkbook.link("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
        }.joined()
        parts = [
            (
                "_rels/.rels",
                SampleWorkbook.list(
                    SampleWorkbook.link("rId1", "officeDocument", "xl/workbook.xml")
                )
            ),
            ("xl/workbook.xml", SampleWorkbook.workbook("<sheets>\(list)</sheets>")),
            (
                "xl/_rels/workbook.xml.rels",
                SampleWorkbook.list(
                    targets + SampleWorkbook.link("rId98", "sharedStrings", "sharedStrings.xml")
                        + SampleWorkbook.link("rId99", "styles", "styles.xml")
                )
            ),
        ]
        parts += sheets.indices.map {
            (
                "xl/worksheets/sheet\($0 + 1).xml",
                SampleWorkbook.element("worksheet", sheets[$0].content)
            )
        }
    }

    static func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(links)/\(kind)\" Target=\"\(target)\"/>"
    }

    static func list(_ links: String) -> String {
        "<Relationships xmlns=\"\(package)\">\(links)</Relationships>"
    }

    static func workbook(_ content: String) -> String {
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(content)</workbook>"
    }

    static func element(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name) xmlns=\"\(main)\">\(content)</\(name)>"
    }

    /// With another part, or another text of one.
    func with(_ name: String, _ text: String?) -> SampleWorkbook {
        var copy = self
        if let index = parts.firstIndex(where: { $0.name == name }) {
            copy.parts.remove(at: index)
        }
        if let text { copy.parts.append((name, text)) }
        return copy
    }

    /// With words of one part replaced.
    func with(_ name: String, _ old: String, is new: String) -> SampleWorkbook {
        var copy = self
        copy.parts = parts.map {
            ($0.name, $0.name == name ? $0.text.replacing(old, with: new) : $0.text)
        }
        return copy
    }

    /// With a list of texts, each the inside of an `si`.
    func sharing(_ texts: [String]) -> SampleWorkbook {
        let items = texts.map { "<si>\($0)</si>" }.joined()
        return with("xl/sharedStrings.xml", SampleWorkbook.element("sst", items))
    }

    /// With styles that have these numbers of formats, and formats of one's own.
    func styled(_ formats: [Int], _ codes: [(id: Int, code: String)] = []) -> SampleWorkbook {
        let own = codes.map { "<numFmt numFmtId=\"\($0.id)\" formatCode=\"\($0.code)\"/>" }.joined()
        let styles = formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let text =
            "<numFmts>\(own)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs>\(styles)</cellXfs>"
        return with("xl/styles.xml", SampleWorkbook.element("styleSheet", text))
    }

    var bytes: [UInt8] {
        var zip = StoredZip()
        for part in parts { zip.add(part.name, Array(part.text.utf8)) }
        return zip.bytes
    }

    func read(_ limits: WorkbookLimits = WorkbookLimits()) -> ReadWorkbook {
        ReadWorkbook(bytes, limits)
    }
}

/// What came of reading a workbook.
struct ReadWorkbook {
    let workbook: Workbook?
    let problems: [Diagnostic]

    init(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) {
        var problems: [Diagnostic] = []
        workbook = Workbook.read(bytes: bytes, file: "rxr.xlsx", limits: limits, &problems)
        self.problems = problems
    }

    /// Every problem as a user reads it, without the help.
    var told: String {
        problems.map { String("\($0)".prefix { $0 != "\n" }) }.joined(separator: "\n")
    }

    /// The cells of all sheets.
    var cells: [Cell] { workbook?.sheets.flatMap(\.cells) ?? [] }

    /// What the cells hold, in order.
    var values: [CellValue?] { cells.map(\.value) }

    /// The names of the cells, in order.
    var names: [String] { cells.map { "\($0.reference)" } }
}
