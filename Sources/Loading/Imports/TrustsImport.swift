import DigitalMaturity

/// The file of the workspace that lists trusts.
let listedTrusts = "organisations/trusts.csv"

/// Where the list of trusts came from.
let listedTrustsSource = "organisations/trusts.yaml"

/// Reads a list of trusts of the Organisation Data Service: a file in the form of `etr` and `ect`, 27 columns
/// without a heading, or lines of its API.
struct TrustsImport {
    let rows: [ListedRow]
    /// The file without its folders.
    let fileName: String
    /// What the publisher calls it.
    let publication: String
    let context: ImportContext
    /// The trusts that are listed already, of other files or an earlier edition.
    let held: [TrustListing]

    /// Whether a table has the form of `etr` and `ect`.
    static func isMet(by table: SourceTable) -> Bool {
        let rows = table.rows.prefix(20)
        return !rows.isEmpty
            && rows.allSatisfy { row in
                row.cells.count == 27 && (try? ODSCode(parsing: row.cells[0].value)) != nil
                    && row.cells[10].value.utf8.allSatisfy(\.isASCIIDigit)
            }
    }

    /// Reads the rows into `file`, and gives the trusts that are then listed.
    func read(into file: inout ImportedFile) -> [TrustListing] {
        let date = context.edition(of: fileName, &file)
        file.read = rows.count
        var taken: [TrustListing] = []
        var first: [ODSCode: Place] = [:]
        for row in rows {
            var problems: [Diagnostic] = []
            let listing = listing(row, asAt: date, &file, &problems)
            if let listing, let earlier = first[listing.value.code] {
                let code = listing.value.code.text
                problems.append(.duplicateID(code, of: "row", at: listing.place, first: earlier))
            }
            if let problem = problems.first {
                file.refused.append(.init(row: row.number, why: problem.summary))
                file.problems += context.judged(problems)
            } else if let listing {
                first[listing.value.code] = listing.place
                taken.append(listing.value)
            }
        }
        file.kept = taken.count
        let all = held.filter { first[$0.code] == nil } + taken
        report(taken, &file)
        file.outputs = [
            .init(path: listedTrusts, text: text(of: all)),
            .init(path: listedTrustsSource, text: source(of: file, date)),
        ]
        return all
    }

    private func listing(
        _ row: ListedRow,
        asAt date: PartialDate,
        _ file: inout ImportedFile,
        _ problems: inout [Diagnostic]
    ) -> Located<TrustListing>? {
        let trust: ListedTrust
        switch row.content {
        case .success(let found): trust = found
        case .failure(let problem):
            problems.append(problem)
            return nil
        }
        let code = read(trust.code, ODSCode.init(parsing:), &problems)
        if let why = trust.isOther {
            file.leaveOut(row.number, why, about: trust.code.value, at: trust.code.place)
            return nil
        }
        let region = read(trust.region, ODSCode.init(parsing:), &problems)
        let board = stated(trust.board).flatMap { read($0, ODSCode.init(parsing:), &problems) }
        let opened = read(trust.opened, listedDate, &problems)
        let closed = stated(trust.closed).flatMap { read($0, listedDate, &problems) }
        guard let code, let region, let opened, problems.isEmpty else { return nil }
        if let closed, closed < opened {
            let failure = ParseFailure(
                "it closed on \(closed.words), before it opened",
                expected: "a day after \(opened.words)"
            )
            problems.append(.malformedValue(failure, at: trust.closed.place))
        }
        guard context.register.organisations(.region).contains(where: { $0.code == region }) else {
            let place = trust.region.place
            file.leaveOut(row.number, "there is no such region", about: region.text, at: place)
            return nil
        }
        let listing = TrustListing(
            code: code,
            name: mixedCase(trust.name.value),
            within: (region, board.flatMap { context.register.organisation($0)?.code }),
            life: (opened, closed),
            asAt: date
        )
        return Located(listing, at: trust.code.place)
    }

    private func stated(_ cell: Located<String>) -> Located<String>? {
        cell.value.isEmpty ? nil : cell
    }

    private func read<Value>(
        _ cell: Located<String>,
        _ parse: (String) throws(ParseFailure) -> Value,
        _ problems: inout [Diagnostic]
    ) -> Value? {
        do throws(ParseFailure) { return try parse(cell.value) } catch {
            problems.append(.malformedValue(error.quoting(cell.value), at: cell.place))
            return nil
        }
    }

    // MARK: - What changed

