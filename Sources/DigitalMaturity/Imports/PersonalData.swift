/// How columns about people who are cared for are known: by their headings, and NHS numbers by their check
/// digit too.
package struct PersonalData: Sendable {
    /// One kind of such data and the headings that it has, as words in small letters.
    package struct Kind: Sendable {
        /// What is in the column, in words.
        package let what: String
        /// Headings that say it by themselves.
        package let alone: Set<String>
        /// Headings that say it only together with a word for a person.
        package let ofAPerson: Set<String>

        package init(what: String, alone: [String], ofAPerson: [String]) {
            (self.what, self.alone, self.ofAPerson) = (what, Set(alone), Set(ofAPerson))
        }
    }

    private let people: [[Substring]]
    private let kinds: [Kind]

    /// Creates the knowledge of `kinds`; `people` are the words for a person.
    package init(people: [String], kinds: [Kind]) {
        self.people = people.map { $0.split(separator: " ") }
        self.kinds = kinds
    }

    /// The columns of a table that are about people, each once, at its heading or first value. The `names`
    /// are identifiers of ours, such as the standard `nhs-number`, which are no headings.
    package func problems(in table: SourceTable, besides names: Set<String> = []) -> [Diagnostic] {
        var found: [Int: Diagnostic] = [:]
        for row in table.rows.prefix(30) {
            for (column, cell) in row.cells.enumerated() where found[column] == nil {
                guard !names.contains(cell.value), let kind = kind(of: cell.value) else {
                    continue
                }
                found[column] = .personalData(kind.what, headed: cell.value, at: cell.place)
            }
        }
        for (column, cell) in table.columnsOfNHSNumbers where found[column] == nil {
            found[column] = .personalData("NHS numbers", headed: nil, at: cell.place)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// What a heading says that its column is; `nil` where that is nothing about a person.
    package func kind(of heading: String) -> Kind? {
        let all = plain(heading).split(separator: " ").filter { $0 != "the" && $0 != "s" }
        let words = withoutPerson(all)
        let name = words.joined(separator: " ")
        return kinds.first { kind in
            kind.alone.contains(name) || words.count < all.count && kind.ofAPerson.contains(name)
        }
    }

    private func withoutPerson(_ words: [Substring]) -> [Substring] {
        for person in people {
            if words.starts(with: person) { return Array(words.dropFirst(person.count)) }
            if words.reversed().starts(with: person.reversed() + ["of"]) {
                return Array(words.dropLast(person.count + 1))
            }
        }
        return words
    }
}

extension SourceTable {
    /// The columns of which half the cells or more, and at least three, are NHS numbers, with the first.
    fileprivate var columnsOfNHSNumbers: [(column: Int, first: Located<String>)] {
        var (filled, first, numbers) = ([Int: Int](), [Int: Located<String>](), [Int: Int]())
        for row in rows {
            for (column, cell) in row.cells.enumerated() where !cell.value.isEmpty {
                filled[column, default: 0] += 1
                guard cell.value.isNHSNumber else { continue }
                numbers[column, default: 0] += 1
                first[column] = first[column] ?? cell
            }
        }
        return first.sorted { $0.key < $1.key }.compactMap { column, cell in
            let count = numbers[column, default: 0]
            return count >= 3 && count * 2 >= filled[column, default: 0] ? (column, cell) : nil
        }
    }
}

extension String {
    /// Whether it is ten digits, in groups or not, of which the last is right by modulus 11: NHS Data Dictionary,
    /// "NHS number".
    var isNHSNumber: Bool {
        guard (10...14).contains(utf8.count) else { return false }
        let digits = utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
            .map { Int($0) - 48 }
        guard digits.count == 10, digits.allSatisfy((0...9).contains) else { return false }
        let sum = zip(digits, (2...10).reversed()).map(*).reduce(0, +)
        return (11 - sum % 11) % 11 == digits[9]
    }
}
