public import DigitalMaturity

/// A narrative of a workspace's own: what it takes the place of, or what it is made from.
public struct OwnNarrative: Sendable {
    /// The name of its folder.
    public let slug: String
    /// Its title, where its head gives one.
    public let title: String?
    /// The report whose sections and values it uses, where its head names one.
    public let base: Located<String>?
    /// The words after the head, each in its line of the file.
    public let source: SourceText
}

extension Loader {
    /// The workspace's own narratives, `reports/<slug>/narrative.md`, in order of their slugs.
    public func ownNarratives(_ problems: inout [Diagnostic]) -> [OwnNarrative] {
        guard let workspace else { return [] }
        return workspace.files(in: ownReports, ending: "/narrative.md").compactMap { file in
            let parts = file.split(separator: "/").map(String.init)
            guard parts.count == 3 else { return nil }
            do throws(ParseFailure) { _ = try identifier(parts[1]) } catch {
                problems.append(.malformedValue(error, at: Place(file: workspace.shown(file))))
                return nil
            }
            guard let text = workspace.text(file, &problems) else { return nil }
            return readNarrative(text, parts[1], workspace.shown(file), &problems)
        }
    }
}

/// Reads the head between two lines of `---`, if there is one, and leaves its lines empty.
private func readNarrative(
    _ text: String,
    _ slug: String,
    _ file: String,
    _ problems: inout [Diagnostic]
) -> OwnNarrative? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let isLimit = { (line: String) in line.visible == "---" }
    var narrative: (title: String?, base: Located<String>?) = (nil, nil)
    var body = lines
    if lines.first.map(isLimit) == true {
        guard let end = lines.dropFirst().firstIndex(where: isLimit) else {
            problems.append(
                .narrative(
                    "the head is not closed",
                    help: "end it by a line of ---",
                    at: Place(file: file, line: 1, column: 1)
                )
            )
            return nil
        }
        // The first line stays empty, so that each key has its line of the file.
        let head = ([""] + lines[1..<end]).joined(separator: "\n")
        guard let yaml = YAMLFile(parsing: head, file: file, &problems) else { return nil }
        narrative =
            Record.read(yaml, "the head", &problems) { record in
                (record.optionalText("title"), record.optional("from", identifier))
            } ?? narrative
        for line in 0...end { body[line] = "" }
    }
    return OwnNarrative(
        slug: slug,
        title: narrative.title,
        base: narrative.base,
        source: SourceText(file: file, text: body.joined(separator: "\n"))
    )
}
