import Documents

extension HTMLWriter {
    /// Numbers side by side, each leading to its evidence.
    func html(of cards: [Card]) -> HTML {
        let items = cards.map { card in
            let number: HTML =
                card.figure.map { "<strong class=\"number\">\($0.boundsText ?? $0.text)</strong>" }
                ?? "<strong class=\"number unknown\">not known</strong>"
            let words: HTML =
                card.page.address(of: links).map { "<a href=\"\($0)\">\(card.words)</a>" }
                ?? "\(card.words)"
            return "<li class=\"card\">\(number) \(words)</li>" as HTML
        }
        return "<ul class=\"grid\">\n\(items.joined(by: "\n"))\n</ul>"
    }

    /// The sections by name, for a page with so many that a reader looks for one.
    func contents(of sections: [Section]) -> HTML {
        let items = sections.map { "<li><a href=\"#\($0.id)\">\($0.heading)</a></li>" as HTML }
        return """
            <nav class="contents\(sections.areLetters ? " letters" : "")" aria-label="On this page">
            <ol>
            \(items.joined(by: "\n"))
            </ol>
            </nav>
            """
    }
}

extension [Section] {
    /// Whether they are the letters of a list from A to Z.
    var areLetters: Bool { allSatisfy { $0.heading.count == 1 } }
}
