import Foundation

/// The tree that these tests read.
enum House {
    static let root = (0..<3).reduce(URL(filePath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }

    static let sources = files(in: "Sources")
    static let tests = files(in: "Tests")

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func files(in folder: String) -> [SourceFile] {
        let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let paths = all?.compactMap { $0 as? String }.sorted() ?? []
        return paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.compactMap {
            path in
            (try? text(of: "\(folder)/\(path)"))
                .map { SourceFile(path: "\(folder)/\(path)", text: $0) }
        }
    }
}

/// What breaks a rule, and how many times or by how much.
struct Fault: Hashable, CustomStringConvertible {
    let what: String
    var count = 1

    var description: String { count == 1 ? what : "\(what) × \(count)" }
}

extension Fault {
    /// Reads what `description` writes.
    init(parsing text: some StringProtocol) {
        let parts = text.components(separatedBy: " × ")
        what = parts[0]
        count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    }
}

extension [Fault] {
    /// Those that `others` have not, or have less of.
    func beyond(_ others: [Fault]) -> [Fault] {
        let counts = Dictionary(
            others.map { ($0.what, $0.count) },
            uniquingKeysWith: { Swift.max($0, $1) }
        )
        return filter { $0.count > counts[$0.what, default: 0] }
    }
}
