import DigitalMaturity

extension Folder {
    /// A warning about each file of a workspace that nothing reads although it looks as if it should be
    /// read: text and tables at the root and among plans and returns, plans elsewhere, linked folders.
    ///
    /// `kind` says which import would take a table.
    func unreadFiles(_ kind: (String) -> ImportKind?) -> [Diagnostic] {
        let linked = linkedFolders.map {
            Diagnostic.fileNotRead(
                $0,
                help: "a linked folder is not read; copy into place what is in it"
            )
        }
        let unreadable = unreadableFolders.map {
            Diagnostic.unreadableFile("nobody may list what is in this folder", at: shown($0))
        }
        return linked + unreadable
            + files(in: "").filter { !isRead($0) && isMeant($0) }.map { file in
                if isTable(file), let kind = kind(file) {
                    return .officialFile(shown(file), takenBy: kind.rawValue)
                }
                return .fileNotRead(
                    shown(file),
                    help: likelyName(of: file).map { "did you mean '\($0)'?" } ?? """
                        plans are .yaml files in plans, returns are .yaml or .csv files in \
                        assessments, contracts are suppliers/contracts.csv, what happened to records is \
                        suppliers/events.csv, published numbers are coverage/claims.csv, policies are \
                        .yaml files in policies, counts of equipment are \
                        \(EstateTable.files.joined(separator: ", ")), the words of a report are \
                        reports/<report>/narrative.md and its looks reports/brand.yaml; leave a file \
                        alone by a name that begins with _
                        """
                )
            }
    }
}

/// The folder of a workspace's own words and looks.
let ownReports = "reports"

private let rootFiles = ["waymark.yaml", "organisations.yaml", "limits.yaml", "overrides.yaml"]
private let folders = [
    "plans", "assessments", "estate", "facts", "imports", "organisations", "suppliers",
    "coverage", "policies",
]
private let supplierFiles = ["suppliers/contracts.csv", "suppliers/events.csv"]

private func isRead(_ file: String) -> Bool {
    rootFiles.contains(file) || supplierFiles.contains(file)
        || file == claimsFile
        || EstateTable.files.contains(file)
        || file.hasPrefix("plans/") && file.hasSuffix(".yaml")
        || file.hasPrefix("policies/") && file.hasSuffix(".yaml")
        || file.hasPrefix("assessments/") && [".yaml", ".csv"].contains { file.hasSuffix($0) }
        || file.hasPrefix("facts/")
            && ["/facts.yaml", "/table.csv"].contains { file.hasSuffix($0) }
        || file.hasPrefix("imports/") && file.hasSuffix(".yaml")
        || file.hasPrefix("plans/") && file.hasSuffix(".schema.json")
        || [listedTrusts, listedTrustsSource].contains(file)
        || isReadForReports(file)
}

/// Whether it is a narrative, the brand, the look of Word files, or a picture that a brand may name.
private func isReadForReports(_ file: String) -> Bool {
    let parts = file.split(separator: "/")
    guard parts.first == Substring(ownReports) else { return false }
    let pictures = [".png", ".jpg", ".jpeg", ".svg"]
    return parts.count == 3 && parts[2] == "narrative.md"
        || parts.count == 2
            && (["brand.yaml", "reference.docx"].contains(parts[1])
                || pictures.contains { parts[1].lowercased().hasSuffix($0) })
}

private func isTable(_ file: String) -> Bool {
    [".csv", ".xlsx", ".ods"].contains { file.lowercased().hasSuffix($0) }
}

/// Whether somebody may have meant a file to be read, by where it is and how its name ends.
private func isMeant(_ file: String) -> Bool {
    let parts = file.split(separator: "/").map { $0.lowercased() }
    let name =
        parts[parts.count - 1].hasSuffix(".txt")
        ? String(parts[parts.count - 1].dropLast(4)) : parts[parts.count - 1]
    let isText = [".yaml", ".yml"].contains { name.hasSuffix($0) }
    let isData = [".csv", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".json"]
        .contains { name.hasSuffix($0) }
    let isInPlace =
        parts.count == 1 || parts[0] != ownReports && nearest(to: parts[0], among: folders) != nil
    return isText || likelyReportName(parts) != nil || isData && isInPlace
}

/// The name by which a file would be read, if it is near.
private func likelyName(of file: String) -> String? {
    var parts = file.split(separator: "/").map(String.init)
    var name = parts.removeLast()
    if name.lowercased().hasSuffix(".txt") { name.removeLast(4) }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...].lowercased().replacing(".yml", with: ".yaml")
    name = name[..<dot] + ending
    if let likely = likelyReportName(parts + [name]) { return likely }
    if parts.isEmpty { return nearest(to: name, among: rootFiles) }
    guard let folder = nearest(to: parts[0], among: folders) else { return nil }
    let likely = ([folder] + parts.dropFirst() + [name]).joined(separator: "/")
    return isRead(likely) ? likely : nil
}

/// The name of a file of the workspace's reports that is nearly this one.
private func likelyReportName(_ parts: [String]) -> String? {
    guard parts.count > 1, nearest(to: parts[0], among: [ownReports]) != nil else { return nil }
    let name = parts[parts.count - 1]
    let known = parts.count == 2 ? ["brand.yaml", "reference.docx"] : ["narrative.md"]
    guard parts.count < 4, let near = nearest(to: name, among: known) else { return nil }
    return ([ownReports] + parts.dropFirst().dropLast() + [near]).joined(separator: "/")
}
