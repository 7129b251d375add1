import DigitalMaturity
import Documents

/// A workbook in the making: of what, for whom and by which version, and what its own sheets are called.
struct Book {
    let document: Document
    let profile: Profile
    /// The tool and its version: `Waymark 1.0.0`.
    let maker: String
    let names: Names
    /// Whether the file can hold charts.
    var drawsCharts = true

    /// The names of the sheets that are about the whole workbook; no table takes one of them.
    struct Names {
        let cover, contents, notes, words, inputs, workings, checks, log, traces: String

        init(claimedIn names: inout UniqueNames) {
            cover = names.claim("Cover")
            contents = names.claim("Contents")
            notes = names.claim("Notes")
            words = names.claim("Summary")
            inputs = names.claim("Inputs")
            workings = names.claim("Workings")
            checks = names.claim("Checks")
            log = names.claim("Change log")
            traces = names.claim("Traces")
        }
    }

    /// What stands above the table or the words of a sheet.
    struct Top {
        let title: String
        /// What a reader must know before reading on.
        var texts: [String] = []
        /// The width in characters over which texts may run.
        var width = 150.0
        /// What the sheet holds, in a sentence.
        var holds = "This worksheet contains one table."
    }

    /// The rows of a top: the title, the marking, the texts, the way back to the contents.
    func rows(of top: Top) -> [[SheetCell]] {
        let source = top.title == document.title ? document.subtitle : document.titleOnce
        let back = Link.place(CellPlace(sheet: names.contents, row: 0, column: 0))
        let marking = document.marking.map { [[SheetCell.text($0, .marking)]] } ?? []
        let way: [SheetCell] = [
            SheetCell(content: .link("Back to contents", back), style: .link)
        ]
        // Wider texts than the table would make it print smaller; the letters of a publication are larger,
        // and its columns as much wider.
        let room = TextMeasure.pixels(ofColumn: top.width)
        let inLines = { (texts: [String]) in
            texts.flatMap { TextMeasure.lines(of: $0, width: room, in: .quiet) }
        }
        switch profile {
        case .model:
            let lines = inLines(top.texts + [source])
            return [[.text(top.title, .title)]] + marking + lines.map { [.text($0, .quiet)] }
                + [way, []]
        case .publication:
            let texts = inLines(top.texts.flatMap(\.sentences) + [source])
            return [[.text(top.title, .title)], [.text(top.holds, .quiet)]] + marking
                + texts.map { [.text($0, .quiet)] } + [way]
        }
    }
}

extension Document {
    /// The title and the subtitle, without the title twice where the subtitle begins with it.
    var titleOnce: String {
        let (first, second) = (title.lowercased(), subtitle.lowercased())
        if second.hasPrefix(first) { return subtitle }
        return first.hasSuffix(second) ? title : "\(title): \(subtitle)"
    }
}

extension String {
    /// The sentences, each for a cell of its own, so that none runs far past its column.
    fileprivate var sentences: [String] {
        replacing(/([.?!]) (?=[A-Z])/) { "\($0.output.1)\n" }.split(separator: "\n").map(
            String.init
        )
    }
}
