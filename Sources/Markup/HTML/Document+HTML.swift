internal import DigitalMaturity
public import Documents

extension Document {
    /// The document as an HTML `article`, to stand in a page that brings the style sheet.
    ///
    /// `links` gives the address of a page of the site by its path, or `nil` where the link's text
    /// should stand alone. Every figure links to its entry in the last section.
    public func htmlFragment(
        links: @escaping (_ page: String) -> String?
    ) throws(MarkupError) -> String {
        var writer = HTMLWriter(links: links, anchors: Anchors(taken: anchors))
        switch origins {
        case .here, .workings: break
        case .file(let name): writer.tracesPage = fileAddress(name)
        case .pages(let pages):
            writer.medium = .site
            writer.data = "data/\(slug)"
            writer.names = names
            writer.numbers = pages
        }
        let tree = try CommonMarkTree()
        try tree.append(try article(written: &writer))
        return try tree.html()
    }

    /// The document as an HTML `article` to print: charts are `pictures`, by chart, figures lead
    /// nowhere, and where each comes from is left to the page and the workbook.
    public func printFragment(
        pictures: [String: ChartPicture]
    ) throws(MarkupError) -> String {
        var writer = HTMLWriter(
            links: { _ in nil },
            anchors: Anchors(taken: anchors),
            medium: .paper(pictures)
        )
        let tree = try CommonMarkTree()
        try tree.append(try article(written: &writer))
        return try tree.html()
    }

    /// The document as the HTML of which pandoc makes a Word file: its title in the head, sections under
    /// headings of level 1, tables with heads and sides, and `pictures` for charts.
    public func wordHTML(pictures: [String: ChartPicture]) throws(MarkupError) -> String {
        var writer = HTMLWriter(
            links: { _ in nil },
            anchors: Anchors(taken: anchors),
            medium: .word(pictures)
        )
        let tree = try CommonMarkTree()
        if let marking {
            try tree.append(.markup(writer.styled("Marking", marking)))
        }
        for section in sections { try tree.append(try writer.node(of: section)) }
        let head = """
            <html lang="en-GB"><head><meta charset="utf-8"><title>\(title)</title>
            <meta name="subtitle" content="\(subtitle)"></head>
            """ as HTML
        return try head.text + "<body>" + tree.html() + "</body></html>"
    }

    private var charts: [Chart] {
        sections.flatMap(\.blocks).compactMap {
            if case .chart(let chart) = $0 { chart } else { nil }
        }
    }

    private var anchors: [String] {
        [slug, tracesAnchor] + sections.map(\.id) + sections.flatMap(\.blocks).flatMap(\.anchors)
    }

    /// An anchor of a few letters for the name of each table and chart.
    private var names: [String: String] {
        let taken = Set(anchors)
        let free = (1...).lazy.map { "n\($0)" }.filter { !taken.contains($0) }
        let named = sections.flatMap(\.blocks).flatMap(\.anchors)
        return Dictionary(zip(named, free)) { first, _ in first }
    }

    private func article(written writer: inout HTMLWriter) throws(MarkupError) -> Node {
        var parts = [head]
        let hasContents = writer.medium.isSite && sections.count > 3 && slug != "index"
        // The answer comes before what else there is, but letters lead to each of its parts.
        let place = sections.areLetters ? 0 : 1
        for (index, section) in sections.enumerated() {
            if hasContents, index == place {
                parts.append(.markup(writer.contents(of: Array(sections[place...]))))
            }
            parts.append(try writer.node(of: section))
        }
        let marks = writer.medium.isPaper ? 0 : charts.map(\.marks).max() ?? 0
        if let outlines = Mark.outlines(marks) { parts.append(.markup(outlines)) }
        if let files = writer.files(of: self) { parts.append(.markup(files)) }
        if let annexFile { parts.append(.markup(annexSection(in: annexFile))) }
        if let workings { parts.append(.markup(workings.html)) }
        let figures = workings == nil ? figures : []
        if !figures.isEmpty, !writer.medium.isPaper {
            parts.append(.markup(traceSection(of: figures, isAlone: sections.isEmpty)))
        }
        return .element("<article class=\"document\" id=\"\(slug)\">", parts, "</article>")
    }

    /// The title, and the marking, which sticks to the top of the screen and of every printed page.
    private var head: Node {
        let marking = marking.map { "\n<p class=\"marking\">\($0)</p>" as HTML } ?? ""
        return .markup(
            """
            <header>
            <h1>\(title)</h1>
            <p class="lede">\(subtitle)</p>
            </header>\(marking)
            """
        )
    }
}

extension Node {
    static func markup(_ html: HTML) -> Node { .verbatim(html.text) }

    static func element(_ start: HTML, _ children: [Node], _ end: HTML) -> Node {
        Node(.block(enter: start.text, exit: end.text), children)
    }
}

extension Block {
    fileprivate var anchors: [String] {
        switch self {
        case .table(let table): table.anchors
        case .chart(let chart): [chart.id] + chart.table.anchors
        case .prose, .list, .cards, .narrative: []
        }
    }

    fileprivate var hasTable: Bool {
        switch self {
        case .table: true
        case .chart(let chart): !chart.isTold
        case .prose, .list, .cards, .narrative: false
        }
    }
}

extension Document {
    /// Whether a website has a file of its tables.
    var hasTables: Bool { sections.flatMap(\.blocks).contains(where: \.hasTable) }
}
