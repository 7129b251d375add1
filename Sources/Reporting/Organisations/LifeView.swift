import DigitalMaturity
import Documents
import Investment

/// The whole life of an organisation: its names, kinds and places through time, from whom it took over
/// and who followed it.
struct LifeView {
    private let system: RegisterDay
    private let body: Organisation?

    init(_ findings: Findings, of code: ODSCode) { self.init(findings.system, of: code) }

    init(_ system: RegisterDay, of code: ODSCode) {
        self.system = system
        body = system.register.organisation(code)
    }

    /// The section of a page, which leaves out the source of most rows where it is that of all organisations.
    var section: [Section] {
        guard let body else { return [] }
        let table = table(id: "life-table")
        let usual = body.names.entries.last.map { words(for: $0.citation) }
        guard let usual, table.rows.contains(where: { $0.last?.plain == usual }) else {
            return [Section("life", "Through time", [.table(table)])]
        }
        let brief = Table(
            id: table.id,
            title: table.title,
            columns: table.columns,
            rows: table.rows.map { $0.last?.plain == usual ? $0.dropLast() + [.blank] : $0 },
            note: [table.note, "Without a source: the list of organisations, among the sources."]
                .compactMap(\.self).joined(separator: " ")
        )
        return [Section("life", "Through time", [.table(brief)])]
    }

    /// A row for each name, kind, place and event, with its source and grade.
    func table(id: String) -> Table {
        Table(
            id: id,
            title: "What is known of its life",
            columns: [.words("What"), .words("From"), .words("It is"), .words("Source and grade")],
            rows: body.map { body in
                names(body) + kinds(body) + places(body) + days(body) + links(body.code)
            } ?? [],
            note: "Without a date: as long as is known. A grade says how well it is established."
        )
    }

    private func names(_ body: Organisation) -> [[Cell]] {
        body.names.entries.map { row("Name", $0.from, $0.value, $0.citation) }
    }

    private func kinds(_ body: Organisation) -> [[Cell]] {
        body.roles.entries.map { row("Kind", $0.from, $0.value.words, $0.citation) }
    }

    private func places(_ body: Organisation) -> [[Cell]] {
        body.within.entries.flatMap { entry in
            [("Board", entry.value.board), ("Region", entry.value.region)].compactMap {
                what,
                home in
                home.map { row(what, entry.from, system.fullName(of: $0), entry.citation) }
            }
        }
    }

    private func days(_ body: Organisation) -> [[Cell]] {
        let citation = body.names.entries.last?.citation
        return [("Opened", body.opened), ("Closed", body.closed)].compactMap { what, day in
            day.map { row(what, .day($0), "", citation) }
        }
    }

    private func links(_ code: ODSCode) -> [[Cell]] {
        let before = system.predecessors(of: code).map {
            row("Took over from", .day($0.on), linked($0.from, $0), $0.citation)
        }
        let after = system.register.successions(of: code).filter { $0.on <= system.date }.map {
            row(
                "Followed by",
                .day($0.on),
                $0.to.map { system.fullName(of: $0) } ?? "nobody",
                $0.citation
            )
        }
        return before + after
    }

    private func linked(_ code: ODSCode, _ succession: Succession) -> String {
        "\(system.fullName(of: code)), \(succession.kind.rawValue)"
    }

    private func row(
        _ what: String,
        _ from: PartialDate?,
        _ value: String,
        _ citation: Citation?
    ) -> [Cell] {
        [
            .text(what), .text(from?.words ?? ""), .text(value),
            .text(words(for: citation)),
        ]
    }

    private func words(for citation: Citation?) -> String {
        citation.map { source in
            "\(source), \(source.grade.words)" + (source.note.map { ": \($0)" } ?? "")
        } ?? ""
    }
}

extension Role {
    /// The kind for a page.
    fileprivate var words: String {
        switch self {
        case .trust(let body, let kind):
            [body.words, kind?.words.lowercased()].compactMap(\.self).joined(separator: ", ")
        case .board(let cluster):
            [name.words, cluster.map { "in the cluster \($0)" }].compactMap(\.self)
                .joined(separator: ", ")
        case .district(let council): "\(name.words), a district of \(council)"
        case .region, .careProvider, .careLocation, .localAuthority, .subICB: name.words
        }
    }
}
