import DigitalMaturity
import Foundation
import Investment
import Spreadsheets
import TestSupport

@testable import Loading

/// A form of the least reference data that was written, and that a test changes as people would.
struct ReturnedWorkbook {
    static let people = "People"
    let dataset: Dataset
    var sheets: [Sheet]

    /// The form of the first trust, with what the workspace holds of it.
    init(_ changes: [String: String?] = [:]) throws {
        let loaded = try TinyHome.load(changes)
        guard let dataset = loaded.dataset,
            let framework = dataset.reference.maturity.framework("tiny")
        else {
            throw Mistake(loaded.told)
        }
        self.dataset = dataset
        let key = Form.Key(
            organisation: "RAA",
            careSetting: .acute,
            framework: "tiny",
            date: "2026-11-20"
        )
        sheets = try ReturnedWorkbook.written(dataset.form(key, of: framework)).sheets
    }

    /// The workbook of a form, as it is read back.
    static func written(_ form: Form) throws -> Workbook {
        let bytes = try bytes(of: form)
        var problems: [Diagnostic] = []
        guard let workbook = Workbook.read(bytes: bytes, file: "a.xlsx", &problems) else {
            throw Mistake("\(problems)")
        }
        return workbook
    }

    /// The bytes of the workbook of a form.
    static func bytes(of form: Form) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "waymark-form-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try form.writeWorkbook(at: path)
        return [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    }

    /// What is read of it, and everything that is told.
    func read() -> (form: ReturnedForm?, told: String) {
        var problems: [Diagnostic] = []
        let form = FormWorkbookReader(
            workbook: Workbook(sheets: sheets),
            file: "a.xlsx",
            dataset: dataset
        ).read(&problems)
        return (form, problems.sorted().map(\.description).joined(separator: "\n"))
    }

    /// The same file, as an import takes it.
    var file: FormFile {
        var problems: [Diagnostic] = []
        let form = FormWorkbookReader(
            workbook: Workbook(sheets: sheets),
            file: "a.xlsx",
            dataset: dataset
        ).read(&problems)
        return FormFile(path: "a.xlsx", forms: [form].compactMap(\.self), problems: problems)
    }

    /// Puts a value into a cell, or takes it out.
    mutating func set(_ name: String, of sheet: String = people, to value: CellValue?) throws {
        try change(sheet) { cells in
            let reference = try CellReference(parsing: name)
            cells.removeAll { $0.reference == reference }
            guard let value else { return }
            cells.append(Cell(reference: reference, value: value, date: nil, isFormula: false))
        }
    }

    /// Puts a day into a cell.
    mutating func set(_ name: String, toDay day: CivilDate, number: Double) throws {
        try change(ReturnedWorkbook.people) { cells in
            let reference = try CellReference(parsing: name)
            cells.removeAll { $0.reference == reference }
            let value = CellValue.number(number)
            cells.append(Cell(reference: reference, value: value, date: day, isFormula: false))
        }
    }

    /// Puts a formula without a value into a cell.
    mutating func setUncalculated(_ name: String) throws {
        try change(ReturnedWorkbook.people) { cells in
            let reference = try CellReference(parsing: name)
            cells.removeAll { $0.reference == reference }
            cells.append(Cell(reference: reference, value: nil, date: nil, isFormula: true))
        }
    }

    /// Moves every cell of a sheet.
    mutating func move(
        _ sheet: String = people,
        _ place: (CellReference) -> (row: Int, column: Int)
    ) throws {
        try change(sheet) { cells in
            cells = cells.compactMap { cell in
                let (row, column) = place(cell.reference)
                return CellReference(row: row, column: column).map {
                    Cell(
                        reference: $0,
                        value: cell.value,
                        date: cell.date,
                        isFormula: cell.isFormula
                    )
                }
            }
        }
    }

    /// Merges some cells.
    mutating func merge(_ range: String, in sheet: String = people) throws {
        let index = try position(of: sheet)
        let old = sheets[index]
        sheets[index] = Sheet(
            name: old.name,
            isHidden: old.isHidden,
            cells: old.cells,
            merged: old.merged + [try CellRange(parsing: range)],
            hiddenRows: old.hiddenRows,
            hiddenColumns: old.hiddenColumns
        )
    }

    /// Gives a sheet another name, and returns it.
    mutating func rename(_ sheet: String, to name: String) throws {
        let index = try position(of: sheet)
        sheets[index] = sheets[index].with(name: name, cells: sheets[index].cells)
    }

    private mutating func change(
        _ sheet: String,
        _ change: (inout [Cell]) throws -> Void
    ) throws {
        let index = try position(of: sheet)
        var cells = sheets[index].cells
        try change(&cells)
        cells.sort { $0.reference < $1.reference }
        sheets[index] = sheets[index].with(name: sheet, cells: cells)
    }

    private func position(of sheet: String) throws -> Int {
        guard let index = sheets.firstIndex(where: { $0.name == sheet }) else {
            throw Mistake("there is no sheet '\(sheet)'")
        }
        return index
    }
}

extension Sheet {
    fileprivate func with(name: String, cells: [Cell]) -> Sheet {
        Sheet(
            name: name,
            isHidden: isHidden,
            cells: cells,
            merged: merged,
            hiddenRows: hiddenRows,
            hiddenColumns: hiddenColumns
        )
    }
}
