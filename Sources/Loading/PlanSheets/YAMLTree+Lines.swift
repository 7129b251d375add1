import DigitalMaturity
import Investment

/// A line of YAML and the places from which its parts came.
struct PlacedLine {
    /// The line.
    let text: String
    /// Where the value came from.
    let value: Place?
    /// Where the mapping came from that has the line.
    let mapping: Place?
    /// The column at which the value begins, from 1.
    let column: Int

    /// The place of what is wrong at a column.
    func place(at column: Int?) -> Place? {
        (column ?? 1) >= self.column ? value ?? mapping : mapping ?? value
    }
}

extension YAMLTree {
    /// The tree as lines of YAML, a value each, so that whatever is wrong with one leads to its place.
    var lines: [PlacedLine] { lines(in: nil) }

    private func lines(in mapping: Place?) -> [PlacedLine] {
        switch self {
        case .one(let text, let place):
            [PlacedLine(text: yamlScalar(text), value: place, mapping: mapping, column: 1)]
        case .list(let items):
            items.isEmpty
                ? [PlacedLine(text: "[]", value: nil, mapping: mapping, column: 1)]
                : items.flatMap { $0.lines(in: mapping).indented("- ") }
        case .map(let pairs, let place):
            pairs.isEmpty
                ? [PlacedLine(text: "{}", value: place, mapping: place ?? mapping, column: 1)]
                : pairs.flatMap { $0.value.lines(of: $0.key, in: place ?? mapping) }
        }
    }

    private func lines(of key: String, in mapping: Place?) -> [PlacedLine] {
        let key = yamlScalar(key) + ":"
        let own = lines(in: mapping)
        let isEmpty = own.count == 1 && ["[]", "{}"].contains(own[0].text)
        guard text != nil || isEmpty else {
            return [
                PlacedLine(text: key, value: place, mapping: mapping, column: key.utf8.count + 2)
            ]
                + own.map { $0.after("  ") }
        }
        return [own[0].after(key + " ", mapping)]
    }
}

extension PlacedLine {
    fileprivate func after(_ prefix: String, _ outer: Place? = nil) -> PlacedLine {
        PlacedLine(
            text: prefix + text,
            value: value,
            mapping: outer ?? mapping,
            column: column + prefix.utf8.count
        )
    }
}

extension [PlacedLine] {
    /// The lines as an item of a list.
    fileprivate func indented(_ mark: String) -> [PlacedLine] {
        enumerated().map { $0 == 0 ? $1.after(mark) : $1.after("  ") }
    }
}

/// Reads a plan from a tree, and says where in it each problem is.
func readPlan(_ tree: YAMLTree, file: String, _ problems: inout [Diagnostic]) -> PlacedPlan? {
    let lines = tree.lines
    let text = lines.map { $0.text + "\n" }.joined()
    var found: [Diagnostic] = []
    let plan = YAMLFile(parsing: text, file: file, &found).flatMap { readPlan($0, &found) }
    let placed = plan.map { PlacedPlan(plan: $0, file: file, lines: lines) }
    problems += found.map {
        (placed ?? PlacedPlan(plan: nil, file: file, lines: lines)).placing($0)
    }
    return placed
}

/// A plan that was read from cells, whose places are lines that nobody has seen.
struct PlacedPlan {
    let plan: Plan?
    let file: String
    let lines: [PlacedLine]

    /// The problem, at the cell from which it came.
    func placing(_ problem: Diagnostic) -> Diagnostic {
        guard let place = problem.place, place.file == file, let line = place.line,
            lines.indices.contains(line - 1)
        else { return problem }
        let cell = lines[line - 1].place(at: place.column) ?? Place(file: file)
        guard problem.code == .missingKey else { return problem.at(cell) }
        return Diagnostic(
            problem.severity,
            problem.code,
            problem.summary,
            at: cell,
            help: "fill in the column or row for it"
        )
    }
}
