extension SourceFile {
    /// The tests that speak of every or no thing and never say how many there are.
    ///
    /// A count, a number that something must exceed, a list or text that is written out, a loop over
    /// written numbers that skips none, a golden or a list of arguments says it. That nothing is left
    /// over (`== []`, `isEmpty`) does not.
    var uncountedTests: [String] {
        tokens.indices.compactMap { index in
            guard tokens[index].isWord("func"), index + 1 < tokens.count else { return nil }
            let name = tokens[index + 1].text
            guard name.isUniversal, tokens.isTest(at: index), !tokens.says(howManyAfter: index)
            else { return nil }
            return name
        }
    }
}

extension String {
    fileprivate var isUniversal: Bool {
        let words = replacing("each other", with: "").replacing("at all", with: "").split(
            separator: " "
        )
        return words.contains { ["every", "each", "all"].contains($0) } || words.first == "no"
    }
}

extension Token {
    /// Whether it is a number above nought.
    fileprivate var isPositive: Bool { Int(text.filter { $0 != "_" }).map { $0 > 0 } ?? false }
}

extension [Token] {
    /// Whether the function at `index` is a test without arguments.
    fileprivate func isTest(at index: Int) -> Bool {
        let before = self[..<index].suffix(400)
        guard let test = before.lastIndex(where: { $0.isWord("Test") }) else { return false }
        let attribute = self[test..<index]
        return !attribute.contains { $0.isWord("func") || $0.isWord("arguments") }
    }

    fileprivate func says(howManyAfter index: Int) -> Bool {
        let body = self[body(after: index)]
        let skips = body.contains { $0.isWord("continue") }
        return body.indices.dropLast(2).contains { place in
            let (token, next, after) = (body[place], body[place + 1], body[place + 2])
            return token.isMark(".") && next.isWord("count") || next.isWord("expectGolden")
                || (token.isMark("=") || token.isWord("in")) && next.isMark("[")
                    && !after.isMark("]")
                || token.isMark("=") && next.kind == .string && next.text.contains("\n")
                || token.isMark(">") && next.isPositive
                || token.isWord("atLeast") && next.isMark(":") && after.isPositive
                || !skips && token.isMark(".") && !next.isMark("=") && after.isPositive
                    && place > body.startIndex && body[place - 1].isMark(".")
                || !skips && token.isMark(".") && next.isPositive && place > body.startIndex + 1
                    && body[place - 1].isMark(".") && body[place - 2].isMark(".")
        }
    }

    private func body(after index: Int) -> Range<Int> {
        let start = self[index...].firstIndex { $0.isMark("{") } ?? endIndex
        var depth = 0
        for place in start..<endIndex {
            depth += self[place].isMark("{") ? 1 : self[place].isMark("}") ? -1 : 0
            if depth == 0 { return start..<place }
        }
        return start..<endIndex
    }
}
