import ArgumentParser
import DigitalMaturity
import Documents
import Markup
import Reporting

/// What a reading command found: for scripts as JSON, for people as a document.
struct Answer {
    let json: JSON
    let document: Document
    /// What a terminal shows unless all is asked for; `nil` where the whole is short.
    var brief: Document?

    /// How much of an answer is shown, and where.
    struct View {
        var width = 110
        /// Headings are bold.
        var inColour = false
        /// A row of a table as CSV is one line.
        var onTerminal = false
        /// Everything, where the answer has a short form.
        var inDetail = false
        /// Only the table of this name.
        var table: String?
    }

    /// The answer in the form asked for, and what was left out of it, in words.
    func text(_ format: Format, _ view: View) throws -> (text: String, leftOut: String?) {
        let document = try view.table.map(only) ?? document
        switch format {
        case .json: return (json.text, nil)
        case .markdown: return (try document.commonMark(), nil)
        case .csv: return csv(document, view)
        case .table:
            let isBrief = view.table == nil && !view.inDetail
            guard isBrief, let brief else { return (document.terminalText(view), nil) }
            return (brief.terminalText(view), leftOut(beside: brief))
        }
    }

    /// One table a file: the first, and the names of the others.
    private func csv(_ document: Document, _ view: View) -> (text: String, leftOut: String?) {
        guard let first = document.tables.first else { return ("", "there is no table in it") }
        let others = document.tables.dropFirst().map(\.id)
        return (
            first.csv(onTerminal: view.onTerminal),
            others.isEmpty
                ? nil
                : "this is the table '\(first.id)' alone; choose another with --table: "
                    + others.joined(separator: ", ")
        )
    }

    private func leftOut(beside brief: Document) -> String? {
        let shown = Set(brief.tables.map(\.id))
        let others = document.tables.map(\.id).filter { !shown.contains($0) }
        guard !others.isEmpty else { return nil }
        return "add --detail to see everything, or choose a table with --table: "
            + others.joined(separator: ", ")
    }

    /// The document with one table; its name may go without that of the plan.
    private func only(_ name: String) throws -> Document {
        let known = document.tables + (brief?.tables ?? [])
        let exact = known.filter { $0.id == name }
        let meant = exact.isEmpty ? known.filter { $0.isCalled(name) } : exact
        guard !meant.isEmpty else {
            throw Failure.unknown(name, of: "table", among: known.map(\.id))
        }
        return document.showing([Section("table", "", meant.prefix(1).map(Block.table))])
    }
}

/// The forms in which a reading command answers.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, markdown
}

extension Document {
    /// The tables, charts' too, in reading order.
    var tables: [Table] { sections.flatMap(\.blocks).compactMap(\.table) }

    /// The same document with other sections.
    func showing(_ sections: [Section]) -> Document {
        Document(
            slug: slug,
            title: title,
            subtitle: subtitle,
            date: date,
            marking: marking,
            sections: sections
        )
    }

    /// The document with the tables of these names, and the prose of sections that have no others.
    func brief(tables names: String...) -> Document {
        let isKept = { (table: Table) in names.contains(where: table.isCalled) }
        return showing(
            sections.filter { section in
                let tables = section.blocks.compactMap(\.table)
                return tables.isEmpty || tables.contains(where: isKept)
            }.map { section in
                let kept = section.blocks.filter { $0.table.map(isKept) ?? true }
                return Section(section.id, section.heading, kept)
            }
        )
    }

    fileprivate func terminalText(_ view: Answer.View) -> String {
        let strong = { (text: String) in view.inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
        var lines = [strong(title.onOneLine)]
        lines += (subtitle.isEmpty ? [] : wrap(subtitle, to: view.width))
        if let marking { lines += wrap(marking, to: view.width) }
        for section in sections {
            if !section.heading.isEmpty {
                lines += ["", strong(section.heading.uppercased().onOneLine)]
            }
            for block in section.blocks {
                let title = block.table.map(\.title) ?? ""
                let isNews = !title.isEmpty && title.lowercased() != section.heading.lowercased()
                lines += [""] + (isNews ? wrap(title, to: view.width).map(strong) : [])
                lines += terminalLines(block, view.width)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Block {
    fileprivate var table: Table? {
        switch self {
        case .table(let table): table
        case .chart(let chart): chart.table
        case .prose, .list, .cards, .narrative: nil
        }
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
    case .cards(let cards):
        cards.flatMap { wrap("  - " + $0.inlines.map(\.plain).joined(), to: width) }
    case .narrative(let narrative):
        narrative.text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrap(String($0), to: width) }
    case .table(let table):
        TextTable(table, width: width).lines + (table.note.map { wrap($0, to: width) } ?? [])
    case .chart(let chart): TextTable(chart.table, width: width).lines
    }
}
