import ArgumentParser
import DigitalMaturity
import Documents
import Markup
import Reporting

/// What a reading command found: for scripts as JSON, for people as a document.
struct Answer {
    let json: JSON
    let document: Document

    /// The answer in the form asked for; on a terminal each row of a table as CSV is one line.
    func text(_ format: Format, width: Int, onTerminal: Bool = false) throws -> String {
        switch format {
        case .json: json.text
        case .markdown: try document.commonMark()
        case .csv:
            document.tables.map { csv($0.withBoundsBeside, onTerminal) }.joined(separator: "\n")
        case .table: document.terminalText(width: width)
        }
    }
}

/// The forms in which a reading command answers.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown
}

extension Document {
    fileprivate var tables: [Table] {
        sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .chart(let chart): chart.table
            case .prose, .list, .narrative: nil
            }
        }
    }

    fileprivate func terminalText(width: Int) -> String {
        var lines = [title.onOneLine] + (subtitle.isEmpty ? [] : wrap(subtitle, to: width))
        if let marking { lines += wrap(marking, to: width) }
        for section in sections {
            if !section.heading.isEmpty {
                lines += ["", section.heading.uppercased().onOneLine]
            }
            for block in section.blocks { lines += [""] + terminalLines(block, width) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

private func terminalLines(_ block: Block, _ width: Int) -> [String] {
    switch block {
    case .prose(let inlines): wrap(inlines.map(\.plain).joined(), to: width)
    case .list(let items):
        items.flatMap { item in
            let lines = wrap(item.map(\.plain).joined(), to: width - 4)
            return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
        }
    case .narrative(let narrative):
        narrative.text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrap(String($0), to: width) }
    case .table(let table):
        TextTable(table, width: width).lines + (table.note.map { wrap($0, to: width) } ?? [])
    case .chart(let chart): TextTable(chart.table, width: width).lines
    }
}

/// The table as CSV (RFC 4180): numbers at full precision, money in pounds.
private func csv(_ table: Table, _ onTerminal: Bool) -> String {
    let field = { (text: String) in csvField(onTerminal ? text.onOneLine : text) }
    let heading = table.columns.map { field($0.title) }
    let rows = table.rows.map { $0.map(csvValue).map(field) }
    return ([heading] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
}

private func csvValue(_ cell: Cell) -> String {
    guard case .figure(let figure) = cell else { return cell.plain }
    switch figure.value {
    case .money(let money), .estimate(let money), .error(let money):
        let (pounds, pence) = money.pence.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(money.pence < 0 ? "-" : "")\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    case .score(let number), .difference(let number), .share(let number): return "\(number)"
    case .count(let number), .ordinal(let number): return "\(number)"
    }
}

/// The field in quotes where it needs them; by scalars, because a mark may follow a comma.
func csvField(_ text: String) -> String {
    let special: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
