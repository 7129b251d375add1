import DigitalMaturity
import Documents
import Investment

/// Everything that has a page, by its name, former names and codes.
struct FindPage {
    let findings: Findings

    /// The whole list from A to Z; `pages` are those of the site.
    func page(listing pages: [Page]) -> Page {
        let entries = bodies + others(pages)
        let letters = Dictionary(grouping: entries) { String($0.key.prefix(1)).uppercased() }
        var page = findings.page(
            "find.html",
            "A to Z",
            "\(groupedThousands(entries.count)) names and codes, former ones too",
            letters.sorted { $0.key < $1.key }.map { letter, entries in
                Section("letter-\(letter.lowercased())", letter, [.table(table(letter, entries))])
            }
        )
        page.isList = true
        return page
    }

    private struct Entry {
        let name: String
        let kind: String
        let others: [String]
        let page: String

        var key: String { listKey(name) }
    }

    private func table(_ letter: String, _ entries: [Entry]) -> Table {
        Table(
            id: "find-\(letter.lowercased())",
            title: "Names that begin with \(letter)",
            columns: [.words("Name"), .words("What it is"), .words("Code and other names")],
            rows: entries.sorted { ($0.key, $0.page) < ($1.key, $1.page) }.map { entry in
                [
                    .link(entry.name, .page(entry.page)), .text(entry.kind),
                    .text(entry.others.joined(separator: "; ")),
                ]
            }
        )
    }

    // MARK: Bodies

    private var bodies: [Entry] {
        let register = findings.system.register
        let kinds: [(Role.Name, String)] = [
            (.trust, "Trust"), (.board, "Integrated care board"), (.region, "Region"),
            (.localAuthority, "Council"),
        ]
        return kinds.flatMap { role, kind in register.organisations(role).map { entry($0, kind) } }
    }

    private func entry(_ body: Organisation, _ kind: String) -> Entry {
        let system = findings.system
        let name = body.name(on: system.date)
        let names = Set(body.names.entries.map(\.value) + body.otherNames).subtracting([name, ""])
        let isCouncil = kind == "Council"
        let isOpen = body.isOpen(on: system.date)
        return Entry(
            name: name,
            kind: isOpen ? kind : "\(kind), closed",
            others: [body.code.text] + names.sorted(),
            page: isCouncil ? "organisations/councils.html" : system.pagePath(of: body.code)
        )
    }

    // MARK: Everything else

    private func others(_ pages: [Page]) -> [Entry] {
        let targets = (findings.dataset.reference.targets?.all ?? []).map { target in
            Entry(
                name: target.title,
                kind: "Target",
                others: [target.id.value],
                page: "targets.html"
            )
        }
        let rest = pages.filter { page in
            !["trusts/", "icbs/", "regions/", "numbers/", "index", "find"].contains {
                page.path.hasPrefix($0)
            }
        }
        let ids = ids
        return targets
            + rest.map { page in
                Entry(
                    name: page.document.title,
                    kind: kind(of: page.path),
                    others: ids[page.path].map { [$0] } ?? [],
                    page: page.path
                )
            }
    }

    /// The identifiers of rules and frameworks, by their pages.
    private var ids: [String: String] {
        let reference = findings.dataset.reference
        let pairs =
            reference.rulebook.rules.map { ($0.page, $0.id) }
            + reference.maturity.frameworks.map { ($0.page, $0.id) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func kind(of path: String) -> String {
        let kinds = [
            ("rulebook/index", "Page"), ("frameworks/index", "Page"), ("rulebook/", "Rule"),
            ("frameworks/", "Framework"), ("plans/", "Plan"), ("coverage/", "Coverage"),
            ("organisations/", "List"),
        ]
        return kinds.first { path.hasPrefix($0.0) }?.1 ?? "Page"
    }
}
