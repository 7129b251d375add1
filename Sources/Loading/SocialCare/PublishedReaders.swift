import DigitalMaturity

private let cited = ["share", "grade", "publisher", "title", "date", "note"]

/// Reads what was stated in public for England, in order of date.
func readPublished(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [PublishedUptake] {
    TableReader.read(file, of: folder, columns: ["as_at", "of", "says"] + cited, &problems) {
        row -> PublishedUptake? in
        let asAt = row.value("as_at", PartialDate.init(parsing:))
        let whole: PublishedUptake.Whole? = row.value("of", word)
        let share = row.value("share", portion)
        guard let asAt, let whole, let share, let citation = citation(&row) else { return nil }
        return PublishedUptake(
            asAt: asAt,
            of: whole,
            qualifier: row.text("says"),
            share: share,
            citation: citation,
            place: row.place
        )
    }.sorted {
        ($0.asAt.latest, $0.whole.rawValue, $0.share) < (
            $1.asAt.latest, $1.whole.rawValue, $1.share
        )
    }
}

/// Reads what was promised, by measure and month.
func readTargets(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [CareTarget] {
    TableReader.read(file, of: folder, columns: ["due", "measure", "status"] + cited, &problems) {
        row -> CareTarget? in
        let due = row.value("due", CivilMonth.init(parsing:))
        let measure: CareTarget.Measure? = row.value("measure", word)
        let share = row.value("share", portion)
        let status: CareTarget.Status? = row.value("status", word)
        guard let due, let measure, let share, let status, let citation = citation(&row) else {
            return nil
        }
        return CareTarget(
            due: due,
            measure,
            share: share,
            status: status,
            citation: citation,
            place: row.place
        )
    }.sorted {
        ($0.measure.rawValue, $0.due, $0.status.rawValue)
            < ($1.measure.rawValue, $1.due, $1.status.rawValue)
    }
}

/// Reads where the parts of boards that were split went.
func readSplits(
    _ file: String,
    of folder: Folder,
    in register: Register,
    _ problems: inout [Diagnostic]
) -> [BoardSplit] {
    let columns = ["sub_icb", "local_authority", "icb", "successor", "grade"]
    return TableReader.read(file, of: folder, columns: columns, &problems) { row -> BoardSplit? in
        let board = row.located("icb", ODSCode.init(parsing:))
        let successor = row.located("successor", ODSCode.init(parsing:))
        let grade: EvidenceGrade? = row.value("grade", word)
        guard let board, let successor, let grade else { return nil }
        for code in [board, successor] {
            boardProblem(code.value, in: register, at: code.place).map { row.report($0) }
        }
        let authority = row.text("local_authority")
        return BoardSplit(
            row.text("sub_icb"),
            localAuthority: authority.isEmpty ? nil : authority,
            of: board.value,
            to: successor.value,
            grade: grade
        )
    }
}

private func citation(_ row: inout TableReader.Row) -> Citation? {
    let grade: EvidenceGrade? = row.value("grade", word)
    let date = row.optional("date", PartialDate.init(parsing:))
    let note = row.text("note")
    return grade.map { grade in
        Citation(
            publisher: row.text("publisher"),
            title: row.text("title"),
            date: date?.value,
            address: nil,
            grade: grade,
            note: note.isEmpty ? nil : note
        )
    }
}
