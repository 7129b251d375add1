import DigitalMaturity
import Yams

/// The text of a plan with some values changed: the lines of all else stay byte for byte, with their
/// comments.
struct PlanRewriting {
    private let lines: [String]
    private let root: Node
    /// The characters after each line of the text.
    private let lineEnd: String

    /// Reads the text as its author wrote it; `nil` where it is no YAML.
    init?(_ text: String) {
        var problems: [Diagnostic] = []
        guard let file = YAMLFile(parsing: text, file: "", &problems) else { return nil }
        root = file.root
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        lines = text.split(separator: lineEnd, omittingEmptySubsequences: false).map(String.init)
    }

    /// The text that says `new` in place of `old`, which is what the text says now; `nil` where the
    /// text is laid out in a way that cannot be changed in part.
    func text(from old: YAMLTree, to new: YAMLTree) -> String? {
        guard let entries = entries(of: root, through: lines.count) else { return nil }
        let last = entries.last?.lines.upperBound ?? 0
        let body = rewrite(entries, from: old, to: new, indent: 0, path: [])
        let head = lines[..<(entries.first?.lines.lowerBound ?? 0)]
        return (Array(head) + body + lines[last...]).joined(separator: lineEnd)
    }

    /// A key of a mapping or an item of a list, with the comments above it.
    private struct Entry {
        let key: String
        let node: Node
        /// Its lines, from 0, with the comments directly above.
        var lines: Range<Int>
        /// Where its own first line is.
        let start: Int
    }

    /// The entries of a mapping or list that has a line or more for each; `nil` for one in braces.
    private func entries(of node: Node, through end: Int) -> [Entry]? {
        var found: [Entry] = []
        switch node {
        case .mapping(let mapping) where mapping.style != .flow:
            for (key, value) in mapping {
                guard let line = key.mark?.line else { return nil }
                found.append(
                    Entry(key: key.string ?? "", node: value, lines: 0..<0, start: line - 1)
                )
            }
        case .sequence(let items) where items.style != .flow:
            for item in items {
                guard let line = item.mark?.line else { return nil }
                found.append(Entry(key: "", node: item, lines: 0..<0, start: line - 1))
            }
        default: return nil
        }
        guard Set(found.map(\.start)).count == found.count,
            found.allSatisfy({ lines.indices.contains($0.start) })
        else { return nil }
        return bounded(found, through: end, isList: node.sequence != nil)
    }

    private func bounded(_ found: [Entry], through end: Int, isList: Bool) -> [Entry] {
        var found = found
        var next = contentEnd(before: end)
        for index in found.indices.reversed() {
            // What is above the first key of a file is about the file.
            let isFirst = index == found.startIndex && !isList
            let first = isFirst ? found[index].start : commentStart(above: found[index].start)
            found[index].lines = first..<max(next, first + 1)
            next = contentEnd(before: first)
        }
        return found
    }

    /// The end of what is written before a line, without blank lines and comments.
    private func contentEnd(before end: Int) -> Int {
        var end = end
        while end > 0, isIdle(lines[end - 1]) { end -= 1 }
        return end
    }

    /// The first of the comments directly above a line.
    private func commentStart(above line: Int) -> Int {
        var line = line
        while line > 0, lines[line - 1].visible.hasPrefix("#") { line -= 1 }
        return line
    }

    private func isIdle(_ line: String) -> Bool {
        line.visible.isEmpty || line.visible.hasPrefix("#")
    }

    // MARK: A mapping

    private func rewrite(
        _ entries: [Entry],
        from old: YAMLTree,
        to new: YAMLTree,
        indent: Int,
        path: [String]
    ) -> [String] {
        let order = new.pairs.map(\.key)
        let added = order.filter { key in
            old[key]?.meaning != new[key]?.meaning && !entries.contains { $0.key == key }
        }
        var out: [String] = []
        var written: Set<String> = []
        for (index, entry) in entries.enumerated() {
            if order.contains(entry.key) {
                let before = order.prefix { $0 != entry.key }.filter {
                    added.contains($0) && !written.contains($0)
                }
                out += before.flatMap { lines(of: $0, new[$0], indent, path) }
                written.formUnion(before)
            }
            let gap =
                index == 0 ? 0..<0 : entries[index - 1].lines.upperBound..<entry.lines.lowerBound
            out += lines[gap]
            out += rewritten(entry, old[entry.key], new[entry.key], indent, path)
        }
        let rest = added.filter { !written.contains($0) }
        return out + rest.flatMap { lines(of: $0, new[$0], indent, path) }
    }

