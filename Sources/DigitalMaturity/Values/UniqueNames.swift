/// Names that differ from each other in more than their case.
package struct UniqueNames {
    private let limit: Int
    private let separator: Character
    private var taken: Set<String>

    /// Creates names of at most `limit` UTF-16 units, none of them in `reserved`; a number that
    /// makes one unique follows `separator`.
    package init(limit: Int, separator: Character, reserved: [String]) {
        self.limit = limit
        self.separator = separator
        taken = Set(reserved.map { $0.lowercased() })
    }

    /// The name as wished if it is free, else the first of `name 2`, `name 3` and so on that is.
    package mutating func claim(_ wish: String) -> String {
        var name = wish.shortened(to: limit)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = "\(separator)\(number)"
            name = wish.shortened(to: limit - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }
}

extension UniqueNames {
    /// The names of sheets; Excel keeps `History` for itself.
    package static var sheets: UniqueNames {
        UniqueNames(limit: 31, separator: " ", reserved: ["History"])
    }

    /// The names of tables.
    package static var tables: UniqueNames { UniqueNames(limit: 255, separator: "_", reserved: []) }

    /// The name on the tab of the exhibit `id` that is called `title`: its identifier, because that
    /// stays when findings change, in the capitals of its title.
    package mutating func claimSheet(id: String, title: String) -> String {
        let capitals = Dictionary(
            title.split { !$0.isLetter && !$0.isNumber }.map { ($0.lowercased(), String($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        let words = id.split { $0 == "-" || $0 == "_" || $0.isWhitespace }
            .map { capitals[$0.lowercased()] ?? String($0) }
        return claimSheet(named: capitalised(words.joined(separator: " ")))
    }

    /// The name on the tab of a sheet that is called `title`.
    package mutating func claimSheet(named title: String) -> String {
        claim(validSheetName(title))
    }

    /// The name of the table `id` in formulas, which no cell's name can be mistaken for.
    package mutating func claimTable(id: String) -> String {
        let letters = id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
        return claim("Waymark_" + String(letters))
    }
}

extension String {
    /// As much as fits into `limit` UTF-16 units, whole words if that leaves most of it.
    fileprivate func shortened(to limit: Int) -> String {
        guard utf16.count > limit else { return self }
        var cut = self
        while cut.utf16.count > limit { cut.removeLast() }
        let words = cut.split(separator: " ")
        guard words.count > 1, self.dropFirst(cut.count).first != " " else { return cut.trimmed }
        return words.dropLast().joined(separator: " ")
    }

    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return String(text)
    }
}

/// `text` without what Excel forbids in the name of a sheet.
private func validSheetName(_ text: String) -> String {
    let allowed = text.map { character -> Character in
        switch character {
        case "[", "]", ":", "*", "?", "/", "\\": " "
        case "'": "\u{2019}"
        default: character.isNewline ? " " : character
        }
    }
    let name = String(allowed).trimmed
    return name.isEmpty ? "Sheet" : name
}

private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
}
