/// A name as names are compared: without case, accents, `&` for `and`, and the words that say only
/// what kind of body it is.
struct NameWords: Hashable {
    let words: [String]

    init(_ text: String) {
        var words = text.words
        for kind in kinds {
            while let start = words.start(of: kind) {
                words.removeSubrange(start..<start + kind.count)
            }
        }
        self.words = words.filter { !fillers.contains($0) }
    }

    /// Whether each word of `asked` begins a word of this name; nothing is found by nothing.
    func contains(_ asked: NameWords) -> Bool {
        !asked.words.isEmpty
            && asked.words.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }
}

/// The words for kinds of body, longest first, in the form in which they are compared.
private let kinds = [
    "nhs foundation trust", "nhs trust", "integrated care board", "integrated care system",
    "clinical commissioning group", "foundation trust", "nhs ft", "trust", "nhs", "icb",
    "ccg", "ft",
].map(\.words)

private let fillers: Set = ["and", "the", "of"]

/// Letters with an accent, and the letter without it.
private let plain: [Character: Character] = {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    var plain: [Character: Character] = [:]
    for mark in (0x300...0x36F).compactMap(Unicode.Scalar.init) {
        for letter in letters { plain[Character("\(letter)\(mark)")] = letter }
    }
    return plain
}()

extension String {
    /// The words in small letters, without accents, apostrophes or the ending of a plural.
    fileprivate var words: [String] {
        let marks: Set<Character> = ["'", "\u{2019}", "\u{2018}", "`"]
        let letters = lowercased().filter { !marks.contains($0) }
            .map { $0.isASCII ? $0 : plain[$0] ?? $0 }
        return letters.split { !$0.isLetter && !$0.isNumber }.map { letters in
            let word = String(letters)
            return word.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : word
        }
    }
}

extension [String] {
    fileprivate func start(of other: [String]) -> Int? {
        guard count >= other.count else { return nil }
        return (0...(count - other.count)).first { self[$0..<$0 + other.count] == other[...] }
    }
}
