import DigitalMaturity
import Foundation

/// The tables of a file, and the plan as it was when they were written.
package struct PlanTables: Sendable {
    /// The name of the sheet that keeps the plan as it was exported.
    static let keptSheet = "As exported"

    let file: String
    private(set) var tables: [PlanTable] = []
    /// The plan's text as it was exported; `nil` where the file does not say.
    private(set) var exported: String?
    /// What is wrong with the file itself.
    private(set) var problems: [Diagnostic] = []
    /// The cells that a formula worked out, by place.
    private(set) var formulas: Set<Place> = []
    /// The merged cells, by place.
    private(set) var merged: [Place: String] = [:]

    /// The codes of the organisations that cells may write with their names.
    let codes: [String: String]

    /// Reads a workbook (.xlsx or .ods), or a folder of comma-separated values; `organisations` are
    /// what cells offer, each a code and a name.
    package init(_ path: String, organisations: [String] = []) {
        codes = Dictionary(
            organisations.map { ($0.lowercased(), String($0.prefix { $0 != " " })) }
        ) { first, _ in first }
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        file = path
        if isFolder.boolValue { read(folder: path) } else { read(workbook: path) }
        let kept = tables.firstIndex { $0.name.lowercased() == PlanTables.keptSheet.lowercased() }
        guard let kept else { return }
        let table = tables.remove(at: kept)
        let lines = table.numbers.compactMap { table.rows[$0]?[1]?.text }
        exported = lines.filter { $0.hasPrefix("|") }.map { $0.dropFirst() + "\n" }.joined()
    }

    /// The table of that name, whatever the case of its letters.
    func table(_ name: String) -> PlanTable? {
        tables.first { $0.name.visible.lowercased() == name.lowercased() }
    }

    /// The names of all tables.
    var names: [String] { tables.map(\.name) }

    /// Puts other tables in place of those that were read.
    mutating func replace(_ tables: [PlanTable]) { self.tables = tables }

    /// Adds tables; the rows of one that has the name of another go under its rows.
    mutating func append(_ tables: [PlanTable]) {
        for table in tables {
            if let same = self.tables.firstIndex(where: { $0.name == table.name }) {
                self.tables[same].add(table)
            } else {
                self.tables.append(table)
            }
        }
    }

    private mutating func read(workbook path: String) {
        let url = URL(fileURLWithPath: path)
        let prefix = String(path.dropLast(url.lastPathComponent.count))
        let folder = Folder(url.deletingLastPathComponent().path, prefix: prefix)
        let book = folder.workbook(url.lastPathComponent, &problems)
        for sheet in book?.sheets ?? [] {
            tables.append(PlanTable(sheet, of: path))
            let place = { Place(file: path, sheet: sheet.name, cell: $0) }
            formulas.formUnion(sheet.cells.filter(\.isFormula).map { place($0.reference) })
            for range in sheet.merged where range.first != range.last {
                merged[place(range.first)] = "\(range.first):\(range.last)"
            }
        }
    }

    private mutating func read(folder path: String) {
        let folder = Folder(path, prefix: path.hasSuffix("/") ? path : path + "/")
        let files = folder.tables(in: "")
        if files.isEmpty { problems.append(.missingFile(path, what: "table")) }
        for file in files {
            guard let bytes = folder.bytes(file, &problems) else { continue }
            let name = String(file.dropLast(4))
            let table = CSVTable(scanning: bytes)
            tables.append(PlanTable(table, name: name, file: folder.shown(file), &problems))
        }
    }
}

extension TableCell {
    /// The text, if it is text.
    fileprivate var text: String? { if case .text(let text) = content { text } else { nil } }
}
