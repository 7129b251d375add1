import DigitalMaturity

/// What a table becomes by a mapping: facts of the workspace.
struct FactsImport {
    let mapping: ImportMapping
    let table: SourceTable
    let heading: Heading
    let context: ImportContext

    /// Reads the table into `file`.
    func read(into file: inout ImportedFile) {
        let stated = columnDate(&file) ?? mapping.date
        let date = context.edition(of: table.fileName, stated: stated, &file)
        let rows = MappedTable(table, under: heading, by: mapping, in: context.register, on: date)
        (file.read, file.kept, file.refused) = (rows.read, rows.kept.count, rows.refused)
        file.problems += context.judged(rows.problems)
        file.notes += mapping.facts.filter { fact in
            !rows.tallies.contains { $0.mapping.id == fact.id }
        }.map { fact in
            let missing = fact.columns.filter { heading[$0] == nil }.map { "'\($0.names[0])'" }
            return "'\(fact.title)' is not read: no column \(missing.joined(separator: ", "))"
        }
        for tally in rows.tallies { add(tally, rows, date, to: &file) }
        if file.outputs.isEmpty {
            file.problems.append(
                .notThisKind(
                    file.file,
                    mapping.kind,
                    why: "no row of it could be taken",
                    help: "check that the codes are those of NHS organisations in England"
                )
            )
        }
        file.outputs += context.keptMapping(mapping)
    }

    private func add(
        _ tally: FactTally,
        _ rows: MappedTable,
        _ date: PartialDate,
        to file: inout ImportedFile
    ) {
        var fact = tally.fact(from: source(rows, of: tally.mapping.id, date))
        fact.period = date.financialYear?.description
        guard !fact.values.isEmpty else {
            return file.notes.append("'\(fact.title)' is not held: the file has no value of it")
        }
        let totals = fact.totals.map { total in
            ImportedFile.Total(
                what: total.what,
                stated: total.stated,
                computed: tally.computed(total, of: fact)
            )
        }
        file.totals += totals
        file.problems += totals.filter { !$0.agrees }.map { total in
            let place = tally.stated?.place ?? Place(file: table.file)
            return .totalDiffers(
                total.what,
                stated: total.stated,
                computed: total.computed,
                at: place
            )
        }
        // What does not add up is said here, and again wherever the fact is read.
        file.changes += changes(from: context.held(fact.id), to: fact)
        file.notes += context.note(on: fact)
        file.outputs.append(.init(path: "facts/\(fact.id)/facts.yaml", text: manifestText(fact)))
        file.outputs.append(.init(path: "facts/\(fact.id)/table.csv", text: tableText(fact)))
    }

    private func source(_ rows: MappedTable, of id: String, _ date: PartialDate) -> Provenance {
        let leftOut = rows.leftOut
        var source = Provenance(
            file: "facts/\(id)/table.csv",
            publisher: mapping.publisher,
            title: mapping.publication,
            date: date,
            licence: mapping.licence,
            rows: 0,
            changes:
                "Imported from \(table.fileName): \(rows.read) rows read, \(rows.kept.count) kept."
                + (leftOut.isEmpty ? "" : " Left out: \(leftOut.joined(separator: "; ")).")
        )
        (source.isCounted, source.isOwn) = (true, true)
        return source
    }
}

// MARK: - The edition

extension FactsImport {
    /// The latest date in the column; one that does not exist is an error.
    private func columnDate(_ file: inout ImportedFile) -> PartialDate? {
        var dates: [PartialDate] = []
        for row in table.rows.dropFirst(heading.index + 1) where row.filled > 1 {
            let row = MappedRow(row: row, heading: heading, blanks: mapping.blanks)
            guard let cell = row[mapping.dateColumn] else { continue }
            do throws(ParseFailure) { dates.append(try writtenDate(cell.value)) } catch {
                file.problems += context.judged([.malformedValue(error, at: cell.place)])
            }
        }
        return dates.max { $0.latest < $1.latest }
    }
}

// MARK: - What changed

/// The values that differ, in order of the codes.
func changes(from held: FactSet?, to fact: FactSet) -> [ImportedFile.Change] {
    let codes = Set(fact.codes).union(held?.codes ?? []).sorted()
    return codes.compactMap { code in
        let before = held.flatMap { $0.words(for: code) }
        let after = fact.words(for: code)
        guard before != after else { return nil }
        return ImportedFile.Change(what: fact.id, code: code.text, before: before, after: after)
    }
}

extension FactSet {
    /// The value as it is compared: the label of a group, else the number.
    fileprivate func words(for code: ODSCode) -> String? {
        values[code].map { value in labels[Int(value.value)] ?? plainDecimal(value.value) }
    }
}
