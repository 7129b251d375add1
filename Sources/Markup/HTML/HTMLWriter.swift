internal import DigitalMaturity
import Documents

/// The parts of a document as HTML.
struct HTMLWriter: InlineWriting {
    let links: (String) -> String?
    var anchors: Anchors
    /// The address of the file that has the workings of all figures; empty for this one.
    var tracesPage = ""
    /// The pages of a website that have the workings of its figures.
    var numbers: NumberPages?
    var medium = Medium.screen
    /// Where a website has the numbers of the tables of this page: `data/icbs-qe1`.
    var data: String?
    /// Short anchors for the names of a page's tables and charts, which several attributes repeat.
    var names: [String: String] = [:]

    func address(ofPage path: String) -> String? { links(path) }

    func nodes(of inline: Inline) -> [Node] {
        let text = inline.plain.onOneLine
        switch inline {
        case .text: return [.text(text)]
        case .strong: return [.strong(text)]
        case .signal(let signal): return [Node(.inline(enter: signal.tag.text, exit: ""))]
        case .code: return [Node(.code(text))]
        case .figure where medium.isPaper: return [.text(text)]
        case .figure(let figure): return [Node(.inline(enter: html(of: figure).text, exit: ""))]
        case .link(_, let destination):
            guard let address = destination.address(of: links) else { return [.text(text)] }
            return [Node(.link(url: address, title: ""), [.text(text)])]
        }
    }

    mutating func node(of section: Section) throws(MarkupError) -> Node {
        var parts: [Node] = [.markup("<h2 id=\"\(section.id)\">\(section.heading)</h2>")]
        for block in section.blocks {
            parts += try nodes(of: block, in: section)
        }
        return .element("<section>", parts, "</section>")
    }

    private mutating func nodes(of block: Block, in section: Section) throws(MarkupError) -> [Node]
    {
        switch block {
        case .prose(let inlines): return [.paragraph(nodes(of: inlines))]
        case .list(let items): return [.bullets(items.map { [.paragraph(nodes(of: $0))] })]
        case .cards(let cards): return [.markup(html(of: cards))]
        case .narrative(let narrative):
            return try narrative.nodes(written: self).map {
                withAnchor((medium.isPaper ? $0.withoutPictures : $0).belowSections, section.id)
            }
        case .table(let table): return [.markup(html(of: table))]
        case .chart(let chart): return [.markup(html(of: chart))]
        }
    }

    /// A heading of a narrative with an anchor; the library's own headings have none.
    private mutating func withAnchor(_ node: Node, _ section: String) -> Node {
        guard case .heading(let level) = node.kind else { return node }
        let anchor = anchors.anchor(for: node.plain, under: section)
        return .element("<h\(level) id=\"\(anchor)\">", node.children, "</h\(level)>")
    }
}

extension HTMLWriter {
    /// The figure as a reader sees it, leading to its entry among the traces; on paper, nowhere.
    ///
    /// A website has its exact number there and in the files beside its tables.
    func html(of figure: Figure) -> HTML {
        guard !medium.isPaper else { return "\(figure.text)" }
        let address = address(of: figure)
        return medium.isSite
            ? "<a href=\"\(address)\">\(figure.text)</a>"
            : "<a class=\"trace\" href=\"\(address)\">\(figure.data)</a>"
    }
}

extension HTMLWriter {
    /// Where the working of the figure is.
    func address(of figure: Figure) -> HTML {
        let trace = figure.trace
        guard let place = numbers?.place(of: trace.address) else {
            return "\(tracesPage)#\(trace.anchor)"
        }
        return "\(links(place.path) ?? "")#\(trace.anchor(without: place.leftOut))"
    }
}

extension Signal {
    /// The word on its colour.
    fileprivate var tag: HTML { "<strong class=\"tag \(rawValue)\">\(words)</strong>" }
}

extension Figure {
    /// The figure as a reader and a machine see it.
    var data: HTML {
        "<data class=\"figure\" value=\"\(exact)\">\(text)</data>"
    }

    /// The same in a list whose every entry begins with one.
    var plainData: HTML { "<data value=\"\(exact)\">\(text)</data>" }

    /// The number at full precision: pounds to the penny, marks, counts, or a share of 1.
    private var exact: String {
        switch value {
        case .money(let money), .estimate(let money), .error(let money):
            let (pounds, pennies) = money.pence.magnitude.quotientAndRemainder(dividingBy: 100)
            let fraction = pennies == 0 ? "" : (pennies < 10 ? ".0" : ".") + String(pennies)
            return (money.pence < 0 ? "-" : "") + String(pounds) + fraction
        case .score(let number), .difference(let number), .share(let number):
            return String(number)
        case .count(let number), .ordinal(let number): return String(number)
        }
    }
}

extension Node {
    /// The node with the words of each picture in its place: whoever prints a page fetches nothing.
    fileprivate var withoutPictures: Node {
        guard case .image = kind else { return Node(kind, children.map(\.withoutPictures)) }
        return Node(.inline(enter: "", exit: ""), children.map(\.withoutPictures))
    }
}
