import DigitalMaturity

/// A row of a list of trusts, or what is wrong with it before its parts are looked at.
struct ListedRow {
    /// The line of the file or the row of the sheet, from 1.
    let number: Int
    /// The parts of the row.
    let content: Result<ListedTrust, Diagnostic>

    /// A row of `etr` or `ect`, which have 27 columns.
    init(_ row: SourceTable.Row, of table: SourceTable) {
        number = row.number
        let cells = row.cells
        guard cells.count == 27 else {
            let place = cells.first?.place ?? Place(file: table.file)
            content = .failure(.raggedRow(found: cells.count, expected: 27, at: place))
            return
        }
        content = .success(
            ListedTrust(
                code: cells[0],
                name: cells[1],
                region: cells[2],
                board: cells[3],
                opened: cells[10],
                closed: cells[11]
            )
        )
    }

    /// A line of the API; its region and its board are those of the bodies to which it belongs.
    init(_ line: DirectoryLine, of file: String, in register: Register) {
        number = line.number
        let place = Place(file: file, line: line.number)
        content = line.content.map { body in
            func home(_ role: Role.Name) -> Located<String> {
                let code = body.belongsTo.first { code in
                    (try? ODSCode(parsing: code)).flatMap(register.organisation)?
                        .roles.entries.contains { $0.value.name == role } ?? false
                }
                return Located(code ?? "", at: place)
            }
            return ListedTrust(
                code: Located(body.identity.code, at: place),
                name: Located(body.name, at: place),
                region: home(.region),
                board: home(.board),
                opened: Located(body.day(\.start), at: place),
                closed: Located(body.day(\.end), at: place),
                mainRole: body.mainRole,
                successors: body.successors
            )
        }
    }
}

/// A trust as a row lists it, part by part as it is written; a part that is empty is not stated.
struct ListedTrust {
    let code, name, region, board, opened, closed: Located<String>
    /// The main role in the directory, where the list has more than trusts.
    var mainRole: String?
    /// The codes of those that took over from it, where the list says so.
    var successors: [String] = []

    /// Why it is none of England's trusts though nothing is wrong with it.
    var isOther: String? {
        if let mainRole, !["RO197", "RO107"].contains(mainRole) {
            return "its main role is \(mainRole); trusts have RO197, care trusts RO107"
        }
        guard region.value.isEmpty else { return nil }
        return "it has no region of England, as the Welsh bodies in the file have none"
    }
}
