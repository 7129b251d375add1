/// What is said of each exhibit on its tab: its identifier, with words in place of the codes in it.
///
/// `identifiers` has each code with its words. A code without words, such as that of the only plan, is left
/// out where the rest still tells the exhibits apart.
func tabWords(of ids: [String], _ identifiers: [String: String]) -> [String] {
    let codes = identifiers.keys.sorted { ($1.count, $0) < ($0.count, $1) }
    let said = ids.map { id in
        codes.reduce(id) { id, code in
            identifiers[code].flatMap { $0.isEmpty ? nil : id.replacing(code, by: $0) } ?? id
        }
    }
    let short = said.map { id in
        codes.reduce(id) { id, code in
            identifiers[code].flatMap { $0.isEmpty ? id.replacing(code, by: "") : nil } ?? id
        }
    }
    // Where codes alone tell two apart, both keep theirs.
    let left = zip(short, said).filter { $0 != $1 }
    let counts = Dictionary(left.map { ($0.0, 1) }, uniquingKeysWith: +)
    return zip(short, said).map { ($0.isEmpty || counts[$0, default: 0] > 1 ? $1 : $0).endedWell }
}

extension String {
    /// As many whole words as a tab has room for, the last of them not one that leads on to another.
    fileprivate var endedWell: String {
        let room = 31
        guard count > room else { return self }
        var words = split { $0 == "-" || $0 == " " || $0 == "," }
        let leading: Set<Substring> = ["for", "of", "and", "in", "the", "to", "by", "with"]
        while words.count > 1,
            words.joined(separator: " ").count > room || words.last.map(leading.contains) == true
        { words.removeLast() }
        return words.joined(separator: "-")
    }

    /// The identifier with words, none or some, for a code that stands in it whole.
    fileprivate func replacing(_ code: String, by words: String) -> String {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        let asked = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > asked.count || (parts.count == asked.count && !words.isEmpty),
            let start = (0...parts.count - asked.count).first(where: {
                parts[$0..<$0 + asked.count].elementsEqual(asked)
            })
        else { return self }
        var kept = parts.map(String.init)
        kept.replaceSubrange(start..<start + asked.count, with: words.isEmpty ? [] : [words])
        return kept.joined(separator: "-")
    }
}
