import DigitalMaturity

extension NarrativeTemplate {
    /// Every placeholder in the text that no value fills, with its place.
    ///
    /// Mustache writes nothing for a name it does not know; a board must never read that nothing.
    func unknownPlaceholders(_ placeholders: Placeholders) -> [Diagnostic] {
        var inside: [String] = []
        var problems: [Diagnostic] = []
        for tag in tags() {
            switch tag.kind {
            case .comment: continue
            case .close:
                if inside.last == tag.name { inside.removeLast() }
            case .open, .value:
                let names = known(placeholders, inside: inside)
                if !names.contains(tag.name) {
                    problems.append(.unknownPlaceholder(tag.name, among: names, at: tag.place))
                }
                if tag.kind == .open { inside.append(tag.name) }
            }
        }
        return problems
    }

    private func known(_ placeholders: Placeholders, inside: [String]) -> [String] {
        let repeated = inside.flatMap { section -> [String] in
            guard case .list(let names, _) = placeholders.values[section] else { return [] }
            return names
        }
        return (Array(placeholders.values.keys) + repeated).sorted()
    }

    private struct Tag {
        enum Kind { case value, open, close, comment }

        let kind: Kind
        let name: String
        let place: Place
    }

    private func tags() -> [Tag] {
        var tags: [Tag] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            var rest = line
            while let open = rest.indices.first(where: { rest[$0...].hasPrefix("{{") }) {
                let inner = rest[open...].dropFirst(2)
                guard let close = inner.indices.first(where: { inner[$0...].hasPrefix("}}") })
                else { break }
                let column = line.utf8.distance(from: line.startIndex, to: open) + 1
                tags.append(
                    tag(inner[..<close], at: Place(file: file, line: number + 1, column: column))
                )
                rest = inner[close...].dropFirst(2)
            }
        }
        return tags
    }

    private func tag(_ content: Substring, at place: Place) -> Tag {
        let kinds: [Character: Tag.Kind] = ["#": .open, "^": .open, "/": .close, "!": .comment]
        let kind = content.first.flatMap { kinds[$0] } ?? .value
        let name = (kind == .value ? content : content.dropFirst()).filter {
            $0 != " " && $0 != "{"
        }
        return Tag(kind: kind, name: String(name), place: place)
    }
}
