import DigitalMaturity
import Yams

/// Why a text is not YAML, in plain words, and how the line at fault reads without the fault.
struct YAMLFault {
    let cause: String
    let help: String
    /// The line and the column, in characters, both from one.
    let line: Int
    let column: Int
    /// The line without its fault; `nil` where only leaving it out helps.
    let mended: String?
}

/// What the parser says when it stops: where, and what it was reading since where.
struct YAMLStop {
    let problem: String
    let line: Int
    let column: Int
    let since: (line: Int, column: Int)?

    init?(_ error: any Error, in text: YAMLText) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            self.problem = problem
            (line, column) = (mark.line, mark.column)
            since = context.map { ($0.mark.line, $0.mark.column) }
        case YamlError.reader(let problem, _, _, _):
            guard let place = text.firstControl else { return nil }
            self.problem = problem
            (line, column) = place
            since = nil
        default: return nil
        }
    }
}

extension YAMLFault {
    /// What most probably stopped the parser.
    static func found(_ stop: YAMLStop, in text: YAMLText) -> YAMLFault {
        let causes: [(YAMLStop, YAMLText) -> YAMLFault?] = [
            control, tab, quote, brackets, missingSpace, badStart, escape, colonInText, listOnLine,
            afterQuote, secondDocument, indentation,
        ]
        return causes.lazy.compactMap { $0(stop, text) }.first
            ?? YAMLFault(
                cause: stop.problem,
                help: "check the indentation, and put text with marks in it in quotes",
                line: min(stop.line, text.count),
                column: stop.line > text.count ? 1 : stop.column,
                mended: nil
            )
    }

    private static func control(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        guard stop.problem.hasPrefix("control characters"), let mark = text[stop.line].unseen.first
        else { return nil }
        let kept = text[stop.line].unicodeScalars.filter { !$0.isControl }
        return YAMLFault(
            cause: "there is a mark here that nobody can see: \(mark.name)",
            help: "delete it, or type the line anew",
            line: stop.line,
            column: stop.column,
            mended: String(String.UnicodeScalarView(kept))
        )
    }

    private static func tab(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        let near = [stop.line, text.lineBefore(stop.line)].compactMap(\.self)
        guard let line = near.first(where: { text[$0].indent.contains("\t") }) else { return nil }
        let indent = text[line].indent
        return YAMLFault(
            cause: "a tab indents this line",
            help: "indent with spaces; editors can turn tabs into spaces",
            line: line,
            column: indent.prefix { $0 != "\t" }.count + 1,
            mended: String(indent).replacing("\t", with: "  ")
                + String(text[line].dropFirst(indent.count))
        )
    }

    private static func badStart(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        let line = text[stop.line]
        let problems = ["cannot start any token", "undefined alias", "alphabetic or numeric"]
        guard problems.contains(where: stop.problem.contains) else { return nil }
        let marks = line.unicodeScalars.prefix(stop.column)
        guard let start = marks.lastIndex(where: { "@`%*&!|>".unicodeScalars.contains($0) }) else {
            return nil
        }
        let value = line[start...]
        let length =
            line[..<start].contains { "{[".contains($0) }
            ? value.prefix { !",}]".contains($0) }.count : value.count
        let text = String(value.prefix(length)).visible
        return YAMLFault(
            cause: "a value cannot begin with \(line[start])",
            help: "put it in quotes: \(inQuotes(text))",
            line: stop.line,
            column: line[..<start].unicodeScalars.count + 1,
            mended: String(line[..<start]) + inQuotes(text) + String(value.dropFirst(length))
        )
    }

    private static func escape(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        guard stop.problem.contains("escape character") || stop.problem.contains("hexdecimal")
        else { return nil }
        return YAMLFault(
            cause: "a backslash stands in double quotes",
            help: "write two backslashes, or put the text in single quotes",
            line: stop.line,
            column: stop.column,
            mended: text[stop.line].replacing("\\", with: "\\\\")
        )
    }

    private static func listOnLine(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        guard stop.problem.hasPrefix("block sequence entries") else { return nil }
        return YAMLFault(
            cause: "a list begins on the line of its key",
            help: "write each item of the list on a line of its own, after '- '",
            line: stop.line,
            column: stop.column,
            mended: nil
        )
    }

    private static func secondDocument(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        guard text[stop.line].hasPrefix("---") || text[stop.line].hasPrefix("...") else {
            return nil
        }
        return YAMLFault(
            cause: "a second document begins here",
            help: "delete this line, or put what follows into a file of its own",
            line: stop.line,
            column: 1,
            mended: ""
        )
    }

    private static func indentation(_ stop: YAMLStop, _ text: YAMLText) -> YAMLFault? {
        let problems = [
            "expected key", "expected '-' indicator", "not allowed in this context",
            "document start",
        ]
        guard problems.contains(where: stop.problem.contains), stop.line <= text.count,
            let above = text.lineBefore(stop.line)
        else { return nil }
        let (line, column) = (text[stop.line], text[above].keyColumn)
        guard line.indent.count != column else { return nil }
        return YAMLFault(
            cause: "this line is indented by \(spaces(line.indent.count)), and what belongs beside "
                + "it in line \(above) by \(spaces(column))",
            help: "keys of one mapping begin at the same column",
            line: stop.line,
            column: line.indent.count + 1,
            mended: line.first == "-"
                ? nil
                : String(repeating: " ", count: column) + String(line.dropFirst(line.indent.count))
        )
    }
}

private func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

/// The text in double quotes.
func inQuotes(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { properties.generalCategory == .control && value != 9 }
}
