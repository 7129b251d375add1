public import Documents

/// The heading of the section that every written document ends with.
let tracesHeading = "Where every number comes from"

extension Document {
    /// The document as CommonMark with GitHub's tables.
    ///
    /// Charts are their headline and table. The marking is under the title and under each later
    /// heading, so that it goes along with whatever is copied out.
    public func commonMark() throws(MarkupError) -> String {
        let tree = try CommonMarkTree()
        for node in try nodes() {
            try tree.append(node.escapedForGitHub)
        }
        return try tree.commonMark()
    }

    private func nodes() throws(MarkupError) -> [Node] {
        let marking = marking.map { [Node.paragraph([.strong($0.onOneLine)])] } ?? []
        var nodes = [Node.heading(1, title.onOneLine), .paragraph([.text(subtitle.onOneLine)])]
        nodes += marking
        for (number, section) in sections.enumerated() {
            nodes.append(.heading(2, section.heading.onOneLine))
            nodes += number == 0 ? [] : marking
            for block in section.blocks {
                nodes += try CommonMarkWriter().nodes(of: block)
            }
        }
        if let annexFile {
            let place = Node(.link(url: fileAddress(annexFile), title: ""), [.text(annexFile)])
            return nodes + [
                .heading(2, tracesHeading),
                .paragraph([.text("Formulas, inputs and rules are in the annex: "), place]),
            ]
        }
        guard !figures.isEmpty else { return nodes }
        return nodes + [.heading(2, tracesHeading)] + marking + [.bullets(figures.map(entry))]
    }
}

private struct CommonMarkWriter: InlineWriting {
    func nodes(of inline: Inline) -> [Node] {
        let text = inline.plain.onOneLine
        switch inline {
        case .text, .figure: return [.text(text)]
        case .strong, .signal: return [.strong(text)]
        case .code: return [Node(.code(text))]
        case .link(_, let destination):
            guard let address = destination.address(of: address(ofPage:)) else {
                return [.text(text)]
            }
            return [Node(.link(url: address, title: ""), [.text(text)])]
        }
    }

    func address(ofPage path: String) -> String? { nil }

    func nodes(of table: ProseTable) throws(MarkupError) -> [Node] {
        let text = try pipeTable(
            header: table.header.map { $0.map(\.withEscapedCode) },
            rows: table.rows.map { $0.map { $0.map(\.withEscapedCode) } },
            alignsRight: table.alignsRight
        )
        return [.verbatim(text)]
    }

    func nodes(of block: Block) throws(MarkupError) -> [Node] {
        switch block {
        case .prose(let inlines): [.paragraph(nodes(of: inlines))]
        case .list(let items): [.bullets(items.map { [.paragraph(nodes(of: $0))] })]
        case .cards(let cards):
            [.bullets(cards.map { [.paragraph(nodes(of: $0.inlines))] })]
        case .narrative(let narrative):
            try narrative.nodes(written: self).map(\.belowSections)
        case .table(let table):
            [.paragraph([.strong(table.title.onOneLine)])] + (try nodes(of: table))
        case .chart(let chart):
            [
                .paragraph([.strong(chart.title.onOneLine)]),
                .paragraph([.text(chart.subtitle.onOneLine)]),
            ] + (try nodes(of: chart.table))
        }
    }

    private func nodes(of table: Table) throws(MarkupError) -> [Node] {
        let header = table.columns.map { [Node.text($0.title.onOneLine)] }
        let rows = table.rows.map { $0.map(nodes) }
        let text = try pipeTable(
            header: header,
            rows: rows,
            alignsRight: table.columns.map { $0.kind == .numbers }
        )
        let note = table.note.map { [Node.paragraph([Node(.emphasis, [.text($0.onOneLine)])])] }
        return [.verbatim(text)] + (note ?? [])
    }

    private func nodes(of cell: Cell) -> [Node] {
        switch cell {
        case .text(let text), .unknown(let text): [.text(text.onOneLine)]
        case .absent(let absence): [.text(absence.words)]
        case .link(let text, let destination): nodes(of: Inline.link(text, destination))
        case .figure(let figure): nodes(of: Inline.figure(figure))
        case .blank: []
        }
    }
}

/// The entry of a figure among the traces: a line, then how, from what and by which rule.
private func entry(for figure: Figure) -> [Node] {
    let trace = figure.trace
    let head = Node.paragraph([
        .strong(figure.text), .text(" — \(trace.meaning.onOneLine) "),
        Node(.code(trace.id.onOneLine)),
    ])
    var lines: [[Node]] = [[.paragraph([.text("Formula: \(trace.formula.onOneLine)")])]]
    lines += trace.sources.map { source in
        let file = [Node.text("From "), Node(.code(source.file.onOneLine))]
        let inputs = source.inputs.map(\.underFile.onOneLine)
        guard inputs.count > 1 else {
            return [.paragraph(file + [.text(": " + inputs.joined())])]
        }
        return [
            .paragraph(file + [.text(":")]), .bullets(inputs.map { [.paragraph([.text($0)])] }),
        ]
    }
    lines += trace.rule.map { [[.paragraph([.text("Rule: \($0.onOneLine)")])]] } ?? []
    return [head, .bullets(lines)]
}
