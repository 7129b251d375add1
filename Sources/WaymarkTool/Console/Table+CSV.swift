import DigitalMaturity
import Documents
import Foundation
import Loading

extension Table {
    /// Whether this is its name, with or without that of its plan.
    func isCalled(_ name: String) -> Bool {
        id == name || id.hasPrefix(name + "-") || id.hasSuffix("-" + name)
    }

    /// The table as CSV (RFC 4180): codes and bounds in columns of their own, numbers to 15 figures,
    /// money in pounds.
    func csv(onTerminal: Bool) -> String {
        let table = withBoundsBeside.withCodesBeside
        let field = { (text: String) in csvField(onTerminal ? text.onOneLine : text) }
        let heading = table.columns.map { field($0.title) }
        let lines = [heading] + table.rows.map { $0.map(csvValue).map(field) }
        return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// With a column of codes after each that names organisations by their page.
    private var withCodesBeside: Table {
        let named = columns.indices.filter { column in rows.contains { $0[column].code != nil } }
        guard !named.isEmpty, !columns.contains(where: { $0.title == "Code" }) else { return self }
        return Table(
            id: id,
            title: title,
            columns: columns.indices.flatMap { column in
                named.contains(column)
                    ? [columns[column], .words("\(columns[column].title), code")]
                    : [columns[column]]
            },
            rows: rows.map { row in
                row.indices.flatMap { column in
                    named.contains(column)
                        ? [row[column], row[column].code.map { .text($0) } ?? .blank]
                        : [row[column]]
                }
            }
        )
    }
}

extension Cell {
    /// The code of the organisation whose page it leads to.
    fileprivate var code: String? {
        guard case .link(_, .page(let path)) = self,
            ["trusts/", "icbs/", "regions/"].contains(where: path.hasPrefix)
        else { return nil }
        let name = path.drop { $0 != "/" }.dropFirst().prefix { $0 != "." }
        return name.uppercased()
    }
}

private func csvValue(_ cell: Cell) -> String {
    guard case .figure(let figure) = cell else { return cell.plain }
    switch figure.value {
    case .money(let money), .estimate(let money), .error(let money):
        let (pounds, pence) = money.pence.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(money.pence < 0 ? "-" : "")\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    case .score(let number), .difference(let number), .share(let number):
        return String(format: "%.15g", number)
    case .count(let number), .ordinal(let number): return "\(number)"
    }
}

/// The field in quotes where it needs them, and never a formula; by scalars, because a mark may follow a comma.
func csvField(_ text: String) -> String {
    let text = plainText(text)
    let special: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
