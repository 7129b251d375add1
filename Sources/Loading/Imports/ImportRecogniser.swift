import DigitalMaturity

/// What a file was recognised as, and the tables in it that are read.
enum RecognisedFile {
    case facts(ImportMapping, SourceTable, Heading)
    case returns([(ReturnMapping, SourceTable, Heading)])
    case trusts(SourceTable)
    case directory([DirectoryLine])
    case events(EventMapping, SourceTable, Heading)

    var kind: ImportKind {
        switch self {
        case .facts(let mapping, _, _): mapping.kind
        case .returns: .dma
        case .trusts, .directory: .odsTrusts
        case .events(let mapping, _, _): mapping.kind
        }
    }

    var title: String {
        switch self {
        case .facts(let mapping, _, _): mapping.title
        case .returns(let tables): tables[0].0.title
        case .events(let mapping, _, _): mapping.title
        case .trusts: "NHS trusts of the Organisation Data Service"
        case .directory: "Organisations of the API of the Organisation Data Service"
        }
    }
}

/// Finds out what a file is, by its form and its columns.
struct ImportRecogniser {
    let mappings: [ImportMapping]
    let returns: [ReturnMapping]
    let events: [EventMapping]

    /// What the file is; `nil` where it is nothing that is known, or not of the kind.
    func recognise(_ source: SourceFile, as kind: ImportKind? = nil) -> RecognisedFile? {
        if kind == nil || kind == .odsTrusts, !source.directory.isEmpty {
            return .directory(source.directory)
        }
        if kind == nil || kind == .odsTrusts,
            let table = source.tables.first(where: TrustsImport.isMet)
        {
            return .trusts(table)
        }
        if kind == nil || kind == .dma {
            let tables = returnTables(of: source)
            if !tables.isEmpty { return .returns(tables) }
        }
        return mapped(source, as: kind) ?? events(of: source, as: kind)
    }

    private func events(of source: SourceFile, as kind: ImportKind?) -> RecognisedFile? {
        let matches = events.filter { kind == nil || $0.kind == kind }.flatMap { mapping in
            source.tables.compactMap { table in
                table.heading(naming: mapping.columns).map { (mapping, table, $0) }
            }
        }
        return matches.max { $0.0.columns.count < $1.0.columns.count }.map { .events($0, $1, $2) }
    }

    private func returnTables(of source: SourceFile) -> [(ReturnMapping, SourceTable, Heading)] {
        returns.flatMap { mapping in
            source.tables.compactMap { table in
                guard let heading = table.heading(naming: mapping.columns),
                    mapping.without.map({ heading[$0] == nil }) ?? true
                else { return nil }
                return (mapping, table, heading)
            }
        }
    }

    /// The mapping that knows the most columns of the file.
    private func mapped(_ source: SourceFile, as kind: ImportKind?) -> RecognisedFile? {
        let matches = mappings.filter { kind == nil || $0.kind == kind }.flatMap { mapping in
            source.tables.compactMap { table in
                table.heading(naming: mapping.columns).map { (mapping, table, $0) }
            }
        }
        let most = matches.map(\.0.columns.count).max()
        return matches.first { $0.0.columns.count == most }.map { .facts($0, $1, $2) }
    }

    /// Why a file is not of the kind, and which import would take it.
    func refusal(
        of path: String,
        _ source: SourceFile,
        as kind: ImportKind?,
        isProposed: Bool
    ) -> Diagnostic {
        if kind != nil, let other = recognise(source) {
            let name = other.kind.rawValue
            return .notThisKind(
                path,
                kind,
                why: "it has the form of '\(name)' (\(other.title))",
                help: "use waymark import \(name) \(path)"
            )
        }
        let missing = kind.flatMap { missingColumns(of: source, as: $0) } ?? []
        return .notThisKind(
            path,
            kind,
            why: missing.isEmpty
                ? "no import knows its columns"
                : "it has no column \(missing.joined(separator: ", "))",
            help: isProposed
                ? "edit the mapping that is printed, and give it with --map FILE"
                : "give the columns of a number for each organisation with --map FILE"
        )
    }

    /// What the form of the kind that is nearest asks for and the file does not have.
    private func missingColumns(of source: SourceFile, as kind: ImportKind) -> [String]? {
        let forms =
            kind == .dma
            ? returns.map(\.columns)
            : mappings.filter { $0.kind == kind }.map(\.columns)
                + events.filter { $0.kind == kind }.map(\.columns)
        return forms.map { columns in
            columns.filter { column in
                !source.tables.contains { $0.heading(naming: [column]) != nil }
            }.map { "'\($0.names[0])'" }
        }.min { $0.count < $1.count }
    }
}
