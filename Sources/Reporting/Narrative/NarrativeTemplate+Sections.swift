package import DigitalMaturity

/// The heading of a section: `## Title {#id}`.
struct SectionHeading {
    let id: String
    let title: String

    init?(_ line: some StringProtocol) {
        guard line.hasPrefix("## "), line.hasSuffix("}"),
            let open = line.indices.last(where: { line[$0...].hasPrefix(" {#") })
        else { return nil }
        id = String(line[open...].dropFirst(3).dropLast())
        title = String(line[..<open].dropFirst(3))
    }
}

extension NarrativeTemplate {
    /// The lines of the text, with their numbers.
    var lines: [(number: Int, text: Substring)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            ($0 + 1, $1)
        }
    }

    /// Each section's identifier, and where it is.
    package var sections: [(id: String, place: Place)] {
        lines.compactMap { number, line in
            SectionHeading(line).map { heading in
                let column = line.utf8.count - heading.id.utf8.count
                return (heading.id, Place(file: file, line: number, column: column))
            }
        }
    }

    /// Sections that the report does not know, that are there twice, or that are missing, and words
    /// that no section holds.
    func misplacedSections(_ known: [String]) -> [Diagnostic] {
        let found = sections
        let allowed = known + (proseSections ?? [])
        let unknown = found.filter { !allowed.contains($0.id) }.map {
            Diagnostic.unknownName($0.id, of: "section", among: known, at: $0.place)
        }
        let twice = found.map { Located($0.id, at: $0.place) }.repeated(
            "section",
            remedy: "keep one of them"
        )
        let missing =
            proseSections == nil ? known.filter { id in !found.contains { $0.id == id } } : []
        return looseWords + unknown + twice
            + missing.map {
                .missingKey("## … {#\($0)}", in: "the narrative", at: Place(file: file))
            }
    }

    /// That there are words before the first section, which no reader would see.
    private var looseWords: [Diagnostic] {
        let first = sections.first?.place.line ?? Int.max
        let loose = lines.first { $0.number < first && !$0.text.allSatisfy(\.isWhitespace) }
        return loose.map { line in
            [
                .narrative(
                    "these words are before the first section",
                    help: "begin with a line such as '## Summary {#summary}'",
                    at: Place(file: file, line: line.number, column: 1)
                )
            ]
        } ?? []
    }
}
