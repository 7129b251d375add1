import DigitalMaturity

/// The rows of a table as a mapping reads them: what is taken, and what is refused and why.
struct MappedTable {
    private let mapping: ImportMapping
    private let heading: Heading
    private let register: Register
    private let names: NamedOrganisations
    private(set) var tallies: [FactTally]
    private(set) var read = 0
    private(set) var kept: [ODSCode] = []
    private(set) var refused: [ImportedFile.Refusal] = []
    private(set) var problems: [Diagnostic] = []
    private var keys: [String: (place: Place, code: String)] = [:]

    init(
        _ table: SourceTable,
        under heading: Heading,
        by mapping: ImportMapping,
        in register: Register,
        on date: PartialDate
    ) {
        self.mapping = mapping
        self.heading = heading
        self.register = register
        names = NamedOrganisations(register, on: date.latest, others: mapping.names)
        tallies = mapping.facts.filter { $0.columns.allSatisfy { heading[$0] != nil } }
            .map(FactTally.init)
        for row in table.rows.dropFirst(heading.index + 1) where row.filled > 1 {
            take(MappedRow(row: row, heading: heading, blanks: mapping.blanks), on: date)
        }
    }

    /// What was left out, in words that do not depend on the order of rows.
    var leftOut: [String] {
        Dictionary(grouping: refused, by: \.why).sorted { $0.key < $1.key }.map { why, rows in
            let abouts = Set(rows.compactMap(\.about)).sorted()
            let more = abouts.count > 12 ? " and \(abouts.count - 12) more" : ""
            let listed =
                abouts.isEmpty ? "" : " (\(abouts.prefix(12).joined(separator: ", "))\(more))"
            return "\(rows.count) because \(why)\(listed)"
        }
    }

    private mutating func take(_ row: MappedRow, on date: PartialDate) {
        guard !stateTotals(row) else { return }
        read += 1
        let width = heading.names.count
        guard row.row.cells.count == width else {
            let found = row.row.cells.count
            return refuse(row, .raggedRow(found: found, expected: width, at: row.place))
        }
        let chosen = tallies.indices.filter { tallies[$0].mapping.counts(row) }
        let values = chosen.map { ($0, tallies[$0].mapping.value(of: row)) }
        for (index, value) in values {
            if case .number(let number) = value { tallies[index].count(number.value) }
        }
        guard !chosen.isEmpty else { return leaveOut(row, "it is not of a kind that is asked for") }
        switch code(of: row) {
        case .failure(let failure): leaveOut(row, failure.reason, about: failure.about)
        case .success(let code):
            if let problem = repeatedKey(row, code) { return refuse(row, problem) }
            take(values, of: code, row, on: date)
        }
    }

    private mutating func take(
        _ values: [(Int, MappedValue)],
        of code: ODSCode,
        _ row: MappedRow,
        on date: PartialDate
    ) {
        let body = register.organisation(code)
        let own = values.filter { body?.isEver(tallies[$0.0].mapping.subject) == true }
        guard !own.isEmpty else {
            let what = values.map { tallies[$0.0].mapping.subject.words }[0]
            return leaveOut(
                row,
                body == nil ? "no organisation of the register has the code" : "it is no \(what)",
                about: code.text
            )
        }
        var wrong = own.compactMap { _, value in
            if case .wrong(let problem) = value { problem } else { nil }
        }
        if wrong.isEmpty { wrong = own.compactMap { tallies[$0.0].take($0.1, of: code) } }
        if let first = wrong.first { return refuse(row, first, also: wrong.dropFirst()) }
        kept.append(code)
        if let closed = body?.closed, closed < date.earliest {
            problems.append(
                Diagnostic.closedOrganisation(code, in: register.on(date.latest), at: row.place)
                    .asWarning
            )
        }
        for (index, value) in own {
            guard case .number(let number) = value,
                let sum = tallies[index].mapping.unmadeSum(of: row, number.value)
            else { continue }
            let what = "'\(tallies[index].mapping.title)' of \(code)"
            problems.append(
                .totalDiffers(what, stated: number.value, computed: sum, at: number.place)
            )
        }
    }

    /// Whether the row is the file's own total, which is kept apart.
    private mutating func stateTotals(_ row: MappedRow) -> Bool {
        let texts = [row[mapping.code], row[mapping.name]].compactMap { $0?.value.lowercased() }
        let isTotal = texts.contains { totalWords.contains($0) }
        guard isTotal else { return false }
        for index in tallies.indices {
            let isSum =
                tallies[index].mapping.together != .rows && tallies[index].mapping.unit != .group
            guard isSum, let cell = row[tallies[index].mapping.value],
                let number = try? tableNumber(cell.value)
            else { continue }
            tallies[index].state(Located(number * tallies[index].mapping.times, at: cell.place))
        }
        return true
    }

    /// The code of the row, by the name where there is none; else why there is none, and of what.
    private func code(of row: MappedRow) -> Result<ODSCode, Uncoded> {
        if let cell = row[mapping.code] {
            return (try? ODSCode(parsing: cell.value)).map { .success($0) }
                ?? .failure(Uncoded(reason: "it has no ODS code", about: shortened(cell.value)))
        }
        guard let name = row[mapping.name] else {
            return .failure(Uncoded(reason: "it has no code", about: nil))
        }
        let found = names[name.value]
        if found.count == 1 { return .success(found[0]) }
        let reason =
            found.isEmpty
            ? "nobody is known by the name"
            : "the name may be that of \(found.map(\.text).joined(separator: " or "))"
        return .failure(Uncoded(reason: reason, about: shortened(name.value)))
    }

    private mutating func repeatedKey(_ row: MappedRow, _ code: ODSCode) -> Diagnostic? {
        guard let key = row[mapping.key] else { return nil }
        guard let earlier = keys[key.value] else {
            keys[key.value] = (key.place, code.text)
            return nil
        }
        let remedy =
            earlier.code == code.text
            ? "leave one of them out" : "it is under '\(earlier.code)' there and '\(code)' here"
        return .duplicateID(
            key.value,
            of: "row",
            at: key.place,
            first: earlier.place,
            remedy: remedy
        )
    }

    private mutating func refuse(
        _ row: MappedRow,
        _ problem: Diagnostic,
        also others: ArraySlice<Diagnostic> = []
    ) {
        refused.append(ImportedFile.Refusal(row: row.row.number, why: problem.summary))
        problems += [problem] + others
    }

    private mutating func leaveOut(_ row: MappedRow, _ why: String, about: String? = nil) {
        let refusal = ImportedFile.Refusal(row: row.row.number, why: why, about: about)
        refused.append(refusal)
        problems.append(.rowLeftOut(refusal.words, at: row.place))
    }

    /// Why a row has no code, and what it has.
    private struct Uncoded: Error {
        let reason: String
        let about: String?
    }
}

/// What the code or the name of a row of totals says.
private let totalWords: Set<String> = [
    "total", "totals", "grand total", "england", "england total", "total england", "all trusts",
    "all organisations", "national",
]
