public import DigitalMaturity
import Documents
import Mustache

/// The prose of a report, as CommonMark with placeholders, in sections headed `## Heading {#id}`.
public struct NarrativeTemplate: Sendable {
    /// The file, for diagnostics.
    public let file: String
    /// The CommonMark source, placeholders included.
    public let text: String
    /// The sections that are prose alone, in a workspace's own narrative, which may also leave sections
    /// out; `nil` in ours.
    let proseSections: [String]?

    /// Creates a template of ours, which has each section of its report.
    public init(file: String, text: String) {
        self.init(file: file, text: text, proseSections: nil)
    }

    init(file: String, text: String, proseSections: [String]?) {
        self.file = file
        self.text = text
        self.proseSections = proseSections
    }

    /// One section of a narrative, filled.
    struct Part {
        let id: String
        let heading: String
        let prose: Narrative
    }

    /// Fills every placeholder and splits the text into its sections.
    ///
    /// `sections` are the identifiers that the report knows; each must be there, and no other.
    func fill(_ placeholders: Placeholders, sections: [String]) throws(NarrativeProblems) -> [Part]
    {
        let problems =
            unknownPlaceholders(placeholders) + tableProblems + misplacedSections(sections)
        guard problems.isEmpty else { throw NarrativeProblems(problems) }
        var values: [Inline] = []
        var context: [String: Any] = [:]
        for (name, value) in placeholders.values { context[name] = seen(value, &values) }
        return split(try render(context), values)
    }

    private func render(_ context: [String: Any]) throws(NarrativeProblems) -> String {
        do { return try MustacheTemplate(string: text).render(context) } catch {
            let place: Place
            let reason: String
            if let error = error as? MustacheTemplate.ParserError {
                place = Place(
                    file: file,
                    line: error.context.lineNumber,
                    column: error.context.columnNumber
                )
                reason = "\(error.error)"
            } else {
                place = Place(file: file)
                reason = "\(error)"
            }
            throw NarrativeProblems([.templateSyntax(reason, at: place)])
        }
    }

    /// A value as Mustache sees it: its index among `values`, between the marks.
    private func seen(_ value: Placeholders.Value, _ values: inout [Inline]) -> Any {
        func marked(_ phrase: [Inline]) -> String {
            phrase.map { inline in
                values.append(inline.rounded)
                return "\(Narrative.marks.open)\(values.count - 1)\(Narrative.marks.close)"
            }.joined()
        }
        switch value {
        case .phrase(let phrase): return marked(phrase)
        case .flag(let flag): return flag
        case .list(let names, let items):
            return items.map { item in
                Dictionary(uniqueKeysWithValues: names.map { ($0, marked(item[$0] ?? [])) })
            }
        }
    }

    private func split(_ text: String, _ values: [Inline]) -> [Part] {
        var parts: [Part] = []
        var heading: SectionHeading?
        var lines: [Substring] = []
        func close() {
            guard let heading else { return }
            let prose = Narrative(lines.joined(separator: "\n"), using: values)
            parts.append(Part(id: heading.id, heading: heading.title, prose: prose))
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let next = SectionHeading(line) {
                close()
                (heading, lines) = (next, [])
            } else {
                lines.append(line)
            }
        }
        close()
        return parts
    }
}

/// What is wrong with a narrative.
public struct NarrativeProblems: Error, Sendable {
    /// Every problem, in order of place.
    public let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

extension Narrative {
    /// Keeps, of `values`, those that stand in `text`, in the order in which they first stand there.
    fileprivate init(_ text: String, using values: [Inline]) {
        var kept: [Int] = []
        var parts: [String] = []
        for (position, part) in text.split(
            separator: Narrative.marks.open,
            omittingEmptySubsequences: false
        ).enumerated() {
            guard position > 0, let close = part.firstIndex(of: Narrative.marks.close),
                let index = Int(part[..<close]), values.indices.contains(index)
            else {
                parts.append(String(part))
                continue
            }
            if !kept.contains(index) { kept.append(index) }
            let place = kept.firstIndex(of: index) ?? 0
            parts.append("\(Narrative.marks.open)\(place)" + part[close...])
        }
        self.init(text: parts.joined(), values: kept.map { values[$0] })
    }
}
