import DigitalMaturity
import Documents
import Foundation

extension Document {
    /// Writes each table as a file of its own into `folder`, all or none, and gives how many there are.
    @discardableResult
    func writeTables(into folder: String) throws(Failure) -> Int {
        let files = tables.map { (path: $0.id + ".csv", text: $0.csv(onTerminal: false)) }
        try Output.write(files, in: folder)
        return files.count
    }
}

extension Table {
    /// Whether this is its name, with or without that of its plan.
    func isCalled(_ name: String) -> Bool {
        id == name || id.hasPrefix(name + "-") || id.hasSuffix("-" + name)
    }

    /// The table as CSV (RFC 4180): codes, bounds and whether a number is only the least or the most in
    /// columns of their own, numbers to 15 figures, money in pounds.
    func csv(onTerminal: Bool) -> String {
        let table = withBoundsBeside.withCodesBeside.with("at least or at most") {
            $0.figure?.edge?.rawValue
        }
        let field = { (text: String) in csvField(onTerminal ? text.onOneLine : text) }
        let heading = table.columns.map { field($0.title) }
        let lines = [heading] + table.rows.map { $0.map(csvValue).map(field) }
        return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// With a column of codes after each that names organisations by their page.
    private var withCodesBeside: Table {
        columns.contains { $0.title == "Code" } ? self : with("code") { $0.code }
    }

    /// With a column of words after each that has any, called after it and `what` they are.
    private func with(_ what: String, of words: (Cell) -> String?) -> Table {
        let chosen = columns.indices.filter { column in
            rows.contains { words($0[column]) != nil }
        }
        guard !chosen.isEmpty else { return self }
        return Table(
            id: id,
            title: title,
            columns: columns.indices.flatMap { column in
                [columns[column]]
                    + (chosen.contains(column) ? [.words("\(columns[column].title), \(what)")] : [])
            },
            rows: rows.map { row in
                row.indices.flatMap { column in
                    [row[column]]
                        + (chosen.contains(column)
                            ? [words(row[column]).map { .text($0) } ?? .blank] : [])
                }
            }
        )
    }
}

extension Cell {
    /// The code of the organisation whose page it leads to.
    var code: String? {
        guard case .link(_, .page(let path)) = self,
            ["trusts/", "icbs/", "regions/"].contains(where: path.hasPrefix)
        else { return nil }
        let name = path.drop { $0 != "/" }.dropFirst().prefix { $0 != "." }
        return name.uppercased()
    }
}

private func csvValue(_ cell: Cell) -> String {
    guard let figure = cell.figure, figure.isKnown else { return cell.plain }
    return figure.plainNumber
}

extension Figure {
    /// Whether it says anything: nothing, where more may be, is not known.
    var isKnown: Bool { edge != .atLeast || number != 0 }

    /// The number for programs: no grouping, a point, money in pounds to the penny, shares of 1.
    var plainNumber: String {
        switch value {
        case .money(let money), .estimate(let money), .error(let money): return money.plainPounds
        case .score(let number), .difference(let number), .share(let number):
            return String(format: "%.15g", number)
        case .count(let number), .ordinal(let number): return "\(number)"
        }
    }
}

extension Money {
    /// The amount in pounds for programs: `-1234.50`.
    var plainPounds: String {
        let (pounds, pence) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(self < .zero ? "-" : "")\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    }
}
