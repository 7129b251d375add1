package import DigitalMaturity

/// The many ways in which people write one kind of value.
package enum Manner: Hashable, Sendable {
    case money, yearlyMoney, percentage, year, month, day, time, people
    /// The words of a closed list, and other names for them.
    case words([String], also: [String: String])

    /// The exact spelling of what `text` says, or `text` itself where it is none of these ways; what
    /// may be read in two ways is a failure.
    package func exact(_ text: String) throws(ParseFailure) -> String {
        if isExact(text) { return text }
        let plain = text.plainly
        let found: String? =
            switch self {
            case .money: try exactMoney(plain)
            case .yearlyMoney: try exactYearlyMoney(plain)
            case .percentage: try exactPercentage(plain)
            case .year: try exactYear(plain)
            case .month: try exactMonth(plain)
            case .day: try exactDay(plain)
            case .time: try exactTime(plain)
            case .people: try exactCount(plain)
            case .words(let words, let also): exactWord(plain, of: words, also)
            }
        return found ?? text
    }
}

extension Manner {
    /// Whether the text is in the exact spelling already.
    fileprivate func isExact(_ text: String) -> Bool {
        switch self {
        case .money: text == toBeConfirmed || (try? Money(parsing: text)) != nil
        case .yearlyMoney: text == toBeConfirmed || (try? yearlyAmount(text)) != nil
        case .percentage: (try? Percentage(parsing: text)) != nil
        case .year: (try? FinancialYear(parsing: text)) != nil
        case .month: (try? CivilMonth(parsing: text)) != nil
        case .day: (try? CivilDate(parsing: text)) != nil
        case .time: (try? Months(parsing: text)) != nil
        case .people: (try? wholeNumber(text)) != nil
        case .words(let words, _): words.contains(text)
        }
    }
}

/// A parser that reads `text` as `parse` does, or else in the exact spelling of what it says.
func written<Value>(
    in manner: Manner,
    _ parse: @escaping @Sendable (String) throws(ParseFailure) -> Value
) -> @Sendable (String) throws(ParseFailure) -> Value {
    { (text) throws(ParseFailure) in
        do throws(ParseFailure) { return try parse(text) } catch {
            let exact = try manner.exact(text)
            guard exact != text else { throw error }
            return try parse(exact)
        }
    }
}

/// The word that is meant, whatever its case and whatever joins its parts.
private func exactWord(_ text: String, of words: [String], _ also: [String: String]) -> String? {
    let name = String(text.lowercased().map { " _".contains($0) ? "-" : $0 })
    return words.contains(name) ? name : also[name]
}

extension String {
    /// The text with one space for each run of white space, a hyphen for each dash, and without marks
    /// that nobody can see.
    package var plainly: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format: continue
            case .dashPunctuation: plain.append("-")
            case _ where scalar == "\u{2212}": plain.append("-")
            case _ where scalar.properties.isWhitespace: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain).split(separator: " ").joined(separator: " ")
    }

    /// The marks in the text that look like a space or like nothing, each with its name and the byte at
    /// which it is.
    package var unseen: [(name: String, offset: Int)] {
        var offset = 0
        var found: [(String, Int)] = []
        for scalar in unicodeScalars {
            if scalar.isUnseen { found.append((scalar.spokenName, offset)) }
            offset += UTF8.width(scalar)
        }
        return found
    }
}

extension Unicode.Scalar {
    fileprivate var isUnseen: Bool {
        switch properties.generalCategory {
        case .format, .control, .lineSeparator, .paragraphSeparator: true
        case .spaceSeparator: value != 0x20
        default: false
        }
    }

    /// Its name as Unicode has it, in small letters, and its number.
    fileprivate var spokenName: String {
        let name = properties.nameAlias ?? properties.name ?? "control character"
        return
            "\(name.lowercased()) (U+\(String(0x10000 + value, radix: 16).uppercased().dropFirst()))"
    }
}
