import Documents

extension Sheet {
    /// The document in words, with the way to each of its tables; nothing where it has no words.
    init?(
        wordsOf book: Book,
        exhibits: [Exhibit],
        plainText: (Narrative) -> [String]
    ) {
        let document = book.document
        guard document.sections.flatMap(\.blocks).contains(where: { $0.exhibit == nil }) else {
            return nil
        }
        var rest = exhibits[...]
        let width = Sheet.widthOfWords
        let rows = document.sections.flatMap { section -> [[SheetCell]] in
            let cells = section.blocks.flatMap { block in
                block.exhibit == nil
                    ? block.words(plainText)
                    : SheetCell.reference(to: rest.removeFirst(), in: book)
            }
            let gap: [[SheetCell]] = book.profile == .model ? [[]] : []
            return gap + [[.text(section.heading, .heading)]] + cells.map { [$0] }
        }
        let holds = "This worksheet contains the report in words, with links to its tables."
        let top = book.rows(of: Book.Top(title: document.title, width: 110, holds: holds))
        self.init(
            name: book.names.words,
            shows: "The report in words",
            section: nil,
            rows: Rows(top.filter { !$0.isEmpty } + rows),
            widths: [width],
            kind: .words
        )
    }
}

extension Sheet {
    /// The width in characters of the sheet of words.
    fileprivate static let widthOfWords = 112.0
}

extension Block {
    /// The paragraphs and items, each in a cell of its own.
    fileprivate func words(_ plainText: (Narrative) -> [String]) -> [SheetCell] {
        switch self {
        case .prose(let inlines):
            return [SheetCell(words: inlines.spelled, .prose, figures: inlines.figures)]
        case .list(let items):
            return items.map {
                SheetCell(words: "• " + $0.spelled, .item, figures: $0.figures)
            }
        case .cards(let cards):
            return cards.map {
                SheetCell(
                    words: "• " + $0.inlines.spelled,
                    .item,
                    figures: [$0.figure].compactMap(\.self)
                )
            }
        case .narrative(let narrative):
            return plainText(narrative).enumerated().map { index, paragraph in
                let figures = index == 0 ? narrative.values.figures : []
                return SheetCell(words: paragraph, .prose, figures: figures)
            }
        case .table, .chart:
            return []
        }
    }
}

extension SheetCell {
    fileprivate init(words: String, _ style: CellStyle, figures: [Figure]) {
        self.init(content: .text(words), style: style, figures: figures)
    }

    /// The way to the sheet of an exhibit, on one line: LibreOffice does not break a link, so a title that
    /// is too long for that stands above it.
    fileprivate static func reference(to exhibit: Exhibit, in book: Book) -> [SheetCell] {
        let kind = exhibit.chart == nil || !book.drawsCharts ? "Table" : "Chart"
        let place = Link.place(CellPlace(sheet: exhibit.sheet, row: 0, column: 0))
        let link = { (text: String) in
            SheetCell(content: .link(text, place), style: .proseLink)
        }
        let whole = link("\(kind): \(exhibit.title) (sheet \(exhibit.sheet))")
        let shown =
            book.profile == .model
            ? whole : SheetCell(content: whole.content, style: whole.style.published)
        let width = book.profile == .model ? Sheet.widthOfWords : Sheet.widestPublished
        guard TextMeasure.isCut(shown, columnWidth: width) else { return [whole] }
        return [.text("\(kind): \(exhibit.title)", .prose), link("To the sheet \(exhibit.sheet)")]
    }
}

extension [Inline] {
    /// The text, with web addresses spelled out because part of a cell cannot be a link.
    fileprivate var spelled: String {
        map { inline in
            guard case .link(let text, .address(let address)) = inline, text != address else {
                return inline.plain
            }
            return "\(text) (\(address))"
        }.joined()
    }

    fileprivate var figures: [Figure] {
        compactMap { inline in
            guard case .figure(let figure) = inline else { return nil }
            return figure
        }
    }
}
