import DigitalMaturity

/// Finds out what each file is and reads it.
struct ImportReader {
    let recogniser: ImportRecogniser
    /// The trusts that the workspace lists.
    let listed: [TrustListing]
    /// The rows of events that the workspace has.
    let events: [[String]]
    let context: ImportContext
    /// How columns about people are known; `nil` where they may be there.
    let personal: PersonalData?

    func read(_ request: ImportRequest) -> [ImportedFile] {
        var (listed, events) = (listed, events)
        var files = request.files.map { read($0, as: request.kind, &listed, &events) }
        // Two files may not make one, except the lists of trusts and events, which they share.
        var first: [String: String] = [:]
        for index in files.indices {
            for path in files[index].outputs.map(\.path) {
                if let other = first[path],
                    !["imports", "organisations", "suppliers"].contains(path.folder)
                {
                    files[index].problems.append(
                        .duplicateID(
                            path,
                            of: "file to be made",
                            at: Place(file: files[index].file),
                            first: Place(file: other),
                            remedy: "import one edition after the other"
                        )
                    )
                }
                first[path] = first[path] ?? files[index].file
            }
        }
        return files
    }

    private func read(
        _ path: String,
        as kind: ImportKind?,
        _ listed: inout [TrustListing],
        _ events: inout [[String]]
    ) -> ImportedFile {
        var problems: [Diagnostic] = []
        guard let source = SourceFile(path, &problems) else {
            var file = ImportedFile(path, kind: kind)
            file.problems = problems
            return file
        }
        let people = source.tables.flatMap { personal?.problems(in: $0) ?? [] }
        guard people.isEmpty else {
            var file = ImportedFile(path, kind: kind)
            file.problems = people
            return file
        }
        let recognised = recogniser.recognise(source, as: kind)
        var file = ImportedFile(path, kind: recognised?.kind ?? kind)
        (file.title, file.notes) = (recognised?.title ?? "", recognised == nil ? [] : source.notes)
        switch recognised {
        case .facts(let mapping, let table, let heading):
            FactsImport(mapping: mapping, table: table, heading: heading, context: context)
                .read(into: &file)
        case .returns(let tables):
            for (mapping, table, heading) in tables {
                ReturnsImport(mapping: mapping, table: table, heading: heading, context: context)
                    .read(into: &file)
            }
        case .trusts(let table):
            let rows = table.rows.map { ListedRow($0, of: table) }
            listed = trusts(rows, "NHS trusts file", of: path, listed).read(into: &file)
        case .directory(let lines):
            let rows = lines.map { ListedRow($0, of: path, in: context.register) }
            listed = trusts(rows, "ORD API, organisations", of: path, listed).read(into: &file)
        case .events(let mapping, let table, let heading):
            EventsImport(mapping: mapping, table: table, heading: heading, context: context)
                .read(into: &file, &events)
        case nil:
            if kind == nil || kind == .facts {
                file.proposal =
                    source.tables.lazy.compactMap { table in
                        ProposedMapping(of: table, in: context.register, on: context.day)?.text
                    }.first
            }
            let isProposed = file.proposal != nil
            file.problems = [recogniser.refusal(of: path, source, as: kind, isProposed: isProposed)]
        }
        file.refused.sort { ($0.row, $0.why) < ($1.row, $1.why) }
        return file
    }

    private func trusts(
        _ rows: [ListedRow],
        _ publication: String,
        of path: String,
        _ held: [TrustListing]
    ) -> TrustsImport {
        TrustsImport(
            rows: rows,
            fileName: path.split(separator: "/").last.map(String.init) ?? path,
            publication: publication,
            context: context,
            held: held
        )
    }
}

extension String {
    /// The first folder of a path.
    fileprivate var folder: String { split(separator: "/").first.map(String.init) ?? self }
}
