import DigitalMaturity

/// The file of the workspace with events of electronic records.
private let eventsFile = "suppliers/events.csv"

private let eventColumns = [
    "organisation", "event", "date", "supplier", "product", "value", "joint", "grade", "publisher",
    "title", "published", "address", "note",
]

/// What a table of suppliers or events becomes: events of electronic records in the workspace.
///
/// Events are added to those that are there; what is there already, or is England's, is not repeated.
struct EventsImport {
    let mapping: EventMapping
    let table: SourceTable
    let heading: Heading
    let context: ImportContext

    /// Reads the table into `file`; `held` are the rows that the workspace has, and then also these.
    func read(into file: inout ImportedFile, _ held: inout [[String]]) {
        let edition = mapping.date == nil ? context.edition(of: table.fileName, &file) : nil
        let england = Set(context.suppliers.events.filter(\.isOfEngland).map(key))
        var seen: [[String]: Place] = [:]
        var (rows, ofEngland) = ([[String]](), 0)
        for row in table.rows.dropFirst(heading.index + 1) where row.filled > 1 {
            let row = MappedRow(row: row, heading: heading, blanks: [])
            file.read += 1
            do throws(Diagnostic) {
                guard let cells = try cells(of: row, on: edition, &file) else { continue }
                if let first = seen[cells] {
                    throw .duplicateID(cells[0], of: "row", at: row.place, first: first)
                }
                seen[cells] = row.place
                file.kept += 1
                if england.contains(key(cells)) { ofEngland += 1 } else { rows.append(cells) }
            } catch {
                file.refused.append(.init(row: row.row.number, why: error.summary))
                file.problems += context.judged([error])
            }
        }
        let new = rows.filter { !held.contains($0) }
        file.changes = new.map {
            .init(
                what: $0[1],
                code: $0[0],
                before: nil,
                after: "\($0[3]) \($0[4]) \($0[2])".visible
            )
        }
        held = (held + new).sorted { $0.lexicographicallyPrecedes($1) }
        if ofEngland > 0 {
            file.notes.append("\(ofEngland) rows are among England's events already")
        }
        let text = csvText([eventColumns] + held)
        if !held.isEmpty { file.outputs = [.init(path: eventsFile, text: text)] }
    }

    /// The rows of events that a workspace has.
    static func held(in folder: Folder?) -> [[String]] {
        var unreported: [Diagnostic] = []
        guard let folder, folder.contains(eventsFile),
            let bytes = folder.bytes(eventsFile, &unreported)
        else { return [] }
        let table = CSVTable(scanning: bytes)
        let columns = eventColumns.map(table.column)
        return table.soundRows.map { row in
            columns.map { column in column.flatMap { table[row, $0]?.text } ?? "" }
        }
    }

    private func cells(
        of row: MappedRow,
        on edition: PartialDate?,
        _ file: inout ImportedFile
    ) throws(Diagnostic) -> [String]? {
        let codes = (row[mapping.code]?.value ?? "").split { ";, ".contains($0) }.map {
            $0.uppercased()
        }
        let bodies = codes.compactMap { code in
            (try? ODSCode(parsing: code)).flatMap(context.register.organisation)
        }
        guard bodies.count == codes.count, !codes.isEmpty else {
            let about = row[mapping.code]?.value
            file.leaveOut(
                row.row.number,
                "no organisation of the register has the code",
                about: about,
                at: row.place
            )
            return nil
        }
        var supplier = row[mapping.supplier]?.value ?? ""
        if mapping.nothing.contains(supplier.lowercased()) { supplier = "" }
        let kind = try kind(of: row, hasSupplier: !supplier.isEmpty)
        var kept = mapping.kept.mapValues { row[$0]?.value ?? "" }
        let date = try date(of: row, on: edition, note: &kept["note", default: ""])
        if let value = kept["value"], !value.isEmpty {
            try read(row[mapping.kept["value"]], tableNumber).map { number in
                kept["value"] = plainDecimal(number)
            }
        }
        let own = [
            "organisation": codes[0], "event": kind.rawValue, "date": date, "supplier": supplier,
            "joint": codes.dropFirst().joined(separator: " "), "grade": try grade(of: row).rawValue,
            "publisher": mapping.publisher, "title": mapping.publication,
            "published": edition?.description ?? "",
        ]
        let all = own.merging(kept.filter { !$0.value.isEmpty }) { $1 }
        return eventColumns.map { (all[$0] ?? "").onOneLine }
    }

    private func kind(of row: MappedRow, hasSupplier: Bool) throws(Diagnostic) -> RecordEvent.Kind {
        if let every = mapping.every {
            return hasSupplier ? every : mapping.without ?? every
        }
        let kind = try read(row[mapping.event]) { (text) throws(ParseFailure) -> RecordEvent.Kind in
            if let kind = mapping.words[text.lowercased()] { return kind }
            return try word(text)
        }
        guard let kind else {
            let failure = ParseFailure("nothing says what happened", expected: "an event")
            throw .malformedValue(failure, at: row.place)
        }
        return kind
    }

    /// The date as it is kept; a season or a quarter is no date, and is noted as it is written.
    private func date(
        of row: MappedRow,
        on edition: PartialDate?,
        note: inout String
    ) throws(Diagnostic) -> String {
        guard let cell = row[mapping.date] else { return edition?.description ?? "" }
        let parts = cell.value.split(separator: "-", maxSplits: 1)
        if parts.count == 2, parts[0].count == 4, parts[1].first?.isLetter == true {
            note = [note, "dated '\(cell.value)' in the source"].filter { !$0.isEmpty }
                .joined(separator: "; ")
            return ""
        }
        return try read(cell, writtenDate)?.description ?? ""
    }

    private func grade(of row: MappedRow) throws(Diagnostic) -> EvidenceGrade {
        try read(row[mapping.gradeColumn]) { (text) throws(ParseFailure) -> EvidenceGrade in
            try word(text)
        } ?? mapping.grade
    }

    private func read<Value>(
        _ cell: Located<String>?,
        _ parse: (String) throws(ParseFailure) -> Value
    ) throws(Diagnostic) -> Value? {
        guard let cell else { return nil }
        do throws(ParseFailure) { return try parse(cell.value) } catch {
            throw .malformedValue(error.quoting(cell.value), at: cell.place)
        }
    }

    /// What makes an event the same as another: whose it is, what, when and of which system.
    private func key(_ event: RecordEvent) -> [String] {
        [
            event.organisation.value.text, event.kind.rawValue, event.date?.description ?? "",
            event.supplier?.id ?? "", event.product ?? "",
        ]
    }

    private func key(_ cells: [String]) -> [String] {
        let supplier = cells[3].isEmpty ? "" : context.suppliers.names.supplier(named: cells[3]).id
        return Array(cells[..<3]) + [supplier, cells[4]]
    }
}

extension RecordEvent {
    fileprivate var isOfEngland: Bool { place.file.hasPrefix("data/") }
}
