import DigitalMaturity

private let columns = [
    "location", "provider", "kind", "care_home", "beds", "local_authority", "sub_icb", "icb",
]

/// Reads the registered locations; `mostBeds` is more than any care home has.
func readLocations(
    _ file: String,
    of folder: Folder,
    mostBeds: Int,
    in register: Register,
    _ problems: inout [Diagnostic]
) -> CareLocations {
    let rows = TableReader.readLarge(file, of: folder, columns: columns, &problems) { row in
        readLocation(&row, mostBeds: mostBeds)
    }
    let shown = folder.shown(file)
    let locations = CareLocations(rows)
    if locations.hasRepeatedCode { problems += repeatedLocations(rows, in: shown) }
    problems += areaProblems(locations.oneInEachArea, in: shown, register)
    return locations
}

private func readLocation(_ row: inout TableReader.Row, mostBeds: Int) -> CareLocations.Row? {
    let isNamed = !row.text("location").isEmpty
    let code = isNamed ? row.value("location", CQCCode.init(parsing:)) : nil
    if !isNamed {
        let failure = ParseFailure(
            "the provider '\(row.text("provider"))' has no location here",
            expected: "the code of the location, such as 1-120634924"
        )
        row.report(failure, "location")
    }
    let provider = row.value("provider", CQCCode.init(parsing:))
    let kind: CareKind? = row.value("kind", word)
    let isCareHome = row.value("care_home", yesOrNo)
    let beds = row.text("beds")
    let number =
        beds.isEmpty
        ? nil
        : row.value("beds") { (text) throws(ParseFailure) in
            try bedCount(text, most: mostBeds, isCareHome: isCareHome ?? true)
        }
    let authority = row.value("local_authority", filled)
    let part = row.value("sub_icb", filled)
    let board = row.value("icb", ODSCode.init(parsing:))
    guard let code, let provider, let kind, let isCareHome, let authority, let part, let board,
        beds.isEmpty || number != nil
    else { return nil }
    return CareLocations.Row(
        code,
        of: provider,
        kind,
        careHome: isCareHome,
        beds: number,
        in: CareArea(board: board, subICB: part, localAuthority: authority),
        line: row.line
    )
}

private func bedCount(
    _ text: String,
    most: Int,
    isCareHome: Bool
) throws(ParseFailure) -> Int {
    let beds = try wholeNumber(text)
    guard (0...most).contains(beds) else {
        throw ParseFailure("no care home has \(beds) beds", expected: "0 to \(most)")
    }
    guard isCareHome || beds == 0 else {
        throw ParseFailure("\(beds) beds in what is no care home", expected: "nothing here")
    }
    return beds
}

/// Reads a text that must say something.
private func filled(_ text: String) throws(ParseFailure) -> String {
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
        throw ParseFailure("nothing is written here", expected: "a name or a code")
    }
    return text
}

/// The locations that are there twice, in one board or in two.
private func repeatedLocations(
    _ rows: [CareLocations.Row],
    in file: String
) -> [Diagnostic] {
    var first: [CQCCode: Int] = [:]
    first.reserveCapacity(rows.count)
    return rows.indices.compactMap { index in
        let row = rows[index]
        guard let earlier = first[row.code].map({ rows[$0] }) else {
            first[row.code] = index
            return nil
        }
        return .duplicateID(
            row.code.text,
            of: "location",
            at: Place(file: file, line: row.line),
            first: Place(file: file, line: earlier.line),
            remedy: earlier.area.board == row.area.board
                ? "delete one of them"
                : "it is in \(earlier.area.board) there and in \(row.area.board) here; "
                    + "a location is in one board"
        )
    }
}

/// The boards that are none, and the parts that are written to be in two boards.
private func areaProblems(
    _ rows: [CareLocations.Row],
    in file: String,
    _ register: Register
) -> [Diagnostic] {
    var homes: [String: CareLocations.Row] = [:]
    return rows.flatMap { row -> [Diagnostic] in
        let place = Place(file: file, line: row.line)
        let board = boardProblem(row.area.board, in: register, at: place)
        let home = homes[row.area.subICB, default: row]
        homes[row.area.subICB] = home
        guard home.area.board != row.area.board else { return [board].compactMap(\.self) }
        let failure = ParseFailure(
            "'\(row.area.subICB)' is in \(row.area.board) here and in \(home.area.board) "
                + "in line \(home.line)",
            expected: "one board for all of it"
        )
        return [board, .malformedValue(failure, at: place)].compactMap(\.self)
    }
}

/// What is wrong with the code of a board, open or closed.
func boardProblem(
    _ code: ODSCode,
    in register: Register,
    at place: Place
) -> Diagnostic? {
    let isBoard =
        register.organisation(code)?.roles.entries.contains { $0.value.name == .board } ?? false
    return isBoard
        ? nil : .unknownOrganisation(code.text, of: Role.Name.board.words, in: register, at: place)
}