    private func report(_ taken: [TrustListing], _ file: inout ImportedFile) {
        let isOlder = taken.first.map { $0.asAt.latest < context.trustsEdition.latest } ?? false
        if isOlder {
            file.notes.append(
                "the list held is later (\(context.trustsEdition.words)): only trusts that it lacks are taken"
            )
        }
        let trusts = rows.compactMap { try? $0.content.get() }
        let successors = Dictionary(trusts.map { ($0.code.value, $0.successors) }) { first, _ in
            first
        }
        for listing in taken.sorted(by: { $0.code < $1.code }) {
            let body = context.register.organisation(listing.code)
            let place = Place(file: listedTrusts)
            let after = context.register.body(
                listed: listing,
                after: context.trustsEdition,
                file.citation,
                at: place
            )
            file.changes += differences(body, after)
            if body?.closed == nil, let closed = after.closed,
                context.register.successions(of: after.code).isEmpty
            {
                let successors = successors[after.code.text] ?? []
                let who =
                    successors.isEmpty
                    ? "the file does not say who" : successors.joined(separator: ", ")
                file.notes.append(
                    "\(after.code) closed on \(closed.words); \(who) took over from it"
                )
            }
        }
        let listed = Set(taken.map(\.code))
        let missing = context.register.on(context.day).trusts.map(\.code)
            .filter { !listed.contains($0) }
        if !missing.isEmpty {
            let codes = missing.map(\.text).joined(separator: ", ")
            file.notes.append("open trusts that are not in the file stay as they are: \(codes)")
        }
    }

    private func differences(
        _ body: Organisation?,
        _ after: Organisation
    ) -> [ImportedFile.Change] {
        let name = after.names.entries.last?.value
        guard let body else {
            return [.init(what: "trust", code: after.code.text, before: nil, after: name)]
        }
        let (home, newHome) = (body.within.entries.last?.value, after.within.entries.last?.value)
        return [
            ("name", body.names.entries.last?.value, name),
            ("board", home?.board?.text, newHome?.board?.text),
            ("region", home?.region?.text, newHome?.region?.text),
            ("opened", body.opened?.description, after.opened?.description),
            ("closed", body.closed?.description, after.closed?.description),
        ].filter { $0.1 != $0.2 }
            .map { .init(what: $0.0, code: after.code.text, before: $0.1, after: $0.2) }
    }

    // MARK: - What is written

    private func text(of listings: [TrustListing]) -> String {
        let heading = ["code", "name", "body_kind", "region", "icb", "opened", "closed", "as_at"]
        return csvText(
            [heading]
                + listings.sorted { $0.code < $1.code }.map { listing in
                    [
                        listing.code.text, listing.name, listing.body.rawValue, listing.region.text,
                        listing.board?.text ?? "", listing.opened.description,
                        listing.closed?.description ?? "", listing.asAt.description,
                    ]
                }
        )
    }

    private func source(of file: ImportedFile, _ date: PartialDate) -> String {
        [
            "publisher: NHS England, Organisation Data Service", "publication: \(publication)",
            "date: \(date)", "licence: Open Government Licence v3.0",
            "changes: "
                + yamlScalar(
                    "Imported from \(fileName): \(file.read) rows read, \(file.kept) kept. "
                        + "Code, name, region, board, opening and closing date kept."
                ),
        ].map { $0 + "\n" }.joined()
    }
}

/// Reads `20260630` or `2026-06-30`.
private func listedDate(_ text: String) throws(ParseFailure) -> CivilDate {
    let digits = Array(text)
    let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6)].map {
        String($0)
    }
    let date = digits.count == 8 ? parts.joined(separator: "-") : text
    guard let date = try? CivilDate(parsing: date) else {
        throw ParseFailure("'\(text)' is not a date", expected: "a date such as 20260630")
    }
    return date
}

/// `NORTH LONDON NHS FOUNDATION TRUST` as it is written in prose.
private func mixedCase(_ name: String) -> String {
    guard name == name.uppercased() else { return name }
    let small = ["AND", "OF", "THE", "FOR", "ON", "IN", "UPON"]
    return name.split(separator: " ").enumerated().map { index, word in
        if word == "NHS" { return "NHS" }
        if index > 0, small.contains(String(word)) { return word.lowercased() }
        return word.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(separator: " ")
}

extension ImportedFile {
    /// The file as a source; what it says is kept under its own name when it is written.
    fileprivate var citation: Citation {
        Citation(publisher: title, title: file, date: nil, address: nil, grade: .mirror, note: nil)
    }
}
