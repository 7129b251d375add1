import DigitalMaturity

/// What a table becomes by a mapping: facts of the workspace.
struct FactsImport {
    let mapping: ImportMapping
    let table: SourceTable
    let heading: Heading
    let context: ImportContext

    /// Reads the table into `file`.
    func read(into file: inout ImportedFile) {
        let date = edition(&file)
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
        fact.period = period(of: date)
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

    private func period(of date: PartialDate) -> String? {
        let year = FinancialYear(containing: date.earliest)
        return date == .between(year.firstDay, year.lastDay) ? year.description : nil
    }

    private func source(_ rows: MappedTable, of id: String, _ date: PartialDate) -> Provenance {
        let reasons = Set(rows.refused.map(\.why)).sorted()
        let more = reasons.count > 8 ? "; and \(reasons.count - 8) more" : ""
        let leftOut =
            reasons.isEmpty
            ? "" : " Left out: \(reasons.prefix(8).joined(separator: "; "))\(more)."
        var source = Provenance(
            file: "facts/\(id)/table.csv",
            publisher: mapping.publisher,
            title: mapping.publication,
            date: date,
            licence: mapping.licence,
            rows: 0,
            changes:
                "Imported from \(table.fileName): \(rows.read) rows read, \(rows.kept.count) kept."
                + leftOut
        )
        (source.isCounted, source.isOwn) = (true, true)
        return source
    }
}

// MARK: - The edition

extension FactsImport {
    /// The date of the edition: as given, as its column or the mapping says, as the name of the file
    /// says, else the workspace's day.
    private func edition(_ file: inout ImportedFile) -> PartialDate {
        let date =
            context.date ?? columnDate(&file) ?? mapping.date ?? editionDate(inName: table.fileName)
        guard let date else {
            file.problems.append(.unknownEdition(file.file, taken: context.day))
            return .day(context.day)
        }
        file.notes.append("edition of \(date.words)")
        if date.earliest > context.day {
            let place = Place(file: file.file)
            file.problems.append(
                .futureDate(date, of: "the edition", after: context.day, at: place)
            )
        }
        return date
    }

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

/// The last date in the name of a file: `eric_2024_25.csv`, `devices 2022-09.csv`, `etr20260630.csv`.
func editionDate(inName name: String) -> PartialDate? {
    let numbers = name.split { !$0.isNumber }
    let dates = numbers.indices.compactMap { index -> PartialDate? in
        let rest = numbers[index...].prefix(3).map(String.init)
        let year = rest[0].prefix(4)
        guard year.hasPrefix("20"), year.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        if rest[0].count == 8 {
            let (month, day) = (rest[0].dropFirst(4).prefix(2), rest[0].suffix(2))
            return try? PartialDate(parsing: "\(year)-\(month)-\(day)")
        }
        guard rest[0].count == 4 else { return nil }
        if rest.count > 1, let years = try? FinancialYear(parsing: "\(year)/\(rest[1])") {
            return .between(years.firstDay, years.lastDay)
        }
        return (1...3).reversed().lazy.compactMap { count in
            count > rest.count
                ? nil : try? PartialDate(parsing: rest.prefix(count).joined(separator: "-"))
        }.first
    }
    return dates.last
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
