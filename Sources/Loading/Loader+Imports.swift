public import DigitalMaturity
import Foundation
public import Investment

/// Where it is written how files are read.
private let importFolder = "Frameworks/imports"

extension Loader {
    /// What becomes of the files of a request; nothing is written.
    public func importing(_ request: ImportRequest, into dataset: Dataset) -> [ImportedFile] {
        var problems: [Diagnostic] = []
        let bounds = readImportBounds(importFolder + "/bounds.yaml", of: home, &problems)
        let personal = request.allowsPersonalData ? nil : home.personalData(&problems)
        var (mappings, given) = mappings(bounds, &problems)
        if let map = request.map {
            let own = GivenMapping(map, &problems)
            let read = own.flatMap {
                readMapping($0.name, of: $0.folder, bounds: bounds, &problems)
            }
            mappings = [read].compactMap(\.self)
            given = zip(mappings, [own].compactMap(\.self)).map { ($0.id, $1.text) }.first
        }
        guard problems.isEmpty else {
            return request.files.map { path in
                var file = ImportedFile(path, kind: request.kind)
                file.problems = problems
                return file
            }
        }
        let context = ImportContext(
            register: dataset.reference.register,
            maturity: dataset.reference.maturity,
            suppliers: dataset.reference.suppliers,
            trustsEdition: dataset.reference.sources.trustsEdition ?? .day(dataset.date),
            day: dataset.date,
            date: request.date,
            own: ownFacts(of: dataset),
            facts: dataset.reference.facts,
            withoutRefused: request.withoutRefused,
            given: given
        )
        let reader = ImportReader(
            recogniser: ImportRecogniser(
                mappings: mappings,
                returns: returnMappings(&problems),
                events: eventMappings(&problems)
            ),
            listed: workspace.map { readListedTrusts(of: $0, &problems) } ?? [],
            events: EventsImport.held(in: workspace),
            context: context,
            personal: personal
        )
        return reader.read(request)
    }

    /// The columns about people in the tables of a file, or of a folder of tables; what is wrong with the file
    /// is said by whoever reads it.
    public func personalData(in path: String, besides names: Set<String>) -> [Diagnostic] {
        var (problems, unreported): ([Diagnostic], [Diagnostic]) = ([], [])
        let known = home.personalData(&problems)
        let below = Folder(path).tables(in: "").map { path + "/" + $0 }
        for file in below.isEmpty ? [path] : below {
            let tables = SourceFile(file, &unreported)?.tables ?? []
            problems += tables.flatMap { known?.problems(in: $0, besides: names) ?? [] }
        }
        return problems
    }

    /// The import that would take a file of a folder; `nil` where none would.
    func importTaking(_ file: String, of folder: Folder) -> ImportKind? {
        var unreported: [Diagnostic] = []
        guard let source = SourceFile(file, of: folder, &unreported) else { return nil }
        let bounds = readImportBounds(importFolder + "/bounds.yaml", of: home, &unreported)
        let reader = ImportRecogniser(
            mappings: mappings(bounds, &unreported).0,
            returns: returnMappings(&unreported),
            events: eventMappings(&unreported)
        )
        return reader.recognise(source)?.kind
    }

    /// The mappings that are shipped and those that the workspace keeps.
    private func mappings(
        _ bounds: ImportBounds,
        _ problems: inout [Diagnostic]
    ) -> ([ImportMapping], (id: String, text: String)?) {
        let shipped = home.files(in: importFolder + "/facts", ending: ".yaml").compactMap {
            readMapping($0, of: home, bounds: bounds, &problems)
        }
        let own = workspace.map { folder in
            folder.files(in: "imports", ending: ".yaml").compactMap {
                readMapping($0, of: folder, bounds: bounds, &problems)
            }
        }
        return ((own ?? []) + shipped, nil)
    }

    /// The tables of assessments that are known.
    private func returnMappings(_ problems: inout [Diagnostic]) -> [ReturnMapping] {
        home.files(in: importFolder + "/returns", ending: ".yaml").flatMap {
            readReturnMappings($0, of: home, &problems)
        }
    }

    /// The tables of events that are known.
    private func eventMappings(_ problems: inout [Diagnostic]) -> [EventMapping] {
        home.files(in: importFolder + "/events", ending: ".yaml").compactMap {
            readEventMapping($0, of: home, &problems)
        }
    }

    private func ownFacts(of dataset: Dataset) -> Facts {
        // What is wrong with them is said when the workspace is read.
        var unreported: [Diagnostic] = []
        return workspace.map { folder in
            readFacts(
                in: "facts",
                of: folder,
                about: dataset.reference.register,
                required: [],
                &unreported
            )
        } ?? Facts()
    }
}

extension [Provenance] {
    /// The edition of England's list of trusts.
    var trustsEdition: PartialDate? {
        first { !$0.isOwn && $0.file == listedTrusts }?.date
    }
}

/// A mapping that was given by its path.
private struct GivenMapping {
    let folder: Folder
    let name: String
    let text: String

    init?(_ path: String, _ problems: inout [Diagnostic]) {
        let url = URL(fileURLWithPath: path)
        let prefix = String(path.dropLast(url.lastPathComponent.count))
        folder = Folder(url.deletingLastPathComponent().path, prefix: prefix)
        name = url.lastPathComponent
        guard let text = folder.text(name, &problems) else { return nil }
        self.text = text
    }
}
