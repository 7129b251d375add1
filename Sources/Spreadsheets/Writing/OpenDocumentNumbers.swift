extension NumberFormat {
    /// The format in the words of OpenDocument, under `name`; `nil` for one that needs none.
    ///
    /// A code has a section for all numbers, or one each for those above, below and at zero.
    func dataStyle(_ name: String) -> String? {
        if code == "General" { return nil }
        if code == "@" {
            return
                "<number:text-style style:name=\"\(name)\"><number:text-content/></number:text-style>"
        }
        let sections = formatSections(code)
        if sections[0].isDay { return sections[0].dateStyle(name) }
        let last = sections.count - 1
        guard last > 0 else { return sections[0].style(name, "") }
        let conditions = last == 1 ? ["value()&gt;=0"] : ["value()&gt;0", "value()&lt;0"]
        // The section of zero, or of what is below it, is the style; the others lie beside it.
        let order = last == 1 ? [0] : [0, 1]
        let others = zip(order, conditions).map { index, condition in
            (
                sections[index].style("\(name)P\(index)", " style:volatile=\"true\""),
                "<style:map style:condition=\"\(condition)\" style:apply-style-name=\"\(name)P\(index)\"/>"
            )
        }
        let own = sections[min(last, 2)].style(name, "", maps: others.map(\.1).joined())
        return others.map(\.0).joined() + own
    }
}

/// A section of Excel's code for a number, as its parts.
private struct FormatSection {
    enum Part {
        case text(String)
        /// The digits: `#,##0.00`, with a comma after them for each thousand that is left out.
        case digits(String)
        /// A letter of a day as often as it is there: `d`, `mmm`, `yyyy`.
        case day(Character, Int)
    }

    private(set) var parts: [Part] = []

    /// Adds a part, and words to those before them: OpenDocument has one text on either side of a number.
    mutating func add(_ part: Part) {
        if case .text(let more) = part, case .text(let text) = parts.last {
            parts[parts.count - 1] = .text(text + more)
        } else {
            parts.append(part)
        }
    }

    var isDay: Bool {
        parts.contains { if case .day("y", _) = $0 { true } else { false } }
    }

    private var isPercent: Bool {
        parts.contains { if case .text(let text) = $0 { text.contains("%") } else { false } }
    }

    func style(_ name: String, _ attributes: String, maps: String = "") -> String {
        let kind = isPercent ? "percentage-style" : "number-style"
        let body = parts.map { part in
            switch part {
            case .text(let text): "<number:text>\(xml(text))</number:text>"
            case .digits(let digits): number(digits)
            case .day: ""
            }
        }.joined()
        return "<number:\(kind) style:name=\"\(name)\"\(attributes)>\(body)\(maps)</number:\(kind)>"
    }

    func dateStyle(_ name: String) -> String {
        let body = parts.map { part in
            switch part {
            case .text(let text), .digits(let text): "<number:text>\(xml(text))</number:text>"
            case .day("d", let count): "<number:day\(count > 1 ? long : "")/>"
            case .day("m", let count):
                "<number:month\(count > 2 ? " number:textual=\"true\"" : "")"
                    + "\(count.isMultiple(of: 2) ? long : "")/>"
            case .day(_, let count): "<number:year\(count > 2 ? long : "")/>"
            }
        }.joined()
        return "<number:date-style style:name=\"\(name)\">\(body)</number:date-style>"
    }

    private var long: String { " number:style=\"long\"" }

    private func number(_ digits: String) -> String {
        let thousands = digits.reversed().prefix { $0 == "," }.count
        let parts = digits.dropLast(thousands).split(
            separator: ".",
            omittingEmptySubsequences: false
        )
        let places = parts.count > 1 ? parts[1] : ""
        var text = "<number:number number:decimal-places=\"\(places.count)\""
        text += " number:min-decimal-places=\"\(places.count { $0 == "0" })\""
        text += " number:min-integer-digits=\"\(parts[0].count { $0 == "0" })\""
        if parts[0].contains(",") { text += " number:grouping=\"true\"" }
        if thousands > 0 {
            text += " number:display-factor=\"1" + String(repeating: "000", count: thousands) + "\""
        }
        return text + "/>"
    }
}

/// The sections of a code, which has semicolons between them.
private func formatSections(_ code: String) -> [FormatSection] {
    var sections = [FormatSection()]
    var rest = Substring(code)
    while let first = rest.first {
        let last = sections.count - 1
        switch first {
        case ";":
            sections.append(FormatSection())
            rest.removeFirst()
        case "\"":
            let text = rest.dropFirst().prefix { $0 != "\"" }
            sections[last].add(.text(String(text)))
            rest = rest[text.endIndex...].dropFirst()
        case "0", "#":
            let digits = rest.prefix { "0#,.".contains($0) }
            sections[last].add(.digits(String(digits)))
            rest = rest[digits.endIndex...]
        case "d", "m", "y":
            let letters = rest.prefix { $0 == first }
            sections[last].add(.day(first, letters.count))
            rest = rest[letters.endIndex...]
        default:
            sections[last].add(.text(String(first)))
            rest.removeFirst()
        }
    }
    return sections
}
