import DigitalMaturity
import Documents
import Investment

/// The list of every organisation of a kind, open and closed, by the first letter of its name.
struct OrganisationList {
    /// Which organisations.
    enum Kind: CaseIterable {
        case trusts, boards, councils

        /// The path of the page.
        var path: String {
            switch self {
            case .trusts: "organisations/trusts.html"
            case .boards: "organisations/boards.html"
            case .councils: "organisations/councils.html"
            }
        }

        /// The title of the page.
        var title: String {
            switch self {
            case .trusts: "NHS trusts from A to Z"
            case .boards: "Integrated care boards from A to Z"
            case .councils: "Councils from A to Z"
            }
        }

        fileprivate var role: Role.Name {
            switch self {
            case .trusts: .trust
            case .boards: .board
            case .councils: .localAuthority
            }
        }
    }

    let kind: Kind
    private let system: RegisterDay

    init(_ findings: Findings, of kind: Kind) {
        self.kind = kind
        system = findings.system
    }

    /// How many there are, in words.
    var subtitle: String {
        let all = bodies
        let open = all.count { $0.isOpen(on: system.date) }
        return "\(open) open on \(system.date.words) and \(all.count - open) closed"
    }

    /// A section for each letter; one that says so where there are none.
    var sections: [Section] {
        let letters = Dictionary(grouping: bodies, by: letter)
        guard !letters.isEmpty else {
            let none: Inline = "The reference data does not hold any. A workspace can name its own."
            return [Section("none", "None", [.prose([none])])]
        }
        return letters.sorted { $0.key < $1.key }.map { letter, bodies in
            Section(
                "letter-\(letter.lowercased())",
                letter,
                [.table(table(letter, bodies.sorted { sortName($0) < sortName($1) }))]
            )
        }
    }

    private var bodies: [Organisation] { system.register.organisations(kind.role) }

    private func table(_ letter: String, _ bodies: [Organisation]) -> Table {
        Table(
            id: "list-\(letter.lowercased())",
            title: "\(kind.title): \(letter)",
            columns: [
                .words("Name"), .words("Code"), .words("Also called"),
                .words(kind == .boards ? "Region" : "Board"), .words("State"),
            ],
            rows: bodies.map(row)
        )
    }

    private func row(_ body: Organisation) -> [Cell] {
        let name = body.name(on: system.date)
        let others = body.names.entries.map(\.value).filter { $0 != name }
        let isOpen = body.isOpen(on: system.date)
        let membership = body.membership(on: system.date)
        let home = kind == .boards ? membership.region : membership.board
        return [
            isOpen && kind != .councils ? .link(name, system.page(of: body.code)) : .text(name),
            .text(body.code.text), .text(Set(others).sorted().joined(separator: "; ")),
            home.map { .text(system.name(of: $0.text)) } ?? .unknown("not known"),
            isOpen ? .text("open") : closed(body),
        ]
    }

    /// When it closed and who followed; a link where one open organisation did.
    private func closed(_ body: Organisation) -> Cell {
        let day = body.closed.map { "closed \($0.words)" } ?? "not open"
        let links = system.register.successions(of: body.code)
        let heirs = links.map { link in
            let who = link.to.map { system.fullName(of: $0) } ?? "nobody"
            return "\(who), \(link.citation.grade.words)"
        }
        let words =
            heirs.isEmpty
            ? "\(day); successor not known" : "\(day); followed by \(heirs.joined(separator: "; "))"
        let open = system.successors(of: body.code)
        return open.count == 1 ? .link(words, system.page(of: open[0])) : .text(words)
    }

    /// The name by which it is sorted, without the words that many names begin with.
    private func sortName(_ body: Organisation) -> String {
        let name = body.name(on: system.date)
        return listKey(name) + body.code.text
    }

    private func letter(_ body: Organisation) -> String {
        String(sortName(body).prefix(1)).uppercased()
    }
}

/// What a name is sorted by: itself without the words that many names begin with.
func listKey(_ name: String) -> String {
    let opening = ["The ", "NHS "].first { name.hasPrefix($0) } ?? ""
    return name.dropFirst(opening.count).lowercased()
}
