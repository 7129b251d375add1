import DigitalMaturity
import Foundation

/// A folder whose files are read, named by their path within it.
///
/// Reading collects what is wrong in `problems` and goes on, so that an author sees all of it.
struct Folder {
    let root: String
    /// What stands before a file's path in a diagnostic, so that two folders stay apart.
    let prefix: String
    /// Where what is read is listed.
    private let filesRead: FilesRead

    init(_ root: String, prefix: String = "", listing filesRead: FilesRead = FilesRead()) {
        self.root = root
        self.prefix = prefix
        self.filesRead = filesRead
    }

    /// The path of `file` as diagnostics and traces show it.
    func shown(_ file: String) -> String { prefix + file }

    /// The bytes of a file, or nothing and a diagnostic.
    func bytes(_ file: String, _ problems: inout [Diagnostic]) -> [UInt8]? {
        let isTable = file.lowercased().hasSuffix(".csv")
        let limit = isTable ? FileLimits.tableBytes : FileLimits.textBytes
        return bytes(file, atMost: limit, &problems)
    }

    /// The bytes that are about to be parsed, which go into the list of what was read.
    private func bytes(
        _ file: String,
        atMost limit: Int,
        _ problems: inout [Diagnostic]
    ) -> [UInt8]? {
        do throws(FileFault) {
            let bytes = try contentsOfFile(root + "/" + file, atMost: limit)
            guard !bytes.isEmpty else {
                problems.append(.emptyFile(shown(file)))
                return nil
            }
            guard filesRead.add(shown(file), bytes) else { throw .changed }
            return bytes
        } catch {
            problems.append(error.told(of: shown(file)))
            return nil
        }
    }

    /// The text of a file without a byte order mark, or nothing and a diagnostic.
    func text(_ file: String, _ problems: inout [Diagnostic]) -> String? {
        wholeText(file, &problems).map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
    }

    /// The text of a file as it is, or nothing and a diagnostic.
    func wholeText(_ file: String, _ problems: inout [Diagnostic]) -> String? {
        guard let bytes = bytes(file, &problems) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems.append(
                isUTF16(bytes)
                    ? .notUTF8(of: "UTF-16", at: Place(file: shown(file)))
                    : .notUTF8(at: place(ofFirstBadByte: bytes, in: file))
            )
            return nil
        }
        guard !text.allSatisfy(\.isWhitespace) else {
            problems.append(.emptyFile(shown(file)))
            return nil
        }
        return text
    }

    /// The workbook in a file, or nothing and a diagnostic; no more is read than a workbook may have.
    func workbook(_ file: String, _ problems: inout [Diagnostic]) -> Workbook? {
        let limit = WorkbookLimits().partBytes
        return bytes(file, atMost: limit, &problems).flatMap {
            Workbook.read(bytes: $0, file: shown(file), &problems)
        }
    }

    /// The files below `folder` that somebody may take for a workbook, in order: the older and the
    /// open formats too, so that they are refused and not passed over.
    func workbooks(in folder: String) -> [String] {
        let endings = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]
        return files(in: folder).filter { file in
            endings.contains { file.lowercased().hasSuffix($0) }
        }
    }

    /// The tables below `folder`, in order, whatever the case of their ending.
    func tables(in folder: String) -> [String] {
        files(in: folder).filter { $0.lowercased().hasSuffix(".csv") }
    }

    /// The files below `folder` whose names end with `suffix`, in order; none where it is missing.
    func files(in folder: String, ending suffix: String) -> [String] {
        files(in: folder).filter { $0.hasSuffix(suffix) }
    }

    /// The files below `folder`, in order, but for hidden ones and those that a program which has a
    /// workbook open keeps beside it; none where the folder is missing.
    func files(in folder: String) -> [String] {
        let path = URL(fileURLWithPath: root + "/" + folder).resolvingSymlinksInPath().path
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }
        return (names ?? []).filter { name in
            let parts = name.split(separator: "/")
            return !parts.contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
                && parts.last?.hasPrefix("~$") == false && !isFolder(path + "/" + name)
        }.sorted().map { folder.isEmpty ? $0 : folder + "/" + $0 }
    }

    /// The folders below that are links; what they hold is not among the files.
    var linkedFolders: [String] {
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            !name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
                && !["plans", "assessments"].contains(name)
                && (try? FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + name))
                    != nil
                && isFolder(root + "/" + name)
        }.sorted()
    }

    /// The folders below that are there and whose files nobody may list.
    var unreadableFolders: [String] {
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            !name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
                && isFolder(root + "/" + name)
                && !["", "/."].allSatisfy {
                    FileManager.default.isReadableFile(atPath: root + "/" + name + $0)
                }
        }.sorted()
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Whether there is such a file or folder.
    func contains(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root + "/" + path)
    }

    private func place(ofFirstBadByte bytes: [UInt8], in file: String) -> Place {
        let table = CSVTable(scanning: bytes)
        let first = table.problems.first { if case .notUTF8 = $0.kind { true } else { false } }
        return Place(file: shown(file), line: first?.line, column: first?.column)
    }
}
