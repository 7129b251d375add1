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

extension Findings {
    /// What the framework calls a dimension.
    func dimensionTitle(_ id: String) -> String { framework.dimension(id)?.title ?? id }
}

/// An identifier as people say it: `icb-capital` is `ICB capital`.
func spoken(_ id: String) -> String {
    let short = ["icb", "nhs", "epr", "it", "sr25", "dhsc", "gp", "ai"]
    return id.split(separator: "-").map {
        short.contains(String($0)) ? $0.uppercased() : String($0)
    }
    .joined(separator: " ")
}

extension Cell {
    /// What a plan states in words; unknown where it states nothing or says that it is to be confirmed.
    static func stated(_ words: String?, orElse reason: String) -> Cell {
        guard let words, !["tbc", "tbd", "to be confirmed"].contains(words.lowercased()) else {
            return .unknown(reason)
        }
        return .text(words)
    }
}

extension Table {
    /// The table without columns of which nothing is known, which its note then names.
    var withoutUnknownColumns: Table {
        let unknown = columns.indices.filter { column in
            rows.allSatisfy { if case .unknown = $0[column] { true } else { false } }
        }
        guard !rows.isEmpty, !unknown.isEmpty else { return self }
        let names = unknown.map { columns[$0].title.lowercasedFirst }.listed
        let known = columns.indices.filter { !unknown.contains($0) }
        return Table(
            id: id,
            title: title,
            columns: known.map { columns[$0] },
            rows: rows.map { row in known.map { row[$0] } },
            note: [note, "Not known for any row: \(names)."].compactMap(\.self)
                .joined(separator: " "),
            shading: shading
        )
    }
}
