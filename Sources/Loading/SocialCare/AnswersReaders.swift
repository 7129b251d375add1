import DigitalMaturity

/// Reads the latest answer of every location, by board and kind.
func readAnswers(
    _ file: String,
    of folder: Folder,
    in register: Register,
    _ problems: inout [Diagnostic]
) -> [BoardAnswers] {
    let columns = ["icb", "kind", "yes", "no", "no_return"]
    return answers(in: file, of: folder, columns, register, &problems) { row in
        let no = row.value("no", people)
        let silent = row.value("no_return", people)
        let yes = row.value("yes", people)
        guard let yes, let no, let silent else { return nil }
        return RecordAnswers(yes: yes, no: no, silent: silent)
    }
}

/// Reads the answers of each month, by board and kind; `returns` is how many there were in all.
func readCareReturns(
    _ file: String,
    of folder: Folder,
    in register: Register,
    _ problems: inout [Diagnostic]
) -> [BoardAnswers] {
    let columns = ["month", "icb", "kind", "yes", "no", "neither", "returns"]
    return answers(in: file, of: folder, columns, register, &problems) { row in
        let (yes, no) = (row.value("yes", people), row.value("no", people))
        let neither = row.value("neither", people)
        let all = row.value("returns", denominator(of: row.text("yes")))
        guard let yes, let no, let neither, let all else { return nil }
        guard yes + no + neither == all else {
            row.report(.totalDiffers(all, from: yes + no + neither, at: row.place(of: "returns")))
            return nil
        }
        return RecordAnswers(yes: yes, no: no, silent: neither)
    }
}

private func answers(
    in file: String,
    of folder: Folder,
    _ columns: [String],
    _ register: Register,
    _ problems: inout [Diagnostic],
    _ read: (inout TableReader.Row) -> RecordAnswers?
) -> [BoardAnswers] {
    let rows = TableReader.read(file, of: folder, columns: columns, &problems) {
        row -> BoardAnswers? in
        let month = columns.contains("month") ? row.value("month", CivilMonth.init(parsing:)) : nil
        let board = row.located("icb", ODSCode.init(parsing:))
        let kind: CareKind? = row.value("kind", word)
        let answers = read(&row)
        guard let board, let kind, let answers, month != nil || !columns.contains("month") else {
            return nil
        }
        boardProblem(board.value, in: register, at: board.place).map { row.report($0) }
        return BoardAnswers(
            month: month,
            board: board.value,
            kind: kind,
            answers: answers,
            place: row.place
        )
    }
    let keys = rows.map { row in
        let month = row.month.map { "\($0) " } ?? ""
        return Located("\(month)\(row.board) \(row.kind.rawValue)", at: row.place)
    }
    problems += keys.repeated("row", remedy: "delete one of them")
    return rows
}

/// Reads of how many returns `yes` said yes.
private func denominator(of yes: String) -> (String) throws(ParseFailure) -> Int {
    { (text) throws(ParseFailure) in
        guard !text.isEmpty else {
            throw ParseFailure(
                "it is not said of how many returns \(yes) said yes",
                expected: "the number of returns"
            )
        }
        return try people(text)
    }
}

/// Reads how many there are of something, which is never below zero.
private func people(_ text: String) throws(ParseFailure) -> Int {
    let number = try wholeNumber(text)
    guard number >= 0 else {
        throw ParseFailure("\(number) is below zero", expected: "0 or more")
    }
    return number
}
