import DigitalMaturity

/// Reads who there is and was from the files below `path`, and resolves every code among them.
///
/// A row without a source of its own is cited from `sources`, by its file. What lies below boards is
/// read only where it is asked for.
func readRegister(
    in path: String,
    of folder: Folder,
    citing sources: [Provenance],
    withLowerKeys: Bool = false,
    _ problems: inout [Diagnostic]
) -> Register {
    let files = RegisterFiles(path: path, folder: folder, sources: sources)
    let renames = Dictionary(grouping: files.renames(&problems), by: \.code)
    let trusts = files.trusts(renames, &problems)
    let boards = files.boards(&problems)
    let successions = files.successions(&problems)
    let bodies =
        files.regions(&problems) + boards + files.formerBoards(&problems) + trusts
        + files.closedTrusts(renames, &problems)
        + (withLowerKeys ? files.lowerKeys(&problems) : [])
    var register = Register(bodies, successions: successions)
    register.horizons = files.horizons(&problems)
    register.apportionments = files.splits(&problems)
    problems +=
        register.unresolvedCodes() + register.circles() + register.eventsOutOfOrder()
        + repeated(bodies.map { Located($0.code.text, at: $0.place) }, of: "organisation")
    return register
}

struct RegisterFiles {
    typealias Row = TableReader.Row

    let path: String
    let folder: Folder
    let sources: [Provenance]

    func regions(_ problems: inout [Diagnostic]) -> [Organisation] {
        read("regions.csv", ["code", "name"], &problems) { row, citation in
            body(&row, .region, Membership(), citation)
        }
    }

    func boards(_ problems: inout [Diagnostic]) -> [Organisation] {
        let columns = ["code", "name", "region", "cluster"]
        return read("icbs.csv", columns, optional: ["opened"], &problems) { row, citation in
            let cluster = row.text("cluster")
            return board(&row, cluster: cluster.isEmpty ? nil : cluster, citation)
        }
    }

    /// The boards that have closed; those that go on are in the list of today's.
    func formerBoards(_ problems: inout [Diagnostic]) -> [Organisation] {
        let columns = ["code", "ons_code", "name", "region", "closed_on"]
        return read("former-icbs.csv", columns, optional: ["opened"], &problems) { row, citation in
            let former = board(&row, cluster: nil, closed: "closed_on", citation)
            return former?.closed == nil ? nil : former
        }
    }

    private func board(
        _ row: inout Row,
        cluster: String?,
        closed: String = "closed",
        _ citation: Citation
    ) -> Organisation? {
        guard let region = row.value("region", ODSCode.init(parsing:)) else { return nil }
        return body(
            &row,
            .board(cluster: cluster),
            Membership(region: region),
            closed: closed,
            citation
        )
    }

    /// An organisation that never changed but for opening and closing.
    func body(
        _ row: inout Row,
        _ role: Role,
        _ membership: Membership,
        closed: String = "closed",
        _ citation: Citation
    ) -> Organisation? {
        let opened = row.optional("opened", CivilDate.init(parsing:))
        let closed = row.optional(closed, CivilDate.init(parsing:))
        guard let code = row.located("code", ODSCode.init(parsing:)) else { return nil }
        return Organisation(
            code: code.value,
            names: .always(row.text("name"), citation, at: row.place),
            roles: .always(role, citation, at: row.place),
            within: .always(membership, citation, at: row.place),
            opened: opened?.value,
            closed: closed?.value,
            place: code.place
        )
    }

    func trusts(_ renames: [ODSCode: [Rename]], _ problems: inout [Diagnostic]) -> [Organisation] {
        let columns = ["code", "name", "body_kind", "trust_type", "region", "icb", "also_known_as"]
        let dated = ["icb_from", "icb_before", "opened"]
        return read("trusts.csv", columns, optional: dated, &problems) { row, citation in
            let kind: Trust.Kind? = row.value("trust_type", word)
            let icb = row.value("icb", ODSCode.init(parsing:))
            guard let kind, let icb else { return nil }
            return trust(&row, kind, icb, renames, citation)
        }
    }

    /// The trusts that have closed, of which less is known.
    func closedTrusts(
        _ renames: [ODSCode: [Rename]],
        _ problems: inout [Diagnostic]
    ) -> [Organisation] {
        guard folder.contains(path + "/closed-trusts.csv") else { return [] }
        let columns = [
            "code", "name", "body_kind", "trust_type", "region", "icb", "opened", "closed",
        ]
        return read("closed-trusts.csv", columns, &problems) { row, citation in
            let kind: Located<Trust.Kind>? = row.optional("trust_type", word)
            let icb = row.optional("icb", ODSCode.init(parsing:))
            guard row.value("closed", CivilDate.init(parsing:)) != nil else { return nil }
            return trust(&row, kind?.value, icb?.value, renames, citation)
        }
    }

