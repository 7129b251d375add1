/// A name that a file uses and that another folder of its module declares.
struct Use: Equatable {
    let file: SourceFile
    let name: String
    let declaring: String

    static func == (lhs: Use, rhs: Use) -> Bool {
        (lhs.file.path, lhs.name, lhs.declaring) == (rhs.file.path, rhs.name, rhs.declaring)
    }
}

/// The uses of one folder's names in the files of another folder of `module`, in order.
///
/// A name counts when one folder of all `files` declares it. What an extension adds counts after a dot.
/// Initialisers that an extension adds are not seen.
func uses(in module: String, of files: [SourceFile]) -> [Use] {
    var (top, added, members) = (Homes(), Homes(), Homes())
    for file in files {
        let names = file.declarations
        let home = Home(module: file.module, folder: file.folder)
        for name in names.members { members[name, default: []].insert(home) }
        guard file.module == module else { continue }
        for name in names.top { top[name, default: []].insert(home) }
        for name in names.added.subtracting(standardNames) { added[name, default: []].insert(home) }
    }
    return files.filter { $0.module == module }.flatMap { file in
        let own = Home(module: file.module, folder: file.folder)
        return file.names().compactMap { use -> Use? in
            let homes = use.isMember ? added[use.name] : top[use.name]
            let others = members[use.name, default: []]
            guard let homes, homes.count == 1, let home = homes.first, home != own,
                use.isMember ? others == homes : use.isType ? !others.contains(own) : others.isEmpty
            else { return nil }
            return Use(file: file, name: use.name, declaring: home.folder)
        }
    }
}

/// The folders that declare a name.
private typealias Homes = [String: Set<Home>]

private struct Home: Hashable {
    let module: String
    let folder: String
}

private struct Name: Hashable {
    let name: String
    let isMember: Bool

    var isType: Bool { name.first?.isUppercase == true }
}

/// Names that the standard library has too.
private let standardNames: Set = ["rounded"]

extension SourceFile {
    /// The words of the code, each once, in order.
    fileprivate func names() -> [Name] {
        let all = [tokens, interpolated].flatMap { tokens in
            tokens.indices.lazy.filter { tokens[$0].kind == .word && !tokens.isLabel(at: $0) }
                .map { Name(name: tokens[$0].text, isMember: tokens.isMember(at: $0)) }
        }
        return Set(all).sorted { ($0.name, $0.isMember ? 1 : 0) < ($1.name, $1.isMember ? 1 : 0) }
    }
}
