import Documents

/// What stands for a figure that is not there, as government statistics write it.
///
/// The three are those of the Government Analysis Function, "Symbols in tables: definitions and help".
enum Shorthand: String, CaseIterable {
    case unavailable = "[x]"
    case notApplicable = "[z]"
    case confidential = "[c]"

    /// What it says to a reader.
    var meaning: String {
        switch self {
        case .unavailable: "There is no figure: it is not known, or nobody answered."
        case .notApplicable:
            "There is nothing to put here: there is none, it does not apply, or it was not asked."
        case .confidential:
            "A figure is left out because it could tell something of a person. No figure of this workbook is left out so."
        }
    }

    /// Those that begin a cell of these rows.
    static func used(in rows: Rows<[SheetCell]>) -> [Shorthand] {
        var used: Set<Shorthand> = []
        for text in rows.lazy.joined().compactMap(\.text)
        where text.utf8.first == UInt8(ascii: "[") {
            used.formUnion(allCases.filter { text.hasPrefix($0.rawValue) })
        }
        return allCases.filter(used.contains)
    }
}

extension SheetCell {
    /// The cell in the words of a profile: a publication writes shorthand where a number could stand,
    /// and beside it why, where the reason is more than that.
    func said(for profile: Profile, _ kind: Table.Column.Kind, _ cell: Cell) -> SheetCell {
        guard profile == .publication, kind == .numbers else { return self }
        switch cell {
        case .unknown(let words):
            let shorthand = words.saysThatNobodyKnows ? Shorthand.unavailable : .notApplicable
            let isAll = ["", "none", "not known"].contains(words)
            return short(shorthand, isAll ? nil : words)
        case .absent(.notAnswered): return short(.unavailable, text)
        case .absent: return short(.notApplicable, text)
        case .text, .link, .figure, .blank: return self
        }
    }

    private func short(_ shorthand: Shorthand, _ reason: String?) -> SheetCell {
        let words = [shorthand.rawValue, reason].compactMap(\.self).joined(separator: " ")
        return SheetCell(content: .text(words), style: style)
    }

    /// What stands in a cell that would be empty.
    static func nothing(
        _ kind: Table.Column.Kind,
        _ alignment: CellStyle.Alignment,
        for profile: Profile
    ) -> SheetCell {
        let words: String
        switch (profile, kind) {
        case (.publication, _): words = Shorthand.notApplicable.rawValue
        case (.model, .numbers): words = "not applicable"
        case (.model, .words): words = "none"
        }
        return .text(words, .unknown(alignment))
    }
}

extension String {
    /// Whether words in place of a figure say that there may be one, which nobody has said; others, such as
    /// `none`, say that there is none.
    var saysThatNobodyKnows: Bool {
        isEmpty || split { !$0.isLetter }.contains { wordsOfWhatIsNotKnown.contains(String($0)) }
    }
}

private let wordsOfWhatIsNotKnown: Set<String> = [
    "known", "unknown", "stated", "published", "answered", "measured", "described", "found",
    "counted",
    "price", "priced", "comparable", "held", "returns", "undetermined", "whether", "TBC",
]
