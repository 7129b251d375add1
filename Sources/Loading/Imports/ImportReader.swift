import DigitalMaturity

/// Finds out what each file is and reads it.
struct ImportReader {
    let mappings: [ImportMapping]
    let context: ImportContext

    /// A table that a mapping can read.
    private struct Match {
        let mapping: ImportMapping
        let table: SourceTable
        let heading: Heading
    }

    func read(_ request: ImportRequest) -> [ImportedFile] {
        var files = request.files.map { read($0, as: request.kind) }
        // Two files may not make one.
        var first: [String: String] = [:]
        for index in files.indices {
            for output in files[index].outputs {
                if let other = first[output.path], !output.path.hasPrefix("imports/") {
                    let id = output.path
                    files[index].problems.append(
                        .duplicateID(
                            id,
                            of: "file to be made",
                            at: Place(file: files[index].file),
                            first: Place(file: other),
                            remedy: "import one edition after the other"
                        )
                    )
                }
                first[output.path] = first[output.path] ?? files[index].file
            }
        }
        return files
    }

    private func read(_ path: String, as kind: ImportKind?) -> ImportedFile {
        var problems: [Diagnostic] = []
        guard let source = SourceFile(path, &problems) else {
            var file = ImportedFile(path, kind: kind)
            file.problems = problems
            return file
        }
        guard let match = match(in: source, as: kind) else {
            var file = ImportedFile(path, kind: kind)
            file.problems = problems + [refusal(of: path, source, as: kind)]
            return file
        }
        var file = ImportedFile(path, kind: match.mapping.kind)
        file.title = match.mapping.title
        (file.notes, file.problems) = (source.notes, problems)
        FactsImport(
            mapping: match.mapping,
            table: match.table,
            heading: match.heading,
            context: context
        ).read(into: &file)
        return file
    }

    /// The mapping that knows the most columns of the file.
    private func match(in source: SourceFile, as kind: ImportKind?) -> Match? {
        let matches = mappings.filter { kind == nil || $0.kind == kind }.flatMap { mapping in
            source.tables.compactMap { table in
                table.heading(naming: mapping.columns).map {
                    Match(mapping: mapping, table: table, heading: $0)
                }
            }
        }
        let most = matches.map(\.mapping.columns.count).max()
        return matches.first { $0.mapping.columns.count == most }
    }

    private func refusal(of path: String, _ source: SourceFile, as kind: ImportKind?) -> Diagnostic
    {
        if kind != nil, let other = match(in: source, as: nil) {
            return .notThisKind(
                path,
                kind,
                why:
                    "it has the columns of '\(other.mapping.kind.rawValue)' (\(other.mapping.title))",
                help: "use waymark import \(other.mapping.kind.rawValue) \(path)"
            )
        }
        let wanted =
            mappings.filter { $0.kind == kind }.map { mapping in
                mapping.columns.filter { column in
                    !source.tables.contains { $0.heading(naming: [column]) != nil }
                }.map { "'\($0.names[0])'" }
            }.min { $0.count < $1.count } ?? []
        return .notThisKind(
            path,
            kind,
            why: wanted.isEmpty
                ? "no import knows its columns"
                : "it has no column \(wanted.joined(separator: ", "))",
            help: "give the columns of a number for each organisation with --map FILE"
        )
    }
}
