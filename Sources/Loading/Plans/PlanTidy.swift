public import DigitalMaturity
import Yams

/// A value that is written loosely, and its exact spelling.
public struct TidyEdit: Hashable, Sendable {
    /// Where it is written.
    public let place: Place
    /// What is written there.
    public let old: String
    /// What says the same exactly.
    public let new: String
    /// The bytes of the text that it takes.
    fileprivate let bytes: Range<Int>
}

/// A plan with every loosely written value in its exact spelling, and what that changes.
///
/// All else stays as it is, byte for byte: comments, blanks, order and line ends.
public struct TidyPlan: Sendable {
    /// The identifier of the plan, where it can be read.
    public let id: String?
    /// The text with every change made.
    public let text: String
    /// What changes, in order of place.
    public let edits: [TidyEdit]

    /// Reads `text` as a plan; `nil` and a problem where it is not YAML.
    public init?(tidying text: String, file: String, _ problems: inout [Diagnostic]) {
        let known = problems.count
        let mark = text.prefix { $0 == "\u{FEFF}" }
        let body = String(text.dropFirst(mark.count))
        guard let yaml = YAMLFile(parsing: body, file: file, &problems),
            problems.count == known
        else { return nil }
        var tidying = Tidying(yaml: yaml, bytes: Array(body.utf8))
        tidying.walk(yaml.root, PlanKey.roots)
        edits = tidying.edits.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
        id = yaml.root["plan"]?.string
        self.text = mark + tidying.text(with: edits)
    }
}

/// The walk through a plan beside its format.
private struct Tidying {
    let yaml: YAMLFile
    let bytes: [UInt8]
    let starts: [Int]
    var edits: [TidyEdit] = []

    init(yaml: YAMLFile, bytes: [UInt8]) {
        self.yaml = yaml
        self.bytes = bytes
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let length = lengthOfLineEnd(bytes[index...])
            if length > 0 { starts.append(index + length) }
            index += max(length, 1)
        }
        self.starts = starts
    }

    mutating func walk(_ node: Node, _ notes: [KeyNote]) {
        guard case .mapping(let mapping) = node else { return }
        for (key, value) in mapping {
            let name = key.string?.visible
            guard let note = notes.first(where: { $0.name == name }) else { continue }
            tidy(value, note.shape)
        }
    }

    private mutating func tidy(_ node: Node, _ shape: Shape) {
        switch shape {
        case .one(let kind): tidy(node, kind)
        case .list(let kind): node.sequence?.forEach { tidy($0, kind) }
        case .range(let kind):
            guard let ends = node.scalar.flatMap({ endsOfRange($0.string) }) else {
                node.sequence?.forEach { tidy($0, kind) }
                return
            }
            edit(node, to: "[\(ends.joined(separator: ", "))]")
        case .pairs(let name, let kind):
            guard case .mapping(let mapping) = node else { return }
            for (key, value) in mapping {
                tidy(key, name)
                tidy(value, kind)
            }
        case .mapping(let notes): walk(node, notes)
        case .mappings(let notes): node.sequence?.forEach { walk($0, notes) }
        }
    }

    private mutating func tidy(_ node: Node, _ kind: Kind) {
        guard let text = node.scalar?.string, let exact = try? kind.manner?.exact(text),
            exact != text
        else { return }
        edit(node, to: exact.contains(",") ? "\"\(exact)\"" : exact)
    }

    /// Notes a change, where the text of the node is found at its place as it was read.
    private mutating func edit(_ node: Node, to new: String) {
        guard let scalar = node.scalar else { return }
        let place = yaml.text.place(of: node)
        guard let line = place.line, let column = place.column, starts.indices.contains(line - 1)
        else { return }
        let start = starts[line - 1] + column - 1
        let written = ["", "\"", "'"].map { $0 + scalar.string + $0 }.first { written in
            bytes[min(start, bytes.count)...].starts(with: written.utf8)
        }
        guard let written else { return }
        edits.append(
            TidyEdit(
                place: place,
                old: scalar.string,
                new: new,
                bytes: start..<start + written.utf8.count
            )
        )
    }

    func text(with edits: [TidyEdit]) -> String {
        var text = bytes
        for edit in edits.reversed() { text.replaceSubrange(edit.bytes, with: edit.new.utf8) }
        return String(decoding: text, as: UTF8.self)
    }
}
