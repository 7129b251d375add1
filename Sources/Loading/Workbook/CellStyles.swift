/// The styles of a workbook's cells, of which only this is kept: whether a number is a day.
struct CellStyles: PartReader {
    private var codes: [Int: String] = [:]
    private var formats: [Int] = []

    /// Whether numbers of each style are days.
    var areDays: [Bool] {
        let custom = codes.mapValues(showsDay)
        return formats.map { custom[$0] ?? builtInDays.contains($0) }
    }

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        let format = element["numFmtId"].flatMap { Int($0) } ?? 0
        switch (element.parent, element.name) {
        case ("numFmts", "numFmt"): codes[format] = element["formatCode"]
        case ("cellXfs", "xf"): formats.append(format)
        default: break
        }
    }
}

/// The numbers of the formats that show a day and are never spelt out; some only in East Asia.
private let builtInDays: Set = Set(14...17).union([22, 36, 57, 58]).union(27...31).union(50...54)

/// Whether a number format shows a day: it has a year or a day, or a month without hours or
/// seconds, for `mm` is also minutes. Only the part for positive numbers counts.
func showsDay(_ code: String) -> Bool {
    let letters = Set(bareLetters(of: code))
    if letters.contains("y") || letters.contains("d") { return true }
    return letters.contains("m") && letters.isDisjoint(with: ["h", "s"])
}

/// The letters of `code` that mean parts of a time, up to the first semicolon.
private func bareLetters(of code: String) -> [Character] {
    var letters: [Character] = []
    var rest = Substring(code)
    while let character = rest.popFirst(), character != ";" {
        switch character {
        case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
        case "[": rest = rest.drop { $0 != "]" }.dropFirst()
        case "\\", "_", "*": rest = rest.dropFirst()
        default: letters += character.lowercased()
        }
    }
    // The word for a format that is chosen by what is written has none of these letters.
    return letters.filter { "ymdhs".contains($0) }
}
