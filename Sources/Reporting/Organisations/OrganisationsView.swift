public import DigitalMaturity
public import Documents

extension RegisterDay {
    /// A list of organisations as a document, with what became of each and how far back the data on
    /// them can be trusted; `isSearch` where the reader asked by name.
    public func document(of bodies: [Organisation], isSearch: Bool) -> Document {
        let view = OrganisationsView(system: self, bodies: bodies, isSearch: isSearch)
        let few = 6
        return Document(
            slug: "organisations",
            title: "Organisations on \(date.words)",
            subtitle: view.summary,
            date: date,
            sections: [Section("organisations", "", [.table(view.table)])]
                + (isSearch && bodies.count <= few ? bodies.map(view.life) : [])
                + [Section("known", "How far back this can be trusted", [.list(view.trust)])]
        )
    }
}

/// Who there is, where each is counted and what became of it.
private struct OrganisationsView {
    let system: RegisterDay
    let bodies: [Organisation]
    let isSearch: Bool

    /// How many there are of each role.
    var summary: String {
        let counts = Role.Name.allCases.compactMap { role -> String? in
            let count = bodies.count { $0.role(on: system.date)?.name == role }
            return count == 0 ? nil : "\(count) \(count == 1 ? role.words : role.plural)"
        }
        return counts.isEmpty ? "None" : counts.joined(separator: ", ")
    }

    var table: Table {
        Table(
            id: "organisations-table",
            title: "Organisations",
            columns: [
                .words("Code"), .words("Name"), .words("Kind"), .words("Board"), .words("Open"),
                .words("Took over from"), .words("Followed by"),
            ],
            rows: bodies.map(row)
        )
    }

    private func row(_ body: Organisation) -> [Cell] {
        let after = system.register.successions(of: body.code)
        let boards = system.boards(of: body)
        let part = boards.count > 1 ? " (in part)" : ""
        return [
            .text(body.code.text), .text(body.name(on: system.date)), .text(kind(of: body)),
            .text(boards.map { $0.text + part }.joined(separator: ", ")),
            .text(life(of: body)),
            .text(
                system.predecessors(of: body.code).map { named($0.from, $0) }
                    .joined(separator: "; ")
            ),
            .text(
                after.map { link in link.to.map { named($0, link) } ?? "nobody" }
                    .joined(separator: "; ")
            ),
        ]
    }

    private func named(_ code: ODSCode, _ link: Succession) -> String {
        "\(code) \(link.on)\(link.doubt)"
    }

    private func kind(of body: Organisation) -> String {
        guard let role = body.role(on: system.date) else { return "" }
        switch role {
        case .trust(let form, let work):
            return form.words + (work.map { ", \($0.words.lowercased())" } ?? "")
        case .district: return "District"
        case .board, .region, .careProvider, .careLocation, .localAuthority, .subICB:
            return role.name.words.prefix(1).uppercased() + role.name.words.dropFirst()
        }
    }

    /// `from 1 April 2026`, `until 31 March 2012`: an unknown first day is said to be unknown.
    private func life(of body: Organisation) -> String {
        let opened = body.opened.map { "from \($0.words)" } ?? "first day not known"
        return opened + (body.closed.map { ", until \($0.words)" } ?? "")
    }

    // MARK: - One body

    /// Everything that is known of one organisation's life.
    func life(_ body: Organisation) -> Section {
        let id = body.code.text.lowercased()
        let shares = system.shares(of: body.code).map { [Block.table(table(of: $0, body.code))] }
        return Section(
            "life-\(id)",
            system.fullName(of: body.code),
            [
                .list(
                    [state(of: body)] + otherNames(of: body) + cluster(of: body) + today(of: body)
                ),
                .table(LifeView(system, of: body.code).table(id: "life-table-\(id)")),
            ] + (shares ?? [])
        )
    }

    private func state(of body: Organisation) -> [Inline] {
        let words: String =
            switch system.existence(of: body) {
            case .open: "Open on \(system.date.words)"
            case .closed: "Closed by \(system.date.words)"
            case .notYetOpen: "Not yet open on \(system.date.words)"
            case .unknown: "Whether it was open on \(system.date.words) is not known"
            }
        return [.text("\(words): \(life(of: body))")]
    }

    private func otherNames(of body: Organisation) -> [[Inline]] {
        let names = body.otherNames.filter { !$0.isEmpty }.joined(separator: ", ")
        return names.isEmpty ? [] : [[.text("Also known as \(names)")]]
    }

    private func cluster(of body: Organisation) -> [[Inline]] {
        guard case .board(let cluster?) = body.role(on: system.date) else { return [] }
        let others = system.boards.filter { $0.cluster == cluster && $0.code != body.code }
        let names = others.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        return [[.text("Shares leaders, in the cluster \(cluster), with \(names)")]]
    }

    private func today(of body: Organisation) -> [[Inline]] {
        guard system.existence(of: body) == .closed else { return [] }
        let today = system.successors(of: body.code)
        guard !today.isEmpty else { return [["Nobody is known to answer for it on the day"]] }
        let names = today.map(system.fullName).joined(separator: " and ")
        let split = today.count > 1 && system.shares(of: body.code) == nil
        return [
            [.text("On \(system.date.words) this is \(names)")]
        ] + (split ? [["How it was shared out is not known: nothing is apportioned"]] : [])
    }

    private func table(of shares: Apportionment, _ code: ODSCode) -> Table {
        let figures = ShareFigures(system: system)
        return Table(
            id: "shares-\(code.text.lowercased())",
            title: "How it is shared out, \(shares.basis)",
            columns: [.words("Body"), .numbers("Share")],
            rows: shares.parts.map { part in
                [
                    .text(system.fullName(of: part.code)),
                    figures.cell(ShareFigures.Key(code, part.code)),
                ]
            }
        )
    }

    // MARK: - How far back

    /// For each role that is shown or may be missing, from which day it is known.
    var trust: [[Inline]] {
        let shown = Set(bodies.compactMap { $0.role(on: system.date)?.name })
        let horizons = system.register.horizons.sorted { $0.key.rawValue < $1.key.rawValue }
        return horizons.filter { role, horizon in
            shown.contains(role) || !isSearch && system.date < horizon.from.earliest
        }.map { [.text(words($0, $1))] }
    }

    private func words(_ role: Role.Name, _ horizon: Horizon) -> String {
        let name = role.plural.prefix(1).uppercased() + role.plural.dropFirst()
        let known = "\(name): known from \(horizon.from.words), because \(horizon.reason)"
        guard system.date < horizon.from.earliest else { return known }
        return switch horizon.before {
        case .none: "\(known). There were none on \(system.date.words)"
        case .inPart: "\(known). The list of \(system.date.words) is not complete"
        case .unknown: "\(known). Which there were on \(system.date.words) is not known"
        }
    }
}

extension Role.Name {
    fileprivate var plural: String {
        self == .localAuthority ? "local authorities" : words + "s"
    }
}
