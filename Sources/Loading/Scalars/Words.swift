package import DigitalMaturity

/// Reads one of the words of a closed list.
func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String
) throws(ParseFailure) -> Word {
    guard let word = Word(rawValue: text) else {
        let words = Word.allCases.map(\.rawValue)
        let near = nearest(to: text, among: words).map { "'\($0)', perhaps; " } ?? ""
        throw ParseFailure(
            "'\(text)' is not one of the words for this",
            expected: near + "one of \(words.joined(separator: ", "))"
        )
    }
    return word
}

/// Reads `yes` or `no`, however YAML's many spellings would read them.
func yesOrNo(_ text: String) throws(ParseFailure) -> Bool {
    switch text {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw ParseFailure("'\(text)' is neither yes nor no", expected: "yes or no")
    }
}

/// Reads a whole number.
func wholeNumber(_ text: String) throws(ParseFailure) -> Int {
    guard let number = Int(text), number.magnitude < 1_000_000_000 else {
        throw ParseFailure("'\(text)' is not a whole number", expected: "a number such as 3")
    }
    return number
}

/// Reads an identifier.
package func identifier(_ text: String) throws(ParseFailure) -> String {
    let isPlain = text.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
            || $0 == UInt8(ascii: "-")
    }
    guard isPlain, !text.isEmpty, text.utf8.count <= 64 else {
        throw ParseFailure(
            "'\(text)' is not an identifier",
            expected: "lower-case letters, digits and hyphens, such as epr-east"
        )
    }
    return text
}

/// Reads any text.
func anyText(_ text: String) throws(ParseFailure) -> String { text }

/// A parser that takes the word `unknown` for nothing.
func unlessUnknown<Value>(
    _ parse: @escaping (String) throws(ParseFailure) -> Value
) -> (String) throws(ParseFailure) -> Value? {
    { (text) throws(ParseFailure) in text == "unknown" ? nil : try parse(text) }
}

/// Reads codes with spaces or semicolons between them.
func codes(_ text: String) throws(ParseFailure) -> [ODSCode] {
    var codes: [ODSCode] = []
    for code in text.split(whereSeparator: { $0 == " " || $0 == ";" }) {
        codes.append(try ODSCode(parsing: code))
    }
    return codes
}

/// Reads text that is more than blanks.
func someText(_ text: String) throws(ParseFailure) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
        throw ParseFailure("nothing is written here", expected: "a name")
    }
    return text
}
