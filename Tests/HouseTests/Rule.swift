/// A rule of the house that a machine can keep.
enum Rule: String, CaseIterable {
    case floors, mirrors, years, sentences, parameters, documentation, counts

    /// What breaks the rule in `files`.
    func faults(in files: [SourceFile]) -> [Fault] {
        let sources = files.filter { $0.path.hasPrefix("Sources/") }
        let tests = files.filter { $0.path.hasPrefix("Tests/") }
        return switch self {
        case .floors: Floors.faults(in: sources).map { Fault(what: $0) }
        case .mirrors: foldersOfTheirOwn(in: files).map { Fault(what: $0) }
        case .years: sources.counted(\.years)
        case .sentences: sources.filter { $0.module == "Reporting" }.counted(\.sentences)
        case .parameters: files.flatMap(\.longSignatures)
        case .documentation: sources.counted(\.emptyDocumentation)
        case .counts:
            tests.flatMap { file in
                file.uncountedTests.map { Fault(what: "\(file.path): \($0)") }
            }
        }
    }
}

extension [SourceFile] {
    /// How often each file breaks a rule, without those that keep it.
    fileprivate func counted(_ count: (SourceFile) -> Int) -> [Fault] {
        map { Fault(what: $0.path, count: count($0)) }.filter { $0.count > 0 }
    }
}

/// Folders for what a module does itself and the domain knows nothing of, by module.
private let ownFolders: [String: Set<String>] = [
    "EndToEndTests": ["Questions"],
    "Reporting": ["Addresses", "Narrative", "Reports", "Site"],
    "WaymarkTool": ["Console", "Runs", "Workspace"],
]

/// The folders that are named after no folder of the domain nor of the module that they test.
private func foldersOfTheirOwn(in files: [SourceFile]) -> [String] {
    let modules = Dictionary(grouping: files.filter { $0.path.hasPrefix("Sources/") }, by: \.module)
        .mapValues { Set($0.map(\.folder)) }
    let domain = modules["DigitalMaturity", default: []].union(modules["Investment", default: []])
    let folders = files.filter { file in
        let isTest = file.module.hasSuffix("Tests")
        guard isTest || ["Reporting", "WaymarkTool"].contains(file.module) else { return false }
        let tested = isTest ? modules[String(file.module.dropLast(5)), default: []] : []
        let own = ownFolders[file.module, default: []].union(isTest ? ["Support"] : [])
        return !file.folder.isEmpty
            && !domain.union(tested).union(own).contains(file.folder)
    }
    return Set(folders.map { $0.path.split(separator: "/").prefix(3).joined(separator: "/") })
        .sorted()
}
