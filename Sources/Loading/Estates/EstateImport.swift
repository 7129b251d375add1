public import DigitalMaturity
import Foundation
public import Investment

/// What becomes of files in which equipment was counted.
public struct EstateImport: Sendable {
    /// What became of one file.
    public struct Outcome: Sendable {
        /// Its path.
        public let file: String
        /// Whether it is a form or an inventory.
        public let kind: String
        /// How many rows it has.
        public var read = 0
        /// How many of them were taken.
        public var kept = 0
        /// How many rows of the workspace differ because of it.
        public var changed = 0
        /// How many rows of the workspace went, because a newer inventory does not have them.
        public var dropped = 0
        /// A mapping for the columns of an inventory that has none, to be checked.
        public var proposal: String?
        /// Everything that is wrong or odd.
        public var problems: [Diagnostic] = []
    }

    /// What became of each file.
    public let outcomes: [Outcome]
    /// The files of the workspace that are to be written, with their rows.
    public let written: [(path: String, rows: [[String]])]
}

/// Imports counts of equipment into a workspace.
///
/// A blank cell changes nothing. A row that cannot be read is reported, and what is held of it stays.
public struct EstateImporter {
    private let folder: Folder
    private let context: EstateContext
    private let home: Folder
    private let held: [EstateEntry]

    /// Creates an importer into the workspace at `path`, for which `dataset` was read.
    public init(home: String, workspace path: String, _ dataset: Dataset) {
        self.home = Folder(home)
        folder = Folder(path)
        context = EstateContext(
            parameters: dataset.reference.estates,
            system: dataset.system,
            date: dataset.date
        )
        // What is wrong with what is held was reported when the workspace was read.
        var told: [Diagnostic] = []
        held = readEstateEntries(of: folder, &told)
    }

    /// The form of an organisation, with what is counted.
    package func form(of code: ODSCode) -> EstateForm {
        let own = held.filter { $0.cells["organisation"]?.value.visible == code.text }
        return EstateForm(
            code,
            name: context.system.name(of: code.text),
            on: context.date,
            rows: Dictionary(grouping: own, by: \.table).mapValues { $0.map(\.texts) }
        )
    }

    /// Works out what becomes of the files at `paths`; `map` is the file that says how the columns of an
    /// inventory are read.
    public func importing(_ paths: [String], map: String?) -> EstateImport {
        var book = EstateBook(held)
        let outcomes = paths.map { outcome(of: $0, map: map, into: &book) }
        let touched = EstateTable.allCases.filter { table in
            book.rows(table).map(\.texts) != held.filter { $0.table == table }.map(\.texts)
        }
        return EstateImport(
            outcomes: outcomes,
            written: touched.map { table in
                (table.file, [table.columns.map(\.name)] + book.rows(table).map(\.texts))
            }
        )
    }

    private func outcome(
        of path: String,
        map: String?,
        into book: inout EstateBook
    ) -> EstateImport.Outcome {
        var problems: [Diagnostic] = []
        let url = URL(fileURLWithPath: path)
        let prefix = String(path.dropLast(url.lastPathComponent.count))
        let files = Folder(url.deletingLastPathComponent().path, prefix: prefix)
        let name = url.lastPathComponent
        guard name.lowercased().hasSuffix(".csv") else {
            let workbook = files.workbook(name, &problems)
            let reader = workbook.map { EstateFormReader(workbook: $0, file: path) }
            if let reader, reader.isForm {
                let entries = reader.entries(&problems)
                return merged(entries, of: path, "form", problems, into: &book)
            }
            let table = workbook.flatMap { InventoryTable($0, file: path) }
            return inventory(table, of: path, map: map, problems, into: &book)
        }
        let bytes = files.bytes(name, &problems)
        let table = bytes.flatMap {
            InventoryTable(CSVTable(scanning: $0), file: path, &problems)
        }
        return inventory(table, of: path, map: map, problems, into: &book)
    }

    private func merged(
        _ entries: [EstateEntry],
        of path: String,
        _ kind: String,
        _ problems: [Diagnostic],
        into book: inout EstateBook
    ) -> EstateImport.Outcome {
        var outcome = EstateImport.Outcome(file: path, kind: kind)
        outcome.read = entries.count
        outcome.problems = problems
        let keys = Dictionary(grouping: entries) { "\($0.table.rawValue) \($0.key)" }
        for entry in entries {
            let same = keys["\(entry.table.rawValue) \(entry.key)"] ?? []
            if same.count > 1 {
                outcome.problems.append(.formRepeatedRow(entry.key, at: entry.place))
                continue
            }
            let row = book.merging(entry)
            let found = EstateEntryReader.problems(of: row, in: context)
            outcome.problems += found
            guard !found.containErrors else { continue }
            outcome.kept += 1
            if book.take(row) { outcome.changed += 1 }
        }
        outcome.problems.sort()
        return outcome
    }

    private func inventory(
        _ table: InventoryTable?,
        of path: String,
        map: String?,
        _ problems: [Diagnostic],
        into book: inout EstateBook
    ) -> EstateImport.Outcome {
        var outcome = EstateImport.Outcome(file: path, kind: "inventory")
        outcome.problems = problems
        guard let table else { return outcome }
        outcome.read = table.rows.count
        guard let mapping = mapping(for: table, at: map, &outcome) else { return outcome }
        var reader = InventoryReader(mapping, in: context)
        let cohorts = reader.cohorts(table)
        outcome.kept = reader.kept
        outcome.problems += reader.problems
        guard !outcome.problems.containErrors else {
            outcome.kept = 0
            return outcome
        }
        outcome.dropped = book.drop(InventoryReader.source, of: cohorts)
        for entry in cohorts where book.take(book.merging(entry)) { outcome.changed += 1 }
        outcome.problems.sort()
        return outcome
    }

    // MARK: How columns are read

    private func mapping(
        for table: InventoryTable,
        at map: String?,
        _ outcome: inout EstateImport.Outcome
    ) -> InventoryMapping? {
        let words = InventoryWords(home, &outcome.problems)
        if let map {
            let url = URL(fileURLWithPath: map)
            let prefix = String(map.dropLast(url.lastPathComponent.count))
            let files = Folder(url.deletingLastPathComponent().path, prefix: prefix)
            return YAMLFile(url.lastPathComponent, of: files, &outcome.problems).flatMap {
                readInventoryMapping($0, of: table, words, &outcome.problems)
            }
        }
        guard folder.contains(EstateTable.mappingFile) else {
            outcome.proposal = InventoryMapping.proposal(for: table, words)
            outcome.problems.append(.noInventoryMapping(in: table.file))
            return nil
        }
        return YAMLFile(EstateTable.mappingFile, of: folder, &outcome.problems).flatMap {
            readInventoryMapping($0, of: table, words, &outcome.problems)
        }
    }
}
