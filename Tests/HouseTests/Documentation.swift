extension SourceFile {
    /// How many documentation comments say nothing but the name that they stand above.
    var emptyDocumentation: Int {
        blocks.count { block in
            guard let name = nameDeclared(after: block.end) else { return false }
            return Set(block.text.plainWords).isSubset(of: name.wordsOfName)
        }
    }

    /// The documentation comments, with the line in which each ends.
    private var blocks: [(text: String, end: Int)] {
        documentation.reduce(into: []) { blocks, line in
            if let last = blocks.last, last.end == line.line - 1 {
                blocks[blocks.count - 1] = (last.text + " " + line.text, line.line)
            } else {
                blocks.append((line.text, line.line))
            }
        }
    }

    private func nameDeclared(after line: Int) -> String? {
        guard let start = tokens.firstIndex(where: { $0.line > line }) else { return nil }
        let words = typeWords.union(["func", "var", "let", "case", "init", "typealias"])
        let declaring = tokens[start...].prefix(40).firstIndex { words.contains($0.text) }
        guard let declaring, declaring + 1 < tokens.count, tokens[declaring].text != "init"
        else { return nil }
        return tokens[declaring + 1].text
    }
}

/// Words that add nothing to a name.
private let stopWords: Set = [
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it",
    "its", "of", "on", "or", "that", "the", "there", "these", "this", "to", "was", "what", "which",
    "whether", "with", "each",
]

extension String {
    fileprivate var plainWords: [String] {
        lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !stopWords.contains($0) }.map(\.singular)
    }

    /// The words of a name such as `careSetting`.
    fileprivate var wordsOfName: Set<String> {
        let spaced = map { $0.isUppercase ? " \($0)" : String($0) }.joined()
        return Set(spaced.plainWords).union([lowercased().singular])
    }

    private var singular: String { count > 3 && hasSuffix("s") ? String(dropLast()) : self }
}