    private func trust(
        _ row: inout Row,
        _ kind: Trust.Kind?,
        _ icb: ODSCode?,
        _ renames: [ODSCode: [Rename]],
        _ citation: Citation
    ) -> Organisation? {
        let bodyKind: BodyKind? = row.value("body_kind", word)
        let region = row.value("region", ODSCode.init(parsing:))
        let before = row.optional("icb_before", ODSCode.init(parsing:))
        let from = row.optional("icb_from", CivilDate.init(parsing:))
        guard let bodyKind, let region else { return nil }
        let now = Membership(board: icb, region: region)
        guard var body = body(&row, .trust(bodyKind, kind), now, citation) else { return nil }
        names(of: &row, renames[body.code] ?? []).map { body.names = $0 }
        body.otherNames = row.text("also_known_as").split(separator: ";").map(String.init)
        if let from {
            body.moved(from: Membership(board: before?.value, region: region), on: from.value)
        }
        return body
    }

    /// The names in order, which must lead to the one in the list; `nil` where none changed.
    private func names(of row: inout Row, _ renames: [Rename]) -> Timeline<String>? {
        let renames = renames.sorted { $0.on.earliest < $1.on.earliest }
        guard let first = renames.first else { return nil }
        let start = Timeline<String>.Entry(
            from: nil,
            value: first.before,
            citation: first.entry.citation,
            place: first.entry.place
        )
        let isChain =
            renames.map(\.before) == [first.before] + renames.dropLast().map(\.entry.value)
        let leadsHere = renames.last?.entry.value == row.text("name")
        guard isChain, leadsHere, let names = Timeline([start] + renames.map(\.entry)) else {
            let failure = ParseFailure(
                "the names of '\(first.code)' do not follow each other",
                expected:
                    "each to begin where the one before ends, and the last to be '\(row.text("name"))'"
            )
            row.report(.malformedValue(failure, at: first.entry.place))
            return nil
        }
        return names
    }

    func renames(_ problems: inout [Diagnostic]) -> [Rename] {
        guard folder.contains(path + "/renames.csv") else { return [] }
        let columns = ["code", "on", "name_before", "name", "grade", "publisher", "title"]
        return read("renames.csv", columns, optional: ["note"], &problems) { row, _ in
            let code = row.value("code", ODSCode.init(parsing:))
            let on = row.value("on", PartialDate.init(parsing:))
            guard let code, let on, let citation = cited(&row) else { return nil }
            let entry = Timeline.Entry(
                from: on,
                value: row.text("name"),
                citation: citation,
                place: row.place
            )
            return Rename(code: code, on: on, before: row.text("name_before"), entry: entry)
        }
    }

    func successions(_ problems: inout [Diagnostic]) -> [Succession] {
        let columns = [
            "predecessor", "successor", "on", "kind", "grade", "publisher", "title", "note",
        ]
        return read("successions.csv", columns, &problems) { row, _ in
            let from = row.located("predecessor", ODSCode.init(parsing:))
            let kind: Succession.Kind? = row.value("kind", word)
            let to = row.optional("successor", ODSCode.init(parsing:))
            let on = row.value("on", CivilDate.init(parsing:))
            guard let from, let kind, let on, let citation = cited(&row) else { return nil }
            return Succession(
                from: from.value,
                to: to?.value,
                on: on,
                kind: kind,
                citation: citation,
                place: from.place
            )
        }
    }

    /// What a row says of its own source.
    private func cited(_ row: inout Row) -> Citation? {
        let note = row.text("note")
        return row.value("grade", word).map { (grade: EvidenceGrade) in
            Citation(
                publisher: row.text("publisher"),
                title: row.text("title"),
                date: nil,
                address: nil,
                grade: grade,
                note: note.isEmpty ? nil : note
            )
        }
    }

    func read<Value: Sendable>(
        _ name: String,
        _ columns: [String],
        optional: [String] = [],
        _ problems: inout [Diagnostic],
        _ read: (inout Row, Citation) -> Value?
    ) -> [Value] {
        let file = "\(path)/\(name)"
        let source = sources.first { file.hasSuffix($0.file) }
        let citation = Citation(
            publisher: source?.publisher ?? file,
            title: source?.title ?? "",
            date: source?.date,
            address: nil,
            grade: .mirror,
            note: nil
        )
        return TableReader.read(file, of: folder, columns: columns, optional: optional, &problems) {
            read(&$0, citation)
        }
    }
}

extension Organisation {
    /// Was in `before` until the day on which it came to where it is.
    mutating func moved(from before: Membership, on day: CivilDate) {
        guard let now = within.entries.first else { return }
        let entries = [(nil, before), (PartialDate.day(day), now.value)].map { from, value in
            Timeline.Entry(from: from, value: value, citation: now.citation, place: now.place)
        }
        Timeline(entries).map { within = $0 }
    }
}

/// One change of name.
struct Rename {
    let code: ODSCode
    let on: PartialDate
    let before: String
    let entry: Timeline<String>.Entry
}
