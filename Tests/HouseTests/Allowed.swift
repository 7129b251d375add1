import Foundation

/// The faults of today, which may only become fewer.
struct Allowed {
    private static let file = House.root.appending(path: "Tests/HouseTests/allowed.txt")
    private let lines: [String]

    init() throws {
        lines = try String(contentsOf: Allowed.file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What the list allows under `rule`.
    func faults(of rule: Rule) -> [Fault] {
        lines.filter { $0.hasPrefix(rule.prefix) }
            .map { Fault(parsing: $0.dropFirst(rule.prefix.count)) }
    }

    /// Takes out of the list what is mended, and lowers its counts to those of `found`.
    func lower(_ rule: Rule, to found: [Fault]) throws {
        let counts = Dictionary(found.map { ($0.what, $0.count) }, uniquingKeysWith: max)
        let kept = lines.compactMap { line -> String? in
            guard line.hasPrefix(rule.prefix) else { return line }
            var fault = Fault(parsing: line.dropFirst(rule.prefix.count))
            fault.count = min(fault.count, counts[fault.what, default: 0])
            return fault.count == 0 ? nil : "\(rule.prefix)\(fault)"
        }
        try Data(kept.joined(separator: "\n").utf8).write(to: Allowed.file)
    }
}

extension Rule {
    /// What a line of the list starts with.
    var prefix: String { "\(rawValue): " }
}
