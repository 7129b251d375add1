package import DigitalMaturity

/// Where a workbook that Waymark did not make has what a plan says, as its user writes it down.
package struct PlanMapping: Sendable {
    /// One sheet of the workbook.
    struct Mapped: Sendable {
        /// Its name, or that of the file of a folder.
        let name: Located<String>
        /// What its rows are: `schemes`, `envelope`, `schemes.risks`.
        let rows: Located<String>
        /// The row of the headings; found by them if left out.
        var header: Int?
        /// The unit of amounts that say none.
        var unit: AmountUnit?
        /// The key for each heading, or for a column called `column E`.
        var columns: [(heading: Located<String>, key: Located<String>)] = []
        /// What every row says.
        var each: [(key: Located<String>, text: String)] = []
        /// The plan's word for a word of the workbook.
        var words: [(theirs: String, ours: String)] = []
        /// The words with which rows begin that are left out.
        var skipped: [String] = []
    }

    /// What the plan itself says, by key.
    var details: [(key: Located<String>, text: Located<String>)] = []
    private(set) var sheets: [Mapped]

    /// The plan it is for, where the mapping says so.
    var plan: String? { details.first { $0.key.value == "plan" }?.text.value }

    /// Reads a mapping; what is wrong with it is told by line.
    package static func read(_ path: String, _ problems: inout [Diagnostic]) -> PlanMapping? {
        let slash = path.lastIndex(of: "/")
        let (root, name) =
            slash.map { (path[..<$0], path[path.index(after: $0)...]) } ?? (".", path[...])
        let folder = Folder(String(root), prefix: slash == nil ? "" : "\(root)/")
        return YAMLFile(String(name), of: folder, &problems).flatMap {
            Record.read(
                $0,
                Format<PlanMapping>.mapping.what,
                &problems,
                Format<PlanMapping>.mapping.read
            )
        }
    }
}

extension Format where Root == PlanMapping {
    fileprivate static let mapping = Format("the mapping") {
        RequiredKey("sheets", \.sheets, .list(of: .mapped))
            .means("The sheets of the workbook that are read.")
        Key("details", \.details, .words, example: "{ plan: lancashire-2026 }")
            .means("What the plan itself says, by key; 'plan' names the plan it goes into.")
    } making: {
        PlanMapping(sheets: $0)
    }
}

extension Format where Root == PlanMapping.Mapped {
    fileprivate static let mapped = Format<PlanMapping.Mapped>("the sheet") {
        RequiredKey("sheet", \.name, .one(.text), example: "Programme")
            .means("The name of the sheet.")
        RequiredKey("rows", \.rows, .one(.text), example: "schemes")
            .means("What each row is: schemes, schemes.risks, envelope or another list of a plan.")
        Key("header-row", \.header, .one(.count), example: "4")
            .means("The row of the headings; the first row that has them if left out.")
        Key("amounts", \.unit, .one(.unit), example: "£000")
            .means("The unit of amounts whose heading states none: £, £000 or £m.")
        Key(
            "columns",
            \.columns,
            .located,
            example: "{ Project: title, column E: capital 2026/27 }"
        )
        .means("The key for each heading or lettered column; 'takes' also reads a go-live date.")
        Key("each", \.each, .constants, example: "{ stage: outline }")
            .means("What every row says.")
        Key("words", \.words, .pairedTexts, example: "{ FBC: full }")
            .means("The plan's word for each word of the workbook.")
        Key("skip", \.skipped, .list(.text), example: "[Total]")
            .means("The words with which rows begin that are left out.")
    } making: {
        PlanMapping.Mapped(name: $0, rows: $1)
    }
}

extension Scalar where Value == AmountUnit {
    fileprivate static var unit: Self {
        Self("a unit of money") { (text) throws(ParseFailure) in
            guard let unit = AmountUnit(in: text) else {
                throw ParseFailure("'\(text)' is no unit of money", expected: "£, £000 or £m")
            }
            return unit
        } _: {
            $0.sign
        }
    }
}

extension Spelling where Value == [(heading: Located<String>, key: Located<String>)] {
    fileprivate static var located: Spelling {
        .pairs(.text, .text) {
            ($0, $1)
        } splitting: {
            ($0.heading.value, $0.key.value)
        }
    }
}

extension Spelling where Value == [(key: Located<String>, text: Located<String>)] {
    fileprivate static var words: Spelling {
        .pairs(.text, .text) {
            ($0, $1)
        } splitting: {
            ($0.key.value, $0.text.value)
        }
    }
}

extension Spelling where Value == [(key: Located<String>, text: String)] {
    fileprivate static var constants: Spelling {
        .pairs(.text, .text) {
            ($0, $1.value)
        } splitting: {
            ($0.key.value, $0.text)
        }
    }
}

extension Spelling where Value == [(theirs: String, ours: String)] {
    fileprivate static var pairedTexts: Spelling {
        .pairs(.text, .text) {
            ($0.value, $1.value)
        } splitting: {
            ($0.theirs, $0.ours)
        }
    }
}
