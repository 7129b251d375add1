import Documents

/// Among which others the working of a number stands: those of the same body, list or plan, of the same family,
/// and with an address as long.
struct WorkingPlace: Hashable {
    private let group: String
    private let family: Substring
    private let length: Int

    init(_ address: Address, in group: String) {
        let text = address.description
        self.group = group
        family = text.prefix { $0 != "/" }
        length = text.utf8.count { $0 == UInt8(ascii: "/") }
    }
}

/// Which numbers of a table of a website lead nowhere themselves, because their workings stand together: one link
/// below the table leads to those of a column, and the first number of a row to those of the row.
///
/// A table of forty numbers so has some five stops for the keyboard, and not forty.
struct SharedWorkings {
    /// The columns whose numbers have a link below the table.
    let columns: [Int]
    /// Whether a row has a number that leads to the working of another.
    let hasRows: Bool
    /// The numbers that lead nowhere, for each row.
    private let told: [Set<Int>]

    init(_ rows: [[Cell]], groups: (Address) -> String) {
        let found = rows.map { row in
            row.map { cell in
                cell.figure.map { figure in
                    WorkingPlace(figure.trace.address, in: groups(figure.trace.address))
                }
            }
        }
        let columns = (rows.first?.indices ?? 0..<0).filter { column in
            let inColumn = found.compactMap { $0[column] }
            return inColumn.count >= leastShared && Set(inColumn).count == 1
        }
        let later = found.map { row in
            var seen: Set<WorkingPlace> = []
            return row.indices.filter { index in
                guard let place = row[index], !columns.contains(index) else { return false }
                return !seen.insert(place).inserted
            }
        }
        self.columns = columns
        hasRows = later.contains { !$0.isEmpty }
        told = later.map { Set($0 + columns) }
    }

    func isTold(_ column: Int, inRow row: Int) -> Bool { told[row].contains(column) }
}

/// From so many numbers on, a column has one link for all.
private let leastShared = 3
