public import DigitalMaturity

/// A finished report or page, before anyone has decided on paper, screen or spreadsheet.
public struct Document: Hashable, Sendable {
    /// The short name used for files and traces: `board-paper`.
    public let slug: String
    /// The first heading, and the name in lists and of the browser's window.
    public let title: String
    /// What a reader should know first: the body, the period, the date.
    public let subtitle: String
    /// The day on which the document speaks.
    public let date: CivilDate
    /// A warning that must stand on every page and sheet, such as "Illustrative plan".
    public let marking: String?
    /// The sections, those of the annex last.
    public let sections: [Section]
    /// Where a reader finds the traces of the figures.
    package internal(set) var origins = Origins.here([])

    /// Creates a document; a section that says nothing is left out, its heading too, and the amounts
    /// of a column are written alike.
    public init(
        slug: String,
        title: String,
        subtitle: String,
        date: CivilDate,
        marking: String? = nil,
        sections: [Section]
    ) {
        self.slug = slug
        self.title = title
        self.subtitle = subtitle
        self.date = date
        self.marking = marking
        let filled = sections.map(\.withoutEmptyBlocks).filter { !$0.blocks.isEmpty }
        self.sections = filled.filter { !$0.isAnnex } + filled.filter(\.isAnnex)
    }

    /// Every figure that is traced here, in reading order, each trace once and at full precision.
    public var figures: [Figure] {
        guard let others = tracedBeside else { return [] }
        var seen: Set<String> = []
        return (others + shown).filter { seen.insert($0.trace.id).inserted }.map(\.exact)
    }

    /// The figures that are traced here before those that it shows; `nil` where those are not either.
    package var tracedBeside: [Figure]? {
        switch origins {
        case .here(let figures): figures
        case .workings(let workings): workings.figures
        case .file, .pages: nil
        }
    }

    /// Every figure in it.
    var shown: [Figure] { sections.flatMap(\.blocks).flatMap(\.figures) }
}

/// A headed part of a document.
public struct Section: Hashable, Sendable {
    /// The anchor: lower-case letters, digits and hyphens, unique in its document.
    public let id: String
    /// What the section is called in the text and in the list of contents.
    public let heading: String
    /// What it says, in order.
    public let blocks: [Block]
    /// Whether it is for those who look further, and not printed with the rest.
    public let isAnnex: Bool

    /// Creates a section.
    public init(_ id: String, _ heading: String, _ blocks: [Block], isAnnex: Bool = false) {
        self.id = id
        self.heading = heading
        self.blocks = blocks
        self.isAnnex = isAnnex
    }

    /// Without blocks that say nothing; a table without rows stays only where nothing else is said. The
    /// amounts of a column are written alike.
    fileprivate var withoutEmptyBlocks: Section {
        let said = blocks.filter { !$0.isEmpty }
        let filled = said.filter { !$0.hasNoRows }
        let kept = filled.isEmpty && !isAnnex ? said : filled
        return Section(id, heading, kept.map(\.withAmountsAlike), isAnnex: isAnnex)
    }
}

/// A paragraph, list, table or chart.
public enum Block: Hashable, Sendable {
    /// A paragraph.
    case prose([Inline])
    /// A bulleted list.
    case list([[Inline]])
    /// Numbers that stand out, side by side.
    case cards([Card])
    /// Prose from a narrative file.
    case narrative(Narrative)
    /// Rows and columns of cells, with a title.
    case table(Table)
    /// A chart; writers set its table beside it.
    case chart(Chart)

    /// Whether there is nothing in it to read.
    fileprivate var isEmpty: Bool {
        switch self {
        case .prose(let inlines): inlines.isEmpty
        case .list(let items): items.isEmpty
        case .cards(let cards): cards.isEmpty
        case .narrative(let narrative): narrative.text.allSatisfy(\.isWhitespace)
        case .table, .chart: false
        }
    }

    fileprivate var hasNoRows: Bool {
        switch self {
        case .table(let table): table.rows.isEmpty
        case .chart(let chart): chart.table.rows.isEmpty
        case .prose, .list, .cards, .narrative: false
        }
    }

    package var figures: [Figure] {
        switch self {
        case .prose(let inlines): inlines.figures
        case .list(let items): items.flatMap(\.figures)
        case .cards(let cards): cards.compactMap(\.figure)
        case .narrative(let narrative): narrative.values.figures
        case .table(let table): table.figures
        case .chart(let chart): chart.table.figures
        }
    }
}

/// CommonMark text whose placeholders are filled with values that need no escaping.
///
/// A value is in the text as its index between the two characters of `Narrative.marks`; the
/// writer replaces it after CommonMark has been parsed, so a value can never become markup.
public struct Narrative: Hashable, Sendable {
    /// The characters before and after a value's index, from Unicode's private use area.
    public static let marks: (open: Character, close: Character) = ("\u{E000}", "\u{E001}")

    /// The CommonMark text.
    public let text: String
    /// What the placeholders stand for, by their index.
    public let values: [Inline]

    /// Creates a narrative.
    public init(text: String, values: [Inline]) {
        self.text = text
        self.values = values
    }
}

extension Sequence<Inline> {
    var figures: [Figure] {
        compactMap { inline in
            guard case .figure(let figure) = inline else { return nil }
            return figure
        }
    }
}
