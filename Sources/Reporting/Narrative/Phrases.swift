import DigitalMaturity
import Documents
import Investment

extension Plan {
    /// What the schemes with these identifiers are called.
    func titles(_ ids: [String]) -> [String] { ids.map { scheme($0)?.title ?? $0 } }

    /// The first year to the last: `2026/27 to 2028/29`.
    var span: String {
        years.count == 1 ? "\(years[0])" : "\(years[0]) to \(years[years.count - 1])"
    }
}

extension [String] {
    /// `one`, `one and two`, `one, two and three`.
    var listed: String {
        count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
    }
}

extension Int {
    /// Numbers under ten in words, as prose has them.
    var words: String {
        let names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return names.indices.contains(self) ? names[self] : "\(self)"
    }
}

extension [String] {
    /// The first two and how many more there are.
    var briefly: String {
        count <= 3 ? listed : self[0] + ", " + self[1] + " and \(count - 2) more"
    }
}

extension [[Inline]] {
    /// The phrases with commas and `and` between them.
    var listed: [Inline] {
        enumerated().flatMap { index, phrase -> [Inline] in
            index == 0 ? phrase : [.text(index == count - 1 ? " and " : ", ")] + phrase
        }
    }
}

extension [Inline] {
    /// The phrase with its first letter in upper case.
    var capitalised: [Inline] {
        guard case .text(let text)? = first else { return self }
        return [.text(text.capitalised)] + dropFirst()
    }
}
