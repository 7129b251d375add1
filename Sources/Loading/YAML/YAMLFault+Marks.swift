import DigitalMaturity

/// Faults in the marks of a line: its quotes, braces, brackets and colons.
extension YAMLFault {
    static func quote(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        let near = (max(1, stop.line - 30)...stop.line).reversed().filter { $0 <= text.count }
        guard
            let (line, mark) = near.lazy.compactMap({ line in
                text[line].openQuote.map { (line, $0) }
            }).first
        else { return nil }
        let open = text[line].unicodeScalars.prefix(mark)
        let character = Character(text[line].unicodeScalars[open.endIndex])
        return YAMLFault(
            cause: "the quote that opens here is not closed",
            help: "write \(character) at the end of the text too",
            line: line,
            column: mark + 1,
            mended: text[line] + String(character) + text[line].closers(beforeQuote: true)
        )
    }

    static func brackets(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        let lines = [stop.since?.line, stop.line, text.lineBefore(stop.line)].compactMap(\.self)
        for line in lines where line <= text.count {
            if let fault = tooFew(line, text) ?? tooMany(line, text) { return fault }
        }
        guard let since = stop.since, stop.problem.contains("expected ',' or") else { return nil }
        return YAMLFault(
            cause: "something is missing between the braces or brackets that open in column "
                + "\(since.column)",
            help: "put a comma between entries, a space after each colon, and quotes around text "
                + "with a comma or ': ' in it",
            line: since.line,
            column: since.line == stop.line ? stop.column : since.column,
            mended: nil
        )
    }

    private static func tooFew(_ line: Int, _ text: YAMLText) -> YAMLFault? {
        let closers = text[line].closers(beforeQuote: false)
        guard !closers.isEmpty, let open = text[line].openBracket else { return nil }
        let what = closers.last == "}" ? "brace" : "bracket"
        return YAMLFault(
            cause: "the \(what) that opens here is not closed",
            help: "write \(closers) at the end of the line",
            line: line,
            column: open + 1,
            mended: text[line].withoutComment + closers
        )
    }

    private static func tooMany(_ line: Int, _ text: YAMLText) -> YAMLFault? {
        let plain = text[line].withoutQuoted
        let (opening, closing) = (
            plain.filter { "{[".contains($0) }, plain.filter { "}]".contains($0) }
        )
        guard closing.count > opening.count,
            let last = text[line].lastIndex(where: { "}]".contains($0) })
        else { return nil }
        var mended = text[line]
        mended.remove(at: last)
        return YAMLFault(
            cause: "there is a \(text[line][last]) too many",
            help: "delete it",
            line: line,
            column: text[line][..<last].unicodeScalars.count + 1,
            mended: mended
        )
    }

    static func missingSpace(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        let lines = [stop.since?.line, stop.line, text.lineBefore(stop.line)].compactMap(\.self)
        let form = /(\s*(?:- )*[A-Za-z][A-Za-z0-9_-]*:)([^\s\/].*)/
        for line in lines where line <= text.count {
            guard let match = text[line].wholeMatch(of: form) else { continue }
            return YAMLFault(
                cause: "there is no space after the colon",
                help: "write \(match.1.visible) \(match.2.prefix(20))",
                line: line,
                column: match.1.unicodeScalars.count + 1,
                mended: "\(match.1) \(match.2)"
            )
        }
        guard stop.problem.contains("could not find expected ':'"), let since = stop.since else {
            return nil
        }
        return YAMLFault(
            cause: "this line has no colon between a key and a value",
            help: "write 'key: value'; a text that goes on in a second line is indented further",
            line: since.line,
            column: since.column,
            mended: nil
        )
    }

    static func colonInText(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        guard stop.problem.hasPrefix("mapping values are not allowed"),
            let match = text[stop.line].wholeMatch(of: /(\s*(?:- )*[^\s:][^:]*: +)(.*: .*|.*:)/),
            match.1.unicodeScalars.count < stop.column
        else { return nil }
        let value = String(match.2).visible
        return YAMLFault(
            cause: "the text has a colon and a space in it",
            help: "put it in quotes: \(inQuotes(value))",
            line: stop.line,
            column: match.1.unicodeScalars.count + 1,
            mended: "\(match.1)\(inQuotes(value))"
        )
    }

    static func afterQuote(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        guard stop.problem.contains("expected key"), stop.line <= text.count,
            let match = text[stop.line].wholeMatch(of: /(\s*(?:- )*[^\s:][^:]*: +)(["'].*)/)
        else { return nil }
        let words = String(match.2).filter { !"\"'".contains($0) }
        return YAMLFault(
            cause: "text follows the closing quote",
            help: "put all of the text between the quotes: \(inQuotes(words))",
            line: stop.line,
            column: stop.column,
            mended: "\(match.1)\(inQuotes(words))"
        )
    }
}

extension String {
    /// The blanks before the first word.
    var indent: Substring { prefix { $0 == " " || $0 == "\t" } }

    /// The column, from nought, in which its first key begins, behind the dashes of a list.
    var keyColumn: Int { firstMatch(of: /^\s*(?:- +)*/)?.output.count ?? 0 }

    /// The line with blanks in place of what is quoted and of its comment.
    var withoutQuoted: String {
        replacing(/"(?:[^"\\]|\\.)*"/) { String(repeating: " ", count: $0.output.count) }
            .replacing(/(^|[\s,\[{:])('(?:[^']|'')*')/) {
                $0.1 + String(repeating: " ", count: $0.2.count)
            }
            .replacing(/(?:^|\s)#.*/) { String(repeating: " ", count: $0.output.count) }
    }

    /// The line without the comment at its end.
    fileprivate var withoutComment: String {
        guard let match = withoutQuoted.firstMatch(of: /\s+$/) else { return self }
        return String(prefix(withoutQuoted.count - match.output.count))
    }

    /// How many characters stand before a quote that the line opens and does not close.
    fileprivate var openQuote: Int? {
        let plain = withoutQuoted
        guard let match = plain.firstMatch(of: /(?:^|[\s,\[{])(?:["']|"(?:.*))/),
            let quote = match.output.lastIndex(where: { "\"'".contains($0) })
        else { return nil }
        return plain[..<quote].unicodeScalars.count
    }

    /// What closes the braces and brackets that the line leaves open, the innermost first.
    fileprivate func closers(beforeQuote: Bool) -> String {
        var open: [Character] = []
        for character in beforeQuote ? prefixBeforeQuote : withoutQuoted {
            switch character {
            case "{": open.append("}")
            case "[": open.append("]")
            case "}", "]": if open.last == character { open.removeLast() }
            default: break
            }
        }
        return String(open.reversed())
    }

    private var prefixBeforeQuote: String { String(prefix(openQuote ?? 0)) }

    /// How many characters stand before the last brace or bracket that the line leaves open.
    fileprivate var openBracket: Int? {
        var open: [Int] = []
        for (index, character) in withoutQuoted.enumerated() {
            if "{[".contains(character) { open.append(index) }
            if "}]".contains(character) { _ = open.popLast() }
        }
        return open.last
    }
}
