public import DigitalMaturity
import Foundation
public import Investment

/// A file in which forms came back.
public struct FormFile: Sendable {
    /// Its path, as it was given or found.
    public let path: String
    /// The forms in it that could be read at all.
    public let forms: [ReturnedForm]
    /// What is wrong with it, by sheet and cell.
    public let problems: [Diagnostic]

    /// Reads the files at `paths` and all forms in the folders among them, against `dataset`.
    public static func read(_ paths: [String], against dataset: Dataset) -> [FormFile] {
        paths.flatMap { FormFile.files(at: $0, against: dataset) }
    }
}

extension FormFile {
    /// Reads one file: a table where its name ends in `.csv`, else a workbook.
    init(_ path: String, against dataset: Dataset) {
        let url = URL(fileURLWithPath: path)
        let prefix = String(path.dropLast(url.lastPathComponent.count))
        let folder = Folder(url.deletingLastPathComponent().path, prefix: prefix)
        let name = url.lastPathComponent
        var problems: [Diagnostic] = []
        self.path = path
        if name.lowercased().hasSuffix(".csv") {
            forms =
                folder.bytes(name, &problems).map {
                    FormTableReader(CSVTable(scanning: $0), file: path, dataset: dataset)
                        .read(&problems)
                } ?? []
        } else {
            forms =
                [
                    folder.workbook(name, &problems).flatMap {
                        FormWorkbookReader(workbook: $0, file: path, dataset: dataset)
                            .read(&problems)
                    }
                ].compactMap(\.self)
        }
        self.problems = problems.sorted()
    }

    /// The file itself, or the workbooks and tables in a folder, in order; what else is in it, or that
    /// there is nothing in it, is told.
    private static func files(at path: String, against dataset: Dataset) -> [FormFile] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return [FormFile(path, against: dataset)] }
        let folder = Folder(path)
        let forms = Set(folder.workbooks(in: "") + folder.tables(in: ""))
        let within = { (name: String) in (path.hasSuffix("/") ? path : path + "/") + name }
        let files = folder.files(in: "").map { name in
            forms.contains(name)
                ? FormFile(within(name), against: dataset)
                : FormFile(
                    path: within(name),
                    forms: [],
                    problems: [
                        .fileNotRead(within(name), help: "forms end in .xlsx, .ods or .csv")
                    ]
                )
        }
        let none = FormFile(path: path, forms: [], problems: [.noForms(in: path)])
        return forms.isEmpty ? files + [none] : files
    }
}
