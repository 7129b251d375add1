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
    init(_ document: Document, plainText: (Narrative) -> [String] = { [$0.text] }) throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try document.writeWorkbook(at: path, plainText: plainText)
        bytes = try Data(contentsOf: URL(filePath: path))
        let names = String(decoding: try unzip(["-Z1", path]), as: UTF8.self)
        parts = try Dictionary(
            uniqueKeysWithValues: names.split(separator: "\n").map { name in
                let part = try unzip(["-p", path, String(name).replacing("[", with: "\\[")])
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
        get throws { try values("//@name", in: "xl/workbook.xml", of: "sheet") }
    }

    /// The text of the file of the sheet called `name`.
    func sheet(_ name: String) throws -> String {
        let index = try #require(try sheets.firstIndex(of: name), "there is no sheet \(name)")
        return try part("xl/worksheets/sheet\(index + 1).xml")
    }

    /// The cells of the sheet called `name`, by their names.
    func cells(of name: String) throws -> [String: Cell] {
        let shared = try XMLDocument(xmlString: part("xl/sharedStrings.xml"))
            .nodes(forXPath: "/*/*[local-name()='si']").map { $0.stringValue ?? "" }
        let formats = try self.formats
        let cells = try XMLDocument(xmlString: sheet(name)).nodes(forXPath: "//*[local-name()='c']")
        return try Dictionary(
            uniqueKeysWithValues: cells.compactMap { node in
                let cell = try #require(node as? XMLElement)
                guard let value = cell.children?.first?.stringValue else { return nil }
                let style = cell.attribute("s").flatMap { Int($0) } ?? 0
                let isText = cell.attribute("t") == "s"
                let text = isText ? shared[try #require(Int(value))] : value
                let name = try #require(cell.attribute("r"))
                return (name, Cell(kind: isText ? "s" : "n", value: text, format: formats[style]))
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
            let document = try XMLDocument(xmlString: part("xl/styles.xml"))
            let codes = try document.nodes(forXPath: "//*[local-name()='numFmt']")
                .compactMap { $0 as? XMLElement }
            let builtIn = ["0": "General", "1": "0", "2": "0.00", "3": "#,##0", "10": "0.00%"]
            let all = codes.reduce(into: builtIn) { known, format in
                known[format.attribute("numFmtId") ?? ""] = format.attribute("formatCode")
            }
            return try document.nodes(forXPath: "//*[local-name()='cellXfs']/*")
                .map { all[($0 as? XMLElement)?.attribute("numFmtId") ?? ""] ?? "?" }
        }
    }

    private func values(_ path: String, in part: String, of element: String) throws -> [String] {
        try XMLDocument(xmlString: self.part(part))
            .nodes(forXPath: "//*[local-name()='\(element)']/@name").compactMap(\.stringValue)
    }
}

/// A path for a file that does not exist yet.
func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx").path()
}

extension XMLElement {
    fileprivate func attribute(_ name: String) -> String? {
        attributes?.first { $0.name == name }?.stringValue
    }
}

/// What `unzip` writes.
private func unzip(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
}
