/// A string of a file, with the label of its argument, or else the function or the name that it is
/// given to.
struct Literal: Equatable {
    let text: String
    let label: String
}

extension SourceFile {
    /// The strings of the file. Strings joined with `+` are one.
    var literals: [Literal] {
        [tokens, interpolated].flatMap { tokens in
            tokens.indices.filter { tokens[$0].kind == .string && !tokens.isJoined(at: $0) }
                .map { Literal(text: tokens.joined(from: $0), label: tokens.label(before: $0)) }
        }
    }

    /// How many years the strings name, without those of help, examples and web addresses.
    var years: Int {
        let examples: Set = ["help", "discussion", "usage", "abstract", "expected", "example"]
        return literals.filter { !examples.contains($0.label) && !$0.text.contains("://") }
            .reduce(0) { $0 + $1.text.years }
    }

    /// How many strings have more than 12 words and are no meaning or formula.
    var sentences: Int {
        let kinds: Set = ["meaning", "formula", "worked"]
        return literals.count { !kinds.contains($0.label) && $0.text.words > 12 }
    }
}

extension [Token] {
    /// Whether the string at `index` continues the string before it.
    fileprivate func isJoined(at index: Int) -> Bool {
        index > 1 && self[index - 1].isMark("+") && self[index - 2].kind == .string
    }

    fileprivate func joined(from index: Int) -> String {
        var (text, place) = (self[index].text, index + 2)
        while place < count, self[place].kind == .string, isJoined(at: place) {
            text += self[place].text
            place += 2
        }
        return text
    }

    fileprivate func label(before index: Int) -> String {
        guard index > 1, [":", "(", "="].contains(where: self[index - 1].isMark) else { return "" }
        return self[index - 2].text == "ArgumentHelp" ? "help" : self[index - 2].text
    }
}

extension String {
    /// How many years from 1900 to 2099 there are before the words "such as".
    fileprivate var years: Int {
        let end = firstRange(of: "such as")?.lowerBound ?? endIndex
        return self[..<end].split { !$0.isLetter && !$0.isNumber }
            .count { $0.utf8.count == 4 && (1900..<2100).contains(Int($0) ?? 0) }
    }

    /// The words that have a letter in them. An interpolation alone counts as one.
    fileprivate var words: Int {
        split(whereSeparator: \.isWhitespace).count { word in
            word.contains(where: \.isLetter) || word.contains("\\()")
        }
    }
}
