import Documents
import Foundation
import FoundationXML
import Reporting
import Spreadsheets
import Testing

/// A workbook as written, read back by tools that share nothing with the library that wrote it.
struct Archive {
    /// What a cell holds.
    struct Cell: Equatable {
        /// `s` for text, `n` for a number.
        let kind: String
        /// The text, or the number as written.
        let value: String
        /// The number format, where the cell has one of ours.
        let format: String
    }

    let bytes: Data
    private let parts: [String: String]

    /// Writes `document` and reads it back.
    init(
        _ document: Document,
        profile: Profile = .model,
        plainText: (Narrative) -> [String] = { [$0.text] }
    ) throws {
        try self.init { path in
            try document.writeWorkbook(at: path, profile: profile, plainText: plainText)
        }
    }

    /// Reads back what `write` writes.
    init(_ write: (String) throws -> Void) throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write(path)
        bytes = try Data(contentsOf: URL(filePath: path))
        let names = String(decoding: unzip("-Z1 '\(path)'"), as: UTF8.self)
        parts = Dictionary(
            uniqueKeysWithValues: names.split(separator: "\n").map { name in
                let escaped = name.replacing("[", with: "\\[")
                let part = unzip("-p '\(path)' '\(escaped)'")
                return (String(name), String(decoding: part, as: UTF8.self))
            }
        )
    }

    /// The names of the files inside.
    var names: [String] { parts.keys.sorted() }

    /// The text of a file inside.
    func part(_ name: String) throws -> String {
        try #require(parts[name], "there is no \(name)")
    }

    /// The names on the tabs, in order.
    var sheets: [String] {
        get throws {
            try elements(of: "xl/workbook.xml").filter { $0.name == "sheet" }
                .compactMap { $0.attributes["name"] }
        }
    }

    /// The text of the file of the sheet called `name`.
    func sheet(_ name: String) throws -> String {
        let index = try #require(try sheets.firstIndex(of: name), "there is no sheet \(name)")
        return try part("xl/worksheets/sheet\(index + 1).xml")
    }

    /// The cells of the sheet called `name`, by their names.
    func cells(of name: String) throws -> [String: Cell] {
        let shared = try elements(of: "xl/sharedStrings.xml").filter { $0.name == "si" }
        let formats = try self.formats
        return try Dictionary(
            uniqueKeysWithValues: xmlElements(in: sheet(name)).filter { $0.name == "c" }
                .compactMap { cell in
                    guard !cell.text.isEmpty else { return nil }
                    let isText = ["s", "inlineStr"].contains(cell.attributes["t"])
                    let style = Int(cell.attributes["s"] ?? "0") ?? 0
                    let isShared = cell.attributes["t"] == "s"
                    let value = isShared ? shared[try #require(Int(cell.text))].text : cell.text
                    let name = try #require(cell.attributes["r"])
                    return (
                        name, Cell(kind: isText ? "s" : "n", value: value, format: formats[style])
                    )
                }
        )
    }

    /// The text cells of a column from top to bottom.
    func texts(of name: String, column: String) throws -> [String] {
        let cells = try cells(of: name)
        return (1...400).compactMap { row in cells[column + String(row)]?.value }
    }

    /// The code of the number format of each style.
    private var formats: [String] {
        get throws {
            let elements = try elements(of: "xl/styles.xml")
            let builtIn = ["0": "General", "1": "0", "2": "0.00", "3": "#,##0"]
            let codes = elements.filter { $0.name == "numFmt" }.reduce(into: builtIn) {
                codes,
                format in
                codes[format.attributes["numFmtId"] ?? ""] = format.attributes["formatCode"]
            }
            return elements.filter { $0.name == "xf" && $0.attributes["xfId"] != nil }
                .map { codes[$0.attributes["numFmtId"] ?? ""] ?? "?" }
        }
    }

    private func elements(of part: String) throws -> [XMLReader.Element] {
        try xmlElements(in: self.part(part))
    }
}

/// The elements of a file in the order in which they end, each with the text inside it.
func xmlElements(in xml: String) throws -> [XMLReader.Element] {
    let reader = XMLReader()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "not well formed")
    return reader.ended
}

/// Gathers the elements of a file.
final class XMLReader: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    private(set) var ended: [Element] = []
    private var open: [Element] = []

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for index in open.indices { open[index].text += text }
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        ended.append(open.removeLast())
    }
}

/// A path for a file that does not exist yet.
func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path()
}

/// What `unzip` writes; Foundation's own `Process` leaks, which would hide a leak of ours.
private func unzip(_ arguments: String) -> Data {
    guard let pipe = unsafe popen("unzip " + arguments, "r") else { return Data() }
    defer { unsafe _ = pclose(pipe) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = unsafe fread(&buffer, 1, buffer.count, pipe), count > 0 {
        data.append(contentsOf: buffer.prefix(count))
    }
    return data
}