    private func rewritten(
        _ entry: Entry,
        _ old: YAMLTree?,
        _ new: YAMLTree?,
        _ indent: Int,
        _ path: [String]
    ) -> [String] {
        if old?.meaning == new?.meaning { return Array(lines[entry.lines]) }
        guard let new else { return [] }
        let above = lines[entry.lines.lowerBound..<entry.start]
        let inner = entries(of: entry.node, through: entry.lines.upperBound) ?? []
        guard let old, let first = inner.first, first.start > entry.start else {
            return above + lines(of: entry.key, new, indent, path)
        }
        let head = above + lines[entry.start..<first.lines.lowerBound]
        let (path, column) = (path + [entry.key], column(of: first))
        if case .list(let items) = new, inner.count == old.items.count {
            return head + rewrite(inner, of: old.items, to: items, column - 2, path)
        }
        if case .map = new {
            return head + rewrite(inner, from: old, to: new, indent: indent + 2, path: path)
        }
        return above + lines(of: entry.key, new, indent, path)
    }

    private func column(of entry: Entry) -> Int { (entry.node.mark?.column ?? 3) - 1 }

    // MARK: A list

    /// The lines of the items: those that stay as they are, those that change within, and new ones.
    private func rewrite(
        _ entries: [Entry],
        of old: [YAMLTree],
        to new: [YAMLTree],
        _ indent: Int,
        _ path: [String]
    ) -> [String] {
        let matches = matches(of: new, in: old)
        var out: [String] = []
        var end: Int?
        for (item, match) in zip(new, matches) {
            guard let match else {
                out += lines(ofItem: item, indent, path)
                continue
            }
            let entry = entries[match]
            if match > 0, end == entries[match - 1].lines.upperBound {
                out += lines[entries[match - 1].lines.upperBound..<entry.lines.lowerBound]
            }
            end = entry.lines.upperBound
            out += rewritten(item: entry, old[match], item, indent, path)
        }
        return out
    }

    /// The old item that each new one is: an equal one, else one with the same id, else the one that has
    /// most in common with it.
    private func matches(of new: [YAMLTree], in old: [YAMLTree]) -> [Int?] {
        var free = Set(old.indices)
        var matches = [Int?](repeating: nil, count: new.count)
        let scores: [(YAMLTree, YAMLTree) -> Int] = [
            { $0.meaning == $1.meaning ? 1 : 0 },
            { $0["id"] != nil && $0["id"]?.text == $1["id"]?.text ? 1 : 0 },
            { left, right in
                guard left["id"] == nil, right["id"] == nil else { return 0 }
                return left.pairs.count { right[$0.key]?.meaning == $0.value.meaning }
            },
        ]
        for score in scores {
            for index in new.indices where matches[index] == nil {
                let scored = free.map { (score(new[index], old[$0]), -$0) }
                guard let best = scored.max(by: <), best.0 > 0 else { continue }
                matches[index] = -best.1
                free.remove(-best.1)
            }
        }
        return matches
    }

    private func rewritten(
        item entry: Entry,
        _ old: YAMLTree,
        _ new: YAMLTree,
        _ indent: Int,
        _ path: [String]
    ) -> [String] {
        if old.meaning == new.meaning { return Array(lines[entry.lines]) }
        let above = lines[entry.lines.lowerBound..<entry.start]
        guard let keys = entries(of: entry.node, through: entry.lines.upperBound),
            keys.first?.start == entry.start
        else { return above + lines(ofItem: new, indent, path) }
        var body = rewrite(keys, from: old, to: new, indent: indent + 2, path: path)
        let mark = String(repeating: " ", count: indent) + "- "
        if let first = body.first { body[0] = mark + first.dropFirst(indent + 2) }
        return above + body
    }

    // MARK: New lines

    private func lines(of key: String, _ value: YAMLTree?, _ indent: Int, _ path: [String])
        -> [String]
    {
        guard let value else { return [] }
        return value.planLines(of: key, in: path).map { String(repeating: " ", count: indent) + $0 }
    }

    private func lines(ofItem item: YAMLTree, _ indent: Int, _ path: [String]) -> [String] {
        let own =
            path == ["schemes"]
            ? item.pairs.flatMap { $0.value.planLines(of: $0.key, in: path) } : [item.onOneLine]
        return own.enumerated().map { index, line in
            String(repeating: " ", count: indent) + (index == 0 ? "- " : "  ") + line
        }
    }
}

extension YAMLTree {
    /// The value under its key as plans are written: items of a list on a line each, all else on one.
    fileprivate func planLines(of key: String, in path: [String]) -> [String] {
        let isLong = items.contains { !$0.pairs.isEmpty }
        if isLong { return ["\(key):"] + items.map { "  - " + $0.onOneLine } }
        if key == "sections" {
            return ["\(key):"] + pairs.map { "  \(yamlScalar($0.key)): \($0.value.onOneLine)" }
        }
        return ["\(key): \(onOneLine)"]
    }
}
