/// The paths of a workbook's parts, from the part that refers to them.
///
/// The names of parts mean nothing by themselves: each program gives its own.
struct Relationships: PartReader {
    private struct Link {
        let kind: String
        /// The name of the part, or `nil` for something outside the file.
        let part: String?
    }

    private let owner: String
    private var links: [String: Link] = [:]
    /// The identifiers in the order of the file: the first of a kind is always the same.
    private var order: [String] = []

    /// Creates the empty list of the parts to which `owner` refers; the whole file is "".
    init(of owner: String) { self.owner = owner }

    /// The name of the part that lists the relationships of `owner`.
    static func part(of owner: String) -> String {
        let folders = owner.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = owner.split(separator: "/").last ?? ""
        return "\(folders)_rels/\(name).rels"
    }

    /// The part of a kind, the first if there are several.
    func part(ofKind kind: String) -> String? {
        order.first { links[$0]?.kind == kind }.flatMap { links[$0]?.part }
    }

    /// All parts of a kind, in the order of the file.
    func parts(ofKind kind: String) -> [String] {
        order.compactMap { id in links[id].flatMap { $0.kind == kind ? $0.part : nil } }
    }

    /// The part that `id` refers to, if it is of that kind.
    func part(_ id: String, ofKind kind: String) -> String? {
        links[id].flatMap { $0.kind == kind ? $0.part : nil }
    }

    /// Whether there is such a relationship.
    func contains(_ id: String) -> Bool { links[id] != nil }

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
            let target = element["Target"]
        else { return }
        // The strict form has other addresses with the same last word.
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        let part = element["TargetMode"] == "External" ? nil : name(of: target)
        if links.updateValue(Link(kind: kind, part: part), forKey: id) != nil {
            throw .damaged("two of its links have one name")
        }
        order.append(id)
    }

    /// The part that `target` means: from the root after a `/`, else from the owner's folder.
    private func name(of target: String) -> String {
        var path = target.hasPrefix("/") ? [] : Array(owner.split(separator: "/").dropLast())
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
