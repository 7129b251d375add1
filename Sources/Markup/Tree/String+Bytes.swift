// Phrases are sought byte for byte, which is many times as quick as by characters and finds the same.
extension String {
    /// Whether it has these words.
    func holds(_ words: String) -> Bool {
        firstPlace(of: words.utf8Span.span, in: utf8Span.span, from: 0) != nil
    }

    /// What stands before a phrase where it first comes, and what stands after it; all of the text and
    /// nothing where it never comes.
    func parted(by phrase: String) -> (before: String, after: String) {
        guard let place = firstPlace(of: phrase.utf8Span.span, in: utf8Span.span, from: 0) else {
            return (self, "")
        }
        let start = utf8.index(startIndex, offsetBy: place)
        let end = utf8.index(start, offsetBy: phrase.utf8.count)
        return (String(self[..<start]), String(self[end...]))
    }

    /// The text with other words for a phrase wherever it stands.
    func exchanging(_ phrase: String, for words: String) -> String {
        guard !phrase.isEmpty else { return self }
        let (all, sought) = (utf8Span.span, phrase.utf8Span.span)
        var made = ""
        var (copied, next) = (startIndex, 0)
        while let place = firstPlace(of: sought, in: all, from: next) {
            next = place + sought.count
            made += self[copied..<utf8.index(startIndex, offsetBy: place)]
            made += words
            copied = utf8.index(startIndex, offsetBy: next)
        }
        return copied == startIndex ? self : made + self[copied...]
    }
}

/// Where `sought` first stands in `all`, at `start` or after it.
private func firstPlace(of sought: Span<UInt8>, in all: Span<UInt8>, from start: Int) -> Int? {
    guard sought.count > 0 else { return start }
    guard all.count - start >= sought.count else { return nil }
    for place in start...all.count - sought.count where all[place] == sought[0] {
        var length = 1
        while length < sought.count, all[place + length] == sought[length] { length += 1 }
        if length == sought.count { return place }
    }
    return nil
}
